package resolve

import (
	"math"
)

// farAway is the logarithmic distance from which on news names the year of a day: 120 days.
var farAway = logDays(120)

// maxDeictics bounds how many deictic words speak against a history.
const maxDeictics = 10

// articleCost is the cost of a convention by itself.
func (r *resolver) articleCost(c convention) float64 {
	var cost float64
	r.reasons = r.articleReasons(r.reasons[:0], c)
	for i := range r.reasons {
		cost += r.reasons[i].Cost
	}
	return cost
}

// articleReasons appends the reasons for and against a convention.
func (r *resolver) articleReasons(why []Reason, c convention) []Reason {
	w := &r.weights
	if r.numerics > 0 {
		if c.order != DMY {
			why = append(why, Reason{Term: TermOrder, Cost: w[TermOrder]})
		}
		if r.habit.order != Auto && r.habit.order != c.order {
			why = append(why, Reason{Term: TermPlace, Cost: w[TermPlace], words: r.habitWords})
		}
	}
	if c.exchanged {
		why = append(why, r.unsupported(c))
	}
	if c.history {
		why = append(why, Reason{Term: TermHistory, Cost: w[TermHistory]})
		if r.opening != "" {
			why = append(why, Reason{Term: TermOpening, Cost: w[TermOpening], words: r.opening})
		}
		if r.deictics > 0 {
			why = append(why, Reason{Term: TermDeictic, Cost: w[TermDeictic] * float64(min(r.deictics, maxDeictics)), words: r.deicticWord})
		}
	}
	return why
}

// unsupported is the reason against supposing that a translator exchanged days and months in the article.
func (r *resolver) unsupported(c convention) Reason {
	why := Reason{Term: TermUnsupported, Cost: r.unsupportedCost(c)}
	if r.numericSign != "" && c.order == DMY && !c.history {
		why.Term, why.words = TermNumericSigns, r.numericSign
	}
	return why
}

// unsupportedCost is the cost of supposing so: less where other signs point to a translation, though in a history
// nothing but other old dates could bear an exchange out; twice as much where there is neither a day of publication nor
// a date of numbers that could.
func (r *resolver) unsupportedCost(c convention) float64 {
	w := &r.weights
	cost := w[TermUnsupported]
	if !r.dated && r.numericSign == "" {
		cost *= 2
	}
	if c.history {
		return cost
	}
	if r.numericSign != "" && c.order == DMY {
		cost -= w[TermNumericSigns]
	}
	if r.habit.foreign {
		cost -= w[TermForeign]
	}
	return max(cost, 0)
}

// own is the cost of a state under a convention, that of the steps to it and from it left out.
func (r *resolver) own(n *node, s *state, c convention) float64 {
	cost := s.base
	if c.history {
		if s.unnamed {
			cost += r.weights[TermUnnamed]
		}
	} else if s.far {
		cost += s.news + r.weights[TermYearless]
	} else {
		cost += s.news
	}
	if !n.linked {
		cost += r.begin(n, s, c)
	}
	if offOrder(s, c) {
		cost += r.weights[TermOffOrder]
	}
	if s.way == Exchanged {
		cost += r.weights[TermExchange]
		if !c.exchanged {
			cost += r.unsupportedCost(c)
		}
	}
	return cost
}

// wayOf gives the way to read a date of numbers in an order.
var wayOf = [...]Way{DMY: DayFirst, MDY: MonthFirst, YMD: YearFirst}

func offOrder(s *state, c convention) bool { return s.order != Auto && s.order != c.order }

// breaks gives the term for the order of events that the reading s of n breaks after the reading b of the
// mention before, or terms where it breaks none.
func (n *node) breaks(b, s *state) Term {
	if n.relation == noRelation || b.none || s.none || b.open != s.open {
		return terms
	}
	earlier := s.last < b.first
	switch {
	case n.relation == rangeEnd && earlier:
		return TermRange
	case n.relation == told && earlier:
		return TermTold
	case n.relation == after && earlier, n.relation == before && s.first > b.last:
		return TermSequence
	case n.relation == later && s.first-b.first != n.days:
		return TermLater
	}
	return terms
}

