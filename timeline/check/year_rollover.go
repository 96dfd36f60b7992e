package check

import (
	"fmt"

	"factline/extract/civil"
	"factline/extract/resolve"
	"factline/timeline"
)

var yearRollover = Check{
	Name:  "year-rollover",
	Level: Info,
	Title: "\"December 30\" in an article of 3 January, taken for the former year",
	Doc: `A date without a year near the turn of the year belongs to the year before the publication, or to the one after it. The choice is usually plain, yet readers and
programs get it wrong, so it is shown. Only dates to the day, within half a year of the publication, are shown.`,
	Example: "Published: 2025-01-03\n\nThe mine was closed on December 30 after an accident.",
	Repair:  "December 30, 2024",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for d := range dates(tl) {
			p, known := published(d.result)
			day, ok := d.day()
			if !known || !ok || d.Basis != resolve.Completed || inReversedRange(d) || day < p-183 || day > p+183 {
				continue
			}
			year, _, _ := day.Date()
			of, _, _ := p.Date()
			if year == of {
				continue
			}
			side := "the year before"
			if year > of {
				side = "the year after"
			}
			flags = append(flags, d.flag(fmt.Sprintf("%s is taken for %s, in %s that of publication (%s)", quoted(d.words()), day.Words(), side, p.Words()),
				withYear(d, year)))
		}
		return flags
	},
}

// inReversedRange reports whether a date begins a range within one month that ends before it.
func inReversedRange(d dated) bool {
	if d.To <= d.index || d.To >= len(d.result.Timexes) {
		return false
	}
	return reversed(d, dated{&d.result.Timexes[d.To], d.To, d.article, d.result})
}

// withYear adds the year to a date without one; to a time of day behind it none can be added.
func withYear(d dated, year int) string {
	switch {
	case d.Value.Date.Unit > civil.DayUnit:
		return ""
	case len(d.Expr.Numbers) > 0:
		return d.words() + d.Expr.Sep + fmt.Sprint(year)
	case d.Expr.MonthFirst:
		return d.words() + fmt.Sprintf(", %d", year)
	}
	return d.words() + fmt.Sprintf(" %d", year)
}
