package timeline

import (
	"cmp"

	"factline/extract/civil"
)

// Compare orders events by time. Events on the calendar come first, by their first day, then by
// their last (the finer date before the coarser one that begins on the same day), then by the hour.
// Events whose year is not known follow, by month and day; undated ones are last. Of two events on one
// day, the one that the text dates comes before the one that stands there for want of a better date
// than the publication's. What is still equal stays in the order of the articles and of their text.
func Compare(a, b Event) int {
	x, y := placeOf(a.When.Value), placeOf(b.When.Value)
	return cmp.Or(
		cmp.Compare(x.class, y.class),
		cmp.Compare(x.first, y.first),
		cmp.Compare(x.last, y.last),
		cmp.Compare(basisRank(a.When.Basis), basisRank(b.When.Basis)),
		cmp.Compare(x.minute, y.minute),
		cmp.Compare(a.Article, b.Article),
		cmp.Compare(a.Whole.Start, b.Whole.Start),
		cmp.Compare(a.Whole.End, b.Whole.End),
	)
}

// The classes of places, in order.
const (
	onCalendar = iota
	withoutYear
	nowhere
)

type place struct {
	class       int
	first, last civil.Day // without a year: as if in a leap year, so that 29 February has its place
	minute      int       // of the day; 0 where no time is given
}

// leapYear stands in for a year that is not known.
const leapYear = 2000

func placeOf(v civil.Value) place {
	if first, last, ok := v.Bounds(); ok {
		return place{onCalendar, first, last, minuteOf(v.Date)}
	}
	if v.Precision() != civil.NoUnit && v.Date.Year == 0 {
		v.Date.Year = leapYear
		if first, last, ok := v.Bounds(); ok {
			return place{withoutYear, first, last, minuteOf(v.Date)}
		}
	}
	return place{class: nowhere}
}

var partBegins = map[civil.Part]int{civil.Morning: 6, civil.Daytime: 8, civil.Midday: 12, civil.Afternoon: 13, civil.Evening: 18, civil.Night: 21}

func minuteOf(d civil.Date) int {
	if d.Unit == civil.PartOfDay {
		return 60 * partBegins[d.Part]
	}
	return d.Seconds() / 60
}

func basisRank(b Basis) int {
	switch b {
	case Publication:
		return 1
	case Undated:
		return 2
	}
	return 0
}
