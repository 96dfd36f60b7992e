// Package attribution measures how well it is found who said what.
//
// An attribution is a source ("the minister"), a cue ("said") and a content (what was said). A predicted
// one is right if the words of its content agree with those of a gold one well enough: a token F1 of
// [Agreement] or more, each attribution used once, the best agreement first. On top of that, its source may be
// right or not (end to end: both right), and its cue.
//
// The figures are given for all attributions and apart for contents that are quoted directly, in part, or not
// at all: a quotation is easy to delimit, indirect speech is not. Recall goes by the gold
// standard's kind, precision by the kind that the predicted content has in the text.
package attribution

import (
	"fmt"

	"factline/cmd/score/corpus"
	"factline/cmd/score/measure"
)

// Agreement is the token F1 from which two contents, or two sources, are taken for the same.
const Agreement = 0.5

// Options choose what counts.
type Options struct {
	// Reporting counts gold attributions whose cue reports speech ("said", "according to", ":"); a
	// prediction that belongs to another, or whose own cue does not report, is left aside.
	Reporting bool
}

// The kinds of contents, by the share of their words in quotation marks.
const (
	all      = "all"
	direct   = "direct"   // nine words of ten or more
	mixed    = "mixed"    // some
	indirect = "indirect" // one word of ten or fewer
)

// tally counts the attributions of one kind.
type tally struct {
	gold, pred             int
	goldPaired, goldSource int // gold ones with a partner; and with the same source
	predPaired, predSource int // predicted ones with a partner; and with the same source
	touching, cue, content int // pairs whose sources share a word; whose cues are equal; whose contents are
}

// counts are those of one document or of many.
type counts struct {
	kinds                  map[string]*tally
	goldCues, predCues     int
	sameCues, touchingCues int // cues in common, whatever their contents: equal, or sharing a word
	ignored                int // predictions left aside
}

func newCounts() *counts {
	return &counts{kinds: map[string]*tally{all: {}, direct: {}, mixed: {}, indirect: {}}}
}

// each applies f to the tally of all attributions and to that of the kind.
func (c *counts) each(kind string, f func(*tally)) {
	f(c.kinds[all])
	f(c.kinds[kind])
}

// Score compares the predictions with the gold documents. A document without a prediction counts as
// one in which nothing was found.
func Score(gold []corpus.Document, pred map[string]corpus.Document, o Options) *measure.Result {
	c := newCounts()
	var errors []measure.Error
	for _, g := range gold {
		errors = append(errors, c.document(g, pred[g.ID].Attributions, o)...)
	}
	r := c.figures()
	r.Counts = append([]measure.Count{{Name: "documents", N: len(gold)}}, r.Counts...)
	r.Errors = errors
	return r
}

// document adds the counts of one document and gives its errors.
func (c *counts) document(d corpus.Document, predicted []corpus.Attribution, o Options) []measure.Error {
	text := read(d.Text)
	gold, pred := statements(text, d.Attributions), statements(text, predicted)
	ofGold, ofPred := pair(gold, pred)
	countGold, countPred := scope(gold, pred, ofPred, o)
	var errors []measure.Error
	note := func(kind string, s *statement, detail string) {
		start, end := s.extent()
		errors = append(errors, measure.Error{Kind: kind, Document: d.ID, Detail: detail, Context: measure.Context(d.Text, start, end)})
	}

	for i, g := range gold {
		if !countGold[i] {
			continue
		}
		c.each(g.kind, func(t *tally) { t.gold++ })
		if ofGold[i] < 0 {
			note("missed", g, g.show(text))
			continue
		}
		p := pred[ofGold[i]]
		same := sameSource(g, p)
		if !same {
			note("source", g, "gold "+g.show(text)+", predicted "+p.show(text))
		}
		c.each(g.kind, func(t *tally) {
			t.goldPaired++
			t.goldSource += one(same)
			t.touching += one(len(g.spans.Source) == 0 && len(p.spans.Source) == 0 || shared(g.source, p.source) > 0)
			t.cue += one(sameCue(g, p))
			t.content += one(equal(g.content, p.content))
		})
	}
	for i, p := range pred {
		if !countPred[i] {
			c.ignored++
			continue
		}
		c.each(p.kind, func(t *tally) { t.pred++ })
		if ofPred[i] < 0 {
			note("spurious", p, p.show(text))
			continue
		}
		same := sameSource(gold[ofPred[i]], p)
		c.each(p.kind, func(t *tally) {
			t.predPaired++
			t.predSource += one(same)
		})
	}
	c.cues(kept(gold, countGold), kept(pred, countPred))
	return errors
}

