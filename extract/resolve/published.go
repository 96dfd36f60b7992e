package resolve

import (
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
)

// infer works out a publication date that the article does not state, as far as its text allows.
//
// A dateline without a year ("HANOI, Feb 9 —", "Monday, February 9") gets the one year that the text names, or the
// year after it, in which the story's past is past and the weekday is right. Without a dateline, the
// latest full date that the text tells in the past tense gives the year, no more: the article
// appeared on that day or later. What cannot be told stays unknown.
func (r *resolver) infer(stamp article.Stamp) article.Stamp {
	latest := r.latestPast()
	if d := stamp.Date; d.Month > 0 && d.Day > 0 {
		if year := r.datelineYear(stamp, latest); year != 0 {
			d.Year = year
			stamp.Date, stamp.Basis = d, article.Inferred
			r.published, r.dated = d.AsDay(), true
			r.anchor, r.anchored = r.published, true
		}
		return stamp
	}
	if latest < 0 || !stamp.Date.IsZero() || !r.isNews() {
		return stamp
	}
	m := &r.mentions[latest]
	r.anchor, r.anchored = m.Expr.Date.AsDay(), true
	return article.Stamp{Date: civil.Date{Unit: civil.Year, Year: m.Expr.Date.Year}, Basis: article.Inferred, Span: m.Span}
}

// latestPast gives the mention of the latest full date that the story tells in the past tense, -1 for none.
func (r *resolver) latestPast() int {
	latest := -1
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Expr.Op != mention.Calendar || !m.Expr.Date.IsDay() || !r.inStory(m) ||
			latest >= 0 && m.Expr.Date.AsDay() <= r.mentions[latest].Expr.Date.AsDay() {
			continue
		}
		if t, _ := tenseOf(r.doc, m); t == pastTense {
			latest = i
		}
	}
	return latest
}

// recent is within how many days of the last full date told as past a dateline must lie to take its year without the proof of a
// weekday: what lies farther back may as well be of an earlier year.
const recent = 92

// datelineYear gives the year of a dateline that has none, 0 where several are possible or none is.
func (r *resolver) datelineYear(stamp article.Stamp, latest int) int {
	weekday := 0
	for i := range r.mentions {
		if r.mentions[i].Overlaps(stamp.Span) {
			weekday = r.mentions[i].Expr.Date.Weekday
		}
	}
	within := civil.Day(recent)
	if weekday > 0 {
		within = 365
	}
	found := 0
	for i := range r.mentions {
		named := r.yearNamed(i)
		for year := named; named != 0 && year <= named+1; year++ {
			if year == found || !civil.ValidDate(year, stamp.Date.Month, stamp.Date.Day) {
				continue
			}
			day := civil.DayOf(year, stamp.Date.Month, stamp.Date.Day)
			switch {
			case weekday > 0 && day.Weekday() != weekday:
			case latest >= 0 && (day < r.mentions[latest].Expr.Date.AsDay() || day > r.mentions[latest].Expr.Date.AsDay()+within):
			case weekday == 0 && latest < 0: // a bare year is no evidence of when the article appeared
			case found != 0:
				return 0
			default:
				found = year
			}
		}
	}
	return found
}

// isNews reports whether the story has words that only news has: "yesterday", "Tuesday".
func (r *resolver) isNews() bool {
	for i := range r.mentions {
		if deictic(&r.mentions[i].Expr) {
			return true
		}
	}
	return false
}

// deictic reports whether an expression is reckoned from the day of publication.
func deictic(e *mention.Expr) bool {
	return e.Anchor == mention.FromPublication && (e.Op == mention.Offset || e.Op == mention.Shifted)
}
