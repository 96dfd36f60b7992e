package mention

import (
	"strings"

	"factline/extract/civil"
	"factline/extract/segment"
)

// unitsAlone admits "weeks" without a number after words that measure time.
func unitsAlone(m *matcher, s *slots) bool {
	return wholeWord(m, s) && m.is("LEADSSPAN", s.begin-1)
}

// fullUnits admits "decades of war" behind a preposition, a participle or nothing, but not "the days of cheap oil".
func fullUnits(m *matcher, s *slots) bool {
	if s.begin > 0 && m.doc.Tokens[s.begin-1].Class == segment.Word && !m.opensSentence(s.begin) {
		before := m.doc.Tokens[s.begin-1]
		return m.is("LEADSSPAN", s.begin-1) || m.is("LEADSFULL", s.begin-1) || !before.Capital && strings.HasSuffix(before.In(m.doc.Text), "ed")
	}
	return m.mark(s.begin-1) != '-' && (s.begin == 0 || m.lex[s.begin-1] != digits) && civil.Unit(s.val[kUnit]) < civil.Hour
}

// opensPhrase admits what no noun or adjective stands before: "Months after the storm", "they resigned hours after it", but not
// "school days after it".
func opensPhrase(m *matcher, s *slots) bool {
	if s.begin == 0 || m.mark(s.begin-1) != 0 && m.mark(s.begin-1) != '-' || m.is("LITTLE", s.begin-1) {
		return true
	}
	before := m.doc.Tokens[s.begin-1]
	return before.Class == segment.Word && !before.Capital && (m.is("LEADSBEFORE", s.begin-1) || strings.HasSuffix(before.In(m.doc.Text), "ed"))
}

// spanAlone keeps amounts out that are none: "a second goal", "a quarter of the votes", "2018 day".
func spanAlone(m *matcher, s *slots) bool {
	if !wholeWord(m, s) {
		return false
	}
	one := m.is("ONE", s.end-2) && !m.is("CARDINAL", s.end-2)
	if s.get(kNum) == civil.Some && m.is("UNIT", s.end-1) {
		return false // "several weekend rallies"
	}
	switch civil.Unit(s.val[kUnit]) {
	case civil.Second, civil.Quarter:
		if one {
			return false
		}
	}
	if t := m.doc.Tokens[s.end-1]; t.Capital && m.mark(s.begin-1) != 0 && m.glued(s.begin) && m.mark(s.begin-1) != '(' && !m.doc.Tokens[s.begin].Capital {
		return false // a title in quotation marks: "60 Minutes"
	}
	if t := m.doc.Tokens[s.end-1]; t.Capital && !t.Upper && m.lex[s.begin] == digits && !m.headline(s.begin) {
		return false // a programme, a film: 60 Minutes
	}
	if s.val[kNum2] != 0 && s.val[kUnit2] == 0 && m.is("FROM", s.begin-1) {
		return false // "from 10 to 12 hours" is a change
	}
	if n := s.get(kNum); n >= 10*1800 && n <= 10*2100 {
		return !m.is("UNIT", s.end-1) && !m.is("HOURUNIT", s.end-1) // "in 2018 day five", "by 1900 hours"
	}
	return true
}

// rate admits "interviews a day" after things that are counted, at the end of their clause, and "two hours a day".
func rate(m *matcher, s *slots) bool {
	if m.is("UNITS", s.begin-1) {
		return true
	}
	return s.begin > 0 && m.plural(s.begin-1) && s.end < m.limit && m.mark(s.end) != 0 && m.mark(s.end) != '-'
}

// allHours tells "24 hours a day" and "seven days a week", which mean always, from "two days a week".
func allHours(_ *matcher, s *slots) bool { return s.get(kNum) == 240 || s.get(kNum) == 70 }

// wholeUnit keeps "every second counts" out.
func wholeUnit(_ *matcher, s *slots) bool { return civil.Unit(s.val[kUnit]) != civil.Second }

// thisUnit keeps "the last day of the trial", "his last day" and "to this day" out, which are not reckoned from today.
func thisUnit(m *matcher, s *slots) bool {
	if !wholeWord(m, s) || s.get(kShift) <= 0 && m.is("LAST", s.end-2) && m.is("OF", s.end) {
		return false
	}
	if m.is("LAST", s.begin) && m.is("OWNED", s.begin-1) && civil.Unit(s.val[kUnit]) != civil.Quarter {
		return false
	}
	return !(civil.Unit(s.val[kUnit]) == civil.DayUnit && m.is("THIS", s.end-2) && m.is("TO", s.end-3))
}

// looksAhead admits "in two weeks" as a date in a clause with "will".
func looksAhead(m *matcher, s *slots) bool {
	if !wholeWord(m, s) || s.get(kNum) == civil.Some {
		return false
	}
	return m.anyBefore("WILL", s)
}

// backAlone admits "three years back" at the end of its clause, for elsewhere "back" says where something goes.
func backAlone(m *matcher, s *slots) bool { return !m.is("BACK", s.end-1) || clauseEnd(m, s) }

// after admits what stands behind a word of the table.
func after(table string) guard {
	return func(m *matcher, s *slots) bool { return m.is(table, s.begin-1) }
}

// someDay tells the "one day" that is no amount of time: at the beginning of a clause, and not reckoned from anything.
func someDay(m *matcher, s *slots) bool {
	return wholeWord(m, s) && !m.quoted(s) && (s.begin == 0 || m.opensSentence(s.begin) || m.is("AND", s.begin-1) || m.is("THAT", s.begin-1)) &&
		s.end < m.limit && !m.is("BEFOREAFTER", s.end) && !m.is("EARLIERLATER", s.end) && !m.is("AGO", s.end) && !m.is("OF", s.end)
}

// noVerb keeps the verb out: "it may last two weeks".
func noVerb(m *matcher, s *slots) bool {
	return !(m.is("LAST", s.begin) && m.is("AUXILIARY", s.begin-1))
}

// hyphenSpan keeps parts and ordinals out that look like amounts of time: "three-quarters of the votes", "the thirty-second
// president".
func hyphenSpan(m *matcher, s *slots) bool {
	n := s.get(kNum)
	switch civil.Unit(s.val[kUnit]) {
	case civil.Quarter:
		if n == 10 || n == 30 {
			return false
		}
	case civil.Second:
		if m.lex[s.begin] != digits && n >= 200 && n%100 == 0 {
			return false
		}
	}
	return wholeWord(m, s)
}
