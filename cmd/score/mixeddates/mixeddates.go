// Package mixeddates measures whether dates are understood where formats are mixed.
//
// The corpus is made: in real articles whose dates are known, dates are written anew in the convention
// of some newsroom, with the month's name, or with day and month exchanged as by a translator that
// read 8.2 as August 2. What is scored is the true day of each, and the flag day-month-swap.
package mixeddates

import (
	"fmt"
	"slices"
	"strings"

	"factline/cmd/score/corpus"
	"factline/cmd/score/measure"
)

// The kinds of dates in the corpus.
const (
	house   = "house"   // in the convention that the article keeps
	name    = "name"    // with the month's name
	swapped = "swapped" // day and month exchanged
	kept    = "kept"    // not written anew, and not scored
)

// swapFlag is what a program says of a date whose day and month it believes exchanged.
const swapFlag = "day-month-swap"

// Score compares the predictions with the dates that were written anew.
func Score(gold []corpus.Document, pred map[string]corpus.Document) *measure.Result {
	total, right := map[string]int{}, map[string]int{}
	var mentions, rights, found, flagged, flaggedSwaps int
	var errors []measure.Error
	for _, g := range gold {
		for _, t := range g.Timexes {
			if t.Kind == kept {
				continue
			}
			p, ok := longestOverlap(t, pred[g.ID].Timexes)
			mentions++
			total[t.Kind]++
			if ok {
				found++
			}
			isRight := ok && startsWithDay(p.Value, t.Value)
			if isRight {
				rights++
				right[t.Kind]++
			}
			isFlagged := ok && slices.Contains(p.Flags, swapFlag)
			if isFlagged {
				flagged++
				if t.Kind == swapped {
					flaggedSwaps++
				}
			}
			if kind := mistake(ok, isRight, isFlagged, t.Kind == swapped); kind != "" {
				errors = append(errors, describe(kind, g, t, p))
			}
		}
	}
	precision, recall := measure.Percent(flaggedSwaps, flagged), measure.Percent(flaggedSwaps, total[swapped])
	return &measure.Result{
		Counts:  []measure.Count{{Name: "documents", N: len(gold)}, {Name: "dates", N: mentions}, {Name: "swapped", N: total[swapped]}},
		Columns: []string{"percent"},
		Rows: []measure.Row{
			{Name: "house", Cells: []float64{measure.Percent(right[house], total[house])}},
			{Name: "name", Cells: []float64{measure.Percent(right[name], total[name])}},
			{Name: "repaired", Cells: []float64{measure.Percent(right[swapped], total[swapped])}},
			{Name: "swap_p", Cells: []float64{precision}},
			{Name: "swap_r", Cells: []float64{recall}},
			{Name: "swap_f1", Cells: []float64{measure.F1(precision, recall)}},
			{Name: "found", Cells: []float64{measure.Percent(found, mentions)}},
			{Name: "all", Cells: []float64{measure.Percent(rights, mentions)}},
		},
		Errors: errors,
	}
}

// longestOverlap gives the prediction that shares most with t, the first of equals.
func longestOverlap(t corpus.Timex, pred []corpus.Timex) (best corpus.Timex, ok bool) {
	for _, p := range pred {
		if o := p.Overlap(t); o > 0 && (!ok || o > best.Overlap(t)) {
			best, ok = p, true
		}
	}
	return best, ok
}

// startsWithDay reports whether a value is the day, or a time on it.
func startsWithDay(value, day string) bool {
	return value == day || len(day) == len("2006-01-02") && strings.HasPrefix(value, day)
}

func mistake(found, right, flagged, swapped bool) string {
	switch {
	case !found:
		return "missed"
	case swapped && !right:
		return "not repaired"
	case !right:
		return "other day"
	case swapped && !flagged:
		return "swap not flagged"
	case flagged && !swapped:
		return "flagged without need"
	}
	return ""
}

func describe(kind string, d corpus.Document, t, p corpus.Timex) measure.Error {
	return measure.Error{Kind: kind, Document: d.ID,
		Detail:  fmt.Sprintf("%q is %s (%s, article in %s, published %s), predicted %q", t.Text, t.Value, t.Kind, d.Convention, d.DCT, p.Value),
		Context: measure.Context(d.Text, t.Start, t.End)}
}
