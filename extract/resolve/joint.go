package resolve

import (
	"math"
	"slices"

	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/segment"
)

// Resolve gives each mention its reading.
func Resolve(doc *segment.Document, mentions []mention.Mention, o Options) Resolution {
	r := resolver{frame: frame{doc: doc, mentions: mentions, values: make([]civil.Value, len(mentions))}, options: o}
	r.published, r.dated = doc.Published.Day()
	timexes := make([]Timex, len(mentions))
	for i := range mentions {
		timexes[i] = Timex{Mention: mentions[i]}
		if calendrical(&mentions[i].Expr) {
			r.choose(&timexes[i])
			r.values[i] = timexes[i].Value
		}
	}
	for i := range mentions {
		if e := &mentions[i].Expr; !calendrical(e) {
			v, basis := r.relative(i)
			r.values[i] = v
			timexes[i].Value, timexes[i].Literal, timexes[i].Basis, timexes[i].Confidence = v, v, basis, 0.9
			timexes[i].Readings = []Reading{{Way: AsWritten, Value: v}}
		}
	}
	return Resolution{Timexes: timexes, Published: doc.Published}
}

// A resolver resolves one article.
type resolver struct {
	frame
	options Options
}

func (r *resolver) choose(t *Timex) {
	e := &t.Expr
	var years []int
	if r.dated {
		y, _, _ := r.published.Date()
		years = []int{y, y - 1, y + 1}
	}
	for _, c := range candidates(nil, e, years) {
		reading := Reading{Way: c.way, Value: c.value}
		if c.way == Exchanged {
			reading.because(Reason{Term: TermUnsupported, Cost: weights[TermUnsupported]})
		}
		if e.Op == mention.Numeric && c.way == MonthFirst && e.Sep == "." {
			reading.because(Reason{Term: TermOrder, Cost: weights[TermOrder]})
		}
		if first, last, ok := c.value.Bounds(); ok && r.dated {
			days := max(first-r.published, r.published-last, 0)
			reading.because(Reason{Term: TermPublished, Cost: weights[TermPublished] * math.Log1p(float64(days)), day: first, other: r.published})
		}
		t.Readings = append(t.Readings, reading)
	}
	if len(t.Readings) == 0 {
		t.Flags = append(t.Flags, FlagImpossible)
		t.Basis = None
		return
	}
	slices.SortStableFunc(t.Readings, func(a, b Reading) int {
		switch {
		case a.Cost < b.Cost:
			return -1
		case a.Cost > b.Cost:
			return 1
		}
		return 0
	})
	t.Value = t.Readings[0].Value
	t.Literal = t.Value
	t.Confidence = 0.9
	t.Basis = Explicit
	switch {
	case t.Value.Date.Year == 0:
		t.Basis = Completed
		t.Flags = append(t.Flags, FlagNoYear)
	case e.Date.Year == 0 && len(e.Numbers) < 3:
		t.Basis = Completed
	}
}

func (r *Reading) because(why Reason) {
	r.Why = append(r.Why, why)
	r.Cost += why.Cost
}
