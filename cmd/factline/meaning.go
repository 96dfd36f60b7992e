package main

import (
	"fmt"
	"strings"

	"factline/extract/civil"
	"factline/extract/resolve"
)

// meaning says in plain words what an expression stands for.
func meaning(t resolve.Timex) string {
	v := t.Value
	switch {
	case v.Ref == civil.PastRef:
		return "some time ago"
	case v.Ref == civil.PresentRef:
		return "now"
	case v.Ref == civil.FutureRef:
		return "some time to come"
	case v.Type == civil.SET:
		return recurrence(v)
	case !v.Duration.IsZero():
		return durationWords(v.Duration)
	}
	return dateWords(v)
}

// recurrence says when something happens again and again: "every Tuesday", "every 2 weeks".
func recurrence(v civil.Value) string {
	switch d := v.Duration.Amounts[0]; {
	case v.Date.Weekday > 0 && v.Date.Day == 0:
		return "every " + civil.WeekdayName(v.Date.Weekday)
	case d.Unit != civil.NoUnit && d.Tenths == 10 && v.Freq == 0:
		return "every " + d.Unit.String()
	case d.Unit != civil.NoUnit && d.Tenths > 10 && v.Freq == 0:
		return "every " + durationWords(v.Duration)
	}
	return "again and again"
}

// durationWords gives an amount of time: "3 days", "2 hours 30 minutes", "2.5 years", "some weeks".
func durationWords(d civil.Duration) string {
	var parts []string
	for _, a := range d.Amounts {
		if a.Unit == civil.NoUnit {
			break
		}
		n := strings.TrimSuffix(fmt.Sprintf("%.1f", float64(a.Tenths)/10), ".0")
		unit := plural(a.Unit.String())
		switch a.Tenths {
		case civil.Some:
			n = "some"
		case 10:
			unit = a.Unit.String()
		}
		parts = append(parts, n+" "+unit)
	}
	return strings.Join(parts, " ")
}

func plural(unit string) string {
	switch unit {
	case "century":
		return "centuries"
	case "half":
		return "halves"
	case "millennium":
		return "millennia"
	}
	return unit + "s"
}

var modWords = map[civil.Mod]string{
	civil.ModStart: "early ", civil.ModMid: "mid ", civil.ModEnd: "late ", civil.ModApprox: "about ",
	civil.ModBefore: "before ", civil.ModAfter: "after ", civil.ModOnOrBefore: "until ", civil.ModOnOrAfter: "from ",
}

var partWords = map[civil.Part]string{civil.Morning: "morning", civil.Midday: "midday", civil.Afternoon: "afternoon",
	civil.Evening: "evening", civil.Night: "night", civil.Daytime: "daytime"}

// dateWords gives a date for people, no finer than it is known: "7 February 2025", "early July 2025",
// "5 February, year unknown"; where words would not be plainer, the TIMEX3 value.
func dateWords(v civil.Value) string {
	d := v.Date
	mod := modWords[v.Mod]
	switch {
	case d.Month > 12:
		return v.Timex() // "2025-22-09", kept as it is written
	case d.Unit >= civil.DayUnit && d.Month > 0 && d.Day > 0:
		s := fmt.Sprintf("%s%d %s %d", mod, d.Day, civil.MonthName(d.Month), d.Year)
		if d.Year == 0 {
			s = fmt.Sprintf("%s%d %s, year unknown", mod, d.Day, civil.MonthName(d.Month))
		}
		switch {
		case d.Unit == civil.PartOfDay:
			s += ", " + partWords[d.Part]
		case d.Unit > civil.PartOfDay:
			_, clock, _ := strings.Cut(d.Timex(), "T")
			s += ", " + clock
		}
		return s
	case d.Unit == civil.Month && d.Month > 0 && d.Year > 0:
		return fmt.Sprintf("%s%s %d", mod, civil.MonthName(d.Month), d.Year)
	case d.Unit == civil.Year && d.Year > 0:
		return fmt.Sprintf("%s%d", mod, d.Year)
	}
	first, last, ok := v.Bounds()
	if !ok {
		return v.Timex()
	}
	if first == last {
		return dateWords(civil.Value{Date: civil.Of(first)})
	}
	return dateWords(civil.Value{Date: civil.Of(first)}) + " – " + dateWords(civil.Value{Date: civil.Of(last)})
}
