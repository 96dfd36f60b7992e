package export

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"factline/extract/resolve"
)

// A pageDate is a date in the text with what it may mean.
type pageDate struct {
	ID       string
	Meaning  string
	Repaired string // what the words say on their face, where that was not taken
	Flags    string
	Readings []pageReading
}

// pageReading is a reading of a date that was or was not taken, and why.
type pageReading struct {
	Taken   bool
	Meaning string
	Way     string
	Why     string
}

// What is shown of a date: more hides the text and says little. `factline explain` prints it all.
const (
	readingsShown = 3
	reasonsShown  = 2 // of each reading, the weightiest
)

func newPageDate(id string, x resolve.Timex) *pageDate {
	d := &pageDate{ID: id, Meaning: meaning(x), Flags: strings.Join(x.Flags, ", ")}
	if x.Repaired() {
		d.Repaired = x.Literal.Words()
	}
	for i, r := range x.Readings[:min(readingsShown, len(x.Readings))] {
		reasons := r.Why()
		slices.SortStableFunc(reasons, func(a, b resolve.Reason) int { return cmp.Compare(math.Abs(b.Cost), math.Abs(a.Cost)) })
		var why []string
		for _, reason := range reasons[:min(reasonsShown, len(reasons))] {
			why = append(why, reason.Text())
		}
		d.Readings = append(d.Readings, pageReading{i == 0, r.Value.Words(), r.Way.String(), strings.Join(why, "; ")})
	}
	return d
}

// meaning gives the value of a date in words, and as TIMEX3 writes it.
func meaning(x resolve.Timex) string {
	value := x.Value.Timex()
	if words := x.Value.Words(); words != value {
		return words + " · " + value
	}
	return value
}
