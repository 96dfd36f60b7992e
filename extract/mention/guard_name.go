package mention

import "factline/extract/segment"

// monthAlone admits a month without a day. Some months are names of people or verbs ("May said"),
// and need a word before them that leads to a date.
func monthAlone(m *matcher, s *slots) bool {
	at := s.begin
	if !m.doc.Tokens[at].Capital || m.namedAfter(at) || m.is("MONTHTITLE", s.end) {
		return false
	}
	if m.is("LEADSDATE", at-1) || m.mark(at-1) == ',' && m.is("MONTH", at-2) || m.opensMonths(s.end) {
		return true
	}
	if !m.is("NAMEMONTH", at) || m.describes(s) {
		return true
	}
	return !m.is("LOWMONTH", at) && m.amongSmall(s)
}

// opensMonths reports whether the words at i lead from a month to another one: "the April-June quarter", "the
// April-to-June quarter".
func (m *matcher) opensMonths(i int) bool {
	return m.mark(i) == '-' && (m.is("MONTH", i+1) || m.is("RANGE", i+1) && m.mark(i+2) == '-' && m.is("MONTH", i+3))
}

// amongSmall reports whether no name stands before or behind the match, but a word in small letters before it: "as far back as
// June". Of people news seldom gives the first name alone.
func (m *matcher) amongSmall(s *slots) bool {
	if s.begin == 0 || s.end >= m.limit {
		return false
	}
	before, after := m.doc.Tokens[s.begin-1], m.doc.Tokens[s.end]
	return before.Class == segment.Word && !before.Capital && !(after.Class == segment.Word && (after.Capital || m.is("POSSESSIVE", s.end)))
}

// describes admits "the March vote": between "the" or "a" and a noun stands no name. "The March of Time" and "the March on
// the capital" are none.
func (m *matcher) describes(s *slots) bool {
	if !m.is("DETERMINES", s.begin-1) || s.end >= m.limit {
		return false
	}
	t := m.doc.Tokens[s.end]
	return t.Class == segment.Word && !t.Capital && t.Spaced && t.Len() > 3 && !m.is("LEADSDATE", s.end)
}

// noSurname keeps people out who are called after a feast, "Bertha Christmas", and feasts of other calendars.
func noSurname(m *matcher, s *slots) bool {
	if !wholeWord(m, s) || m.is("OTHERCALENDAR", s.begin-1) {
		return false
	}
	first := s.begin - 1
	if s.end-s.begin > 1 || first < 1 || !m.doc.Tokens[s.begin].Capital || m.is("HOLIDAYKIND", first) {
		return true
	}
	t, before := m.doc.Tokens[first], m.doc.Tokens[first-1]
	named := t.Class == segment.Word && t.Capital && !m.is("LEADSDATE", first) && !m.is("WEEKDAY", first)
	return !(named && before.Class == segment.Word && !before.Capital)
}

// namedAfter reports whether a title or a first name stands before the word at i: "Mrs. May", "Theresa May".
func (m *matcher) namedAfter(i int) bool {
	return m.mark(i-1) == '.' && m.is("TITLE", i-2) || m.is("TITLE", i-1)
}

func monAlone(m *matcher, s *slots) bool {
	if s.end < m.limit && s.end == s.begin+1 && m.doc.Tokens[s.end].Capital {
		return false // "Jan Smits"
	}
	return m.doc.Tokens[s.begin].Capital && m.is("LEADSDATE", s.begin-1)
}

// weekdayAlone keeps names out: "the Sunday Times", "Black Friday".
func weekdayAlone(m *matcher, s *slots) bool {
	return m.doc.Tokens[s.begin].Capital && !m.is("WEEKDAYTITLE", s.end) && !m.is("WEEKDAYNAME", s.begin-1)
}

