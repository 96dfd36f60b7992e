package resolve

import (
	"math"

	"factline/extract/article"
	"factline/extract/segment"
)

// An Explanation says in plain words how the dates of one article were chosen. Its JSON form is that of
// `factline explain --format json`; offsets are Unicode code points.
type Explanation struct {
	ID        string    `json:"id"`
	Published string    `json:"published,omitempty"` // "2025-02-09", "XXXX-02-09"
	Basis     string    `json:"published_basis,omitempty"`
	Article   []string  `json:"article"` // what holds for all mentions: publication date, order, exchanges
	Mentions  []Account `json:"mentions"`
	Refused   []Account `json:"refused"` // looked like dates and were left alone
}

// An Account explains one mention.
type Account struct {
	Start      int             `json:"start"`
	End        int             `json:"end"`
	Text       string          `json:"text"`
	Context    string          `json:"context"` // the words around it, it in brackets
	Value      string          `json:"value"`
	EDTF       string          `json:"edtf,omitempty"`
	Literal    string          `json:"literal"`
	Basis      Basis           `json:"basis"`
	Confidence float64         `json:"confidence"`
	Flags      []string        `json:"flags"`
	Summary    string          `json:"summary"` // a sentence that can be quoted
	Readings   []ReadingReport `json:"readings"`
	Change     string          `json:"change,omitempty"` // what would have changed the choice
}

// A ReadingReport is one reading of a mention with its reasons.
type ReadingReport struct {
	Value  string         `json:"value"`
	Way    Way            `json:"way"`
	Cost   float64        `json:"cost"`   // sum of its reasons, the other mentions being read as they were
	Margin float64        `json:"margin"` // by how much the whole article would cost more with it
	Why    []ReasonReport `json:"why"`
}

// A ReasonReport is one reason.
type ReasonReport struct {
	Term string  `json:"term"`
	Cost float64 `json:"cost"` // what it adds to the reading's cost; less than 0 where it speaks for the reading
	Text string  `json:"text"`
}

// Explain explains a resolution of doc.
func Explain(doc *segment.Document, r Resolution) Explanation {
	points := article.CountCodePoints(doc.Text)
	out := Explanation{ID: doc.ID, Published: r.Published.Date.Timex(), Basis: string(r.Published.Basis),
		Article: aboutArticle(doc, &r), Mentions: []Account{}, Refused: []Account{}}
	for i := range r.Timexes {
		out.Mentions = append(out.Mentions, account(doc, &r, &r.Timexes[i], points))
	}
	for i := range r.Refused {
		out.Refused = append(out.Refused, account(doc, &r, &r.Refused[i], points))
	}
	return out
}

func account(doc *segment.Document, r *Resolution, t *Timex, points *article.CodePoints) Account {
	start, end := points.Span(t.Span)
	a := Account{
		Start: start, End: end, Text: t.In(doc.Text), Context: context(doc.Text, t.Span),
		Value: t.Value.Timex(), EDTF: t.Value.EDTF(t.Repaired()), Literal: t.Literal.Timex(), Basis: t.Basis,
		Confidence: round(t.Confidence), Flags: append([]string{}, t.Flags...),
		Summary: summary(doc.Text, r, t), Readings: []ReadingReport{}, Change: change(t),
	}
	for i := range t.Readings {
		a.Readings = append(a.Readings, report(&t.Readings[i]))
	}
	return a
}

func report(r *Reading) ReadingReport {
	out := ReadingReport{Value: r.Value.Timex(), Way: r.Way, Cost: round(r.Cost), Margin: round(r.Margin), Why: []ReasonReport{}}
	for _, why := range r.Why() {
		out.Why = append(out.Why, ReasonReport{why.Term.String(), round(why.Cost), why.Text()})
	}
	return out
}

// round keeps two digits behind the point.
func round(x float64) float64 { return math.Round(100*x) / 100 }
