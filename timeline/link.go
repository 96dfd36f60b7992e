package timeline

import (
	"cmp"
	"slices"
	"strings"

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
	Retold   bool     // of Repeats: another speaker states it, or the article itself, so that only the days of what is told can be compared
	Score    float64  // 0–1: how much of the shorter statement the other holds
}

// How much two tellings must share to concern the same matter.
const (
	enoughLikeness = 0.5 // of all content words of both
	enoughToRepeat = 3   // content words in common
	commonWord     = 64  // a word of more events than this links none of them
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
		for _, retold := range []bool{false, true} {
			if k, ok := l.repeated(i, retold); ok {
				links = append(links, k)
			}
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

// near reports whether two events are not more than enoughNear days apart.
func near(a, b When) bool {
	first, last, ok1 := a.Value.Bounds()
	from, to, ok2 := b.Value.Bounds()
	return ok1 && ok2 && first-to <= enoughNear && from-last <= enoughNear
}

// repeated finds the first telling, in another article, of what event i tells: by the same speaker or the articles
// themselves or, if it is retold, by different ones.
func (l linker) repeated(i int, retold bool) (Link, bool) {
	e := l.tl.Events[i]
	best, found := Link{From: i, Relation: Repeats, Retold: retold}, false
	for _, j := range l.candidates(i) {
		o := l.tl.Events[j]
		if j >= i || o.Article == e.Article || o.Negated != e.Negated {
			continue
		}
		if sameVoice(e, o) == retold || retold && !(states(e) && states(o)) {
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

// sameVoice reports whether two events are told by the articles themselves, or by one speaker who takes one stance.
func sameVoice(a, b Event) bool {
	return a.Kind == b.Kind && (a.Kind == PlainEvent || a.Stance == b.Stance && sameActor(a.Actor, b.Actor))
}

// states reports whether an event tells that something is so.
func states(e Event) bool {
	switch e.Stance {
	case claim.Said, claim.Claimed, claim.Announced, claim.Alleged, claim.Reported, claim.Confirmed:
		return !e.Negated
	}
	return e.Kind == PlainEvent
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
