package resolve

import (
	"factline/extract/mention"
)

// weekdayBeside gives the weekday that is written beside mention i as a mention of its own: "on Friday (7.2)",
// "7/2, a Friday". Its words come with it; 0 for none.
func (r *resolver) weekdayBeside(i int) (int, string) {
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(r.mentions) {
			continue
		}
		a, b := &r.mentions[min(i, j)], &r.mentions[max(i, j)]
		w := &r.mentions[j]
		if w.Expr.Op != mention.Shifted || w.Expr.Date.Weekday == 0 || w.Expr.Side > mention.Nearest && w.Expr.Side != mention.Within || a.Sentence != b.Sentence || b.First-a.Last > 2 {
			continue
		}
		if between := r.doc.Text[a.End:b.Start]; besides[between] {
			return w.Expr.Date.Weekday, w.In(r.doc.Text)
		}
	}
	return 0, ""
}

// besides is what may stand between a date and the weekday that belongs to it.
var besides = map[string]bool{" ": true, ", ": true, " (": true, "(": true, ", a ": true, " – ": true, " - ": true}
