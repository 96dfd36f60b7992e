package resolve

import (
	"math"
	"slices"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
)

// take turns the chosen states into the timexes of their mentions.
func (r *resolver) take(o *outcome) {
	l, c := o.lattice, o.convention
	readings := make([]Reading, len(l.states))
	for i := range l.nodes {
		n := &l.nodes[i]
		t := &r.timexes[n.mention]
		t.Readings = readings[n.first:n.last:n.last]
		for k, j := range o.rank(i) {
			o.read(&t.Readings[k], i, j)
		}

		s := &l.states[n.taken]
		t.Value = t.Readings[0].Value
		t.Literal = literal(s.way, t.Value)
		t.Confidence = confidence(margin(l.states[n.first:n.last], s))
		t.Basis = basis(&t.Expr)
		t.Flags = r.flags(t, s, l.states[n.first:n.last], c)
		if n.beside >= 0 && s.first == s.last && !s.none && !s.open && s.first.Weekday() == r.mentions[n.beside].Expr.Date.Weekday {
			r.timexes[n.beside].Value = t.Value
		}
	}
}

// literal gives what the words say on their face, in the year of the reading taken.
func literal(way Way, v civil.Value) civil.Value {
	if way == Exchanged {
		v.Date.Month, v.Date.Day = v.Date.Day, v.Date.Month
	}
	return v
}

// margin is by how much the article would cost more with the best other value than with the one taken.
func margin(states []state, taken *state) float64 {
	second := math.Inf(1)
	for i := range states {
		if s := &states[i]; s.date != taken.date {
			second = min(second, s.best)
		}
	}
	return second - taken.best
}

func basis(e *mention.Expr) Basis {
	if namesYear(e) {
		return Explicit
	}
	return Completed
}

// namesYear reports whether the words of an expression name its year.
func namesYear(e *mention.Expr) bool {
	n := e.Numbers
	return e.Date.Year != 0 || len(n) == 3 || len(n) == 2 && (n[0].Width > 2 || n[1].Width > 2)
}

// flags raises what a reader should know of a choice.
func (r *resolver) flags(t *Timex, s *state, states []state, c convention) []string {
	var flags []string
	if s.way == Exchanged {
		flags = append(flags, FlagSwap)
	}
	if s.order != Auto && r.proofs[0] != "" && r.proofs[1] != "" {
		flags = append(flags, FlagMixedOrder)
	}
	if s.order != Auto && r.proof(c.order) == "" && t.Confidence < 0.9 &&
		slices.ContainsFunc(states, func(o state) bool { return o.order != Auto && o.order != s.order }) {
		flags = append(flags, FlagAmbiguous)
	}
	if s.wrong {
		flags = append(flags, FlagImpossible)
	}
	if t.Basis == Completed && s.way != NoDate {
		if year := s.date.Year; year == 0 {
			flags = append(flags, FlagNoYear)
		} else if y, _, _ := r.anchor.Date(); r.anchored && !c.history && year != y {
			flags = append(flags, FlagRollover)
		}
	}
	return flags
}

// reckon gives a mention that is reckoned from others its value.
func (r *resolver) reckon(o *outcome, i int) {
	t := &r.timexes[i]
	t.Basis = Context // a weekday beside a date was given its value
	if t.Value == (civil.Value{}) {
		if r.reckonSide(o, i) {
			return
		}
		t.Value, t.Basis = r.relative(i)
	}
	t.Literal, t.Confidence = t.Value, confidence(math.Inf(1))
	r.single = append(r.single, Reading{Way: AsWritten, Value: t.Value})
	n := len(r.single)
	t.Readings = r.single[n-1 : n : n]
}

// resolution parts the timexes from the mentions that are no dates, and numbers their links anew.
func (r *resolver) resolution(stamp article.Stamp, c convention) Resolution {
	timexes := r.timexes
	out := Resolution{Published: stamp, Exchanged: c.exchanged, History: c.history, Why: r.articleReasons(nil, c)}
	if r.numerics > 0 {
		out.Order = c.order
	}
	index := make([]int, len(timexes))
	kept := 0
	for i := range timexes {
		if t := &timexes[i]; len(t.Readings) > 0 && t.Readings[0].Way == NoDate {
			index[i] = -1
			out.Refused = append(out.Refused, *t)
			continue
		}
		index[i] = kept
		if kept < i {
			timexes[kept] = timexes[i]
		}
		kept++
	}
	out.Timexes = timexes[:kept:kept]
	for i := range out.Timexes {
		t := &out.Timexes[i]
		t.Value.Date, t.Literal.Date = t.Value.Date.WithOffset(), t.Literal.Date.WithOffset()
		for j := range t.Readings {
			t.Readings[j].Value.Date = t.Readings[j].Value.Date.WithOffset()
		}
		t.To = max(index[t.To], 0)
		t.Expr.At = max(index[t.Expr.At], 0)
	}
	return out
}
