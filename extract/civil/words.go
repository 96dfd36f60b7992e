package civil

import (
	"fmt"
	"strings"
)

var modWords = map[Mod]string{
	ModStart: "early ", ModMid: "mid ", ModEnd: "late ", ModApprox: "about ",
	ModBefore: "before ", ModAfter: "after ", ModOnOrBefore: "until ", ModOnOrAfter: "from ",
}

var partWords = map[Part]string{Morning: "morning", Midday: "midday", Afternoon: "afternoon",
	Evening: "evening", Night: "night", Daytime: "daytime"}

// Words gives a part of the day for people: "morning"; "" for none.
func (p Part) Words() string { return partWords[p] }

// Words gives a date for people, no finer than it is known: "7 February 2025, 10:15", "early July 2025", "the 1990s",
// "5 February, year unknown"; where words would not be plainer, the TIMEX3 value.
func (v Value) Words() string {
	d := v.Date
	mod := modWords[v.Mod]
	switch {
	case d.Month > 12:
		return v.Timex() // "2025-22-09", kept as it is written
	case d.Unit >= DayUnit && d.Month > 0 && d.Day > 0:
		return fmt.Sprintf("%s%d %s%s%s", mod, d.Day, MonthName(d.Month), d.ofYear(), d.atTime())
	case d.Unit >= DayUnit && d.Month > 0:
		return "a day in " + MonthName(d.Month) + d.ofYear() + d.atTime()
	case d.Unit == Month && d.Month > 0:
		return mod + MonthName(d.Month) + d.ofYear()
	case d.Unit == Year && d.Year != 0:
		return mod + YearWords(d.Year)
	case d.Unit == Decade && d.Year > 0:
		return fmt.Sprintf("the %s%ds", mod, d.Year)
	}
	first, last, ok := v.Bounds()
	if !ok {
		return v.Timex()
	}
	if first == last {
		return first.Words()
	}
	return first.Words() + " – " + last.Words()
}

// ofYear gives the year behind a month.
func (d Date) ofYear() string {
	if d.Year == 0 {
		return ", year unknown"
	}
	return " " + YearWords(d.Year)
}

// YearWords gives a year for people: "2025", "44 BC".
func YearWords(year int) string {
	if year < 0 {
		return fmt.Sprintf("%d BC", -year)
	}
	return fmt.Sprint(year)
}

// atTime gives the part of the day or the time behind a day, "" for a whole day.
func (d Date) atTime() string {
	switch {
	case d.Unit == PartOfDay:
		return ", " + d.Part.Words()
	case d.Unit > PartOfDay:
		_, clock, _ := strings.Cut(d.Timex(), "T")
		return ", " + clock
	}
	return ""
}

// Words gives a day for people: "7 February 2025", "15 March 44 BC".
func (d Day) Words() string {
	of := Of(d)
	return fmt.Sprintf("%d %s %s", of.Day, MonthName(of.Month), YearWords(of.Year))
}
