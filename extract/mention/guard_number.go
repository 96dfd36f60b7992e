package mention

import "factline/extract/segment"

// yearAlone admits four digits as a year. After a word that leads to a year nearly any number will do;
// elsewhere it has to lie near our times, and must not count things ("1998 people").
func yearAlone(m *matcher, s *slots) bool {
	year := s.get(kYear)
	before, after := s.begin-1, s.end
	if m.is("NUMBERED", before) || m.mark(before) == '.' && m.glued(before) && m.is("NUMBERED", before-1) {
		return false
	}
	if m.glued(s.begin) && before >= 0 && m.doc.Tokens[before].Class == segment.Word {
		return false // a part of a name: "AB2017"
	}
	if m.glued(s.begin) && (m.mark(before) == '-' || m.mark(before) == '/') {
		if _, width := m.number(before - 1); width > 0 && width < 4 {
			return false // a telephone number, a score, a file
		}
	}
	if after < m.limit {
		if m.is("COUNTED", after) || m.is("UNITS", after) || m.is("MAKE", after) && !m.is("LEADSYEAR", before) || m.is("STREET", after+1) || m.is("STREET", after+2) {
			return false
		}
		if t := m.doc.Tokens[after]; t.Class == segment.Word && m.glued(after) && !m.is("POSSESSIVE", after) {
			return false // "1980s" has its own rule; "1500m", "2000th"
		}
	}
	share := m.is("PERCENT", before-1)
	if !share && m.is("OF", before) && after < m.limit && m.plural(after) {
		return false // "a survey of 1709 children", but "10% of 2000 levels"
	}
	if m.quoted(s) {
		return false // a book, a film
	}
	leads := m.is("LEADSYEAR", before)
	if leads {
		return year >= 1000 && year <= 2200
	}
	if m.is("YEARNOUN", after) {
		return year >= 1900 && year <= 2100
	}
	if after < m.limit && m.plural(after) && (year < 1900 || !m.determined(before)) {
		return false
	}
	return year >= 1700 && year <= 2100
}

// determined reports whether the token before a year, or before two of them, makes them name things: "the 1992
// protests", "the 1992 and 1998 protests".
func (m *matcher) determined(before int) bool {
	if _, width := m.number(before - 1); width == 4 && m.is("AND", before) {
		before -= 2
	}
	return m.is("DETERMINES", before)
}

// countsNothing admits "'87" unless it counts what follows: "by '87 artists".
func countsNothing(m *matcher, s *slots) bool {
	return m.bare(s) && !m.counts(s.end) && (s.end >= m.limit || !m.plural(s.end))
}

// bare reports whether no letter, digit or joining mark touches the match: "version-7.2", "1.8.2".
func (m *matcher) bare(s *slots) bool {
	if m.glued(s.begin) {
		switch m.mark(s.begin - 1) {
		case '.', ',', '/', '-', ':', '+', '$', '#', '=', '_', '@', '&':
			return false
		case 0:
			return false
		}
	}
	if m.glued(s.end) {
		if m.mark(s.end) == 0 {
			return false
		}
		if m.glued(s.end+1) && m.mark(s.end+1) == 0 {
			switch m.mark(s.end) {
			case '.', ',', '/', '-', ':', '_', '@', '&':
				return false
			}
		}
		if m.mark(s.end) == '%' {
			return false
		}
	}
	return true
}

// figuresAlone admits three numbers as a date: one of them is a year, the others can be day and month.
func figuresAlone(m *matcher, s *slots) bool {
	if !m.bare(s) || m.is("NUMBERED", s.begin-1) {
		return false
	}
	a, b, c := s.figure[0], s.figure[1], s.figure[2]
	if a.Width == 4 {
		return b.Width <= 2 && c.Width <= 2 && dayMonth(b, c) && a.Value >= 1000
	}
	return a.Width <= 2 && b.Width <= 2 && dayMonth(a, b) && (c.Width == 2 || c.Width == 4 && c.Value >= 1000 && c.Value < 3000)
}

// dayMonth reports whether two numbers can be a day and a month in some order.
func dayMonth(a, b Figure) bool {
	return a.Width <= 2 && b.Width <= 2 && a.Value > 0 && b.Value > 0 && a.Value <= 31 && b.Value <= 31 && (a.Value <= 12 || b.Value <= 12)
}

// slashDate admits "8/2" unless it is a fraction, a score or an event.
func slashDate(m *matcher, s *slots) bool {
	a, b := s.figure[0], s.figure[1]
	if !m.bare(s) || !dayMonth(a, b) || m.is("NUMBERED", s.begin-1) || m.counts(s.end) {
		return false
	}
	if m.is("LEADSNUMERIC", s.begin-1) {
		return true
	}
	if fraction(a, b) || m.anyBefore("ODDS", s) {
		return false
	}
	return s.end >= m.limit || !m.plural(s.end)
}

