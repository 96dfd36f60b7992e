package resolve

import (
	"strings"

	"factline/extract/civil"
	"factline/extract/mention"
)

// shifted finds a weekday, month, season, quarter or holiday beside its anchor: "last Tuesday", "next summer",
// "Tuesday". Where the words name no side, the tense of the clause does.
func (f *frame) shifted(i int) (civil.Value, Basis) {
	m := &f.mentions[i]
	e := &m.Expr
	v := civil.Value{Type: e.Type, Date: e.Date, Mod: e.Mod}
	anchor, basis := f.anchor(i, civil.DayUnit)
	if basis == None {
		return v, basis
	}
	side := e.Side
	inherent := side == mention.Nearest
	if inherent {
		side = f.sideOf(i, basis)
	}
	switch {
	case e.Holiday != "":
		v.Date = aboutHoliday(e.Date, nearestHoliday(e.Holiday, anchor, side, inherent))
	case e.Date.Unit == civil.Weekend:
		v.Date = civil.OfWeek(nearestWeekday(anchor, saturday, side, inherent))
		v.Date.Unit = civil.Weekend
	case e.Date.Day > 0 && e.Date.Month == 0:
		day, ok := dayOfMonth(anchor, e.Date.Day, e.Date.Weekday, side)
		if other, found := dayOfMonth(anchor, e.Date.Day, e.Date.Weekday, -side); e.Date.Weekday > 0 && found && (!ok || away(other, anchor) < away(day, anchor)) {
			day, ok = other, true // the weekday says more than the tense
		}
		if !ok {
			return v, None
		}
		v.Date = timed(e.Date, day)
	case e.Date.Weekday > 0:
		v.Date = timed(e.Date, nearestWeekday(anchor, e.Date.Weekday, side, inherent))
	default:
		v.Date = nearestPeriod(e.Date, anchor, side, inherent)
	}
	v.Date = besideDay(e, v.Date)
	return v, basis
}

// besideDay gives what the words mean by naming the day d: the day itself, or what lies beside it, as in "the week of
// March 6" and "the day before last Tuesday".
func besideDay(e *mention.Expr, d civil.Date) civil.Date {
	switch {
	case e.Unit == civil.NoUnit:
		return nthOf(e, d)
	case !d.IsDay():
		return civil.Date{Unit: e.Unit}
	case !e.Duration.IsZero():
		if day, ok := stepped(d.AsDay(), e.N, e.Unit); ok {
			return civil.Of(day) // "a week from Tuesday" is a day, not a week
		}
	}
	return moved(d.AsDay(), e.N, e.Unit)
}

// nthOf gives the weekday that the words pick out of the month d: "the first Monday of March".
func nthOf(e *mention.Expr, d civil.Date) civil.Date {
	if e.Nth == 0 || d.Year == 0 || d.Unit != civil.Month {
		return d
	}
	if day, ok := civil.NthWeekday(d.Year, d.Month, e.NthWeekday, e.Nth); ok {
		return civil.Of(day)
	}
	return d
}

// sideOf tells from the clause on which side of the anchor an expression lies that does not say so. What tells
// nothing lies before it, as most of what news tells.
func (f *frame) sideOf(i int, basis Basis) mention.Side {
	if basis == Context {
		return mention.After // a narrative goes forward
	}
	if w, ok := f.twoSided(i); ok {
		if last, coming := f.sideCosts(w); coming < last {
			return mention.After
		}
		return mention.Before
	}
	m := &f.mentions[i]
	if u := m.Expr.Date.Unit; (u == civil.Quarter || u == civil.Half) && results[strings.ToLower(f.doc.Word(m.Last))] {
		return mention.Before // "the firm will publish its third-quarter results"
	}
	if placed(f.doc, m) == futureTense {
		return mention.After
	}
	return mention.Before
}

// nearestWeekday gives the weekday before or after the anchor. The anchor's own weekday counts only where the
// words do not name the side: on a Friday "Friday" is today, and "last Friday" a week ago.
func nearestWeekday(anchor civil.Day, weekday int, side mention.Side, own bool) civil.Day {
	ahead := (weekday - anchor.Weekday() + 7) % 7
	back := (anchor.Weekday() - weekday + 7) % 7
	switch side {
	case mention.Within:
		return anchor - civil.Day(anchor.Weekday()-weekday)
	case mention.After:
		if ahead == 0 && !own {
			ahead = 7
		}
		return anchor + civil.Day(ahead)
	}
	if back == 0 && !own {
		back = 7
	}
	return anchor - civil.Day(back)
}

const thursday, saturday = 4, 6

// aboutHoliday gives the day of a holiday, or the week or the weekend about it, as the fields ask.
func aboutHoliday(fields civil.Date, day civil.Day) civil.Date {
	switch fields.Unit {
	case civil.Week:
		return civil.OfWeek(day) // Easter Sunday ends its week
	case civil.Weekend:
		if day.Weekday() < 3 {
			day -= 7 // a Monday is the end of a long weekend
		}
		w := civil.OfWeek(day)
		w.Unit = civil.Weekend
		return w
	}
	return timed(fields, day)
}

// nearHoliday is within how many days a holiday to come is meant rather than the last one, where
// nothing else tells.
const nearHoliday = 60

// nearestHoliday gives the holiday before or after the anchor.
func nearestHoliday(name string, anchor civil.Day, side mention.Side, own bool) civil.Day {
	year, _, _ := anchor.Date()
	day, _ := civil.HolidayDate(name, year)
	if day > anchor && day-anchor <= nearHoliday && own {
		return day
	}
	switch {
	case side == mention.Before && (day > anchor || day == anchor && !own):
		day, _ = civil.HolidayDate(name, year-1)
	case side == mention.After && (day < anchor || day == anchor && !own):
		day, _ = civil.HolidayDate(name, year+1)
	}
	return day
}

// nearestPeriod gives the month, season, half or quarter of a year that lies before or after the anchor. Where the
// words do not name the side, one that holds the anchor counts on either.
func nearestPeriod(d civil.Date, anchor civil.Day, side mention.Side, own bool) civil.Date {
	year, month, _ := anchor.Date()
	d.Year = year
	if d.Unit == civil.Season && d.N == civil.Winter && month <= 2 {
		d.Year-- // the winter of which January is a part
	}
	first, last, ok := d.Bounds()
	if !ok {
		return d
	}
	switch side {
	case mention.Before:
		if own && first > anchor || !own && last >= anchor {
			d.Year--
		}
	case mention.After:
		if own && last < anchor || !own && first <= anchor {
			d.Year++
		}
	}
	return d
}

func away(a, b civil.Day) civil.Day { return max(a-b, b-a) }

// dayOfMonth gives the nearest day before or after the anchor, the anchor included, that has the number in its month
// and, where one is given, the weekday: "Tuesday the 11th". A number comes with a weekday at least once in 14 months,
// or does not come at all.
func dayOfMonth(anchor civil.Day, number, weekday int, side mention.Side) (civil.Day, bool) {
	step := -1
	if side == mention.After {
		step = 1
	}
	year, month, _ := anchor.Date()
	for range 24 {
		if number <= civil.DaysIn(year, month) {
			d := civil.DayOf(year, month, number)
			if (d-anchor)*civil.Day(step) >= 0 && (weekday == 0 || d.Weekday() == weekday) {
				return d, true
			}
		}
		if month += step; month < 1 || month > 12 {
			month -= 12 * step
			year += step
		}
	}
	return 0, false
}
