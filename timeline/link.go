package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factline/extract"
	"factline/extract/claim"
	"factline/extract/resolve"
)

// A Relation says how the event a link comes from stands to the one that it points at.
type Relation string

// The relations.
const (
	Confirms   Relation = "confirms"    // another side says that it is so
	Denies     Relation = "denies"      // another side says that it is not so
	LeavesOpen Relation = "leaves-open" // "has not yet confirmed", "declined to comment"
	Repeats    Relation = "repeats"     // another article states the same
)

// A Link joins two events that concern the same matter. It is made on evidence that it keeps: the
// words that both share, or that an answer without words of its own ("the ministry has not yet
// confirmed this") stands right behind the claim.
type Link struct {
	From, To int // indexes into the timeline's Events: From answers or repeats To
	Relation Relation
	Words    []string // the content words, stemmed, that both events share; empty where only the place links them
	Nearby   bool     // From has no content of its own and follows To in the same paragraph
	Named    bool     // the claim names the side that answers
	Score    float64  // 0–1: how much of the shorter statement the other holds
}

// How much two statements must share to concern the same matter.
const (
	enoughStems    = 3    // content words of each, for their shares to mean anything
	enoughWords    = 2    // content words in common
	enoughShare    = 0.5  // of the shorter statement
	enoughApart    = 0.66 // of the shorter statement, where the two stand in different articles
	enoughNear     = 31   // days between two that stand in different articles
	enoughIfNamed  = 0.34 // of the shorter statement, where the claim names the side that answers
	enoughLikeness = 0.5  // of all content words of both, for two tellings of the same
	enoughToRepeat = 3    // content words in common, for two tellings of the same
	enoughToAnswer = 2    // content words of a claim that an answer without words may mean
	nearParagraph  = 1    // how many paragraphs back an answer without words may reach
	nearSentence   = 1    // how many sentences back "denied this" and "confirmed it" may reach
	commonWord     = 64   // a word of more events than this links none of them
)

// link finds the links of a timeline, in the order of From and then of To.
func link(tl *Timeline) []Link {
	l := linker{tl: tl, bags: make([]bag, len(tl.Events)), holding: make(map[string][]int)}
	for i, e := range tl.Events {
		l.bags[i] = contentWords(undated(tl.Articles[e.Article], e))
		for _, w := range l.bags[i].stems {
			l.holding[w] = append(l.holding[w], i)
		}
	}
	before := l.neighbours()
	var links []Link
	for i, e := range tl.Events {
		if rel, ok := answer(e, e.Whole.In(tl.Articles[e.Article].Text)); ok {
			if k, ok := l.answered(i, rel, before[i]); ok {
				links = append(links, k)
			}
		}
		if k, ok := l.repeated(i); ok {
			links = append(links, k)
		}
	}
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Relation, b.Relation))
	})
	return links
}

// undated gives the words of an event without those that say when.
func undated(r *extract.Result, e Event) string {
	var b strings.Builder
	for _, s := range e.Spans {
		at := s.Start
		i, _ := slices.BinarySearchFunc(r.Timexes, s.Start, func(t resolve.Timex, at int) int { return cmp.Compare(t.End, at) })
		for ; i < len(r.Timexes) && r.Timexes[i].Start < s.End; i++ {
			b.WriteString(r.Text[at:max(at, r.Timexes[i].Start)])
			b.WriteByte(' ')
			at = max(at, min(r.Timexes[i].End, s.End))
		}
		b.WriteString(r.Text[at:s.End])
		b.WriteByte(' ')
	}
	return b.String()
}

// answer tells whether an event answers a claim of somebody else's, and how; whole is all of its words.
// Only words that leave a claim open do so: "has not yet confirmed", "declined to comment". That somebody
// "refuses to sell" answers nothing.
func answer(e Event, whole string) (Relation, bool) {
	if e.Kind != ClaimEvent || pronouns[strings.ToLower(e.Actor)] {
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
	case e.Stance == claim.Declined && hasAny(whole, "comment", "respond"):
		return LeavesOpen, true
	}
	return "", false
}

// answerable tells whether an event asserts something that another side may confirm or deny.
func answerable(e Event) bool {
	if e.Kind != ClaimEvent || e.Negated || e.Actor == "" || pronouns[strings.ToLower(e.Actor)] {
		return false
	}
	switch e.Stance {
	case claim.Said, claim.Claimed, claim.Announced, claim.Alleged, claim.Accused, claim.Reported:
		return true
	}
	return false
}

var pronouns = wordSet("i he she it they we you me him her them us his its their my our who which that this one others some many both page")

func hasAny(text string, parts ...string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(text, p) })
}

type linker struct {
	tl      *Timeline
	bags    []bag
	holding map[string][]int // the events that hold a stem, in order
}

// neighbours gives, for each event, the claims that stand before it in the same article and not more
// than nearParagraph paragraphs back, the nearest first and not more than a handful.
func (l linker) neighbours() [][]int {
	const handful = 12
	order := make([]int, len(l.tl.Events))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := l.tl.Events[i], l.tl.Events[j]
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Sentence, b.Sentence),
			cmp.Compare(a.Whole.Start, b.Whole.Start), cmp.Compare(i, j))
	})
	near := make([][]int, len(order))
	for at, i := range order {
		e := l.tl.Events[i]
		for back := at - 1; back >= 0 && len(near[i]) < handful; back-- {
			b := l.tl.Events[order[back]]
			if b.Article != e.Article || b.Paragraph < e.Paragraph-nearParagraph {
				break
			}
			near[i] = append(near[i], order[back])
		}
	}
	return near
}

