// Package check finds dates that cannot be right.
//
// A check is a value: its name, level and documentation stand beside its code, one file a check, and
// the catalogue that `factline checks` prints and the table of the README are made from them. A
// fact-checker stakes a name on what is flagged, so a check rather stays silent than raise a false
// alarm: each says in its documentation what it cannot see.
//
// To add a check, write its file with a [Check] value, add the value to [Catalogue], and put articles
// that raise it and articles that must not into testdata.
package check

import (
	"cmp"
	"slices"

	"factline/extract/article"
	"factline/timeline"
)

// A Level says how much a finding weighs.
type Level string

// The levels.
const (
	Error   Level = "error"   // it cannot be right
	Warning Level = "warning" // it may be wrong
	Info    Level = "info"    // worth knowing
)

// A Check looks for one kind of inconsistency.
type Check struct {
	Name    string // for people: "weekday-mismatch"
	Level   Level
	Title   string // one line: what it finds
	Doc     string // a paragraph: why it matters, how it decides, what it cannot see
	Example string // an article that raises it; where it takes several articles, lines of "---" part them
	Repair  string // what it suggests for the example
	Run     func(*timeline.Timeline) []Flag
}

// A Place is a span of one article.
type Place struct {
	Article int // index into the timeline's Articles
	Span    article.Span
}

// A Flag is one finding.
type Flag struct {
	Check   string
	Level   Level
	Place   Place
	Message string   // in plain words, complete on its own
	Repairs []string // suggestions, the likeliest first; each would replace the flagged words
	Related []Place  // other places that the finding rests on
	Event   int      // index of the event it concerns, -1 for none
}

// Run runs all checks of the [Catalogue].
func Run(tl *timeline.Timeline) []Flag { return RunAll(tl, Catalogue) }

// RunAll runs some checks and gives their flags in the order of the articles and of their text. A
// place is flagged only once by the same check. A flag on the words that date an event concerns that event.
func RunAll(tl *timeline.Timeline, checks []Check) []Flag {
	dated := make(map[Place]int, len(tl.Events))
	for i := len(tl.Events) - 1; i >= 0; i-- {
		if e := &tl.Events[i]; e.When.Timex >= 0 {
			dated[Place{e.Article, e.When.Words}] = i
		}
	}
	var flags []Flag
	for _, c := range checks {
		for _, f := range c.Run(tl) {
			f.Check, f.Level = c.Name, c.Level
			if i, ok := dated[f.Place]; ok && f.Event < 0 {
				f.Event = i
			}
			flags = append(flags, f)
		}
	}
	slices.SortStableFunc(flags, compare)
	return slices.CompactFunc(flags, func(a, b Flag) bool { return a.Check == b.Check && a.Place == b.Place })
}

// compare orders flags by place, the graver first where two share it.
func compare(a, b Flag) int {
	return cmp.Or(
		cmp.Compare(a.Place.Article, b.Place.Article),
		cmp.Compare(a.Place.Span.Start, b.Place.Span.Start),
		cmp.Compare(a.Place.Span.End, b.Place.Span.End),
		cmp.Compare(rank[a.Level], rank[b.Level]),
		cmp.Compare(a.Check, b.Check),
		cmp.Compare(a.Message, b.Message),
	)
}

var rank = map[Level]int{Error: 0, Warning: 1, Info: 2}
