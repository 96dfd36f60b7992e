package mention

import (
	"strings"

	"factline/extract/civil"
	"factline/extract/segment"
)

// A guard looks at the words around a match, and says whether it may stand.
type guard func(m *matcher, s *slots) bool

// guards are named behind "if" in the rules.
var guards = map[string]guard{
	"adverb":          adverbAlone,
	"after-decade":    afterDecade,
	"after-month-day": afterMonthDay,
	"after-year":      afterYear,
	"all-hours":       allHours,
	"alone":           (*matcher).bare,
	"back":            backAlone,
	"clause-end":      clauseEnd,
	"clause-or-of":    clauseOrOf,
	"clock":           clockAlone,
	"counts-nothing":  countsNothing,
	"deictic":         deicticAlone,
	"dot-date":        dotDate,
	"figures":         figuresAlone,
	"holiday-week":    holidayWeek,
	"lone-part":       lonePart,
	"looks-ahead":     looksAhead,
	"full-units":      fullUnits,
	"half-number":     halfNumber,
	"hyphen-span":     hyphenSpan,
	"lower-case":      lowerCase,
	"mon-alone":       monAlone,
	"month-alone":     monthAlone,
	"no-verb":         noVerb,
	"no-surname":      noSurname,
	"named-day":       (*matcher).namedDay,
	"no-game":         noGame,
	"of-business":     ofBusiness,
	"opens-phrase":    opensPhrase,
	"adjective":       adjective,
	"no-street":       noStreet,
	"capitals":        capitals,
	"quoted-title":    quotedTitle,
	"no-degrees":      noDegrees,
	"quarter-number":  quarterNumber,
	"rate":            rate,
	"refnoun":         refNoun,
	"ref":             refAlone,
	"season":          seasonAlone,
	"some-day":        someDay,
	"slash-date":      slashDate,
	"span":            spanAlone,
	"this-unit":       thisUnit,
	"through":         after("THROUGH"),
	"through-past":    after("THROUGHPAST"),
	"units":           unitsAlone,
	"untitled":        untitled,
	"weekday":         weekdayAlone,
	"whole-unit":      wholeUnit,
	"whole-word":      wholeWord,
	"year-alone":      yearAlone,
}

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

// amongSmall reports whether no name stands before or behind the match, but a word in small letters before it: "as far back as
// June". Of people news seldom gives the first name alone.
func (m *matcher) amongSmall(s *slots) bool {
	if s.begin == 0 || s.end >= m.limit {
		return false
	}
	before, after := m.doc.Tokens[s.begin-1], m.doc.Tokens[s.end]
	return before.Class == segment.Word && !before.Capital && !(after.Class == segment.Word && (after.Capital || m.is("POSSESSIVE", s.end)))
}

