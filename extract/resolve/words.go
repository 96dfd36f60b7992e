package resolve

import (
	"fmt"
	"strings"

	"factline/extract/civil"
)

var parts = map[civil.Part]string{civil.Morning: "morning", civil.Midday: "middle", civil.Afternoon: "afternoon",
	civil.Evening: "evening", civil.Night: "night", civil.Daytime: "daytime"}

// dayInWords gives the day of a date, without its year where that is unknown.
func dayInWords(d civil.Date) string {
	s := fmt.Sprintf("%d %s", d.Day, civil.MonthName(d.Month))
	if d.Year != 0 {
		s += " " + civil.YearWords(d.Year)
	}
	return s
}

// apart says how far d lies from another day: "3 days before", "on the day of".
func apart(d, other civil.Day) string {
	switch {
	case d == other:
		return "on the day of"
	case d > other:
		return days(int(d-other)) + " after"
	}
	return days(int(other-d)) + " before"
}

func days(n int) string {
	switch {
	case n == 1:
		return "1 day"
	case n < 730:
		return fmt.Sprintf("%d days", n)
	}
	return fmt.Sprintf("%d years", n/365)
}

// valueInWords gives a value as a reader would say it: "7 February 2025", "the night of 7 February 2025", "early July 2025", "the week
// of 3 February 2025"; in its TIMEX3 form where it is no date.
func valueInWords(v civil.Value) string {
	if v.Ref != 0 || !v.Duration.IsZero() || v.Type == civil.SET {
		return v.Timex()
	}
	s := dateInWords(v.Date)
	if s == "" {
		return v.Timex()
	}
	switch mod := modWords[v.Mod]; {
	case mod == "":
		return s
	case v.Date.Unit == civil.Month || v.Date.Unit == civil.Year:
		return mod + " " + s
	}
	return s
}

var modWords = map[civil.Mod]string{civil.ModStart: "early", civil.ModMid: "mid", civil.ModEnd: "late", civil.ModApprox: "about"}

var seasons = [...]string{"", "spring", "summer", "autumn", "winter"}

var ordinals = [...]string{"", "first", "second", "third", "fourth"}

// dateInWords gives a date in words, "" where it has none.
func dateInWords(d civil.Date) string {
	switch {
	case d.Unit >= civil.DayUnit:
		return timeInWords(d)
	case d.Year == 0:
		if d.Unit == civil.Month && d.Month > 0 {
			return civil.MonthName(d.Month) + " of an unknown year"
		}
		return ""
	}
	year := civil.YearWords(d.Year)
	if d.N == 0 && (d.Unit == civil.Half || d.Unit == civil.Quarter || d.Unit == civil.Season) || d.Unit == civil.Month && d.Month == 0 {
		return ""
	}
	switch d.Unit {
	case civil.Year:
		return year
	case civil.FiscalYear:
		return "the fiscal year " + year
	case civil.Decade:
		if d.Year < 0 {
			return ""
		}
		return fmt.Sprintf("the %ds", d.Year)
	case civil.Season:
		return "the " + seasons[d.N] + " of " + year
	case civil.Quarter:
		return "the " + ordinals[d.N] + " quarter of " + year
	case civil.Half:
		return "the " + ordinals[d.N] + " half of " + year
	case civil.Month:
		return civil.MonthName(d.Month) + " " + year
	case civil.Week, civil.Weekend:
		if first, _, ok := d.Extent(); ok && d.Unit == civil.Week {
			return "the week of " + first.Words()
		} else if ok {
			return "the weekend of " + first.Words()
		}
	}
	return ""
}

// timeInWords gives a day, or a time on it, in words.
func timeInWords(d civil.Date) string {
	var day string
	switch {
	case d.Month > 0 && d.Month <= 12 && d.Day > 0:
		day = dayInWords(d)
	case d.Month > 0 && d.Month <= 12:
		day = "a day in " + civil.MonthName(d.Month)
		if d.Year != 0 {
			day += " " + civil.YearWords(d.Year)
		}
	case d.Weekday > 0:
		day = "a " + civil.WeekdayName(d.Weekday)
	case d.Month == 0 && d.Day == 0:
		day = "a day that is not named"
	default:
		return ""
	}
	switch {
	case d.Unit == civil.PartOfDay:
		return "the " + parts[d.Part] + " of " + day
	case d.Unit > civil.PartOfDay:
		_, clock, _ := strings.Cut(d.Timex(), "T")
		return clock + " on " + day
	}
	return day
}
