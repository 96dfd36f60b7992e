package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factline/extract/claim"
)

// How much an answer and a claim must share for the one to answer the other.
const (
	enoughStems    = 3    // content words of each, for their shares to mean anything
	enoughWords    = 2    // content words in common, where the words of the answer confirm or deny by themselves
	enoughGuarded  = 3    // content words in common, where they only admit, agree or reject
	enoughShare    = 0.6  // of the shorter statement
	manyWords      = 5    // content words in common that weigh as much as the share
	enoughOfMany   = 0.5  // of the shorter statement, where manyWords are shared
	enoughIfNamed  = 0.5  // of the shorter statement, where the claim names the side that answers
	enoughApart    = 0.66 // of the shorter statement, where the two stand in different articles
	enoughNear     = 31   // days between two that stand in different articles
	enoughToAnswer = 2    // content words of a claim that an answer without words may mean
	nearParagraph  = 1    // how many paragraphs back an answer without words may reach
	nearSentence   = 1    // how many sentences back "denied this" and "confirmed it" may reach
)

// answer tells whether an event answers a claim of somebody else's, and how; whole is all of its words.
// Only words that leave a claim open do so: "has not yet confirmed", "declined to comment". That somebody
// "refuses to sell" answers nothing.
func answer(e Event, whole string) (Relation, bool) {
	if e.Kind != ClaimEvent || nobody(e.Actor) {
		return "", false
	}
	switch {
	case e.Stance == claim.Confirmed && !e.Negated:
		return Confirms, true
	case e.Stance == claim.Denied && !e.Negated:
		return Denies, true
	case e.Stance == claim.Confirmed && hasAny(whole, "confirm", "verif", "corroborat"):
		return LeavesOpen, true
	case e.Stance == claim.Denied && hasAny(whole, "deny", "denied"): // "did not deny"
		return LeavesOpen, true
	case e.Stance == claim.Declined && hasAny(whole, "comment", "respond", "neither"): // "neither confirmed nor denied"
		return LeavesOpen, true
	}
	return "", false
}

// plainly reports whether the cue of an answer does nothing but confirm or deny what was said. One
// "acknowledges" and "agrees to", "dismisses" and "rejects" many a thing that nobody had claimed.
func plainly(e Event) bool {
	return hasAny(e.Cue, "confirm", "verif", "corroborat", "deny", "denie", "denial", "disput", "refut", "rebut", "contradict")
}

// answerable tells whether an event asserts something that another side may confirm or deny.
func answerable(e Event) bool {
	if e.Kind != ClaimEvent || e.Negated || nobody(e.Actor) {
		return false
	}
	if strings.HasPrefix(e.Text, "to ") || pointsBack(e.Text) {
		return false // "hoped to sail", "made these statements on board"
	}
	switch e.Stance {
	case claim.Said, claim.Claimed, claim.Announced, claim.Alleged, claim.Accused, claim.Reported:
		return true
	}
	return false
}

// nobody reports whether an actor is not known: not named, a pronoun, or the rest of a phrase ("'s lawyer").
func nobody(actor string) bool {
	r, _ := utf8.DecodeRuneInString(actor)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) || pronouns[strings.ToLower(actor)]
}

var pronouns = wordSet("i he she it they we you me him her them us his its their my our who which that this one others some many both page")

func hasAny(text string, parts ...string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(text, p) })
}

// answered finds the claim that event i answers: the one that shares most of its words, or, for an
// answer without words of its own, the nearest claim of another actor before it, but rather one that names the
// side that answers.
func (l linker) answered(i int, rel Relation, before []int) (Link, bool) {
	if l.points(i) || l.wordless(i) {
		return l.answeredNearby(i, rel, before)
	}
	e := l.tl.Events[i]
	best, found := Link{From: i, Relation: rel}, false
	for _, j := range l.candidates(i) {
		c := l.tl.Events[j]
		if !answerable(c) || sameActor(c.Actor, e.Actor) || e.Stance == claim.Declined {
			continue // who declines to comment says nothing whose words could be compared
		}
		if min(len(l.bags[i].stems), len(l.bags[j].stems)) < enoughStems || e.Article == c.Article && e.Whole.Overlaps(c.Whole) {
			continue
		}
		k := Link{From: i, To: j, Relation: rel, Words: l.bags[i].shared(l.bags[j]), Named: names(c.Text, e.Actor)}
		k.Score = max(l.bags[i].within(l.bags[j]), l.bags[j].within(l.bags[i]))
		if l.sameMatter(k) && (!found || k.Score > best.Score) {
			best, found = k, true
		}
	}
	return best, found
}

// sameMatter tells whether an answer and a claim, by the words that they share, are about one matter.
//   - Who admits or agrees answers a claim that names that side, or somebody who is named: "agrees with Dorin that".
//   - Who rejects answers only what is called a claim: "the accusation that", not "the offer of".
//   - What is confirmed is no more and no less denied than the claim is.
func (l linker) sameMatter(k Link) bool {
	e, c := l.tl.Events[k.From], l.tl.Events[k.To]
	words, share := len(k.Words), k.Score
	if !plainly(e) {
		switch {
		case words < enoughGuarded:
			return false
		case k.Relation == Confirms && !k.Named && !names(e.Text, c.Actor):
			return false
		case k.Relation == Denies && !saysClaim(e.Whole.In(l.tl.Articles[e.Article].Text), c):
			return false
		}
	}
	if k.Relation == Confirms && words < manyWords && negates(e.Text) != negates(c.Text) {
		return false
	}
	if e.Article != c.Article && (share < enoughApart || !near(e.When, c.When)) {
		return false
	}
	return words >= enoughWords && share >= enoughShare || words >= enoughWords && k.Named && share >= enoughIfNamed || words >= manyWords && share >= enoughOfMany
}

