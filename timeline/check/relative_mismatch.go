package check

import (
	"fmt"

	"factline/extract/civil"
	"factline/extract/mention"
	"factline/timeline"
)

var relativeMismatch = Check{
	Name:  "relative-mismatch",
	Level: Error,
	Title: "\"yesterday (2 July)\" in an article of 8 July; \"Tuesday\" that is not the date beside it",
	Doc: `A date that stands in brackets or between commas behind "yesterday", "three days ago" or "Tuesday" says the same once more, so both must fall on one day.
Words reckoned from the publication are compared only where its date is known from outside the story, and one day is allowed for time zones and for the night
between writing and printing; a weekday must be that of the date.`,
	Example: "Published: 2025-07-08\n\nThe bridge was closed yesterday (2 July) after heavy rain.",
	Repair:  "7 July",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, ds := range datesByArticle(tl) {
			for i := 1; i < len(ds); i++ {
				a, b := ds[i-1], ds[i]
				if !beside(a, b) {
					continue
				}
				if b.written() && !a.written() {
					a, b = b, a
				}
				if f, ok := contradicts(a, b); ok {
					flags = append(flags, f)
				}
			}
		}
		return flags
	},
}

// beside reports whether nothing but a bracket, a comma or a dash stands between two expressions, so that
// the second explains the first.
func beside(a, b dated) bool {
	if a.Sentence != b.Sentence || a.End > b.Start || a.To != 0 {
		return false
	}
	switch a.result.Text[a.End:b.Start] {
	case " (", "(", ", on ", ", in ", ", ":
		return true
	case ", a ": // "2 July, a Thursday"
		return b.Expr.Date.Weekday > 0 && !b.written()
	}
	return false
}

// contradicts compares a written date with relative words beside it.
func contradicts(date, relative dated) (Flag, bool) {
	day, ok := date.day()
	if !ok || !date.written() || relative.written() || date.Expr.Date.Weekday > 0 {
		return Flag{}, false
	}
	e := &relative.Expr
	switch {
	case e.Op == mention.Shifted && e.Date.Weekday > 0 && e.Anchor == mention.FromPublication:
		if day.Weekday() == e.Date.Weekday || !yearIsSure(date, day, e.Date.Weekday) {
			return Flag{}, false
		}
		f := date.flag(fmt.Sprintf("%s was a %s, not a %s", day.Words(), civil.WeekdayName(day.Weekday()), civil.WeekdayName(e.Date.Weekday)),
			respell(date.words(), date.Timex, nearest(day, e.Date.Weekday), 0))
		f.Related = []Place{relative.place()}
		return f, true
	case e.Op == mention.Offset && e.Anchor == mention.FromPublication && e.Unit == civil.DayUnit && wholeUnits(e):
		p, known := published(date.result)
		there, ok := relative.day()
		if !known || date.aside() || !ok || day >= there-1 && day <= there+1 {
			return Flag{}, false
		}
		f := date.flag(fmt.Sprintf("%s was %s in an article of %s, not %s", quoted(relative.words()), there.Words(), p.Words(), day.Words()),
			respell(date.words(), date.Timex, there, 0))
		f.Related = []Place{relative.place()}
		return f, true
	}
	return Flag{}, false
}
