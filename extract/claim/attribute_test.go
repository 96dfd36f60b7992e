package claim

import (
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// attributed gives the claims of a text that was published on 9 February 2025.
func attributed(t *testing.T, text string) (*segment.Document, []Claim) {
	t.Helper()
	a := &article.Article{Text: text}
	a.Published = article.Stamp{Date: civil.Of(civil.DayOf(2025, 2, 9)), Basis: article.Given}
	doc := segment.Split(a)
	return doc, Attribute(doc, resolve.Resolve(doc, mention.Find(doc), resolve.Options{}), Options{})
}

// show writes a claim as "speaker (role) stance: content", with ! for negated.
func show(doc *segment.Document, c Claim) string {
	var parts []string
	for _, s := range c.Content {
		parts = append(parts, s.In(doc.Text))
	}
	who, stance := c.Speaker, string(c.Stance)
	if c.Role != "" {
		who += " (" + c.Role + ")"
	}
	if c.Negated {
		stance += "!"
	}
	if c.Event {
		stance = "event"
	}
	return who + " " + stance + ": " + strings.Join(parts, " … ")
}

func TestAttribute(t *testing.T) {
	tests := []struct {
		form, text string
		want       []string // every one of them is there
	}{
		{"cue before", "The mayor said that the bridge is closed.", []string{"mayor said: that the bridge is closed"}},
		{"cue after", "The bridge is closed, the mayor said.", []string{"mayor said: The bridge is closed"}},
		{"cue inside", "The bridge, officials said, was built by monks.", []string{"officials said: The bridge … was built by monks"}},
		{"direct", `"We ran out of salt," the driver said.`, []string{`driver said: "We ran out of salt,"`}},
		{"inverted", `"We ran out of salt," said Ann Reed, a former judge.`, []string{`Ann Reed (former judge) said: "We ran out of salt,"`}},
		{"split", `"We ran out of salt," Ann Reed said. "The lorries came too late."`,
			[]string{`Ann Reed said: "We ran out of salt," … "The lorries came too late."`}},
		{"over paragraphs", "Ann Reed said: \"We ran out of salt.\n\n\"The lorries came too late.\"",
			[]string{"Ann Reed said: \"We ran out of salt. … \"The lorries came too late.\""}},
		{"unbalanced", "Ann Reed said: \"We ran out of salt.\n\nThe mayor denied that the bridge is closed.",
			[]string{"mayor denied: that the bridge is closed"}},
		{"dash", `"The bridge is closed" - Mr. Hill said.`, []string{`Hill said: "The bridge is closed"`}},
		{"according to", "According to the Evening Herald, the deal is dead.", []string{"Evening Herald reported: the deal is dead"}},
		{"passive", "It is reported that the plan includes a wall.", []string{" reported: that the plan includes a wall"}},
		{"participle", "The mayor closed the bridge, adding that it is unsafe.", []string{"mayor said: that it is unsafe"}},
		{"noun", "She repeated the claim that honey cures colds.", []string{"She claimed: that honey cures colds"}},
		{"headline", "Kremlin: no call took place", nil},
		{"transcript", "MS REED: I never met the banker.", []string{"REED (MS) said: I never met the banker"}},
		{"no content", "The palace has not yet confirmed.", []string{"palace confirmed!: "}},
		{"role behind the name", "The harbour master, Ann Reed, denied the report.", []string{"Ann Reed (harbour master) denied: the report"}},
		{"role before a name in quotation marks", "The ferry line \"Blue Anchor\" denied that its crew had been warned.", []string{"Blue Anchor (ferry line) denied: that its crew had been warned"}},
		{"surname", "Dmitry Orlov confirmed that talks had begun. Orlov said that they went well.",
			[]string{"Dmitry Orlov confirmed: that talks had begun", "Dmitry Orlov said: that they went well"}},
		{"full name later", "Mr. Orlov said that talks had begun. Dmitry Orlov denied that they went well.",
			[]string{"Dmitry Orlov said: that talks had begun", "Dmitry Orlov denied: that they went well"}},
		{"pronoun", "Ann Reed said that the shop is shut. She denied that it is broke.",
			[]string{"Ann Reed denied: that it is broke"}},
		{"office", "French President Jean Morel said that the road is safe. The French leader denied that he had been warned.",
			[]string{"Jean Morel (French President) denied: that he had been warned"}},
		{"capital", "France said that the road is safe. Paris denied that it had been warned.",
			[]string{"France denied: that it had been warned"}},
		{"event in a relative clause", "The fare, which was matched on the northern ferries on 3 February, is the lowest in years.",
			[]string{"fare event: The fare, which was matched on the northern ferries on 3 February"}},
		{"event", "Thousands took to the streets on February 5.", []string{"Thousands event: Thousands took to the streets on February 5."}},
	}
	for _, tt := range tests {
		t.Run(tt.form, func(t *testing.T) {
			doc, claims := attributed(t, tt.text)
			var got []string
			for _, c := range claims {
				got = append(got, show(doc, c))
			}
			for _, w := range tt.want {
				if !contains(got, w) {
					t.Errorf("%s\n got %q\nwant %q", tt.text, got, w)
				}
			}
		})
	}
}

func contains(all []string, s string) bool {
	for _, x := range all {
		if x == s {
			return true
		}
	}
	return false
}

// What looks like an attribution and is none.
func TestNoClaim(t *testing.T) {
	for _, text := range []string{
		`The so-called "shadow fleet" sailed north.`,
		`The film "Say No More" opens in May.`,
		"A freight train plunged into the Halden River in June 2015, and a tug carrying an old crane sank off the quay in June 2014.",
		"The team is expected to announce a new coach.",
		"If confirmed, the find would rewrite history.",
		"Did the mayor confirm the visit?",
		"Tips: wear warm clothes and bring water.",
		"If he had been mayor in 2022, the bridge would stand.",
	} {
		doc, claims := attributed(t, text)
		for _, c := range claims {
			t.Errorf("%s: got %s", text, show(doc, c))
		}
	}
}

func TestReadCues(t *testing.T) {
	cues, err := ReadCues(strings.NewReader("# my own\nchirp\tverb\tannounced\t3\tqc\nsay\tverb\tclaimed\n"))
	if err != nil {
		t.Fatal(err)
	}
	doc := segment.Split(&article.Article{Text: "The minister chirped that taxes will fall. The mayor said that the bridge is closed."})
	var got []Stance
	for _, c := range Attribute(doc, resolve.Resolution{}, Options{Cues: cues}) {
		got = append(got, c.Stance)
	}
	if len(got) != 2 || got[0] != Announced || got[1] != Claimed {
		t.Errorf("got %v, want announced, claimed", got)
	}
	for _, bad := range []string{"chirp", "chirp\tbird\tsaid", "chirp\tverb\tloud", "chirp\tverb\tsaid\t9", "chirp\tverb\tsaid\t3\txyz"} {
		if _, err := ReadCues(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: error %v does not name line 1", bad, err)
		}
	}
}

func TestVerbForms(t *testing.T) {
	for lemma, want := range map[string]string{"deny": "denies denied denying", "note": "notes noted noting", "tell": "tells told telling",
		"stress": "stresses stressed stressing", "admit": "admits admitted admitting", "say": "says said saying"} {
		forms := strings.Join(verbForms(lemma), " ") + " "
		for f := range strings.FieldsSeq(want) {
			if !strings.Contains(forms, f+" ") {
				t.Errorf("%s: %q lacks %s", lemma, forms, f)
			}
		}
	}
}

// Two attributions that claim the same words are told apart.
func TestOverlappingAttributions(t *testing.T) {
	for _, c := range []struct{ text, want, not string }{
		{`Asked how often she had called Hale, President Norn answered, "That I keep for myself."`,
			`Norn (President) said: "That I keep for myself."`, "Norn answered"},
		{`"Two million crates stand on the quay," Mr. Norn said, but where this number comes from he could not explain.`,
			`Norn said: "Two million crates`, `said!: "Two`},
	} {
		doc, claims := attributed(t, c.text)
		var got []string
		for _, a := range claims {
			got = append(got, show(doc, a))
		}
		all := strings.Join(got, "\n")
		if !strings.Contains(all, c.want) || strings.Contains(all, c.not) {
			t.Errorf("%s\ngot  %s\nwant %s\nnot  %s", c.text, all, c.want, c.not)
		}
	}
}

// A topic is no statement; a short one in quotation marks is.
func TestThin(t *testing.T) {
	for text, want := range map[string]bool{
		"The mayor said that the bridge is closed.":                  false,
		"The mayor confirmed the plan.":                              false,
		`"A good plan," the mayor said.`:                             true, // the timeline keeps it for its quotation
		"The mayor discussed the plan with the council.":             true,
		"The mayor mentioned the old quay and the new bridge.":       true,
		"The storm threatens to flood the harbour.":                  true,
		"It was a storm that threatened to flood the harbour.":       true,
		"The guild threatens to close the harbour.":                  false,
		"The strike promises an early end to the season.":            true,
		"A letter to the crew promises an early end.":                false,
		"The town found itself in the dark.":                         true,
		"The lawyers asked it.":                                      true,
		"The lawyers denied it.":                                     false,
		"You can expect a long wait at the lock.":                    true,
		"The pilots felt compelled to turn back.":                    true,
		"The pilots feel the lock is unsafe.":                        false,
		"The union seeks to grow.":                                   true,
		"As the lamp went out in the hall, others started to leave.": true,
		"The union seeks a meeting with the owners.":                 false,
		"A letter from the guild called the deal into question.":     true,
		"Two divers were called in to help.":                         true,
		"The goalkeeper showed courage.":                             true,
		"The tape shows two men at the gate.":                        false,
	} {
		_, claims := attributed(t, text)
		for _, c := range claims {
			if c.Thin != want {
				t.Errorf("%s thin: %v, want %v", text, c.Thin, want)
			}
		}
	}
}
