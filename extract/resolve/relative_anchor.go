package resolve

import (
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/segment"
)

// anchor gives the day from which mention i is reckoned, of a precision that the unit asks for. An expression such as
// "three days later" or "the same year" is reckoned from the date of which the text last spoke; one such as
// "yesterday" from the publication, and in a narrative from the text too.
func (f *frame) anchor(i int, u civil.Unit) (civil.Day, Basis) {
	e := &f.mentions[i].Expr
	if e.Anchor == mention.FromMention {
		if v, ok := f.named(e.At, i); ok {
			if first, _, ok := v.Date.Extent(); ok {
				return first, Context
			}
		}
		return 0, None
	}
	if part := e.Op == mention.Offset && e.N == 0 && e.Mod != 0; part && f.dated && !f.narrative {
		return f.published, Publication // "the end of the year" in news is that of this year
	}
	if bareClock(e) {
		if d, ok := f.entryDay(i); ok {
			return d, Publication
		}
		if d, known, found := f.clockDay(i); known {
			return d, Context
		} else if found {
			return 0, None
		}
	} else if e.Anchor == mention.FromContext || f.narrative && e.Op == mention.Shifted {
		if d, _, ok := f.lastDate(i, u); ok {
			return d, Context
		}
		if f.narrative {
			return 0, None // a history says nothing of the day on which it appeared
		}
	}
	if f.dated {
		return f.published, Publication
	}
	return 0, None
}

// named gives the value of mention j, named next after mention i.
func (f *frame) named(j, i int) (civil.Value, bool) {
	if j <= i || j >= len(f.mentions) || f.mentions[j].Expr.Anchor == mention.FromMention {
		return civil.Value{}, false
	}
	v := f.timexes[j].Value
	if v == (civil.Value{}) {
		v, _ = f.relative(j)
	}
	return v, true
}

// bareClock reports whether an expression is a time of the clock that does not name its day.
func bareClock(e *mention.Expr) bool {
	return e.Op == mention.Offset && e.Anchor == mention.FromContext && e.N == 0 && e.Date.Unit >= civil.Hour
}

// entryDay gives the day of a time that stands alone above an entry of a live blog: that of publication, or of the day that stands
// alone above it, whatever days the entries speak of.
func (f *frame) entryDay(i int) (civil.Day, bool) {
	if !f.dated || f.narrative || !f.alone(i) {
		return 0, false
	}
	for j := i - 1; j >= max(0, i-entryBack); j-- {
		if v := f.timexes[j].Value; v.Date.IsDay() && f.alone(j) {
			return v.Date.AsDay(), true
		}
	}
	return f.published, true
}

// entryBack is how many mentions back the last entry of a live blog is looked for.
const entryBack = 24

// alone reports whether mention i is all that its sentence holds.
func (f *frame) alone(i int) bool {
	m := &f.mentions[i]
	if m.Sentence >= len(f.doc.Sentences) {
		return false
	}
	s := f.doc.Sentences[m.Sentence]
	return s.First == m.First && (s.Last == m.Last || s.Last == m.Last+1 && f.doc.Tokens[m.Last].Class == segment.Mark)
}

// How far the day of a bare clock time may stand from it: in tokens behind it, in sentences before it.
const (
	clockAhead = 4
	clockBack  = 6
)

// clockDay gives the day of a bare clock time: that of the date right behind it ("at 5:30 Kabul time on March 20"), else
// the one that the text last spoke of. It is not known where that lies far back, or where the time is
// reckoned from something else ("at 6 a.m. ten days before the vote"); found is false where the text has no date before it.
func (f *frame) clockDay(i int) (day civil.Day, known, found bool) {
	m := &f.mentions[i]
	for _, j := range [...]int{i - 2, i - 1, i + 1, i + 2} {
		if j >= 0 && j < len(f.mentions) && f.mentions[j].Sentence == m.Sentence && f.mentions[j].Expr.Op == mention.Recurring {
			return 0, false, true // "from 6 a.m. to 9 a.m. every Friday"
		}
	}
	if i+1 < len(f.mentions) {
		next := &f.mentions[i+1]
		if i+2 < len(f.mentions) && bareClock(&next.Expr) && next.Block == m.Block && next.First == m.Last+1 && f.doc.Word(m.Last) == "(" {
			i, m, next = i+1, next, &f.mentions[i+2] // "8 a.m. (0600 GMT) on Tuesday"
		}
		near := next.Sentence == m.Sentence && next.First-m.Last <= clockAhead
		if near && next.First == m.Last && next.Expr.Op == mention.Offset && next.Expr.Anchor == mention.FromContext {
			if v, ok := f.named(i+1, i); ok && v.Date.IsDay() {
				return v.Date.AsDay(), true, true // "at 7 a.m. that day"
			}
		}
		if w := f.doc.Word(next.First - 1); near && (w == "on" || w == "," || w == ")" && next.First == m.Last+1) && next.Expr.Anchor == mention.FromPublication {
			if v, ok := f.named(i+1, i); ok && v.Date.IsDay() {
				return v.Date.AsDay(), true, true
			}
		}
		if w := f.doc.Word(next.Last); next.Sentence == m.Sentence && next.Expr.Op == mention.Span && (w == "before" || w == "after") {
			return 0, false, true
		}
	}
	day, j, ok := f.lastDate(i, civil.DayUnit)
	return day, ok && m.Sentence-f.mentions[j].Sentence <= clockBack, ok
}

