package main

import (
	"fmt"
	"strings"

	"factline/extract/civil"
	"factline/extract/resolve"
)

var monthNames = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

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
		return "again and again"
	case v.Type == civil.DURATION:
		return "an amount of time"
	}
	return dateWords(v)
}

var modWords = map[civil.Mod]string{
	civil.ModStart: "early ", civil.ModMid: "mid ", civil.ModEnd: "late ", civil.ModApprox: "about ",
	civil.ModBefore: "before ", civil.ModAfter: "after ", civil.ModOnOrBefore: "until ", civil.ModOnOrAfter: "from ",
}

// dateWords gives a date for people, no finer than it is known: "7 February 2025", "early July 2025",
// "5 February, year unknown"; where words would not be plainer, the TIMEX3 value.
func dateWords(v civil.Value) string {
	d := v.Date
	mod := modWords[v.Mod]
	switch {
	case d.Unit >= civil.DayUnit && d.Month > 0 && d.Day > 0:
		s := fmt.Sprintf("%s%d %s %d", mod, d.Day, monthNames[d.Month], d.Year)
		if d.Year == 0 {
			s = fmt.Sprintf("%s%d %s, year unknown", mod, d.Day, monthNames[d.Month])
		}
		if d.Unit > civil.PartOfDay {
			_, clock, _ := strings.Cut(d.Timex(), "T")
			s += ", " + clock
		}
		return s
	case d.Unit == civil.Month && d.Month > 0 && d.Year > 0:
		return fmt.Sprintf("%s%s %d", mod, monthNames[d.Month], d.Year)
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
