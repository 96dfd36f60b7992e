package timeline

import (
	"testing"

	"factline/extract"
	"factline/extract/claim"
)

// Each case is a claim of the first sentence and an answer in the second.
func TestWhatAnswersAClaim(t *testing.T) {
	for _, c := range []struct {
		name              string
		claimant, claimed string
		who, cue, what    string
		stance            claim.Stance
		negated           bool
		want              Relation
	}{
		{"denial in other words", "Jon Ferrand", "the rudder of the ferry had failed", "Merrow Lines", "denied", "a failure of the rudder of the ferry", claim.Denied, false, Denies},
		{"denial of something else", "Jon Ferrand", "the rudder of the ferry had failed", "Merrow Lines", "denied", "plans to sell the old pier", claim.Denied, false, ""},
		{"denial without words", "Jon Ferrand", "the rudder of the ferry had failed", "Merrow Lines", "denied", "it", claim.Denied, false, Denies},
		{"of oneself", "Jon Ferrand", "the rudder of the ferry had failed", "Ferrand", "confirmed", "it", claim.Confirmed, false, ""},
		{"not yet", "Jon Ferrand", "the rudder of the ferry had failed", "Merrow Lines", "confirmed", "this", claim.Confirmed, true, LeavesOpen},
		{"nobody can confirm what is to come", "Jon Ferrand", "the ferry will sail in the spring", "Merrow Lines", "confirmed", "this", claim.Confirmed, true, ""},
		{"a side that is named", "Jon Ferrand", "Merrow Lines had paid for the rudder", "Merrow Lines", "declined to comment", "", claim.Declined, true, LeavesOpen},
		{"a side that is not", "Jon Ferrand", "the rudder of the ferry had failed", "Sonia Brandt", "declined to comment", "", claim.Declined, true, ""},
		{"refusing is no answer", "Jon Ferrand", "Merrow Lines had paid for the rudder", "Merrow Lines", "refused to sail", "", claim.Declined, true, ""},
		{"to want is no claim", "Jon Ferrand", "to sell the rudder to Merrow Lines", "Merrow Lines", "declined to comment", "", claim.Declined, true, ""},
		{"admitting about somebody else", "Jon Ferrand", "the rudder of the ferry had failed", "Merrow Lines", "admitted", "the rudder of the ferry had failed", claim.Confirmed, false, ""},
		{"admitting what names it", "Jon Ferrand", "Merrow Lines had sold the rudder of the ferry", "Merrow Lines", "admitted", "it had sold the rudder of the ferry", claim.Confirmed, false, Confirms},
		{"agreeing with somebody", "Jon Ferrand", "the rudder of the ferry had failed", "Merrow Lines", "agreed", "with Ferrand that the rudder of the ferry had failed", claim.Confirmed, false, Confirms},
		{"confirming the opposite", "Jon Ferrand", "the rudder of the ferry had failed", "Merrow Lines", "confirmed", "the rudder of the ferry had not failed", claim.Confirmed, false, ""},
		{"rejecting an offer", "Jon Ferrand", "the rudder of the ferry must be rebuilt", "Merrow Lines", "rejected", "an offer to have the rudder of the ferry rebuilt", claim.Denied, false, ""},
		{"rejecting a claim", "Jon Ferrand", "the rudder of the ferry had failed", "Merrow Lines", "rejected", "the claim that the rudder of the ferry had failed", claim.Denied, false, Denies},
		{"rejecting the claim of another", "Jon Ferrand", "the rudder of the ferry had failed", "Merrow Lines", "rejected", "Brandt's claim that the rudder of the ferry had failed", claim.Denied, false, ""},
		{"rejecting it", "Jon Ferrand", "the rudder of the ferry must be rebuilt", "Merrow Lines", "rejected", "it", claim.Denied, false, ""},
		{"a charge is denied", "Jon Ferrand", "Merrow Lines had paid for the rudder", "Merrow Lines", "denied", "the charge", claim.Denied, false, Denies},
		{"nobody denies", "Jon Ferrand", "the rudder of the ferry had failed", "", "denied", "that the rudder of the ferry had failed", claim.Denied, false, ""},
		{"a pronoun is nobody", "Jon Ferrand", "the rudder of the ferry had failed", "They", "denied", "it", claim.Denied, false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := "Ferry\n" + c.claimant + " said that " + c.claimed + ".\nBut " + c.who + " " + c.cue + " " + c.what + ".\n"
			answer := told{source: c.who + " " + c.cue, cue: c.cue, content: c.what, speaker: c.who, stance: c.stance, negated: c.negated, basis: claim.SaidPublication}
			r := story(t, text, "2024-03-15", nil,
				told{source: c.claimant, cue: "said", content: c.claimed, speaker: c.claimant, stance: claim.Said, basis: claim.SaidPublication}, answer)
			var got Relation
			tl := Build([]*extract.Result{r}, Options{})
			for _, k := range tl.Links {
				if tl.Events[k.From].Stance == c.stance {
					got = k.Relation
				}
			}
			if got != c.want {
				t.Errorf("%q, want %q: %+v", got, c.want, tl.Links)
			}
		})
	}
}

