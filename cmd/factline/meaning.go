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
	return v.Words()
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
