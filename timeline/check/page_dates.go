package check

import (
	"fmt"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/timeline"
)

var staleRelative = Check{
	Name:  "stale-relative",
	Level: Warning,
	Title: "\"today\" in an article that was changed long after its publication",
	Doc: `When a page is changed, its "today" and "yesterday" stay as they were, and nobody can say whether a sentence belongs to the first version or to the
last. Flagged is the first such word where the page says that it was changed three days or more after its publication.`,
	Example: "Flood warning lifted\nPublished: 2024-05-02\nUpdated: 2024-05-20\n\nThe flood warning was lifted today, the ministry said.",
	Repair:  "2 May 2024",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, ds := range datesByArticle(tl) {
			var words []dated
			for _, d := range ds {
				if e := &d.Expr; e.Op == mention.Offset && e.Anchor == mention.FromPublication && e.Unit == civil.DayUnit && e.N >= -1 && e.N <= 1 {
					words = append(words, d)
				}
			}
			if len(words) == 0 {
				continue
			}
			d := words[0]
			p, ok1 := published(d.result)
			m, ok2 := d.result.Modified.Day()
			if !ok1 || !ok2 || m < p+3 {
				continue
			}
			f := d.flag(fmt.Sprintf("%s may be reckoned from the publication (%s) or from the last change (%s)", quoted(d.words()), p.Words(), m.Words()), spokenValue(d.Value))
			f.Related = places(words[1:])
			flags = append(flags, f)
		}
		return flags
	},
}

var modifiedBeforePublished = Check{
	Name:    "modified-before-published",
	Level:   Warning,
	Title:   "the page says that it was changed before it was published",
	Doc:     `A page cannot be changed before it is published: one of its dates was carried over from another page, or is set by a machine with a wrong clock.`,
	Example: "Flood warning lifted\nPublished: 2024-05-02\nUpdated: 2024-04-20\n\nThe flood warning was lifted, the ministry said.",
	Repair:  "",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for a, r := range tl.Articles {
			p, ok1 := published(r)
			m, ok2 := r.Modified.Day()
			if !ok1 || !ok2 || m >= p {
				continue
			}
			f := Flag{Place: Place{a, r.Modified.Span}, Event: -1,
				Message: fmt.Sprintf("the page was changed on %s, %s it was published on %s", m.Words(), distance(m, p), p.Words())}
			if s := r.Resolution.Published.Span; s.Len() > 0 {
				f.Related = []Place{{a, s}}
			}
			flags = append(flags, f)
		}
		return flags
	},
}

var metadataMismatch = Check{
	Name:  "metadata-mismatch",
	Level: Warning,
	Title: "the dateline contradicts the date of publication",
	Doc: `A story is written on the day of its dateline and published then or soon after. Flagged is a dateline more than one day after the publication, or more than a week
before it: the page may be a copy of an older story, or its date that of an update. Both dates are named; neither is repaired.`,
	Example: "Published: 2025-02-09\n\nPORT ELLERY, January 20 - The harbour was closed on Monday, the mayor said.",
	Repair:  "",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for d := range dates(tl) {
			if kindOf(d.result, d.Block) != article.Dateline || !d.written() || d.has(resolve.FlagSwap) {
				continue
			}
			p, known := published(d.result)
			day, ok := d.day()
			if !known || !ok || d.Overlaps(d.result.Modified.Span) || d.Overlaps(d.result.Resolution.Published.Span) || day >= p-7 && day <= p+1 {
				continue
			}
			flags = append(flags, d.flag(fmt.Sprintf("the dateline says %s, %s the publication on %s", day.Words(), distance(day, p), p.Words())))
		}
		return flags
	},
}
