package check

import "factline/timeline"

var notADate = Check{
	Name:  "not-a-date",
	Level: Info,
	Title: "looked like a date and was left alone (shown by explain)",
	Doc: `"Version 7.2", "magnitude 8.2", "2 million" are no dates. What the resolution weighed and left alone is shown by factline explain with the reasons; it is nothing that
an author would have to repair, so factline check does not print it.`,
	Example: "Published: 2025-02-09\n\nThe players drew 3/4 of the crowd.",
	Repair:  "",
	Run:     func(*timeline.Timeline) []Flag { return nil },
}
