package check

import (
	"fmt"
	"strconv"
	"strings"

	"factline/extract/civil"
	"factline/extract/resolve"
	"factline/timeline"
)

var rangeReversed = Check{
	Name:  "range-reversed",
	Level: Error,
	Title: "a range ends before it begins: \"from 8 to 5 February\"",
	Doc: `The ends of a range are compared where both lie on the calendar. A range without years that runs over New Year ("28 December to 3 January") is right, and so
is one of years alone, which may be levels or codes. The repair is the range turned round; one of the dates may be wrong as well.`,
	Example: "Published: 2025-02-20\n\nThe exhibition was open from 8 February 2025 to 5 February 2025.",
	Repair:  "5 February 2025 to 8 February 2025",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for a := range dates(tl) {
			if a.To <= a.index || a.To >= len(a.result.Timexes) {
				continue
			}
			b := dated{&a.result.Timexes[a.To], a.To, a.article, a.result}
			if a.written() && b.written() && reversed(a, b) {
				f := a.flag(fmt.Sprintf("the range ends %s, before it begins %s", whenever(inRange(b)), whenever(inRange(a))), turned(a, b))
				f.Place.Span.End = b.End
				flags = append(flags, f)
			}
		}
		return flags
	},
}

// turned writes a range the other way round; "8 to 5 February" keeps its month at the end.
func turned(a, b dated) string {
	between := a.result.Text[a.End:b.Start]
	first, last := b.words(), a.words()
	switch year := yearBehind(first); {
	case strings.Trim(last, "0123456789") == "":
		day := strconv.Itoa(b.Value.Date.Day)
		first, last = day, strings.Replace(first, day, last, 1)
	case a.Basis != resolve.Explicit:
		first, last = strings.TrimSuffix(first, year), last+year
	}
	return first + between + last
}

// yearBehind gives the year at the end of a date, with what parts it from the day: " 2024", ", 2024".
func yearBehind(words string) string {
	at := strings.LastIndexByte(words, ' ')
	if at < 0 || len(words)-at != len(" 2024") || strings.Trim(words[at+1:], "0123456789") != "" {
		return ""
	}
	return words[len(strings.TrimSuffix(words[:at], ",")):]
}

// whenever writes a value with the preposition that leads to it: "on 8 February", "in March 2025".
func whenever(v civil.Value) string {
	if v.Date.Unit < civil.DayUnit {
		return "in " + spokenValue(v)
	}
	return "on " + spokenValue(v)
}

// inRange is the value of one end of a range as the words give it.
func inRange(d dated) civil.Value {
	v := d.Value
	if d.Basis != resolve.Explicit {
		v.Date.Year = 0
	}
	return v
}

// reversed reports whether a range ends before it begins. Years that the words do not give are no matter: nobody
// writes "8 to 5 February" of almost a year, and "28 December to 3 January" runs over New Year.
func reversed(a, b dated) bool {
	x, y := a.Value.Date, b.Value.Date
	if a.Basis != resolve.Explicit {
		return x.Unit == civil.DayUnit && y.Unit == civil.DayUnit && x.Month == y.Month && x.Day > y.Day
	}
	_, aLast, ok1 := a.Value.Bounds()
	_, bLast, ok2 := b.Value.Bounds()
	return ok1 && ok2 && bLast < aLast && a.Basis == resolve.Explicit && b.Basis == resolve.Explicit
}
