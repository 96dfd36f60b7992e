package resolve

import (
	"strings"

	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/segment"
)

// A relation is the order in which the text says that two of its dates, one named after the other, lie.
type relation uint8

const (
	noRelation relation = iota
	told                // in one sentence without a word of order: mostly told as it happened
	after               // the second lies after the first: "on 8.2 and then on 10.2"
	before              // the second lies before the first: "on 8.2, after the talks of 5.2"
	later               // a known number of days lies between: "on 8.2 and two days later, on 10.2"
	rangeEnd            // the second ends the range that the first begins
)

// The words of order between two dates, by what they say of the second. At the beginning of a sentence they
// say the opposite: "After the talks of 5.2, the paper appeared on 8.2."
var orderWords = map[string]relation{
	"before": after, "then": after, "later": after, "until": after, "followed": after, "subsequently": after, "prior": after,
	"after": before, "following": before, "since": before, "previously": before, "earlier": before,
}

// relate tells from the words between the mentions i and j, with no date between them, in which order they lie, by how many
// days in the relation later, and which words say so.
func (r *resolver) relate(i, j int) (rel relation, days civil.Day, words string) {
	a, b := &r.mentions[i], &r.mentions[j]
	if a.To == j {
		return rangeEnd, 0, ""
	}
	for k := i + 1; k < j; k++ {
		if m := &r.mentions[k]; m.Expr.Op == mention.Offset && m.Expr.Anchor == mention.FromContext && b.First-m.Last <= 3 {
			switch m.Expr.Unit {
			case civil.DayUnit:
				return later, civil.Day(m.Expr.N), m.In(r.doc.Text)
			case civil.Week:
				return later, civil.Day(7 * m.Expr.N), m.In(r.doc.Text)
			}
		}
	}
	if a.Sentence != b.Sentence {
		return noRelation, 0, ""
	}
	for k := a.Last; k < b.First; k++ {
		if rel, ok := orderWords[r.word(k)]; ok {
			return rel, 0, r.doc.Tokens[k].In(r.doc.Text)
		}
	}
	if a.Sentence < len(r.doc.Sentences) {
		switch first := r.doc.Sentences[a.Sentence].First; r.word(first) {
		case "after", "following":
			return after, 0, r.doc.Tokens[first].In(r.doc.Text)
		case "before":
			return before, 0, r.doc.Tokens[first].In(r.doc.Text)
		}
	}
	return told, 0, ""
}

// word gives a token in lower case, "" where it is no word.
func (r *resolver) word(i int) string {
	t := &r.doc.Tokens[i]
	if t.Class != segment.Word {
		return ""
	}
	if w := t.In(r.doc.Text); t.Capital {
		return strings.ToLower(w)
	} else {
		return w
	}
}
