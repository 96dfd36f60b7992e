package tempeval

import (
	"regexp"
	"strings"

	"factline/cmd/score/corpus"
)

// inScope reports whether an expression is a date or a time with its place on the calendar: a year, month, day, week,
// weekend or quarter, perhaps with a time of day. wide takes in decades, centuries, seasons, halves and fiscal years.
func inScope(t corpus.Timex, wide bool) bool {
	if t.Type != "DATE" && t.Type != "TIME" && t.Type != "" {
		return false
	}
	return absolute.MatchString(t.Value) || wide && coarse.MatchString(t.Value)
}

const year = `(?:[12]\d{3}|0\d{3})`

var (
	absolute = regexp.MustCompile(`^` + year +
		`(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?` + // month, day
		`|-W(?:0?[1-9]|[1-4]\d|5[0-3])(?:-(?:[1-7]|WE))?` + // week, weekday or weekend
		`|-Q[1-4])?` +
		`(?:T(?:\d{1,2}(?:[:.]?\d{2}){0,2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?` + // clock
		`|MO|MI|AF|EV|NI|DT|PM|AM))?$`) // part of the day
	coarse = regexp.MustCompile(`^(?:\d{2}|\d{3}|` + year + `-(?:SP|SU|FA|WI|H[12])|FY\d{2,4}(?:-Q[1-4])?)$`)
)

// spellings are the ways in which annotators write one value differently, each brought to one form, in this order.
var spellings = []struct {
	from *regexp.Regexp
	to   string
}{
	{regexp.MustCompile(`-W(\d)($|\D)`), "-W0${1}${2}"},                  // 2025-W6
	{regexp.MustCompile(`-Q0(\d)`), "-Q$1"},                              // 2025-Q01
	{regexp.MustCompile(`(T\d{1,2})\.(\d{2})`), "${1}:${2}"},             // T20.30
	{regexp.MustCompile(`T(\d)($|\D)`), "T0${1}${2}"},                    // T9:30
	{regexp.MustCompile(`(T\d{2}:\d{2}):00(?:\.0+)?($|\D)`), "${1}${2}"}, // T20:30:00
	{regexp.MustCompile(`(T\d{2})(Z?)$`), "${1}:00${2}"},                 // T20
	{regexp.MustCompile(`Z$`), ""},                                       // T20:30Z
}

// lenient gives a value in the form by which values that mean the same are equal.
func lenient(value string) string {
	value = strings.ToUpper(strings.TrimSpace(value))
	for _, s := range spellings {
		value = s.from.ReplaceAllString(value, s.to)
	}
	return value
}
