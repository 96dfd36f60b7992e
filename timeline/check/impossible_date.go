package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

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
the day of publication. A clock time is looked for behind "at", "until", "since" and the like, and before "a.m." and "p.m.", where 23:30 cannot be in the morning.`,
	Example: "Published: 2025-07-08\n\nThe council met on June 31, 2025, to vote on the bridge.",
	Repair:  "June 30, 2025",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for d := range dates(tl) {
			if d.has(resolve.FlagImpossible) {
				flags = append(flags, impossible(d))
			}
		}
		for a, r := range tl.Articles {
			flags = append(flags, impossibleClock(a, r.Document)...)
		}
		return flags
	},
}

func impossible(d dated) Flag {
	v := d.Value.Date
	if v.Month < 1 || v.Month > 12 {
		if v.Day < 1 || v.Day > 12 {
			return d.flag(fmt.Sprintf("%s is no date: there is no month %d", quoted(d.words()), v.Month))
		}
		v.Day, v.Month = v.Month, v.Day
	}
	days := civil.DaysIn(max(v.Year, 0), v.Month)
	message := fmt.Sprintf("%s does not exist: %s has %d days", quoted(d.words()), civil.MonthName(v.Month), days)
	switch {
	case v.Day <= days && v.Year == 0: // 29 February, no leap year near
		day, _ := published(d.result)
		y, _, _ := day.Date()
		return d.flag(fmt.Sprintf("%s does not exist in %d, nor in the years beside it, which are no leap years", quoted(d.words()), y))
	case v.Month == 2 && v.Day == 29:
		message = fmt.Sprintf("%s does not exist: %d is no leap year", quoted(d.words()), v.Year)
	}
	year := v.Year
	if year == 0 {
		day, ok := published(d.result)
		if !ok {
			return d.flag(message)
		}
		year, _, _ = day.Date()
	}
	last := civil.DayOf(year, v.Month, civil.DaysIn(year, v.Month))
	return d.flag(message, respell(d.words(), d.Timex, last, d.Expr.Date.Weekday), respell(d.words(), d.Timex, last+1, d.Expr.Date.Weekday))
}

// impossibleClock finds hours that no day has: "at 25:00", "until 24:30", "4:75 p.m.", "23:30 a.m.".
func impossibleClock(article int, doc *segment.Document) []Flag {
	var flags []Flag
	for i := 0; i+2 < len(doc.Tokens); i++ {
		h, colon, m := doc.Tokens[i], doc.Tokens[i+1], doc.Tokens[i+2]
		if h.Class != segment.Number || m.Class != segment.Number || h.Len() > 2 || m.Len() != 2 || colon.Spaced || m.Spaced || doc.Word(i+1) != ":" ||
			i > 0 && !h.Spaced && doc.Word(i-1) == ":" {
			continue
		}
		hour, err1 := strconv.Atoi(doc.Word(i))
		minute, err2 := strconv.Atoi(doc.Word(i + 2))
		if err1 != nil || err2 != nil {
			continue
		}
		s := h.Span
		s.End = m.End
		message := ""
		if half := halfOfDay.FindStringSubmatch(doc.Text[m.End:min(m.End+len(" a.m. "), len(doc.Text))]); half != nil {
			s.End += len(half[0])
			message = wrongHalf(hour, minute, strings.ToLower(half[1]) == "a")
		} else if i > 0 && leadsClock[doc.Word(i-1)] && h.Len() == 2 && (i+3 == len(doc.Tokens) || doc.Tokens[i+3].Spaced || doc.Word(i+3) != ":") &&
			(hour > 24 || hour == 24 && minute > 0) && (hour < 30 || hour < 40 && minute > 59) { // from 30 on it is likelier a verse or a lap time than an hour
			message = "the day ends at 24:00"
		}
		if message != "" {
			flags = append(flags, Flag{Place: Place{article, s}, Event: -1, Message: fmt.Sprintf("%s is no time of day: %s", quoted(s.In(doc.Text)), message)})
		}
	}
	return flags
}

// halfOfDay is what stands behind a time in one half of the day: "a.m.", "PM".
var halfOfDay = regexp.MustCompile(`^ ?([AaPp])\.?[Mm]\b\.?`)

// wrongHalf says what is wrong with a time in one half of the day; "" where nothing is. 14:30 p.m. says the hour twice,
// but rightly.
func wrongHalf(hour, minute int, morning bool) string {
	switch {
	case minute > 59:
		return "an hour has 60 minutes"
	case hour > 24 || hour == 24 && minute > 0:
		return "the day ends at 24:00"
	case hour > 12 && hour < 24 && morning:
		return fmt.Sprintf("%d:%02d is after noon", hour, minute)
	}
	return ""
}

var leadsClock = map[string]bool{"at": true, "until": true, "till": true, "since": true, "around": true, "At": true}
