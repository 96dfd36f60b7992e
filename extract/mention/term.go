package mention

import (
	"unicode"

	"factline/extract/civil"
	"factline/extract/segment"
)

// A term is an element of patterns that needs more than a table: numbers of some range, in digits
// or in words. match returns the number of tokens that it takes, 0 for none, and fills its slots.
type term struct {
	name   string
	digits bool     // can begin with a number in digits
	tables []string // can begin with a word of these tables
	within []string // what can stand at its second token: marks, tables, "0" for digits; nil for anything
	match  func(m *matcher, at int, s *slots) int
}

var (
	single      = []string{} // the term is one token
	numberParts = []string{".", ",", "/", "-", "0", "CARDINAL", "AND"}
)

var terms = []term{
	{"DAY", true, nil, single, intTerm(1, 31, 2, kDay, 0)},
	{"DAY2", true, nil, single, intTerm(1, 31, 2, noKey, 0)},
	{"MM", true, nil, single, intTerm(1, 12, 2, kMonth, 0)},
	{"YEAR", true, nil, single, yearTerm},
	{"FARYEAR", true, nil, single, farYear},
	{"YY", true, nil, single, twoDigits(kYear2)},
	{"BCYEAR", true, nil, single, intTerm(1, 3000, 4, kYear, 0)},
	{"BCYEAR2", true, nil, single, intTerm(1, 3000, 4, noKey, 0)},
	{"DECADE3", true, nil, single, decadeTerm(3)},
	{"DECADE", true, nil, single, decadeTerm(4)},
	{"DECADE2", true, nil, single, decadeTerm(2)},
	{"HOUR", true, nil, single, intTerm(0, 24, 2, kHour, 1)},
	{"HOUR12", true, nil, single, intTerm(1, 12, 2, kHour, 1)},
	{"MINUTE", true, nil, single, clockDigits(kMinute)},
	{"SECOND", true, nil, single, clockDigits(kSecond)},
	{"HHMM", true, nil, single, fourDigitClock},
	{"OFFSET", false, nil, nil, offsetTerm},
	{"COMPACT", true, nil, single, compactDate},
	{"N", true, nil, single, intTerm(1, 53, 2, kN, 0)},
	{"NTH", true, nil, []string{"TH"}, nthTerm},
	{"WEEKDAYNO", true, nil, single, weekdayNumber},
	{"WEEKNO", false, nil, nil, weekNumber},
	{"NUM", true, []string{"CARDINAL"}, numberParts, amount(kNum)},
	{"NUM2", true, []string{"CARDINAL"}, numberParts, amount(kNum2)},
	{"ANY", true, nil, nil, anyNumber},
	{"WORDYEAR", false, []string{"CARDINAL"}, numberParts, wordYear},
	{"FIGURE", true, nil, single, figureTerm},
}

// termNamed finds a term by its name in the patterns.
var termNamed = func() map[string]int {
	named := make(map[string]int)
	for i, t := range terms {
		named[t.name] = i
	}
	return named
}()

// is reports whether the token i begins an entry of the table.
func (m *matcher) is(table string, i int) bool {
	c, ok := m.classes[table]
	if !ok || i < 0 || i >= len(m.lex) {
		return false
	}
	for _, e := range m.entries[m.lex[i]] {
		if e.class == c && len(e.rest) == 0 {
			return true
		}
	}
	return false
}

// number gives the value of the digits of token i, -1 where it is none or too great, and their number.
func (m *matcher) number(i int) (value, width int) {
	if i < 0 || i >= len(m.doc.Tokens) || m.doc.Tokens[i].Class != segment.Number {
		return -1, 0
	}
	return decimal(m.doc.Tokens[i].In(m.doc.Text))
}

func decimal(text string) (value, width int) {
	if len(text) > 36 {
		return -1, len(text)
	}
	for _, r := range text {
		if width == 9 {
			return -1, len(text)
		}
		value = 10*value + digitValue(r)
		width++
	}
	return value, width
}

