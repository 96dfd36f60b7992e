package mention

import (
	"factline/extract/civil"
	"factline/extract/segment"
)

// link settles what expressions are by their neighbours: the two ends of ranges ("from 5 to 8 February",
// "2026-2031"), and "two days before" with the date from which it is reckoned.
func (m *matcher) link(found []Mention) []Mention {
	kept := found[:0]
	for i := range found {
		a := found[i]
		if a.Expr.Anchor == FromMention && !(i+1 < len(found) && reckoned(&a, &found[i+1])) && !m.unanchored(&a) {
			continue
		}
		kept = append(kept, a)
	}
	for i := range kept[:max(len(kept)-1, 0)] {
		a, next := &kept[i], &kept[i+1]
		switch {
		case a.Expr.Anchor == FromMention:
			a.Expr.At = i + 1
		case a.Block == next.Block && datable(a.Expr) && datable(next.Expr) && m.rangeBetween(a, next):
			a.To = i + 1
		}
	}
	for i := len(kept) - 2; i >= 0; i-- {
		if a, next := &kept[i], &kept[i+1]; a.Block == next.Block && m.sharesYear(a, next) {
			a.Expr.Date.Year = next.Expr.Date.Year
		}
	}
	return kept
}

// sharesYear reports whether a date takes its year from the next one in a list: "in March and May 2020",
// "April 24 and 25, 1998".
func (m *matcher) sharesYear(a, next *Mention) bool {
	d, last := &a.Expr.Date, &next.Expr.Date
	if a.Expr.Op != Calendar || next.Expr.Op != Calendar || d.Year != 0 || last.Year <= 0 || d.Month == 0 || d.Unit != last.Unit {
		return false
	}
	if d.Month > last.Month || d.Month == last.Month && d.Day >= last.Day || next.First-a.Last != 1 {
		return false
	}
	return m.mark(a.Last) == ',' || m.is("AND", a.Last) || m.is("RANGE", a.Last)
}

// reckoned reports whether a is reckoned from the date b behind it. Vague amounts and hours lead to no date: "a few
// days before Christmas", "two hours before noon".
func reckoned(a, b *Mention) bool {
	amount := a.Expr.Duration.Amounts[0]
	return a.Block == b.Block && a.Last == b.First && datable(b.Expr) && b.Expr.Anchor != FromMention &&
		amount.Tenths != civil.Some && amount.Unit < civil.Hour
}

// unanchored settles "two days after" where no date follows. At the end of a clause it is reckoned from the date
// that the text last spoke of; before an event ("two days after the vote") the words leave an amount of
// time. It reports false for "the day after the vote", which says no more than the event itself; of "the Friday before
// the vote" the weekday is left.
func (m *matcher) unanchored(a *Mention) bool {
	a.Expr.Anchor = FromContext
	switch {
	case m.endsClause(a.Last) && !m.is("FROM", a.Last-1):
		return true
	case a.Expr.Op == Shifted:
		a.First, a.Last = a.Last-2, a.Last-1
		a.Start, a.End = m.doc.Tokens[a.First].Start, m.doc.Tokens[a.First].End
		a.Expr.Anchor, a.Expr.Side = FromPublication, Nearest
		return true
	case m.is("DETERMINER", a.First):
		return false
	}
	last := a.Last - 1
	for last > a.First && !m.is("BEFOREAFTER", last) && !m.is("UNITS", last-1) {
		last-- // "ahead of"
	}
	if last > a.First {
		a.Last = last
		a.End = m.doc.Tokens[last-1].End
	}
	a.Expr = Expr{Op: Span, Type: civil.DURATION, Duration: a.Expr.Duration, Mod: a.Expr.Mod}
	return true
}

// endsClause reports whether a mark of punctuation, nothing or an "and" that does not lead to another side ("before and after the
// vote") stands at i.
func (m *matcher) endsClause(i int) bool {
	return i >= len(m.doc.Tokens) || m.doc.Tokens[i].Class == segment.Mark || m.is("AND", i) && !m.is("BEFOREAFTER", i+1)
}

// rangeBetween reports whether the words between two mentions make them the ends of a range.
func (m *matcher) rangeBetween(a, b *Mention) bool {
	at := a.Last
	if b.First-at == 2 && m.mark(at) == ',' && m.is("FROM", a.First-1) {
		at++ // "from 18 May 2024, until 2 June 2024"
	}
	if b.First-at != 1 {
		return false
	}
	return m.is("RANGE", at) || m.is("AND", a.Last) && m.is("BETWEEN", a.First-1)
}

// datable reports whether an expression may have a place on the calendar.
func datable(e Expr) bool {
	return e.Op == Calendar || e.Op == Numeric || e.Op == Shifted || e.Op == Offset
}
