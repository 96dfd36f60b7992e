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
	"adjective":       adjective,
	"adverb":          adverbAlone,
	"after-decade":    afterDecade,
	"after-month-day": afterMonthDay,
	"after-year":      afterYear,
	"all-hours":       allHours,
	"alone":           (*matcher).bare,
	"back":            backAlone,
	"capitals":        capitals,
	"clause-end":      clauseEnd,
	"clause-or-of":    clauseOrOf,
	"clock":           clockAlone,
	"counts-nothing":  countsNothing,
	"deictic":         deicticAlone,
	"dot-date":        dotDate,
	"figures":         figuresAlone,
	"full-units":      fullUnits,
	"half-number":     halfNumber,
	"holiday-week":    holidayWeek,
	"hyphen-span":     hyphenSpan,
	"lone-part":       lonePart,
	"looks-ahead":     looksAhead,
	"lower-case":      lowerCase,
	"mon-alone":       monAlone,
	"month-alone":     monthAlone,
	"named-day":       (*matcher).namedDay,
	"no-degrees":      noDegrees,
	"no-game":         noGame,
	"no-street":       noStreet,
	"no-surname":      noSurname,
	"no-verb":         noVerb,
	"of-business":     ofBusiness,
	"opens-phrase":    opensPhrase,
	"quarter-number":  quarterNumber,
	"quoted-title":    quotedTitle,
	"rate":            rate,
	"ref":             refAlone,
	"refnoun":         refNoun,
	"season":          seasonAlone,
	"slash-date":      slashDate,
	"some-day":        someDay,
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

// plural reports whether the token i is a word in lower case that looks like a plural.
func (m *matcher) plural(i int) bool {
	t := m.doc.Tokens[i]
	if t.Class != segment.Word || t.Capital || t.Len() < 4 {
		return false
	}
	w := t.In(m.doc.Text)
	return w[len(w)-1] == 's' && w[len(w)-2] != 's' || w == "people" || strings.HasSuffix(w, "men") || strings.HasSuffix(w, "children")
}

// wholeWord keeps expressions out that are only a part of a word with hyphens.
func wholeWord(m *matcher, s *slots) bool {
	return !(s.end < m.limit && m.mark(s.end) == '-' && m.glued(s.end) && m.glued(s.end+1))
}

// adjective admits "the current law", but not "the current was strong", nor the name Current TV.
func adjective(m *matcher, s *slots) bool {
	if !wholeWord(m, s) || s.end >= m.limit || m.doc.Tokens[s.end].Class == segment.Mark || m.is("NOTNOUN", s.end) {
		return false
	}
	return !m.doc.Tokens[s.begin].Capital || m.opensSentence(s.begin) || m.headline(s.begin)
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
