package check

import (
	"fmt"

	"factline/timeline"
)

var falsePrecision = Check{
	Name:  "false-precision",
	Level: Info,
	Title: "a date that is vague in one article is a day in another",
	Doc: `Two articles state the same thing, one "in early July", the other on 3 July. The day may be known, or may have been made up from the vaguer words. It is shown so that somebody asks
for the source of the day. What counts as the same thing is told under source-conflict.`,
	Example: "Published: 2024-07-20\n\nThe old lighthouse of Port Ellery was sold to a hotel on 3 July 2024.\n---\nPublished: 2024-07-21\n\nThe old lighthouse of Port Ellery was sold to a hotel in July 2024.",
	Repair:  "July 2024",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, same := range tellings(tl, false) {
			fine, coarse := -1, -1
			for _, i := range same {
				d, ok := datedEvent(tl, i)
				if !ok || !d.written() {
					continue
				}
				if _, ok := d.day(); ok {
					if fine < 0 {
						fine = i
					}
				} else if coarse < 0 {
					coarse = i
				}
			}
			if fine < 0 || coarse < 0 {
				continue
			}
			d, _ := datedEvent(tl, fine)
			vague, _ := datedEvent(tl, coarse)
			day, _ := d.day()
			if first, last, ok := vague.Value.Bounds(); !ok || day < first || day > last {
				continue
			}
			f := d.flag(fmt.Sprintf("%s gives the day, %s only says %s", d.result.ID, vague.result.ID, quoted(vague.words())), vague.words())
			f.Related = []Place{vague.place()}
			f.Event = fine
			flags = append(flags, f)
		}
		return flags
	},
}
