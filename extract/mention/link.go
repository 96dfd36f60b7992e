package mention

import (
	"factline/extract/civil"
	"factline/extract/segment"
)

// link settles what an expression is before which or behind which another stands: the two ends of
// ranges ("from 5 to 8 February", "2026-2031"), and "two days before" with the date it is reckoned from.
func (m *matcher) link(found []Mention) {
	for i := range found {
		a := &found[i]
		var next *Mention
		if i+1 < len(found) && found[i+1].Block == a.Block {
			next = &found[i+1]
		}
		switch {
		case a.Expr.Anchor == FromMention && next != nil && next.First == a.Last && datable(next.Expr):
			a.Expr.At = i + 1
		case a.Expr.Anchor == FromMention:
			m.unanchored(a)
		case next != nil && datable(a.Expr) && datable(next.Expr) && m.rangeBetween(a, next):
			a.To = i + 1
		}
	}
}

// unanchored settles "two days after" where no date follows. At the end of a clause it is reckoned from the date
// that the text last spoke of; before an event ("two days after the vote") the words leave an amount of time, and
// only "the day after the vote" a date.
func (m *matcher) unanchored(a *Mention) {
	a.Expr.Anchor = FromContext
	last := a.Last - 1
	switch {
	case m.endsClause(a.Last):
		return
	case m.is("DETERMINER", a.First):
		return
	}
	for last > a.First && !m.is("BEFOREAFTER", last) {
		last-- // "ahead of"
	}
	if last > a.First {
		a.Last = last
		a.End = m.doc.Tokens[last-1].End
	}
	a.Expr = Expr{Op: Span, Type: civil.DURATION, Duration: a.Expr.Duration, Mod: a.Expr.Mod}
}

// endsClause reports whether a mark of punctuation or nothing stands at i.
func (m *matcher) endsClause(i int) bool {
	return i >= len(m.doc.Tokens) || m.doc.Tokens[i].Class == segment.Mark
}

// rangeBetween reports whether the words between two mentions make them the ends of a range.
func (m *matcher) rangeBetween(a, b *Mention) bool {
	if b.First-a.Last != 1 {
		return false
	}
	return m.is("RANGE", a.Last) || m.is("AND", a.Last) && m.is("BETWEEN", a.First-1)
}

// datable reports whether an expression may have a place on the calendar.
func datable(e Expr) bool {
	return e.Op == Calendar || e.Op == Numeric || e.Op == Shifted || e.Op == Offset
}