// fraction reports whether two numbers are one of the usual fractions, or 24/7.
func fraction(a, b Figure) bool {
	return b.Value == 7 && a.Value == 24 || a.Value < b.Value && (a.Value == 1 && b.Value <= 10 || a.Value == 2 && b.Value <= 5 || a.Value == 3 && (b.Value <= 5 || b.Value == 8))
}

// dotDate admits "8.2" where the words around it lead to a date, for elsewhere it is a decimal. Others that may be dates
// are kept aside: where an article writes some of its dates so, they count too, and package resolve weighs them.
func dotDate(m *matcher, s *slots) bool {
	a, b := s.figure[0], s.figure[1]
	if !m.bare(s) || !dayMonth(a, b) || m.is("NUMBERED", s.begin-1) || m.counts(s.end) || m.countsAhead(s.end) {
		return false
	}
	if m.is("LEADSNUMERIC", s.begin-1) {
		return !m.is("LEADSMEASURE", s.begin-1) || !m.anyBefore("MEASURES", s)
	}
	if s.end >= m.limit || !m.plural(s.end) {
		m.aside = append(m.aside, [2]int{s.begin, s.end})
	}
	return false
}

// counts reports whether the token i is what a number counts or measures.
func (m *matcher) counts(i int) bool {
	return i < m.limit && (m.is("COUNTED", i) || m.is("ANYUNIT", i) || m.mark(i) == '%' || m.mark(i) == '-')
}

// countsAhead reports whether the word at i joins another number that counts or measures: "2.5 and 4 percent", "5.8 to 10.6
// points".
func (m *matcher) countsAhead(i int) bool {
	if !m.is("AND", i) && !m.is("RANGE", i) || i+1 >= m.limit || m.lex[i+1] != digits {
		return false
	}
	i += 2
	if m.mark(i) == '.' && m.glued(i) && m.glued(i+1) {
		i += 2
	}
	return m.counts(i)
}

// clockAlone keeps scores and ratios out: "3:2" has no two digits of minutes, and a bare "3:10" needs a word that leads to a time.
func clockAlone(m *matcher, s *slots) bool {
	if s.val[kMeridiem] != 0 && (m.mark(s.begin-1) == '-' || m.mark(s.end) == '-') {
		return true // "9am-5pm"
	}
	if !m.bare(s) {
		return false
	}
	if s.val[kMeridiem] != 0 || s.val[kZone] != 0 || s.val[kMinute] == 0 || m.lex[s.begin] != digits && !m.is("NOONISH", s.begin) {
		return true // "half past seven" is no score either
	}
	return m.is("LEADSTIME", s.begin-1)
}

// afterMonthDay admits a further day behind a month and its days, and takes over the month: "April 24 and 25".
func afterMonthDay(m *matcher, s *slots) bool {
	if m.counts(s.end) || m.part(s.begin) || s.end < m.limit && (m.mark(s.end) == '-' || m.plural(s.end) || m.is("MONTH", s.end) || m.is("MON", s.end)) {
		return false
	}
	last := s.get(kDay)
	for at, n := s.begin-2, 0; n < maxDaysListed; n++ { // from the day before the joining word
		if m.is("TH", at) {
			at--
		}
		day, width := m.number(at)
		if day < 1 || day >= last || width > 2 {
			return false
		}
		last = day
		at--
		if m.mark(at) == '.' {
			at--
		}
		if m.monthAt(at, s) {
			return true
		}
		if m.mark(at) != ',' && !m.is("AND", at) {
			return false
		}
		at--
	}
	return false
}

// maxDaysListed bounds how many days of one month are looked back over.
const maxDaysListed = 6

// monthAt fills the month that the token i names.
func (m *matcher) monthAt(i int, s *slots) bool {
	for _, table := range []string{"MONTH", "MON"} {
		if c, ok := m.classes[table]; ok && i >= 0 {
			if e, n := m.entry(c, i); n == 1 {
				s.apply(e.assigns)
				return true
			}
		}
	}
	return false
}

// afterYear admits two digits behind a year and a hyphen, "2006-07", where they are the next years.
func afterYear(m *matcher, s *slots) bool {
	year, width := m.number(s.begin - 2)
	yy := s.get(kYear2) - 1
	if width != 4 || year < 1500 || year > 2100 || yy <= year%100 || m.part(s.begin) || m.glued(s.end) && (m.mark(s.end) == '-' || m.mark(s.end) == '/') {
		return false
	}
	s.val[kYear] = int32(year - year%100 + yy)
	return true
}