// scope tells which attributions count: all, or with Reporting those whose cue reports.
func scope(gold, pred []*statement, ofPred []int, o Options) (countGold, countPred []bool) {
	countGold, countPred = make([]bool, len(gold)), make([]bool, len(pred))
	for i, g := range gold {
		countGold[i] = !o.Reporting || g.reports
	}
	for i, p := range pred {
		switch {
		case !o.Reporting:
			countPred[i] = true
		case ofPred[i] >= 0:
			countPred[i] = countGold[ofPred[i]]
		default:
			countPred[i] = (len(p.spans.Cue) == 0 || p.reports) && !belongs(p, gold, countGold)
		}
	}
	return countGold, countPred
}

// belongs reports whether half of the words of a prediction or more lie in a gold content that does not count.
func belongs(p *statement, gold []*statement, counted []bool) bool {
	for i, g := range gold {
		if !counted[i] && 2*shared(p.content, g.content) >= len(p.content) {
			return true
		}
	}
	return false
}

// cues counts the cues in common, each used once, in the order of the predictions, whatever their contents.
func (c *counts) cues(gold, pred []*statement) {
	for _, g := range gold {
		c.goldCues += one(len(g.spans.Cue) > 0)
	}
	for _, p := range pred {
		c.predCues += one(len(p.spans.Cue) > 0)
	}
	c.sameCues += common(gold, pred, sameCue)
	c.touchingCues += common(gold, pred, func(g, p *statement) bool { return shared(g.cue, p.cue) > 0 })
}

func common(gold, pred []*statement, match func(g, p *statement) bool) int {
	used, n := make([]bool, len(gold)), 0
	for _, p := range pred {
		if len(p.spans.Cue) == 0 {
			continue
		}
		for i, g := range gold {
			if !used[i] && len(g.spans.Cue) > 0 && match(g, p) {
				used[i] = true
				n++
				break
			}
		}
	}
	return n
}

func (c *counts) figures() *measure.Result {
	r := &measure.Result{
		Counts: []measure.Count{{Name: "gold", N: c.kinds[all].gold}, {Name: "predicted", N: c.kinds[all].pred}, {Name: "left aside", N: c.ignored}},
		// e2e: source right too; then, of the pairs, the share of right sources, of sources that share a word, of equal cues and contents
		Columns: []string{"p", "r", "f1", "e2e_p", "e2e_r", "e2e_f1", "source", "source_any", "cue", "content"},
	}
	for _, kind := range []string{all, direct, mixed, indirect} {
		t := c.kinds[kind]
		p, rec := measure.Percent(t.predPaired, t.pred), measure.Percent(t.goldPaired, t.gold)
		ep, er := measure.Percent(t.predSource, t.pred), measure.Percent(t.goldSource, t.gold)
		of := func(n int) float64 { return measure.Percent(n, t.goldPaired) }
		r.Rows = append(r.Rows, measure.Row{Name: kind, Cells: []float64{p, rec, measure.F1(p, rec), ep, er, measure.F1(ep, er),
			of(t.goldSource), of(t.touching), of(t.cue), of(t.content)}})
	}
	for _, cue := range []struct {
		name string
		n    int
	}{{"cue", c.sameCues}, {"cue_overlap", c.touchingCues}} {
		p, rec := measure.Percent(cue.n, c.predCues), measure.Percent(cue.n, c.goldCues)
		cells := []float64{p, rec, measure.F1(p, rec)}
		for len(cells) < len(r.Columns) {
			cells = append(cells, measure.None)
		}
		r.Rows = append(r.Rows, measure.Row{Name: cue.name, Cells: cells})
	}
	return r
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func kept(s []*statement, keep []bool) []*statement {
	var out []*statement
	for i := range s {
		if keep[i] {
			out = append(out, s[i])
		}
	}
	return out
}

// show gives an attribution as [source] <cue> {content}.
func (s *statement) show(t *text) string {
	return fmt.Sprintf("[%s] <%s> {%s}", t.words(s.spans.Source), t.words(s.spans.Cue), t.words(s.spans.Content))
}
