package mention

// A namedDay is an event that is called by the day on which it happened. Words of the table proof, behind the day,
// tell that the event is meant and not the day of another year.
type namedDay struct {
	year, month, day int
	proof            string
}

var namedDays = []namedDay{
	{2001, 9, 11, "ATTACKS"},  // on the United States
	{2005, 7, 7, "BOMBINGS"},  // in London
	{2008, 11, 26, "ATTACKS"}, // in Mumbai
	{2021, 1, 6, "RIOT"},      // at the Capitol in Washington
	{2023, 10, 7, "ATTACKS"},  // on Israel
}

// nineEleven is the one among them whose figures need no proof.
var nineEleven = &namedDays[0]

// namedDay admits a day that is the name of an event, and gives it its year: "the 9/11 attacks", "the October 7
// massacre". An article that is older than the event cannot mean it.
func (m *matcher) namedDay(s *slots) bool {
	month, day := s.get(kMonth), s.get(kDay)
	figures := s.val[kFigures] == 2
	if figures {
		month, day = s.figure[0].Value, s.figure[1].Value
	}
	for i := range namedDays {
		e := &namedDays[i]
		if (month != e.month || day != e.day) && !(figures && day == e.month && month == e.day) || !m.wroteAfter(e) {
			continue
		}
		if m.proven(e, s.end) || figures && e == nineEleven && (m.is("BESIDE", s.begin-2) || m.nineElevenAlone(s)) {
			s.val[kYear], s.val[kMonth], s.val[kDay] = int32(e.year), int32(e.month), int32(e.day)
			return true
		}
	}
	return false
}

// wroteAfter reports whether the article may have been written after the event.
func (m *matcher) wroteAfter(e *namedDay) bool {
	published := m.doc.Published.Date.Year
	return published == 0 || published >= e.year
}

// proven reports whether the words at i say that the event is meant: "attacks", "terror attacks", "-era".
func (m *matcher) proven(e *namedDay, i int) bool {
	if m.mark(i) == '-' && m.glued(i) {
		return m.is("SINCEEVENT", i+1)
	}
	return m.is(e.proof, i) || m.is("DESCRIBESATTACK", i) && m.is(e.proof, i+1)
}

// nineElevenAlone admits "since 9/11" where the figures stand for nothing but the event: no weekday or clock time
// beside them, and no other day written so in the article.
func (m *matcher) nineElevenAlone(s *slots) bool {
	if s.figure[0].Width > 1 || !m.bare(s) && !m.is("POSSESSIVE", s.end) || m.is("DATED", s.begin-1) || m.is("OF", s.begin-1) && m.is("PAPER", s.begin-2) || m.is("WEEKDAY", s.begin-1) || m.is("AT", s.end) {
		return false
	}
	if m.slashed == 0 {
		m.slashed = -1
		for i := range m.lex {
			if m.slashedDay(i) {
				m.slashed = 1
				break
			}
		}
	}
	return m.slashed < 0
}

// slashedDay reports whether a day and a month in figures begin at the token i that are no event: "5/11", "9/11/2001".
func (m *matcher) slashedDay(i int) bool {
	if m.lex[i] != digits || m.mark(i+1) != '/' || !m.glued(i+1) || !m.glued(i+2) || m.glued(i) && m.mark(i-1) == '/' {
		return false
	}
	v, w := m.number(i)
	a := Figure{v, w}
	v, w = m.number(i + 2)
	b := Figure{v, w}
	return dayMonth(a, b) && !fraction(a, b) && (a != Figure{9, 1} || b != Figure{11, 2})
}