// What only points at a claim is no claim: the answer is to what had been announced.
func TestAnswersLookPastWhatPointsBack(t *testing.T) {
	r := story(t, "Call\nHenrik Solberg announced that Volkova had spoken about the harbour.\n"+
		"Solberg made the aforementioned statements in an interview on board, but the ministry has not yet confirmed.\n", "2024-03-15", nil,
		told{source: "Henrik Solberg", cue: "announced", content: "that Volkova had spoken about the harbour", speaker: "Henrik Solberg", stance: claim.Announced, basis: claim.SaidPublication},
		told{source: "Solberg made", cue: "made", content: "the aforementioned statements in an interview on board", speaker: "Henrik Solberg", stance: claim.Said, basis: claim.SaidPublication},
		told{source: "the ministry", cue: "confirmed", speaker: "ministry", stance: claim.Confirmed, negated: true, basis: claim.SaidPublication})
	tl := Build([]*extract.Result{r}, Options{})
	if len(tl.Links) != 1 || tl.Links[0].Relation != LeavesOpen || tl.Events[tl.Links[0].To].Stance != claim.Announced {
		t.Errorf("%+v", tl.Links)
	}
}

// What one article tells itself another may have from a speaker.
func TestOtherArticleRetells(t *testing.T) {
	one := story(t, "Ferry\nThe ferry ran aground off Cape Merrow on 12 March.\n", "2024-03-15", map[string]string{"12 March": "2024-03-12"},
		told{content: "The ferry ran aground off Cape Merrow", event: true, when: "12 March", basis: claim.SaidExplicit})
	for stance, want := range map[claim.Stance]bool{claim.Said: true, claim.Denied: false, claim.Predicted: false} {
		two := story(t, "Ship\nThe pilot said that the ferry ran aground off Cape Merrow.\n", "2024-03-16", nil,
			told{source: "The pilot", cue: "said", content: "that the ferry ran aground off Cape Merrow", speaker: "pilot", stance: stance, basis: claim.SaidPublication})
		tl := Build([]*extract.Result{one, two}, Options{})
		if got := len(tl.Links) == 1 && tl.Links[0].Relation == Repeats && tl.Links[0].Retold; got != want {
			t.Errorf("%s: links %+v", stance, tl.Links)
		}
	}
}

func TestPointsBack(t *testing.T) {
	for text, want := range map[string]bool{
		"these statements": true,
		"the aforementioned remarks on board a ferry": true,
		"his comments during a visit to Port Ellery":  true,
		"the same two statements":                     true,
		"the claim that the rudder had failed":        false,
		"the report is wrong":                         false,
		"the rudder had failed after many statements": false,
		"a statement": false,
		"":            false,
		"those words": true,
		"its allegations against the owner of the quay": false,
	} {
		if got := pointsBack(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestContentWords(t *testing.T) {
	b := contentWords("The rudders of the ferry \"Aurelia\", he said on Monday, failed in 2024's 2 storms.")
	for stem, want := range map[string]bool{"rudd": true, "ferr": true, "aureli": false, "aurelia": true, "fail": true, "storm": true, "2024": true, "monday": false, "the": false, "he": false} {
		if got := b.within(bag{stems: []string{stem}}) > 0; got != want {
			t.Errorf("%q: %v in %v", stem, got, b.stems)
		}
	}
}

func TestSameNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"the ferry Aurelia sank", "a ferry, the Aurelia, sank off Merrow", true},
		{"the ferry Aurelia sank", "the ferry Borealis sank", false},
		{"the ferry Aurelia sank off Merrow", "the ferry Aurelia sank off Ellery", false},
		{"some 12 people died", "some 13 people died", false},
		{"the ferry sank", "the ferry Aurelia sank", true},
	} {
		if got := contentWords(c.a).sameNames(contentWords(c.b)); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

// A word of very many events must not make every event a candidate of every other.
func BenchmarkBuild(b *testing.B) {
	var results []*extract.Result
	for range 200 {
		results = append(results, ferryStory(b, "2024-03-15"))
	}
	for b.Loop() {
		Build(results, Options{})
	}
}
