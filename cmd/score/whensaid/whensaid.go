// Package whensaid measures whether things are dated to the day on which they were said.
//
// The gold standard ties event words such as "said" to days. A word is found where it lies in the cue of
// a predicted attribution, and right where such an attribution was said on that day. Most of what news
// reports was said on the day of publication, so the events of other days are counted on their own.
package whensaid

import (
	"fmt"
	"strings"

	"factline/cmd/score/corpus"
	"factline/cmd/score/measure"
)

// Score compares the predictions with the gold events of the class REPORTING.
func Score(gold []corpus.Document, pred map[string]corpus.Document) *measure.Result {
	var events, found, right, published, other, otherRight int
	var errors []measure.Error
	for _, g := range gold {
		for _, e := range g.Said {
			if e.Class != "REPORTING" {
				continue
			}
			events++
			days := saidAt(pred[g.ID].Attributions, e)
			ok := false
			for _, day := range days {
				ok = ok || sameDay(day, e.Value)
			}
			if len(days) > 0 {
				found++
			}
			if ok {
				right++
			}
			if e.Value == g.DCT {
				published++
			} else {
				other++
				if ok {
					otherRight++
				}
			}
			if !ok {
				errors = append(errors, mistake(g, e, days))
			}
		}
	}
	return &measure.Result{
		Counts:  []measure.Count{{Name: "documents", N: len(gold)}, {Name: "events", N: events}, {Name: "events off the publication date", N: other}},
		Columns: []string{"percent"},
		Rows: []measure.Row{
			{Name: "found", Cells: []float64{measure.Percent(found, events)}},
			{Name: "right", Cells: []float64{measure.Percent(right, events)}},
			{Name: "accuracy", Cells: []float64{measure.Percent(right, found)}},      // of those found
			{Name: "off-dct", Cells: []float64{measure.Percent(otherRight, other)}},  // right, among the events of other days
			{Name: "baseline", Cells: []float64{measure.Percent(published, events)}}, // what the publication date alone gets right
		},
		Errors: errors,
	}
}

// saidAt gives the days of the attributions whose cue overlaps the event word.
func saidAt(attributions []corpus.Attribution, e corpus.Said) []string {
	var days []string
	for _, a := range attributions {
		for _, cue := range a.Cue {
			if min(cue[1], e.End) > max(cue[0], e.Start) {
				days = append(days, a.Said)
			}
		}
	}
	return days
}

// sameDay compares a predicted date, which may be a time or carry EDTF's marks of uncertainty, with a day.
func sameDay(predicted, day string) bool {
	predicted = strings.TrimRight(predicted, "?~%")
	if len(predicted) > len("2006-01-02") {
		predicted = predicted[:len("2006-01-02")]
	}
	return predicted == day
}

func mistake(d corpus.Document, e corpus.Said, days []string) measure.Error {
	kind, got := "other day", strings.Join(days, ", ")
	if len(days) == 0 {
		kind, got = "missed", "not found"
	}
	return measure.Error{Kind: kind, Document: d.ID, Detail: fmt.Sprintf("%q on %s, predicted %s, published %s", e.Text, e.Value, got, d.DCT),
		Context: measure.Context(d.Text, e.Start, e.End)}
}
