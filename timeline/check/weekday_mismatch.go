package check

import (
	"fmt"
	"strings"

	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
	"factline/timeline"
)

var weekdayMismatch = Check{
	Name:  "weekday-mismatch",
	Level: Error,
	Title: "the weekday written with a date is not that of the date",
	Doc: `"Thursday, July 2, 2025" cannot be right: that day was a Wednesday. Either may be wrong, so the check offers the right weekday
for the date and the nearest date with that weekday, and the date with day and month exchanged where that fits. Where the words give no year, it speaks only
if the date is near the publication or no year beside that of the publication fits. Dates before 1927 are left alone: countries still
counted by other calendars.`,
	Example: "Published: 2025-07-08\n\nThe minister resigned on Thursday, July 2, 2025, after a long debate.",
	Repair:  "Wednesday, July 2, 2025",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for d := range dates(tl) {
			want := d.Expr.Date.Weekday
			day, ok := d.day()
			if !ok || want == 0 || !d.written() || d.Expr.Op == mention.Shifted || day.Weekday() == want || d.has(resolve.FlagImpossible) || newspaper(d) {
				continue
			}
			if y, _, _ := day.Date(); y < gregorianEverywhere || !yearIsSure(d, day, want) {
				continue
			}
			flags = append(flags, d.flag(
				fmt.Sprintf("%s was a %s, not a %s", day.Words(), civil.WeekdayName(day.Weekday()), civil.WeekdayName(want)),
				respell(d.words(), d.Timex, day, 0), respell(d.words(), d.Timex, nearest(day, want), 0), exchangedTo(d, day, want)))
		}
		return flags
	},
}

// newspaper reports whether the weekday is the end of a paper's name: "Ellery Sun, August 16".
func newspaper(d dated) bool {
	if !strings.HasPrefix(d.words(), "Sun") || strings.HasPrefix(d.words(), "Sunday") || d.First == 0 {
		return false
	}
	before := d.result.Tokens[d.First-1]
	return before.Class == segment.Word && before.Capital
}

// gregorianEverywhere is the first year in which the whole world dated by the Gregorian calendar.
const gregorianEverywhere = 1927

// near is how many days around its publication news speaks of without a year.
const near = 60

// yearIsSure reports whether the year of a date is known well enough to compare its weekday.
func yearIsSure(d dated, day civil.Day, want int) bool {
	if d.Basis == resolve.Explicit {
		return true
	}
	p, ok := published(d.result)
	if !ok {
		return false
	}
	if day >= p-near && day <= p+near {
		return true
	}
	y, _, _ := p.Date()
	_, m, dd := day.Date()
	for _, year := range [...]int{y - 1, y, y + 1} {
		if civil.ValidDate(year, m, dd) && civil.DayOf(year, m, dd).Weekday() == want {
			return false
		}
	}
	return true
}

// nearest is the day with a weekday that lies closest to another day.
func nearest(d civil.Day, weekday int) civil.Day {
	n := (weekday - d.Weekday() + 7) % 7
	if n > 3 {
		n -= 7
	}
	return d + civil.Day(n)
}

// exchangedTo respells a date with day and month exchanged, where that date has the weekday wanted.
func exchangedTo(d dated, day civil.Day, want int) string {
	y, m, dd := day.Date()
	if dd > 12 || dd == m || civil.DayOf(y, dd, m).Weekday() != want {
		return ""
	}
	return respell(d.words(), d.Timex, civil.DayOf(y, dd, m), 0)
}
