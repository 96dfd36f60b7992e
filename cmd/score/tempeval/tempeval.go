// Package tempeval measures how well temporal expressions are found and understood, as TempEval-3 did.
//
// A predicted expression is paired with a gold one that it overlaps, one to one. From the pairs come
//
//   - strict: pairs whose extents are equal,
//   - relaxed: all pairs,
//   - type and value: the share of the pairs that agree in it, times the relaxed F1, so that a program
//     is not rewarded for leaving out what is hard,
//
// each counted over all documents together. Values are compared as strings; modifiers are not looked
// at (UzZaman et al., "SemEval-2013 Task 1: TempEval-3", 2013).
package tempeval

import (
	"fmt"
	"slices"

	"factline/cmd/score/corpus"
	"factline/cmd/score/measure"
)

// Options choose what counts.
type Options struct {
	OnlyDate bool // only dates and times with a place on the calendar, see [inScope]
	Wide     bool // with OnlyDate: decades, centuries, seasons, halves and fiscal years too
	Lenient  bool // values that mean the same are equal: W6 and W06, T10:15 and T10:15:00
	NoDCT    bool // leave out gold expressions that state the day of publication
	NoNested bool // leave out gold expressions that lie inside another
}

// counts of one document or of many.
type counts struct {
	gold, pred                   int // expressions that count
	strict, relaxed, typed, same int // pairs: of equal extents, all, of equal types, of equal values
	strictSame                   int // pairs of equal extents and values
}

func (c *counts) add(o counts) {
	c.gold += o.gold
	c.pred += o.pred
	c.strict += o.strict
	c.relaxed += o.relaxed
	c.typed += o.typed
	c.same += o.same
	c.strictSame += o.strictSame
}

// Score compares the predictions with the gold documents. A document without a prediction counts as
// one in which nothing was found.
func Score(gold []corpus.Document, pred map[string]corpus.Document, o Options) *measure.Result {
	var total counts
	var errors []measure.Error
	for _, g := range gold {
		c, e := document(g, pred[g.ID].Timexes, o)
		total.add(c)
		errors = append(errors, e...)
	}
	r := figures(total)
	r.Counts = append([]measure.Count{{Name: "documents", N: len(gold)}}, r.Counts...)
	r.Errors = errors
	return r
}

// document scores one document. Expressions out of scope are still paired, so that a right
// prediction for one of them is left aside instead of counting as spurious.
func document(d corpus.Document, pred []corpus.Timex, o Options) (counts, []measure.Error) {
	var c counts
	var errors []measure.Error
	note := func(kind string, at corpus.Timex, gold, pred *corpus.Timex) {
		errors = append(errors, measure.Error{Kind: kind, Document: d.ID, Detail: "gold " + show(gold) + ", predicted " + show(pred), Context: measure.Context(d.Text, at.Start, at.End)})
	}
	gold := d.Timexes
	if o.NoNested {
		gold = slices.DeleteFunc(slices.Clone(gold), func(t corpus.Timex) bool { return t.Nested })
	}
	equal := func(a, b string) bool { return a == b }
	if o.Lenient {
		equal = func(a, b string) bool { return lenient(a) == lenient(b) }
	}
	counted := make([]bool, len(gold))
	for i, t := range gold {
		counted[i] = !(o.NoDCT && t.DCT) && !(o.OnlyDate && !inScope(t, o.Wide))
	}
	ofGold, ofPred := align(gold, pred)
	for i, g := range gold {
		if !counted[i] {
			continue
		}
		c.gold++
		if ofGold[i] < 0 {
			note("missed", g, &g, nil)
			continue
		}
		p := pred[ofGold[i]]
		c.relaxed++
		same := equal(g.Value, p.Value)
		if g.Same(p) {
			c.strict++
			if same {
				c.strictSame++
			}
		} else {
			note("extent", g, &g, &p)
		}
		if g.Type == p.Type {
			c.typed++
		} else {
			note("type", g, &g, &p)
		}
		if same {
			c.same++
		} else {
			note("value", g, &g, &p)
		}
	}
	for j, p := range pred {
		switch {
		case ofPred[j] >= 0:
			if counted[ofPred[j]] {
				c.pred++
			}
		case excused(p, gold, counted), o.OnlyDate && !inScope(p, o.Wide):
		default:
			c.pred++
			note("spurious", p, nil, &p)
		}
	}
	return c, errors
}

// excused reports whether a prediction without a partner overlaps gold expressions, but only such as do not count.
func excused(p corpus.Timex, gold []corpus.Timex, counted []bool) bool {
	touches := false
	for i, g := range gold {
		if p.Overlap(g) > 0 {
			if counted[i] {
				return false
			}
			touches = true
		}
	}
	return touches
}

func figures(c counts) *measure.Result {
	p := func(n int) float64 { return measure.Percent(n, c.pred) }
	r := func(n int) float64 { return measure.Percent(n, c.gold) }
	f := func(n int) float64 { return measure.F1(p(n), r(n)) }
	share := func(n int) float64 { return measure.Percent(n, c.relaxed) }
	none := measure.None
	return &measure.Result{
		Counts: []measure.Count{{Name: "gold", N: c.gold}, {Name: "predicted", N: c.pred}, {Name: "paired", N: c.relaxed}},
		// share: of the pairs
		Columns: []string{"p", "r", "f1", "share"},
		Rows: []measure.Row{
			{Name: "strict", Cells: []float64{p(c.strict), r(c.strict), f(c.strict), share(c.strict)}},
			{Name: "relaxed", Cells: []float64{p(c.relaxed), r(c.relaxed), f(c.relaxed), none}},
			{Name: "type", Cells: []float64{none, none, share(c.typed) / 100 * f(c.relaxed), share(c.typed)}},
			{Name: "value", Cells: []float64{p(c.same), r(c.same), share(c.same) / 100 * f(c.relaxed), share(c.same)}},
			{Name: "strict+value", Cells: []float64{p(c.strictSame), r(c.strictSame), f(c.strictSame), none}},
		},
	}
}

func show(t *corpus.Timex) string {
	if t == nil {
		return "nothing"
	}
	return fmt.Sprintf("%q %s %s", t.Text, t.Type, t.Value)
}