// opensMonths reports whether the words at i lead from a month to another one: "the April-June quarter", "the
// April-to-June quarter".
func (m *matcher) opensMonths(i int) bool {
	return m.mark(i) == '-' && (m.is("MONTH", i+1) || m.is("RANGE", i+1) && m.mark(i+2) == '-' && m.is("MONTH", i+3))
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

// namedAfter reports whether the word at i ends a person's name or an initial stands before it:
// "Theresa May", "Mrs. May".
func (m *matcher) namedAfter(i int) bool {
	if m.mark(i-1) == '.' && m.is("TITLE", i-2) || m.is("TITLE", i-1) {
		return true
	}
	return false
}

func monAlone(m *matcher, s *slots) bool {
	if s.end < m.limit && s.end == s.begin+1 && m.doc.Tokens[s.end].Capital {
		return false // "Jan Smits"
	}
	return m.doc.Tokens[s.begin].Capital && m.is("LEADSDATE", s.begin-1)
}

// plural reports whether the token i is a word in lower case that looks like a plural.
func (m *matcher) plural(i int) bool {
	t := m.doc.Tokens[i]
	if t.Class != segment.Word || t.Capital || t.Len() < 4 {
		return false
	}
	w := t.In(m.doc.Text)
	return w[len(w)-1] == 's' && w[len(w)-2] != 's' || w == "people" || strings.HasSuffix(w, "men") || strings.HasSuffix(w, "children")
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

// wholeWord keeps expressions out that are only a part of a word with hyphens.
func wholeWord(m *matcher, s *slots) bool {
	return !(s.end < m.limit && m.mark(s.end) == '-' && m.glued(s.end) && m.glued(s.end+1))
}

// quotedTitle admits what is a title: it has a capital and is all that stands in quotation marks, as “Sunday Morning”.
func quotedTitle(m *matcher, s *slots) bool { return m.doc.Tokens[s.begin].Capital && m.quoted(s) }

// untitled keeps programmes out, in which each word has a capital: "he told CBN's This Week".
func untitled(m *matcher, s *slots) bool {
	return s.end-s.begin < 2 || !m.doc.Tokens[s.begin].Capital || !m.doc.Tokens[s.begin+1].Capital || m.opensSentence(s.begin) || m.headline(s.begin)
}

// noStreet keeps addresses out: "at 10 May Street".
func noStreet(m *matcher, s *slots) bool { return !m.is("STREET", s.end) }

// adjective admits "the current law", but not "the current was strong", nor the name Current TV.
func adjective(m *matcher, s *slots) bool {
	if !wholeWord(m, s) || s.end >= m.limit || m.doc.Tokens[s.end].Class == segment.Mark || m.is("NOTNOUN", s.end) {
		return false
	}
	return !m.doc.Tokens[s.begin].Capital || m.opensSentence(s.begin) || m.headline(s.begin)
}

// opensSentence reports whether a sentence, or what a mark sets apart in it, begins with token i.
func (m *matcher) opensSentence(i int) bool {
	if i == 0 || m.doc.Tokens[i-1].Class == segment.Mark {
		return true
	}
	return m.doc.Sentences[m.doc.SentenceAt(m.doc.Tokens[i].Start)].First == i
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

// refAlone keeps idioms out, "now and again", "every now and then", "as recently as 2019", and the "Now" that begins a
// sentence and only leads on to what follows.
func refAlone(m *matcher, s *slots) bool {
	if m.is("LEADSON", s.begin) && m.doc.Tokens[s.begin].Capital && s.end == s.begin+1 || m.is("AND", s.end) && m.is("THEN", s.end+1) {
		return false
	}
	return wholeWord(m, s) && !m.is("EVERY", s.begin-1) && !(m.is("AS", s.begin-1) && m.is("AS", s.end))
}

// refNoun admits "the past", but not "the past three summers", "the past tense", nor "the present law".
func refNoun(m *matcher, s *slots) bool {
	if m.is("AFTERREF", s.end) || civil.Ref(s.val[kRef]) == civil.PresentRef && s.end < m.limit && m.doc.Tokens[s.end].Class == segment.Word && !m.is("NOTNOUN", s.end) && !m.is("AND", s.end) {
		return false
	}
	return wholeWord(m, s) && !(s.end < m.limit && m.lex[s.end] == digits) && !m.is("CARDINAL", s.end) && !m.is("VAGUEFEW", s.end)
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

// holidayWeek admits "Easter week" and "Thanksgiving weekend".
func holidayWeek(m *matcher, s *slots) bool {
	u := civil.Unit(s.val[kUnit])
	s.val[kPrecision] = s.val[kUnit]
	return u == civil.Week || u == civil.Weekend
}

// quarterNumber admits the four quarters of a year.
func quarterNumber(m *matcher, s *slots) bool { return s.get(kN) <= 4 && m.bare(s) }

// halfNumber admits the two halves of a year.
func halfNumber(m *matcher, s *slots) bool { return s.get(kN) <= 2 && m.bare(s) }

// noDegrees keeps temperatures, shares and ages out: "highs in the 80s", "in the mid-30s".
func noDegrees(m *matcher, s *slots) bool {
	if s.val[kMod] != 0 && s.get(kYear) < 1950 {
		return false
	}
	return !m.anyBefore("WEATHER", s)
}

// lonePart admits "by late afternoon", but not "by late afternoon trains".
func lonePart(m *matcher, s *slots) bool {
	return wholeWord(m, s) && (s.end >= m.limit || m.doc.Tokens[s.end].Class != segment.Word || m.doc.Tokens[s.end].Capital || m.is("NOTNOUN", s.end) || m.is("AND", s.end) || m.is("LEADSDATE", s.end))
}

// noGame keeps the quarters of a game out: "a touchdown in the fourth quarter".
func noGame(m *matcher, s *slots) bool { return !m.anyAround("GAME", s) }

// ofBusiness admits the halves of a year of business: "profits fell in the second half", and not those of a game.
func ofBusiness(m *matcher, s *slots) bool {
	return wholeWord(m, s) && !m.is("OF", s.end) && m.anyAround("BUSINESS", s) && !m.anyAround("GAME", s)
}

// anyAround reports whether one of the eight tokens on either side of the match, in its sentence, is a word of the table.
func (m *matcher) anyAround(table string, s *slots) bool {
	if m.anyBefore(table, s) {
		return true
	}
	for i := s.end; i < min(m.limit, s.end+8) && (m.mark(i) != '.' || m.glued(i+1)); i++ {
		if m.is(table, i) {
			return true
		}
	}
	return false
}

// afterDecade admits "80s" behind a decade that is one: "the 70s and 80s", but not "their 70s and 80s".
func afterDecade(m *matcher, s *slots) bool {
	at := s.begin - 3 // behind it stand "s" and the joining word
	if _, width := m.number(at); width == 4 || !m.glued(at+1) {
		return width == 4
	}
	return m.is("DETERMINER", at-1) || at > 0 && m.quotationMark(at-1) || m.is("MOD", at-1) && m.is("DETERMINER", at-2) || m.mark(at-1) == '-' && m.is("DETERMINER", at-3)
}

// anyBefore reports whether one of the eight tokens before the match, in its sentence, is a word of the table.
func (m *matcher) anyBefore(table string, s *slots) bool {
	for i := s.begin - 1; i >= max(0, s.begin-8) && (m.mark(i) != '.' || m.glued(i+1)); i-- {
		if m.is(table, i) {
			return true
		}
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

// seasonAlone keeps the verbs "fall" and "spring" and the fall of things out.
func seasonAlone(m *matcher, s *slots) bool {
	if !wholeWord(m, s) || m.is("SEASONTITLE", s.end) || m.is("OF", s.end) && s.get(kN) == civil.Autumn {
		return false
	}
	if m.is("VERBSEASON", s.begin) && m.is("ONE", s.begin-1) && clauseEnd(m, s) {
		return false // "in a fall"
	}
	led := s.end-s.begin > 1 || m.is("LEADSSEASON", s.begin-1)
	if m.is("VERBSEASON", s.end-1) {
		return led && !m.is("VERBSEASON", s.begin-1)
	}
	return led || !m.doc.Tokens[s.begin].Capital && s.end < m.limit
}

// lowerCase admits words that with a capital are nouns: "morgen" is tomorrow, "Morgen" the morning. At the beginning
// of a sentence they cannot be told apart and count.
func lowerCase(m *matcher, s *slots) bool {
	return !m.doc.Tokens[s.begin].Capital || s.begin == 0 || m.mark(s.begin-1) != 0
}

// clauseEnd admits what no word of its clause follows: "on the 26th, he said", but not "on the 26th floor", nor "on the
// 26th and 27th of May".
func clauseEnd(m *matcher, s *slots) bool {
	if m.is("AND", s.end) && s.end+1 < m.limit && m.lex[s.end+1] == digits {
		return false
	}
	return s.end >= m.limit || m.mark(s.end) != 0 && m.mark(s.end) != '-' || m.is("AND", s.end) || m.is("LEADSDATE", s.end) && !m.is("OF", s.end)
}

// clauseOrOf admits what no name follows: "week 10 is out", but not "Week 10 News".
func clauseOrOf(m *matcher, s *slots) bool {
	return clauseEnd(m, s) || !m.doc.Tokens[s.end].Capital
}
