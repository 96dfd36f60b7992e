// Package measure holds what every measure of the scorer gives: a table of figures, and the errors that
// they count.
package measure

import (
	"math"
	"strings"
)

// None stands in a table where a row has no figure in a column.
var None = math.NaN()

// A Result is what a measure found. Figures are percentages; counts are whole numbers.
type Result struct {
	Counts  []Count
	Columns []string // of the table of figures
	Rows    []Row
	Errors  []Error
}

// A Count is a number of things, such as documents.
type Count struct {
	Name string
	N    int
}

// A Row is a line of the table: one figure a column, [None] where there is none.
type Row struct {
	Name  string
	Cells []float64
}

// An Error is one place where the prediction differs from the gold standard.
type Error struct {
	Kind     string // "missed", "value", …
	Document string
	Detail   string // gold and predicted, for people
	Context  string // the words around it
}

// Figures gives the figures by name, "row.column": "value.f1".
func (r *Result) Figures() map[string]float64 {
	out := map[string]float64{}
	for _, row := range r.Rows {
		for i, v := range row.Cells {
			if !math.IsNaN(v) {
				out[row.Name+"."+r.Columns[i]] = v
			}
		}
	}
	return out
}

// Percent gives part of whole in percent, 0 where the whole is empty.
func Percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

// F1 is the harmonic mean of precision and recall.
func F1(precision, recall float64) float64 {
	if precision+recall == 0 {
		return 0
	}
	return 2 * precision * recall / (precision + recall)
}

// Context gives the words around the code points [start:end) of a text, on one line.
func Context(text string, start, end int) string {
	const before, after = 80, 50
	runes := []rune(text)
	from := min(max(start-before, 0), len(runes))
	to := min(max(end+after, from), len(runes))
	return strings.Join(strings.Fields(string(runes[from:to])), " ")
}
