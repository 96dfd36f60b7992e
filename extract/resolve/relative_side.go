package resolve

import (
	"factline/extract/civil"
	"factline/extract/mention"
)

// A bare weekday is the last one of its name or the coming one, as "Tuesday" in an article of Friday is three days before
// it or four days after it. Both are readings, and that with the lesser cost is taken.

// A twoSided is a weekday with its two readings.
type twoSided struct {
	mention int
	days    [2]civil.Day // the last one, and the coming one
}

// The sides of a twoSided.
const (
	lastOne = iota
	comingOne
)

// twoSided gives the two days that mention i may be; ok is false where it can be only one, which on a Friday "Friday" is.
func (f *frame) twoSided(i int) (w twoSided, ok bool) {
	e := &f.mentions[i].Expr
	if !weekdayAlone(e) || !f.dated || f.narrative || e.Date.Weekday == f.published.Weekday() {
		return w, false
	}
	w.mention = i
	w.days[lastOne] = nearestWeekday(f.published, e.Date.Weekday, mention.Before, true)
	w.days[comingOne] = nearestWeekday(f.published, e.Date.Weekday, mention.After, true)
	return w, true
}

// weekdayAlone reports whether an expression is a weekday reckoned from the publication, of which the words do not tell the side.
func weekdayAlone(e *mention.Expr) bool {
	return e.Op == mention.Shifted && e.Anchor == mention.FromPublication && e.Side == mention.Nearest && e.Date.Weekday > 0 && e.Date.Day == 0 &&
		e.Date.Unit != civil.Weekend && e.Holiday == ""
}

// sideCosts gives the costs of both sides of a weekday.
func (f *frame) sideCosts(w twoSided) (last, coming float64) {
	var hints [maxHints]hint
	var room [maxHints + 3]Reason
	found, c := hintsAt(hints[:0], f.doc, &f.mentions[w.mention])
	for _, why := range f.sideReasons(room[:0], w, lastOne, found, c) {
		last += why.Cost
	}
	for _, why := range f.sideReasons(room[:0], w, comingOne, found, c) {
		coming += why.Cost
	}
	return last, coming
}

// reckonSide gives mention i its readings as the last and the coming weekday, if it has two.
func (r *resolver) reckonSide(o *outcome, i int) bool {
	w, ok := r.twoSided(i)
	if !ok {
		return false
	}
	last, coming := r.sideCosts(w)
	both := [...]Reading{r.sideReading(o, w, lastOne, last, max(last-coming, 0)), r.sideReading(o, w, comingOne, coming, max(coming-last, 0))}
	if coming < last {
		both[0], both[1] = both[1], both[0]
	}
	r.single = append(r.single, both[:]...)
	n := len(r.single)
	t := &r.timexes[i]
	t.Readings = r.single[n-2 : n : n]
	t.Value, t.Basis = both[0].Value, Publication
	t.Literal, t.Confidence = t.Value, confidence(both[1].Margin)
	return true
}

// sideReading gives the reading of a weekday as the one of a side.
func (f *frame) sideReading(o *outcome, w twoSided, side int, cost, margin float64) Reading {
	e := &f.mentions[w.mention].Expr
	v := civil.Value{Type: e.Type, Date: besideDay(e, timed(e.Date, w.days[side])), Mod: e.Mod}
	return Reading{Way: AsWritten, Value: v, Cost: cost, Margin: margin, outcome: o, node: int32(w.mention), side: int8(1 + side)}
}

// whySide gives the reasons for and against a side of the weekday that mention i is.
func (f *frame) whySide(i, side int) []Reason {
	w, _ := f.twoSided(i)
	hints, c := hintsAt(nil, f.doc, &f.mentions[i])
	return f.sideReasons(nil, w, side, hints, c)
}

// sideReasons appends the reasons for and against a side of a weekday with the given hints.
func (f *frame) sideReasons(why []Reason, w twoSided, side int, hints []hint, c clause) []Reason {
	day := w.days[side]
	add := func(t Term, worth float64, words string) {
		why = append(why, Reason{Term: t, Cost: f.weights[t] * worth, day: day, other: f.published, words: words})
	}
	add(TermNear, logDays(int(away(day, f.published))), "")
	against, term := futureTense, TermPassed
	if side == comingOne {
		against, term = pastTense, TermToCome
		add(TermComing, 1, "")
	}
	for _, h := range hints {
		if side == lastOne && day == f.published-6 && reporting[c.word(h.last-1)] {
			add(TermEve, 1, c.quote(h.verb))
		}
		if h.tense == against {
			add(term, h.worth, c.quote(h.verb))
		}
	}
	return why
}