// answered finds the claim that event i answers: the one that shares most of its words, or, for an
// answer without words of its own, the nearest claim of another actor before it, but rather one that names the
// side that answers.
func (l linker) answered(i int, rel Relation, before []int) (Link, bool) {
	e := l.tl.Events[i]
	best, found := Link{From: i, Relation: rel}, false
	wordless := l.wordless(i)
	for _, j := range l.candidates(i) {
		c := l.tl.Events[j]
		if wordless || !answerable(c) || sameActor(c.Actor, e.Actor) {
			continue
		}
		if min(len(l.bags[i].stems), len(l.bags[j].stems)) < enoughStems {
			continue
		}
		words := l.bags[i].shared(l.bags[j])
		share := max(l.bags[i].within(l.bags[j]), l.bags[j].within(l.bags[i]))
		named := names(c.Text, e.Actor)
		if len(words) < enoughWords || share < enoughShare && !(named && share >= enoughIfNamed) {
			continue
		}
		if e.Article != c.Article && (share < enoughApart || !near(e.When, c.When)) {
			continue
		}
		if e.Stance == claim.Declined || e.Article == c.Article && e.Whole.Overlaps(c.Whole) {
			continue // who declines to comment says nothing whose words could be compared
		}
		if !found || share > best.Score {
			best.To, best.Words, best.Named, best.Score, found = j, words, named, share, true
		}
	}
	if found || !wordless {
		return best, found
	}
	for _, j := range before {
		c := l.tl.Events[j]
		named := names(c.Text, e.Actor) || names(c.Text, e.Role)
		if !answerable(c) || c.Stance == claim.Reported || sameActor(c.Actor, e.Actor) || toCome(c.Text) || c.Whole.Overlaps(e.Whole) || len(l.bags[j].stems) < enoughToAnswer || l.nested(j, before) {
			continue
		}
		if e.Stance == claim.Declined && !named || found && !named || rel != LeavesOpen && (!hasName(e.Actor, c.Actor) || e.Sentence-c.Sentence > nearSentence) {
			continue
		}
		best.To, best.Nearby, best.Named, best.Score = j, true, named, enoughShare
		if found = true; named {
			break
		}
	}
	return best, found
}

// nested reports whether a claim stands inside what one of the others claims: "Solberg said that Volkova told him".
func (l linker) nested(j int, others []int) bool {
	c := l.tl.Events[j]
	return slices.ContainsFunc(others, func(k int) bool {
		o := l.tl.Events[k]
		return k != j && o.Whole.Start < c.Whole.Start && !sameActor(o.Actor, c.Actor) && slices.ContainsFunc(o.Spans, c.Whole.Overlaps)
	})
}

// near reports whether two events are not more than enoughNear days apart.
func near(a, b When) bool {
	first, last, ok1 := a.Value.Bounds()
	from, to, ok2 := b.Value.Bounds()
	return ok1 && ok2 && first-to <= enoughNear && from-last <= enoughNear
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
	return slices.ContainsFunc(strings.Fields(text), func(w string) bool { return w == "will" || w == "would" || w == "shall" })
}

// wordless tells whether an answer says nothing of its own but "it", "this", "the report": its content
// is at most a pronoun, or is not there and the sentence stands for it.
func (l linker) wordless(i int) bool {
	e := l.tl.Events[i]
	if len(l.bags[i].stems) == 0 {
		return true
	}
	r := l.tl.Articles[e.Article]
	return len(e.Spans) == 1 && e.Spans[0] == r.Sentences[e.Sentence].Span
}

// repeated finds the first telling, in another article, of what event i tells.
func (l linker) repeated(i int) (Link, bool) {
	e := l.tl.Events[i]
	best, found := Link{From: i, Relation: Repeats}, false
	for _, j := range l.candidates(i) {
		o := l.tl.Events[j]
		if j >= i || o.Article == e.Article || o.Kind != e.Kind || o.Negated != e.Negated {
			continue
		}
		if e.Kind == ClaimEvent && (o.Stance != e.Stance || !sameActor(o.Actor, e.Actor)) {
			continue
		}
		words := l.bags[i].shared(l.bags[j])
		like := l.bags[i].likeness(l.bags[j])
		if len(words) < enoughToRepeat || like < enoughLikeness || !l.bags[i].sameNames(l.bags[j]) {
			continue
		}
		if !found || like > best.Score {
			best.To, best.Words, best.Score, found = j, words, like, true
		}
	}
	return best, found
}

// candidates gives the other events that share a word with event i which is not common to all, in order.
func (l linker) candidates(i int) []int {
	var c []int
	for _, w := range l.bags[i].stems {
		if hold := l.holding[w]; len(hold) <= commonWord {
			c = append(c, hold...)
		}
	}
	slices.Sort(c)
	c = slices.Compact(c)
	return slices.DeleteFunc(c, func(j int) bool { return j == i })
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