// back reports whether the reading s of n goes back in time from the reading b of a date that stands in an earlier sentence.
func (n *node) back(b, s *state) bool {
	return n.relation == noRelation && !b.none && !s.none && b.open == s.open && s.last < b.first
}

// begin is the cost of the first date of a story, which has none before it to be near to.
func (r *resolver) begin(n *node, s *state, c convention) float64 {
	if c.history && n.story && !s.coarse() {
		return r.weights[TermContext] * distanceFirst
	}
	return 0
}

// fromSettled is the logarithmic distance of a state from the nearest day that the text names in full.
func (r *resolver) fromSettled(s *state) float64 {
	least := distanceNone
	for _, d := range r.settled[:min(len(r.settled), maxSettled)] {
		least = min(least, logDays(s.gap(span{first: d.day, last: d.day})))
	}
	return least
}

// nearness gives the term that weighs the distance from the date before. It weighs more where the dates have
// nothing but one another to be near to.
func (r *resolver) nearness(history bool) Term {
	if history || !r.anchored {
		return TermContext
	}
	return TermCluster
}

// distance is the logarithmic distance of a state from what the text named before.
func (r *resolver) distance(b, s *state) float64 {
	if s.coarse() {
		return 0
	}
	if s.none {
		return distanceUnknown
	}
	d := s.lookBack + r.weights[TermLookBack]
	if b.none {
		return min(d, distanceUnknown)
	}
	return b.distance(s.span, d)
}

// Logarithmic distances: between what has no place on the calendar, about a month, and of the first date of a
// history from nothing, about a year; where nothing is near at all, some twenty years.
const (
	distanceUnknown = 3.5
	distanceFirst   = 6
	distanceNone    = 9.0
)

// weigh works out what a state costs under every convention, and what besides where the article is news.
func (r *resolver) weigh(n *node, s *state) {
	r.reasons = r.standing(r.reasons[:0], n, s)
	for i := range r.reasons {
		s.base += r.reasons[i].Cost
	}
	e := &r.mentions[n.mention].Expr
	switch {
	case s.none || s.open:
	case !r.anchored:
		if !namesYear(e) {
			s.news = r.weights[TermUndated] * r.fromSettled(s)
		}
	case !s.coarse():
		days := s.logDaysFrom(r.anchor)
		s.news = r.weights[TermPublished] * days
		s.far = !namesYear(e) && days > farAway && !r.lastOfName(n, s)
	}
}

// standing appends the reasons for and against a state that hold under every convention.
func (r *resolver) standing(why []Reason, n *node, s *state) []Reason {
	e := &r.mentions[n.mention].Expr
	add := func(t Term, words string) *Reason {
		why = append(why, Reason{Term: t, Cost: r.weights[t], day: s.first, noYear: s.open, words: words})
		return &why[len(why)-1]
	}
	switch {
	case s.way == NoDate:
		add(TermNotDate, "")
	case s.wrong:
		add(TermImpossible, "")
	case s.none:
	case s.open:
		add(TermNoYear, "")
	case s.first != s.last:
	case e.Date.Weekday > 0 && s.first.Weekday() != e.Date.Weekday:
		add(TermWeekday, "")
	case n.beside >= 0 && s.first.Weekday() != r.mentions[n.beside].Expr.Date.Weekday:
		add(TermBeside, r.mentions[n.beside].In(r.doc.Text))
	}
	if !s.none && s.way == MonthFirst && (e.Sep == "." || e.Sep == "-") {
		add(TermDots, e.Sep)
	}
	if r.anchored && !s.none && !s.open {
		switch {
		case n.past.worth > 0 && s.first > r.anchor:
			add(TermFuture, n.past.words).Cost *= n.past.worth
		case n.future.worth > 0 && s.last < r.anchor:
			add(TermPast, n.future.words).Cost *= n.future.worth
		}
		if days := s.logDaysFrom(r.anchor); n.dateline && days > 0 && !s.coarse() {
			reason := add(TermDateline, "")
			reason.other = r.anchor
			reason.Cost *= days
		}
	}
	if n.twin != 0 && !s.open && s.first == n.twin && s.last == n.twin {
		add(TermTwice, n.twinWords)
	}
	if s.way == Exchanged && !e.MonthFirst {
		add(TermExchangeForm, "")
	}
	if s.way == Exchanged && r.options.Literal {
		add(TermLiteral, "")
	}
	if asked := r.options.Order; asked != Auto && s.order != Auto && s.order != asked {
		add(TermAsked, asked.String())
	}
	return why
}

