package resolve

import (
	"factline/extract/mention"
)

// weekdayBeside gives the mention of the weekday that is written beside mention i: "on Friday (7.2)", "7/2, a
// Friday". It is -1 where there is none.
func (r *resolver) weekdayBeside(i int) int {
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(r.mentions) {
			continue
		}
		a, b := &r.mentions[min(i, j)], &r.mentions[max(i, j)]
		if w := &r.mentions[j].Expr; w.Op != mention.Shifted || w.Side != mention.Nearest || w.Date.Weekday == 0 {
			continue
		}
		if a.Sentence == b.Sentence && besides[r.doc.Text[a.End:b.Start]] {
			return j
		}
	}
	return -1
}

// besides is what may stand between a date and the weekday that belongs to it.
var besides = map[string]bool{" ": true, ", ": true, " (": true, "(": true, ", a ": true, " – ": true, " - ": true}