// answeredNearby finds the claim that event i answers without words of its own.
func (l linker) answeredNearby(i int, rel Relation, before []int) (Link, bool) {
	e := l.tl.Events[i]
	points := l.points(i)
	best, found := Link{From: i, Relation: rel, Nearby: true, Score: enoughShare}, false
	for _, j := range before {
		c := l.tl.Events[j]
		about := c.Text
		if c.Stance == claim.Accused { // who is accused may stand outside the content
			about = c.Whole.In(l.tl.Articles[c.Article].Text)
		}
		named := names(about, e.Actor) || names(about, e.Role)
		if !answerable(c) || c.Stance == claim.Reported || sameActor(c.Actor, e.Actor) || toCome(c.Text) || c.Whole.Overlaps(e.Whole) || len(l.bags[j].stems) < enoughToAnswer || l.nested(j, before) {
			continue
		}
		switch far := e.Sentence-c.Sentence > nearSentence; {
		case points && (!named || far),
			e.Stance == claim.Declined && !named,
			found && !named,
			rel != LeavesOpen && (far || !hasName(e.Actor, c.Actor) || !plainly(e) && !charges(c)):
			continue
		}
		best.To, best.Named = j, named
		if found = true; named {
			break
		}
	}
	return best, found
}

// charges reports whether a claim says something against somebody, who may "reject it" or "dismiss this".
func charges(e Event) bool {
	return e.Stance == claim.Accused || e.Stance == claim.Alleged || e.Stance == claim.Claimed
}

// nested reports whether a claim stands inside what one of the others claims: "Solberg said that Volkova told him".
func (l linker) nested(j int, others []int) bool {
	c := l.tl.Events[j]
	return slices.ContainsFunc(others, func(k int) bool {
		o := l.tl.Events[k]
		return k != j && o.Whole.Start < c.Whole.Start && !sameActor(o.Actor, c.Actor) && slices.ContainsFunc(o.Spans, c.Whole.Overlaps)
	})
}

// hasName reports whether all actors are called by a name, with a capital somewhere.
func hasName(actors ...string) bool {
	for _, a := range actors {
		if !strings.ContainsFunc(a, unicode.IsUpper) {
			return false
		}
	}
	return true
}

// toCome reports whether a claim is about what will be, which nobody can confirm yet.
func toCome(text string) bool {
	return slices.ContainsFunc(strings.Fields(text), func(w string) bool {
		return w == "will" || w == "would" || w == "shall" || w == "won't" || w == "won’t"
	})
}

// negates reports whether a statement says that something is not so.
func negates(text string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(text), notInWord), func(w string) bool {
		return negations[w] || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")
	})
}

var negations = wordSet("not no never none nobody nothing neither nor cannot")

// wordless tells whether an answer says nothing of its own but "it", "this": its content is a pronoun, or is not
// there and its clause stands for it.
func (l linker) wordless(i int) bool { return len(l.bags[i].stems) == 0 || l.tl.Events[i].wordless }

// points tells whether an answer's content is one noun that points back: "the charge", "those reports".
func (l linker) points(i int) bool {
	first, noun, _ := strings.Cut(l.tl.Events[i].Text, " ")
	return len(l.bags[i].stems) == 1 && pointers[strings.ToLower(first)] && noun != "" && !strings.Contains(noun, " ")
}

// pointers lead nouns that have been spoken of.
var pointers = wordSet("the this that these those such his her its their")

// pointsBack reports whether a content only points at other claims: "the aforementioned statements in an
// interview", "these remarks", but not "the claim that the rudder had failed", which says what was claimed.
func pointsBack(text string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), notInWord)
	if len(words) == 0 || !pointers[words[0]] {
		return false
	}
	const furthest = 3 // "the same two statements"
	for i := 1; i < len(words) && i <= furthest; i++ {
		if claimNouns[words[i]] {
			return i+1 == len(words) || !ownContent[words[i+1]]
		}
	}
	return false
}

// ownContent leads what a noun for a claim has to say.
var ownContent = wordSet("that of against by is are was were has have had")

// claimNouns call a claim a claim.
var claimNouns = wordSet(`accusation accusations allegation allegations announcement announcements assertion assertions charge charges
claim claims comment comments criticism critique idea notion remark remarks report reports rumour rumours rumor rumors
statement statements story stories suggestion suggestions words`)

// saysClaim reports whether the words of a rejection call what is rejected a claim, and name nobody else but the
// claimant as its owner: "Dorin's remarks" are not those of Volkova.
func saysClaim(whole string, c Event) bool {
	before := ""
	for _, w := range strings.Fields(whole) {
		if claimNouns[strings.ToLower(strings.TrimFunc(w, notInWord))] {
			owner := strings.TrimSuffix(strings.ReplaceAll(before, "’", "'"), "'s")
			owner = strings.TrimSuffix(owner, "'") // "Solberg's", "Rivers'"
			return owner == before || names(c.Actor, owner)
		}
		before = w
	}
	return false
}

// names reports whether a text names an actor, by the full name or by its last word if that is a name: "Dorin"
// of "Pavel Dorin", but not "campaign" of "Solberg's campaign".
func names(text, actor string) bool {
	if actor == "" {
		return false
	}
	last := actor[strings.LastIndexByte(actor, ' ')+1:]
	r, _ := utf8.DecodeRuneInString(last)
	return strings.Contains(text, actor) || len(last) > 3 && unicode.IsUpper(r) && strings.Contains(text, last)
}