// digitValue gives the value of a decimal digit of any script. Unicode keeps the ten digits of a
// script together and in order.
func digitValue(r rune) int {
	if r <= '9' {
		return int(r - '0')
	}
	for _, block := range unicode.Nd.R16 {
		if rune(block.Lo) <= r && r <= rune(block.Hi) {
			return int(r-rune(block.Lo)) % 10
		}
	}
	for _, block := range unicode.Nd.R32 {
		if rune(block.Lo) <= r && r <= rune(block.Hi) {
			return int(r-rune(block.Lo)) % 10
		}
	}
	return 0
}

// glued reports whether the tokens i-1 and i stand without white space between them.
func (m *matcher) glued(i int) bool {
	return i > 0 && i < len(m.doc.Tokens) && !m.doc.Tokens[i].Spaced
}

// mark gives the one byte of an ASCII mark at token i, 0 where there is none.
func (m *matcher) mark(i int) byte {
	if i < 0 || i >= len(m.doc.Tokens) || m.doc.Tokens[i].Class != segment.Mark {
		return 0
	}
	return m.doc.Text[m.doc.Tokens[i].Start]
}

// part reports whether the number at i is only a part of a longer one: "5,000", "2.5", "$5", "10:30".
func (m *matcher) part(i int) bool {
	if m.glued(i+1) && m.glued(i+2) {
		switch m.mark(i + 1) {
		case '.', ',', ':':
			if v, _ := m.number(i + 2); v >= 0 || m.doc.Tokens[i+2].Class == segment.Number {
				return true
			}
		}
	}
	if m.glued(i+1) && m.mark(i+1) == '%' {
		return true
	}
	if m.glued(i) {
		switch m.mark(i - 1) {
		case '.', ',', ':':
			return m.glued(i-1) && i >= 2 && m.doc.Tokens[i-2].Class == segment.Number
		case '$', '#', '+':
			return true
		case 0xE2, 0xC2: // € £ and other signs of two or three bytes; dashes are no reason
			t := m.doc.Tokens[i-1].In(m.doc.Text)
			return t == "€" || t == "£" || t == "¥"
		}
	}
	return false
}

func intTerm(least, most, width int, k key, plus int32) func(*matcher, int, *slots) int {
	return func(m *matcher, at int, s *slots) int {
		v, w := m.number(at)
		if v < least || v > most || w > width || m.part(at) && k != kHour {
			return 0
		}
		s.val[k] = int32(v) + plus
		return 1
	}
}

func yearTerm(m *matcher, at int, s *slots) int {
	v, w := m.number(at)
	if w != 4 || v < 1000 || v > 2999 || m.part(at) {
		return 0
	}
	s.val[kYear] = int32(v)
	return 1
}

// farYear takes the number behind a day and a month as a year of long ago or far ahead, most often a slip: one with zeros before
// it (0987), or one of four digits (9205) that counts nothing, as it does in "On 4 May 9205 people marched".
func farYear(m *matcher, at int, s *slots) int {
	v, w := m.number(at)
	if w != 4 || v < 1 || m.part(at) || v >= 1000 && m.amount(at) {
		return 0
	}
	s.val[kYear] = int32(v)
	return 1
}

// amount reports whether what stands behind the number at token i may be what it counts.
func (m *matcher) amount(i int) bool {
	if i+1 >= len(m.doc.Tokens) || m.doc.Tokens[i+1].Class == segment.Mark {
		return false
	}
	switch m.doc.Word(i + 1) {
	case "that", "and", "but", "in", "at", "by", "to", "for", "with", "when", "as", "after", "before":
		return false
	}
	return true
}

func twoDigits(k key) func(*matcher, int, *slots) int {
	return func(m *matcher, at int, s *slots) int {
		v, w := m.number(at)
		if w != 2 || v < 0 {
			return 0
		}
		s.val[k] = int32(v) + 1
		return 1
	}
}

// decadeTerm takes 1990 or 90 as the first year of a decade; an "s" has to follow in the pattern.
func decadeTerm(width int) func(*matcher, int, *slots) int {
	return func(m *matcher, at int, s *slots) int {
		v, w := m.number(at)
		if w != width || v < 0 || v%10 != 0 || width == 4 && (v < 1000 || v > 2990) {
			return 0
		}
		switch {
		case width == 2 && v == 0:
			v = 2000
		case width == 2:
			v += 1900
		}
		s.val[kYear], s.val[kPrecision] = int32(v), int32(civil.Decade)
		return 1
	}
}

