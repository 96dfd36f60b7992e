package resolve

import (
	"fmt"

	"factline/extract/article"
	"factline/extract/segment"
)

// An Explanation says in plain words how the dates of one article were chosen. Its JSON form is that of
// `factline explain --format json`; offsets are Unicode code points.
type Explanation struct {
	ID        string    `json:"id"`
	Published string    `json:"published,omitempty"` // "2025-02-09", "XXXX-02-09"
	Article   []string  `json:"article"`             // what holds for all mentions: publication date, order, exchanges
	Mentions  []Account `json:"mentions"`
	Refused   []Account `json:"refused"` // looked like dates and were left alone
}

// An Account explains one mention.
type Account struct {
	Start      int             `json:"start"`
	End        int             `json:"end"`
	Text       string          `json:"text"`
	Value      string          `json:"value"`
	EDTF       string          `json:"edtf,omitempty"`
	Literal    string          `json:"literal"`
	Basis      Basis           `json:"basis"`
	Confidence float64         `json:"confidence"`
	Flags      []string        `json:"flags,omitempty"`
	Summary    string          `json:"summary"` // one sentence that can be quoted
	Readings   []ReadingReport `json:"readings"`
	Change     []string        `json:"change,omitempty"` // what would have changed the choice
}

// A ReadingReport is one reading of a mention with its reasons.
type ReadingReport struct {
	Value   string   `json:"value"`
	Way     Way      `json:"way"`
	Cost    float64  `json:"cost"`
	Reasons []string `json:"why"`
}

// Explain explains a resolution of doc.
func Explain(doc *segment.Document, r Resolution) Explanation {
	points := article.CountCodePoints(doc.Text)
	out := Explanation{ID: doc.ID, Published: r.Published.Date.Timex(), Article: []string{}, Mentions: []Account{}, Refused: []Account{}}
	for i := range r.Timexes {
		out.Mentions = append(out.Mentions, account(doc, &r.Timexes[i], points))
	}
	for i := range r.Refused {
		out.Refused = append(out.Refused, account(doc, &r.Refused[i], points))
	}
	return out
}

func account(doc *segment.Document, t *Timex, points *article.CodePoints) Account {
	start, end := points.Span(t.Span)
	a := Account{Start: start, End: end, Text: t.In(doc.Text), Value: t.Value.Timex(), EDTF: t.Value.EDTF(t.Repaired()),
		Literal: t.Literal.Timex(), Basis: t.Basis, Confidence: t.Confidence, Flags: t.Flags}
	for _, reading := range t.Readings {
		rr := ReadingReport{Value: reading.Value.Timex(), Way: reading.Way, Cost: reading.Cost, Reasons: []string{}}
		for _, why := range reading.Why {
			rr.Reasons = append(rr.Reasons, why.Text())
		}
		a.Readings = append(a.Readings, rr)
	}
	return a
}

// Lines gives the explanation as lines of text for a terminal.
func (x Explanation) Lines() []string {
	var lines []string
	lines = append(lines, x.Article...)
	for _, a := range x.Mentions {
		lines = append(lines, fmt.Sprintf("%q is %s", a.Text, a.Value))
		for _, r := range a.Readings {
			lines = append(lines, fmt.Sprintf("    %s, %s: %.1f", r.Value, r.Way, r.Cost))
			for _, why := range r.Reasons {
				lines = append(lines, "        "+why)
			}
		}
	}
	return lines
}

// Text gives the reason in plain words: "8 February 2025 is 1 day before publication".
func (r Reason) Text() string {
	return fmt.Sprintf("%s (%+.1f)", r.Term.Meaning(), r.Cost)
}