// deicticAlone keeps the names of papers and programmes out, "USA Today", "the Today show", and comparisons of then and now:
// "as cold today as".
func deicticAlone(m *matcher, s *slots) bool {
	if m.is("AS", s.begin-2) && m.is("AS", s.end) {
		return false
	}
	if s.begin == 0 || !m.doc.Tokens[s.begin].Capital {
		return true
	}
	return !m.doc.Tokens[s.begin-1].Upper && !m.is("DETERMINER", s.begin-1) && !m.is("POSSESSIVE", s.begin-1)
}

// adverbAlone keeps papers out: "LA Weekly", "the Daily Mail", "the Norwegian daily Aftenposten".
func adverbAlone(m *matcher, s *slots) bool {
	if !wholeWord(m, s) {
		return false
	}
	tokens := m.doc.Tokens
	led := s.begin > 0 && tokens[s.begin-1].Capital
	named := s.end < m.limit && tokens[s.end].Capital
	if tokens[s.begin].Capital {
		return !led && !named
	}
	return !(named && (led || m.is("PRESSKIND", s.begin-1)))
}

// quotedTitle admits what is a title: it has a capital and is all that stands in quotation marks, as “Sunday Morning”.
func quotedTitle(m *matcher, s *slots) bool { return m.doc.Tokens[s.begin].Capital && m.quoted(s) }

// untitled keeps programmes out, in which each word has a capital: "he told CBN's This Week".
func untitled(m *matcher, s *slots) bool {
	return s.end-s.begin < 2 || !m.doc.Tokens[s.begin].Capital || !m.doc.Tokens[s.begin+1].Capital || m.opensSentence(s.begin) || m.headline(s.begin)
}

// capitals admits the name of a film or a book, in which each word has a capital.
func capitals(m *matcher, s *slots) bool {
	for i := s.begin; i < s.end; i++ {
		if !m.doc.Tokens[i].Capital {
			return false
		}
	}
	return true
}

// noStreet keeps addresses out: "at 10 May Street".
func noStreet(m *matcher, s *slots) bool { return !m.is("STREET", s.end) }

// quoted reports whether the match is all that stands between two quotation marks, as titles do: "Today". Where a word leads
// to them, on “Today,” a comma or a full stop may stand before the second one.
func (m *matcher) quoted(s *slots) bool {
	if s.begin == 0 || !m.glued(s.begin) || !m.quotationMark(s.begin-1) || !m.glued(s.end) {
		return false
	}
	if m.quotationMark(s.end) {
		return true
	}
	before := s.begin - 2
	if before > 0 && m.quotationMark(before) {
		before-- // ''Today''
	}
	led := before >= 0 && m.doc.Tokens[before].Class == segment.Word
	return led && (m.mark(s.end) == ',' || m.mark(s.end) == '.') && m.glued(s.end+1) && m.quotationMark(s.end+1)
}

func (m *matcher) quotationMark(i int) bool {
	switch m.doc.Tokens[i].In(m.doc.Text) {
	case `"`, "'", "“", "”", "‘", "’":
		return true
	}
	return false
}

// headline reports whether the words about token i have capitals, as in a headline: fewer than two of those near it in its
// sentence that are longer than three letters begin with a small one.
func (m *matcher) headline(i int) bool {
	small := 0
	sentence := m.doc.Sentences[m.doc.SentenceAt(m.doc.Tokens[i].Start)]
	for j := max(sentence.First, i-nearby); j < min(sentence.Last, i+nearby); j++ {
		if t := &m.doc.Tokens[j]; t.Class == segment.Word && !t.Capital && t.Len() > 3 {
			small++
		}
	}
	return small < 2
}

// nearby is how many tokens on either side tell whether a word stands in a headline.
const nearby = 12

// opensSentence reports whether a sentence, or what a mark sets apart in it, begins with token i.
func (m *matcher) opensSentence(i int) bool {
	if i == 0 || m.doc.Tokens[i-1].Class == segment.Mark {
		return true
	}
	return m.doc.Sentences[m.doc.SentenceAt(m.doc.Tokens[i].Start)].First == i
}