func clockDigits(k key) func(*matcher, int, *slots) int {
	return func(m *matcher, at int, s *slots) int {
		v, w := m.number(at)
		if w != 2 || v < 0 || v > 59 {
			return 0
		}
		s.val[k] = int32(v) + 1
		return 1
	}
}

// fourDigitClock takes "0830".
func fourDigitClock(m *matcher, at int, s *slots) int {
	v, w := m.number(at)
	if w != 4 || v < 0 || v > 2400 || v%100 > 59 {
		return 0
	}
	s.val[kHour], s.val[kMinute] = int32(v/100)+1, int32(v%100)+1
	return 1
}

// offsetTerm takes "+07:00", "+0700" or "-5": the difference of a zone from Greenwich.
func offsetTerm(m *matcher, at int, s *slots) int {
	c := m.mark(at)
	if c != '+' && c != '-' || !m.glued(at+1) {
		return 0
	}
	h, w := m.number(at + 1)
	n, minutes := 2, 0
	switch {
	case w == 4 && h >= 0:
		h, minutes = h/100, h%100
	case w > 2 || h < 0:
		return 0
	case m.mark(at+2) == ':' && m.glued(at+2) && m.glued(at+3):
		if v, w := m.number(at + 3); w == 2 && v >= 0 {
			minutes, n = v, 4
		}
	}
	if h > 14 || minutes > 59 {
		return 0
	}
	east := h*60 + minutes
	if c == '-' {
		east = -east
	}
	s.val[kOffset] = int32(civil.East(east))
	return n
}

// compactDate takes "20250205".
func compactDate(m *matcher, at int, s *slots) int {
	v, w := m.number(at)
	if w != 8 || m.part(at) {
		return 0
	}
	y, mon, d := v/10000, v/100%100, v%100
	if y < 1900 || y > 2100 || !civil.ValidDate(y, mon, d) {
		return 0
	}
	s.val[kYear], s.val[kMonth], s.val[kDay] = int32(y), int32(mon), int32(d)
	return 1
}

// anyNumber takes a number of any size with its decimals and groups: "1,234.5".
func anyNumber(m *matcher, at int, s *slots) int {
	if m.doc.Tokens[at].Class != segment.Number {
		return 0
	}
	n := 1
	for n < 9 && at+n+1 < m.limit && m.glued(at+n) && m.glued(at+n+1) && (m.mark(at+n) == '.' || m.mark(at+n) == ',') &&
		m.doc.Tokens[at+n+1].Class == segment.Number {
		n += 2
	}
	return n
}

// figureTerm takes a number of a numeric date, of one, two or four digits.
func figureTerm(m *matcher, at int, s *slots) int {
	v, w := m.number(at)
	if v < 0 || w == 3 || w > 4 {
		return 0
	}
	n := s.val[kFigures]
	if n == 3 {
		return 0
	}
	s.figure[n] = Figure{v, w}
	s.val[kFigures]++
	return 1
}

// nthTerm takes an ordinal in digits: "20th".
func nthTerm(m *matcher, at int, s *slots) int {
	v, _ := m.number(at)
	if v < 1 || v > 100 || !m.glued(at+1) || !m.is("TH", at+1) {
		return 0
	}
	s.val[kN] = int32(v)
	return 2
}

// weekdayNumber takes the number of a weekday where they are counted from two for Monday to seven for Saturday, as in Vietnamese.
func weekdayNumber(m *matcher, at int, s *slots) int {
	v, w := m.number(at)
	if w != 1 || v < 2 || v > 7 || m.part(at) {
		return 0
	}
	s.val[kWeekday] = int32(v) - 1
	return 1
}

// weekNumber takes "W06".
func weekNumber(m *matcher, at int, s *slots) int {
	if t := m.doc.Tokens[at].In(m.doc.Text); t != "W" && t != "w" || !m.glued(at+1) {
		return 0
	}
	v, w := m.number(at + 1)
	if w != 2 || v < 1 || v > 53 {
		return 0
	}
	s.val[kN] = int32(v)
	return 2
}
