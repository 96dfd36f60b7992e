package civil

import "slices"

// A holiday is a day of the year by rule: a fixed date, the nth weekday of a month, or a distance from
// Easter Sunday.
type holiday struct {
	name         string
	month, day   int // fixed
	weekday, nth int // nth (from the end where negative) weekday of the month, not before day
	easter       int // days after Easter Sunday, where ofEaster is set
	ofEaster     bool
	orthodox     bool // after that of the Eastern churches
}

var holidays = []holiday{
	{name: "new-year", month: 1, day: 1},
	{name: "epiphany", month: 1, day: 6},
	{name: "orthodox-christmas", month: 1, day: 7},
	{name: "mlk-day", month: 1, weekday: 1, nth: 3},
	{name: "inauguration-day", month: 1, day: 20},
	{name: "burns-night", month: 1, day: 25},
	{name: "australia-day", month: 1, day: 26},
	{name: "holocaust-day", month: 1, day: 27},
	{name: "groundhog-day", month: 2, day: 2},
	{name: "valentine", month: 2, day: 14},
	{name: "presidents-day", month: 2, weekday: 1, nth: 3},
	{name: "womens-day", month: 3, day: 8},
	{name: "st-patrick", month: 3, day: 17},
	{name: "april-fools", month: 4, day: 1},
	{name: "tax-day", month: 4, day: 15},
	{name: "earth-day", month: 4, day: 22},
	{name: "st-george", month: 4, day: 23},
	{name: "anzac-day", month: 4, day: 25},
	{name: "may-day", month: 5, day: 1},
	{name: "cinco-de-mayo", month: 5, day: 5},
	{name: "ve-day", month: 5, day: 8},
	{name: "mothers-day", month: 5, weekday: 7, nth: 2},
	{name: "memorial-day", month: 5, weekday: 1, nth: -1},
	{name: "juneteenth", month: 6, day: 19},
	{name: "fathers-day", month: 6, weekday: 7, nth: 3},
	{name: "canada-day", month: 7, day: 1},
	{name: "independence-day", month: 7, day: 4},
	{name: "bastille-day", month: 7, day: 14},
	{name: "labor-day", month: 9, weekday: 1, nth: 1},
	{name: "september-11", month: 9, day: 11},
	{name: "german-unity", month: 10, day: 3},
	{name: "columbus-day", month: 10, weekday: 1, nth: 2},
	{name: "halloween", month: 10, day: 31},
	{name: "all-saints", month: 11, day: 1},
	{name: "guy-fawkes", month: 11, day: 5},
	{name: "election-day", month: 11, day: 2, weekday: 2, nth: 1},
	{name: "veterans-day", month: 11, day: 11},
	{name: "thanksgiving", month: 11, weekday: 4, nth: 4},
	{name: "black-friday", month: 11, day: 23, weekday: 5, nth: 1},
	{name: "cyber-monday", month: 11, day: 26, weekday: 1, nth: 1},
	{name: "giving-tuesday", month: 11, day: 27, weekday: 2, nth: 1},
	{name: "st-andrew", month: 11, day: 30},
	{name: "aids-day", month: 12, day: 1},
	{name: "human-rights-day", month: 12, day: 10},
	{name: "christmas-eve", month: 12, day: 24},
	{name: "christmas", month: 12, day: 25},
	{name: "boxing-day", month: 12, day: 26},
	{name: "new-years-eve", month: 12, day: 31},
	{name: "mardi-gras", ofEaster: true, easter: -47},
	{name: "ash-wednesday", ofEaster: true, easter: -46},
	{name: "palm-sunday", ofEaster: true, easter: -7},
	{name: "maundy-thursday", ofEaster: true, easter: -3},
	{name: "good-friday", ofEaster: true, easter: -2},
	{name: "holy-saturday", ofEaster: true, easter: -1},
	{name: "easter", ofEaster: true},
	{name: "easter-monday", ofEaster: true, easter: 1},
	{name: "ascension", ofEaster: true, easter: 39},
	{name: "pentecost", ofEaster: true, easter: 49},
	{name: "whit-monday", ofEaster: true, easter: 50},
	{name: "corpus-christi", ofEaster: true, easter: 60},
	{name: "orthodox-good-friday", ofEaster: true, orthodox: true, easter: -2},
	{name: "orthodox-easter", ofEaster: true, orthodox: true},
}

// HolidayNames lists the names that [HolidayDate] knows.
func HolidayNames() []string {
	names := make([]string, len(holidays))
	for i, h := range holidays {
		names[i] = h.name
	}
	return names
}

// HolidayDate gives the day on which a holiday falls in a year (1–9999); ok is false for a name that is
// not in [HolidayNames].
func HolidayDate(name string, year int) (d Day, ok bool) {
	i := slices.IndexFunc(holidays, func(h holiday) bool { return h.name == name })
	if i < 0 {
		return 0, false
	}
	h := holidays[i]
	switch {
	case h.ofEaster && h.orthodox:
		return orthodoxEaster(year) + Day(h.easter), true
	case h.ofEaster:
		return easter(year) + Day(h.easter), true
	case h.nth > 0:
		return weekdayFrom(DayOf(year, h.month, max(h.day, 1)), h.weekday, h.nth), true
	case h.nth < 0:
		return NthWeekday(year, h.month, h.weekday, h.nth)
	}
	return DayOf(year, h.month, h.day), true
}

// NthWeekday gives the nth Monday, Tuesday … (ISO, 1–7) of a month; an n below 0 counts from its end: -1 is the last
// one. ok is false where the month has no such day.
func NthWeekday(year, month, weekday, n int) (d Day, ok bool) {
	if n < 0 {
		last := DayOf(year, month, DaysIn(year, month))
		d = last - Day(floorMod(last.Weekday()-weekday, 7)+7*(-n-1))
	} else {
		d = weekdayFrom(DayOf(year, month, 1), weekday, n)
	}
	_, m, _ := d.Date()
	return d, n != 0 && m == month
}

// weekdayFrom gives the nth such weekday from the day first on.
func weekdayFrom(first Day, weekday, n int) Day {
	return first + Day(floorMod(weekday-first.Weekday(), 7)+7*(n-1))
}

// easter gives Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876
// (J. Meeus, "Astronomical Algorithms", chapter 8).
func easter(year int) Day {
	a := year % 19
	b, c := year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return DayOf(year, n/31, n%31+1)
}

// orthodoxEaster gives Easter Sunday of the Eastern churches, which follows the Julian calendar, as a day of the Gregorian one
// (J. Meeus, "Astronomical Algorithms", chapter 8).
func orthodoxEaster(year int) Day {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	behind := year/100 - year/400 - 2 // by how many days the Julian calendar is behind the Gregorian one
	return DayOf(year, n/31, n%31+1) + Day(behind)
}