// reasonsFor appends the reasons of a state by itself under the convention that was chosen.
func (r *resolver) reasonsFor(why []Reason, n *node, s *state, c convention) []Reason {
	w := &r.weights
	why = r.standing(why, n, s)
	if offOrder(s, c) {
		why = append(why, Reason{Term: TermOffOrder, Cost: w[TermOffOrder], words: r.proof(c.order), order: wayOf[c.order]})
	}
	if s.way == Exchanged {
		why = append(why, Reason{Term: TermExchange, Cost: w[TermExchange]})
		if !c.exchanged {
			why = append(why, r.unsupported(c))
		}
	}
	if !c.history && s.news != 0 {
		reason := Reason{Term: TermPublished, Cost: s.news, day: s.nearest(r.anchor), other: r.anchor}
		if !r.anchored {
			reason.Term, reason.day = TermUndated, s.first
		}
		why = append(why, reason)
	}
	if c.history && s.unnamed {
		why = append(why, Reason{Term: TermUnnamed, Cost: w[TermUnnamed], day: s.first, noYear: s.open})
	}
	if !c.history && s.far {
		why = append(why, Reason{Term: TermYearless, Cost: w[TermYearless], day: s.nearest(r.anchor), other: r.anchor})
	}
	return why
}

// between appends the reasons for and against the step from the reading b of the node before to the reading s of n,
// as seen from s, or from b where ahead is set.
func (r *resolver) between(why []Reason, before *node, b *state, n *node, s *state, c convention, ahead bool) []Reason {
	if !n.linked {
		return why
	}
	w := &r.weights
	reason := Reason{Term: r.nearness(c.history), day: s.first, other: b.first, noYear: s.open || b.open, words: before.words, gap: b.gap(s.span), ahead: ahead}
	reason.noDate = s.none
	if ahead {
		reason.day, reason.other, reason.words, reason.noDate = b.first, s.first, n.words, b.none
	}
	if reason.Cost = w[reason.Term] * r.distance(b, s); reason.Cost != 0 {
		reason.far = b.none || s.none || s.coarse() || s.lookBack+w[TermLookBack] < b.distance(s.span, math.Inf(1))
		why = append(why, reason)
	}
	if t := n.breaks(b, s); t != terms {
		reason.Term, reason.Cost, reason.words, reason.against = t, w[t], n.relationWords, reason.words
		why = append(why, reason)
	}
	if c.history && n.back(b, s) {
		reason.Term, reason.Cost, reason.against = TermBack, w[TermBack], reason.words
		why = append(why, reason)
	}
	return why
}

// lastOfName reports whether a reading is a month, or a longer time, that is over and has not come again since, where the
// clause tells of the past: of these, unlike of days, news does not name the year, "was killed in January" in October.
func (r *resolver) lastOfName(n *node, s *state) bool {
	return n.past.worth > n.future.worth && s.first != s.last && s.last < r.anchor && r.anchor < s.first.AddMonths(12)
}
