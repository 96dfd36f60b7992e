package check

import (
	"fmt"

	"factline/extract/civil"
	"factline/timeline"
)

var timezoneRollover = Check{
	Name:  "timezone-rollover",
	Level: Info,
	Title: "the local day and the UTC day differ",
	Doc: `"11 p.m. EST on 5 February" is already 6 February in UTC, where another source may have its date from. Only times that name both their zone or offset and their day are looked at.
The timeline keeps the local day.`,
	Example: "Published: 2025-02-09\n\nThe launch was broken off at 2025-02-05T23:30-05:00 because of the wind.",
	Repair:  "",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for d := range dates(tl) {
			v := d.Value.Date
			offset, ok := v.Zone.Offset()
			if !ok || v.Unit < civil.Hour || !v.IsDay() || !d.written() {
				continue
			}
			minute := v.Seconds()/60 - offset
			day := v.AsDay()
			utc := day
			for ; minute < 0; minute += 24 * 60 {
				utc--
			}
			for ; minute >= 24*60; minute -= 24 * 60 {
				utc++
			}
			if utc == day {
				continue
			}
			flags = append(flags, d.flag(fmt.Sprintf("%s is on %s in UTC, at %02d:%02d", quoted(d.words()), utc.Words(), minute/60, minute%60)))
		}
		return flags
	},
}
