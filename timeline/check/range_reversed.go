package check

import (
	"fmt"

	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/timeline"
)

var rangeReversed = Check{
	Name:  "range-reversed",
	Level: Error,
	Title: "a range ends before it begins: \"from 8 to 5 February\"",
	Doc: `The ends of a range are compared where both lie on the calendar. A range without years that runs over New Year ("28 December to 3 January") is right.
The repair is the range turned round; one of the dates may be wrong as well.`,
	Example: "Published: 2025-02-20\n\nThe exhibition was open from 8 February 2025 to 5 February 2025.",
	Repair:  "5 February 2025 to 8 February 2025",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for a := range dates(tl) {
			if a.To <= a.index || a.To >= len(a.result.Timexes) {
				continue
			}
			b := dated{&a.result.Timexes[a.To], a.To, a.article, a.result}
			if (a.written() || bareDay(a)) && b.written() && reversed(a, b) {
				f := a.flag(fmt.Sprintf("the range ends on %s, before it begins on %s", spokenValue(b.Value), spokenValue(a.Value)))
				between := a.result.Text[a.End:b.Start]
				f.Place.Span.End = b.End
				if !bareDay(a) {
					f.Repairs = []string{b.words() + between + a.words()}
				}
				flags = append(flags, f)
			}
		}
		return flags
	},
}

// bareDay reports whether the first end of a range is written without its month: "8" in "8 to 5 February".
func bareDay(d dated) bool {
	return d.Expr.Op == mention.Calendar && d.Expr.Date.Month == 0 && d.Expr.Date.Day > 0
}

func reversed(a, b dated) bool {
	_, aLast, ok1 := a.Value.Bounds()
	_, bLast, ok2 := b.Value.Bounds()
	x, y := a.Value.Date, b.Value.Date
	if !ok1 || !ok2 {
		return x.Month > 0 && x.Month == y.Month && x.Year == y.Year && y.Day > 0 && x.Day > y.Day
	}
	if bLast >= aLast {
		return false
	}
	return a.Basis == resolve.Explicit && b.Basis == resolve.Explicit || x.Month == y.Month && x.Year == y.Year
}
