// Package check finds dates that cannot be right.
//
// A check is a value: its name, level and documentation stand beside its code, and the catalogue that
// `factline checks` prints and the table of the README are made from them.
package check

import (
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
	Example string // words of an article that raise it
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
