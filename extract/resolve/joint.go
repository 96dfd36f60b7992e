package resolve

import (
	"math"
	"strings"

	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/segment"
)

// Resolve gives each mention its reading.
func Resolve(doc *segment.Document, mentions []mention.Mention, o Options) Resolution {
	return ResolveWith(doc, mentions, o, &defaultWeights)
}

// ResolveWith is [Resolve] with other weights, for the program that fits them.
func ResolveWith(doc *segment.Document, mentions []mention.Mention, o Options, w *Weights) Resolution {
	r := &resolver{
		frame:   frame{doc: doc, mentions: mentions, timexes: make([]Timex, len(mentions)), weights: *w},
		options: o,
	}
	r.habit, r.habitWords = habitOf(doc.Article)
	stamp := doc.Published
	r.published, r.dated = stamp.Day()
	r.anchor, r.anchored = r.published, r.dated
	if !r.dated {
		stamp = r.infer(stamp)
	}

	l := r.build()
	c := r.settle(l)
	for i := range mentions {
		r.timexes[i].Mention = mentions[i]
	}
	out := &outcome{r, l, c}
	r.take(out)
	r.narrative = c.history
	r.single = make([]Reading, 0, 2*(len(mentions)-len(l.nodes)))
	for i := range mentions {
		if !calendrical(&mentions[i].Expr) {
			r.reckon(out, i)
		}
	}
	return r.resolution(stamp, c)
}

// A resolver resolves one article.
type resolver struct {
	frame
	options  Options
	anchor   civil.Day // of publication, or the nearest to it that could be inferred
	anchored bool
	reasons  []Reason  // of the state or the convention at hand
	ranking  []int     // of the states of the mention at hand
	single   []Reading // of the mentions that are reckoned from others

	habit       habit
	habitWords  string
	numerics    int       // dates of numbers with an open order
	yearFirst   bool      // one of them may begin with the year
	numericSign string    // one of them that may stand with the day first
	proofs      [2]string // numeric dates that can only be day first, and only month first
	deictics    int
	deicticWord string
	opening     string // the year long ago that the story begins with
	settled     []settledDay
}

// settle chooses the convention and the readings that cost least together, and keeps to it.
func (r *resolver) settle(l *lattice) convention {
	all := r.conventions(l)
	r.measure(l, all[len(all)-1].history)
	n := len(l.states)
	room := make([]float64, 4*n)
	l.forward, l.ahead, l.own, l.onward = room[:n], room[n:2*n], room[2*n:3*n], room[3*n:]
	var best convention
	least := math.Inf(1)
	for _, c := range all {
		if cost := r.relax(l, c); cost < least {
			least, best = cost, c
			l.trace()
		}
	}
	l.keep(best)
	return best
}

// conventions lists those that the article can have, the usual ones first, so that they win ties: news, then histories.
func (r *resolver) conventions(l *lattice) []convention {
	if len(l.nodes) == 0 {
		return []convention{{order: DMY}}
	}
	orders := append(make([]Order, 0, 3), DMY)
	if r.numerics > 0 {
		orders = append(orders, MDY)
		if r.yearFirst {
			orders = append(orders, YMD)
		}
	}
	exchangeable := 0
	for i := range l.nodes {
		n := &l.nodes[i]
		for j := n.first; j < n.last; j++ {
			if l.states[j].way == Exchanged {
				exchangeable++
				break
			}
		}
	}
	kinds := []bool{false}
	if r.tellsPast(l) {
		kinds = append(kinds, true)
	}
	all := make([]convention, 0, 3*len(orders))
	for _, history := range kinds {
		for _, o := range orders {
			all = append(all, convention{o, false, history})
			if exchangeable > 1 && !history && !r.options.Literal {
				all = append(all, convention{o, true, history})
			}
		}
	}
	return all
}

// tellsPast reports whether the article can be a history: before a day without a year its story names a date long
// before publication, in whose year that day may lie; a date of birth is not one. An article of unknown age
// always can, unless a dateline without a year says that it is news.
func (r *resolver) tellsPast(l *lattice) bool {
	if !r.anchored {
		return r.doc.Published.Date.Month == 0
	}
	named := false
	for i := range l.nodes {
		n := &l.nodes[i]
		if !n.story {
			continue
		}
		if !n.settled && named {
			return true
		}
		s := &l.states[n.first]
		named = named || n.settled && s.last < r.anchor-longAgo && !r.birth(n.mention)
	}
	return false
}

// birth reports whether mention i is a date of birth: "born on 9 May 1960", "born in Rome in 1960".
func (r *resolver) birth(i int) bool {
	m := &r.mentions[i]
	if m.Sentence >= len(r.doc.Sentences) {
		return false
	}
	for t := m.First - 1; t >= max(r.doc.Sentences[m.Sentence].First, m.First-bornBefore); t-- {
		if strings.EqualFold(r.doc.Word(t), "born") {
			return true
		}
	}
	return false
}

// bornBefore is how many tokens before a date of birth "born" may stand.
const bornBefore = 5
