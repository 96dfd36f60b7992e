package check

import (
	"fmt"

	"factline/extract/civil"
	"factline/extract/resolve"
	"factline/extract/segment"
	"factline/timeline"
)

var impossibleDate = Check{
	Name:  "impossible-date",
	Level: Error,
	Title: "31 June, 30 February, 29 February in a common year, 25:00",
	Doc: `The calendar has no such day, or the day no such hour. Either the number is wrong or the month is, so the check offers
the last day of the month and the first of the next. Where the words give no year, 29 February is flagged only if no leap year is near
the day of publication. A clock time is looked for behind "at", "by", "until" and the like.`,
	Example: "Published: 2025-07-08\n\nThe council met on June 31, 2025, to vote on the bridge.",
	Repair:  "June 30, 2025",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for d := range dates(tl) {
			if d.has(resolve.FlagImpossible) {
				if f, ok := impossible(d); ok {
					flags = append(flags, f)
				}
			}
		}
		for a, r := range tl.Articles {
			flags = append(flags, impossibleClock(a, r.Document)...)
		}
		return flags
	},
}

func impossible(d dated) (Flag, bool) {
	v := d.Value.Date
	if v.Month < 1 || v.Month > 12 {
		if v.Day >= 1 && v.Day <= 12 {
			v.Day, v.Month = v.Month, v.Day
		} else {
			return d.flag(fmt.Sprintf("%s is no date: there is no month %d", quoted(d.words()), v.Month)), true
		}
	}
	days := civil.DaysIn(max(v.Year, 0), v.Month)
	message := fmt.Sprintf("%s does not exist: %s has %d days", quoted(d.words()), civil.MonthName(v.Month), days)
	switch {
	case v.Day <= days && v.Year == 0: // 29 February, no leap year near
		day, _ := published(d.result)
		y, _, _ := day.Date()
		return d.flag(fmt.Sprintf("%s does not exist in %d, nor in the years beside it, which are no leap years", quoted(d.words()), y)), true
	case v.Month == 2 && v.Day == 29:
		message = fmt.Sprintf("%s does not exist: %d is no leap year", quoted(d.words()), v.Year)
	}
	year := v.Year
	if year == 0 {
		if day, ok := published(d.result); ok {
			year, _, _ = day.Date()
		} else {
			return d.flag(message), true
		}
	}
	last := civil.DayOf(year, v.Month, civil.DaysIn(year, v.Month))
	return d.flag(message, respell(d.words(), d.Timex, last, d.Expr.Date.Weekday), respell(d.words(), d.Timex, last+1, d.Expr.Date.Weekday)), true
}

// impossibleClock finds hours that no day has: "at 25:00", "until 24:30".
func impossibleClock(article int, doc *segment.Document) []Flag {
	var flags []Flag
	for i := 1; i+2 < len(doc.Tokens); i++ {
		h, colon, m := doc.Tokens[i], doc.Tokens[i+1], doc.Tokens[i+2]
		if h.Class != segment.Number || m.Class != segment.Number || h.Len() != 2 || m.Len() != 2 || colon.Spaced || m.Spaced || doc.Word(i+1) != ":" {
			continue
		}
		if !leadsClock[doc.Word(i-1)] || i+3 < len(doc.Tokens) && !doc.Tokens[i+3].Spaced && doc.Word(i+3) == ":" {
			continue
		}
		hour, minute := doc.Word(i), doc.Word(i+2)
		if hour < "24" || hour == "24" && minute == "00" || hour > "29" && minute < "60" || hour > "39" {
			continue // from 30 on it is likelier a verse or a lap time than an hour
		}
		s := h.Span
		s.End = m.End
		words := s.In(doc.Text)
		flags = append(flags, Flag{Place: Place{article, s}, Event: -1,
			Message: fmt.Sprintf("%s is no time of day: the day ends at 24:00", quoted(words))})
	}
	return flags
}

var leadsClock = map[string]bool{"at": true, "until": true, "till": true, "since": true, "around": true, "At": true}
