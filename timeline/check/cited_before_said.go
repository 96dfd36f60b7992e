package check

import (
	"fmt"

	"factline/timeline"
)

var citedBeforeSaid = Check{
	Name:  "cited-before-said",
	Level: Error,
	Title: "somebody is said to have told of what happened only later",
	Doc: `Who spoke on 5 February cannot have said that troops "had crossed" on 7 February. Both dates must be written out, the later one
must belong to the content of the claim, and its verb must be in the perfect ("had crossed"), or in the past inside a direct quotation: reported speech turns
"takes effect" into "took effect", so a plain past proves nothing. One day is allowed for the world's time zones. Either date may be wrong, so both are named.`,
	Example: "Published: 2025-02-12\n\nThe admiral said on February 5, 2025, that the ships had crossed the strait on February 8, 2025.",
	Repair:  "",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for i := range tl.Events {
			e := &tl.Events[i]
			said, ok := datedEvent(tl, i)
			if !ok || e.Kind != timeline.ClaimEvent || !said.written() {
				continue
			}
			day, ok := said.day()
			if !ok {
				continue
			}
			r := tl.Articles[e.Article]
			for _, j := range e.About {
				about := dated{&r.Timexes[j], j, e.Article, r}
				later, ok := about.day()
				if !ok || !about.written() || later <= day+1 || about.Sentence != said.Sentence {
					continue
				}
				g, ok := happened(about)
				if !ok || !e.Quote && g.aspect != perfect {
					continue
				}
				f := about.flag(fmt.Sprintf("%s lies %s the day on which it is said to have been told of, %s", quoted(about.words()), distance(later, day), day.Words()))
				f.Related = []Place{said.place()}
				f.Event = i
				flags = append(flags, f)
			}
		}
		return flags
	},
}