// How many mentions back the date is looked for from which a relative one is reckoned.
const anchorBack = 12

// lastDate gives the last mention before i whose value is of the precision that the unit asks for, and its day: a
// year for "the following year", a day for "three days later".
func (f *frame) lastDate(i int, u civil.Unit) (day civil.Day, at int, ok bool) {
	need := precisionOf(u)
	if need > civil.DayUnit {
		need = civil.DayUnit
	}
	passed := f.dated && !f.narrative && placed(f.doc, &f.mentions[i]) == pastTense // what is told as past was no date to come
	for j := i - 1; j >= max(0, i-anchorBack); j-- {
		v, e := &f.timexes[j].Value, &f.mentions[j].Expr
		if !f.narrative && f.dated && need <= civil.Month && e.Op == mention.Offset && e.Anchor == mention.FromContext {
			continue // news compares with "a year earlier" again and again, always from the same time
		}
		if v.Ref != 0 || !v.Duration.IsZero() || v.Type == civil.SET || v.Date.Unit < need && !(need == civil.Week && v.Date.Unit == civil.Month) {
			continue
		}
		if first, _, ok := v.Date.Extent(); ok && !someDay(v.Date) {
			if passed && first > f.published {
				continue
			}
			return first, j, true
		}
		if v.Date.Month > 0 || v.Date.Weekday > 0 {
			break // "Two days later" after 4 June of an unknown year is not two days after a date before that
		}
	}
	return 0, 0, false
}

// someDay reports whether a date is a day that only its month is known of.
func someDay(d civil.Date) bool { return d.Unit >= civil.DayUnit && d.Month > 0 && d.Day == 0 }

// onlyMonth gives the month in which the day lies that mention i is reckoned from, where the text last spoke of a month and of no
// day in it: "The mill burnt down in October 1998. That same day …". The day itself cannot be told.
func (f *frame) onlyMonth(i int) (civil.Date, bool) {
	m := &f.mentions[i]
	if e := &m.Expr; e.Anchor != mention.FromContext || e.Unit != civil.DayUnit || bareClock(e) {
		return civil.Date{}, false
	}
	month := -1
	for j := i - 1; j >= 0 && f.mentions[j].Sentence >= m.Sentence-1; j-- {
		v := &f.timexes[j].Value
		unknown := v.Date.Day == 0 && v.Date.Weekday == 0
		switch {
		case v.Ref != 0 || !v.Duration.IsZero() || v.Type == civil.SET || unknown && v.Date.Unit >= civil.Hour:
		case v.Date.Unit >= civil.DayUnit && month < 0:
			return civil.Date{Unit: civil.DayUnit, Year: v.Date.Year, Month: v.Date.Month}, unknown
		case v.Date.Unit >= civil.DayUnit && f.mentions[j].Sentence == f.mentions[month].Sentence:
			return civil.Date{}, false // "On Tuesday he spoke of October. The next day …"
		case v.Date.Unit == civil.Month && month < 0 && v.Date.Month > 0:
			if first, _, ok := v.Date.Extent(); !ok || !f.dated || first <= f.published || placed(f.doc, m) != pastTense {
				month = j
			}
		}
	}
	if month < 0 {
		return civil.Date{}, false
	}
	d := f.timexes[month].Value.Date
	return civil.Date{Unit: civil.DayUnit, Year: d.Year, Month: d.Month}, true
}

// A common year and a leap year, in which a day that is reckoned from one of an unknown year must come out the same.
const commonYear, leapYear = 2023, 2024

// inAnyYear gives the day of "two days later" after "July 2", where nothing tells the year of that day: its month and its
// day, in the leap year. ok is false where these hang on the year, as they do from 28 February on to March, and where the
// date last spoken of is no day of an unknown year.
func (f *frame) inAnyYear(i int) (day civil.Day, ok bool) {
	e := &f.mentions[i].Expr
	if e.Anchor != mention.FromContext || e.Unit != civil.DayUnit || away(civil.Day(e.N), 0) > 365 {
		return 0, false
	}
	for j := i - 1; j >= max(0, i-anchorBack); j-- {
		v := &f.timexes[j].Value
		if v.Ref != 0 || !v.Duration.IsZero() || v.Type == civil.SET || v.Date.Unit < civil.DayUnit {
			continue
		}
		d := v.Date
		if d.Year != 0 || d.Month == 0 || d.Day == 0 || d.Day > civil.DaysIn(leapYear, d.Month) {
			return 0, false
		}
		day = civil.DayOf(leapYear, d.Month, d.Day) + civil.Day(e.N)
		if d.Month == 2 && d.Day == 29 {
			return day, true
		}
		_, month, number := (civil.DayOf(commonYear, d.Month, d.Day) + civil.Day(e.N)).Date()
		_, leapMonth, leapNumber := day.Date()
		return day, month == leapMonth && number == leapNumber
	}
	return 0, false
}
