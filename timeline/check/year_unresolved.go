package check

import (
	"fmt"

	"factline/extract/resolve"
	"factline/timeline"
)

var yearUnresolved = Check{
	Name:  "year-unresolved",
	Level: Warning,
	Title: "no clue to the year",
	Doc: `Neither the date, nor the article, nor its metadata say in which year "February 5" lies. The date stands as XXXX-02-05 in every format and is drawn on an axis
without a year. --published gives all articles of a run the day they lack. A year that
the text names and that is almost as likely is told. One flag stands at the first such date of an article, the others are related places.`,
	Example: "The council confirmed on February 5 that the bridge would be closed.",
	Repair:  "",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, ds := range datesByArticle(tl) {
			var open []dated
			for _, d := range ds {
				if d.has(resolve.FlagNoYear) {
					open = append(open, d)
				}
			}
			if len(open) == 0 {
				continue
			}
			message := fmt.Sprintf("nothing says in which year %s lies", quoted(open[0].words()))
			if n := len(open) - 1; n > 0 {
				message = fmt.Sprintf("nothing says in which year %s and %d more lie", quoted(open[0].words()), n)
			}
			if year := yearNear(open[0]); year != 0 {
				message = fmt.Sprintf("%s may lie in %d, which the text names, but nothing settles it", quoted(open[0].words()), year)
				if n := len(open) - 1; n > 0 {
					message += fmt.Sprintf("; nor the year of %d more", n)
				}
			}
			f := open[0].flag(message + "; give the day of publication with --published")
			f.Related = places(open[1:])
			flags = append(flags, f)
		}
		return flags
	},
}

// yearNear gives the year of the reading that comes close to leaving the year open, 0 where none does.
func yearNear(d dated) int {
	for _, r := range d.Readings {
		if v := r.Value.Date; v.Year > 0 && r.Margin < settledBy && v.Month == d.Value.Date.Month && v.Day == d.Value.Date.Day {
			return v.Year
		}
	}
	return 0
}
