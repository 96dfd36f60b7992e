package resolve

import (
	"math"

	"factline/extract/civil"
)

// The joint choice. What an article keeps to throughout, its [convention], is enumerated; given a
// convention, a mention's cost depends on its own reading and on that of the mention before, so the best
// readings of all mentions are the shortest path through a lattice, which dynamic programming finds
// exactly in time linear in the mentions. The choice is therefore exact as it stands, with one bound: a mention
// keeps at most maxStates readings (the least costly ones on their own, the first written in a tie).

// maxStates bounds the readings of one mention. Two orders, or literal and exchanged, in five years make ten; more
// come only from an article that names many years.
const maxStates = 16

// A convention is what holds for all mentions of an article.
type convention struct {
	order     Order // of numeric dates: DMY, MDY or YMD
	exchanged bool  // a translator exchanged days and months in some spelled-out dates
	history   bool  // the article tells history and takes its years from its own course
}

// A state is a reading in the lattice.
type state struct {
	candidate
	span
	base     float64 // sum of the reasons that hold under every convention
	news     float64 // distance from the publication, counted where the article is news
	far      float64 // cost of leaving out the year of so far a day, counted likewise
	unnamed  float64 // cost of a year that the text does not name near, counted where the article is a history
	lookBack float64 // logarithmic distance from the nearest of the last three settled dates
	best     float64 // least cost of the article with this reading, over all conventions
}

// A span is the days that a reading covers. Where the year is open, days are those of the year 2000
// and only their place in the year counts.
type span struct {
	first, last civil.Day
	open        bool // the year is not known
	none        bool // no days at all
}

// newState returns a state that is not weighed yet.
func newState(c candidate) state {
	s := state{candidate: c, span: spanOf(c.date), best: math.Inf(1)}
	s.none = s.none || c.wrong
	return s
}

func spanOf(d civil.Date) span {
	open := d.Year == 0
	if open {
		d.Year = 2000
	}
	first, last, ok := d.Extent()
	return span{first, last, open, !ok}
}

// gap gives the number of days between two spans, 0 where they meet.
func (s span) gap(o span) int {
	if s.none || o.none {
		return 0
	}
	if !s.open && !o.open {
		return int(max(s.first-o.last, o.first-s.last, 0))
	}
	a, b := s.dayOfYear(), o.dayOfYear()
	d := (a - b + 366) % 366
	return min(d, 366-d)
}

// logDaysFrom gives the logarithmic distance of the span from d, 0 where it holds d.
func (s span) logDaysFrom(d civil.Day) float64 { return logDays(int(max(s.first-d, d-s.last, 0))) }

// coarse reports whether the span is a year or longer. Such a date is near to everything and proves nothing.
func (s span) coarse() bool { return s.last-s.first > 300 }

// distance gives the logarithmic distance from s, which the text named before, to o. Within a long span a day is one
// of many: the distance grows with its length.
func (s span) distance(o span) float64 {
	return logDays(s.gap(o)) + max(logDays(int(s.last-s.first))-logDays(int(o.last-o.first)), 0)
}

func (s span) dayOfYear() int {
	if s.open {
		return int(s.first - year2000)
	}
	y, _, _ := s.first.Date()
	return int(s.first - civil.DayOf(y, 1, 1))
}

var year2000 = civil.DayOf(2000, 1, 1)

// logs holds ln(1+n) for small n.
var logs = func() (table [1024]float64) {
	for i := range table {
		table[i] = math.Log1p(float64(i))
	}
	return table
}()

func logDays(n int) float64 {
	if n < len(logs) {
		return logs[n]
	}
	return math.Log1p(float64(n))
}

// A lattice is the nodes of an article with the costs of the path to and from each state.
type lattice struct {
	nodes    []node
	states   []state
	forward  []float64
	backward []float64
	own      []float64 // the states' own costs under the convention at hand
	steps    []step    // of all linked nodes; see [lattice.step]
}

// A step is the way from a reading of one mention to a reading of the next.
type step struct {
	distance float64 // logarithmic; each convention has its weight
	broken   float64 // cost of the stated order that it breaks
	back     bool    // it goes back in time from one sentence to another
}

// A pace is how a convention weighs the steps from date to date.
type pace struct {
	distance float64 // for each unit of logarithmic distance
	back     float64 // for a step back
}

// pace gives that of a convention: a history goes forward in time, news does not.
func (r *resolver) pace(c convention) pace {
	p := pace{distance: r.weights[r.nearness(c)]}
	if c.history {
		p.back = r.weights[TermBack]
	}
	return p
}

// cost gives the cost of a step at a pace.
func (s *step) cost(p pace) float64 {
	cost := p.distance*s.distance + s.broken
	if s.back {
		cost += p.back
	}
	return cost
}

// step gives the step from state k of the node before to state j of n, which is linked to it.
func (l *lattice) step(before, n *node, k, j int) *step {
	return &l.steps[n.steps+(k-before.first)*(n.last-n.first)+j-n.first]
}

// measure works out all steps, which are the same under every convention.
func (r *resolver) measure(l *lattice) {
	total := 0
	for i := range l.nodes {
		if n := &l.nodes[i]; n.linked {
			n.steps = total
			total += (n.last - n.first) * (l.nodes[i-1].last - l.nodes[i-1].first)
		}
	}
	l.steps = make([]step, total)
	for i := range l.nodes {
		n := &l.nodes[i]
		if !n.linked {
			continue
		}
		before := &l.nodes[i-1]
		for k := before.first; k < before.last; k++ {
			for j := n.first; j < n.last; j++ {
				b, s := &l.states[k], &l.states[j]
				at := l.step(before, n, k, j)
				at.distance = r.distance(b, s)
				if t := n.breaks(b, s); t != terms {
					at.broken = r.weights[t]
				}
				at.back = n.back(b, s)
			}
		}
	}
}

// relax finds the least cost of the article under one convention, and lowers the best cost of every state
// to that of the best path through it.
func (r *resolver) relax(l *lattice, c convention) float64 {
	p := r.pace(c)
	for i := range l.nodes {
		n := &l.nodes[i]
		for j := n.first; j < n.last; j++ {
			l.own[j] = r.own(n, &l.states[j], c)
			l.forward[j] = l.own[j]
			if i > 0 {
				l.forward[j] += l.cheapest(&l.nodes[i-1], n, j, p)
			}
		}
	}
	for i := len(l.nodes) - 1; i >= 0; i-- {
		n := &l.nodes[i]
		for j := n.first; j < n.last; j++ {
			l.backward[j] = 0
			if i+1 < len(l.nodes) {
				l.backward[j] = l.onward(n, &l.nodes[i+1], j, p)
			}
		}
	}
	article, total := r.articleCost(c), math.Inf(1)
	for i := range l.nodes {
		n := &l.nodes[i]
		for j := n.first; j < n.last; j++ {
			through := article + l.forward[j] + l.backward[j]
			l.states[j].best = min(l.states[j].best, through)
			if i == 0 {
				total = min(total, through)
			}
		}
	}
	return total
}

// cheapest gives the cost of the best path that arrives at state j of n, its own cost left out.
func (l *lattice) cheapest(before, n *node, j int, p pace) float64 {
	least := math.Inf(1)
	for k := before.first; k < before.last; k++ {
		cost := l.forward[k]
		if n.linked {
			cost += l.step(before, n, k, j).cost(p)
		}
		least = min(least, cost)
	}
	return least
}

// onward gives the cost of the best path that goes on from state j of n.
func (l *lattice) onward(n, next *node, j int, p pace) float64 {
	least := math.Inf(1)
	for k := next.first; k < next.last; k++ {
		cost := l.backward[k] + l.own[k]
		if next.linked {
			cost += l.step(n, next, j, k).cost(p)
		}
		least = min(least, cost)
	}
	return least
}

// trace writes the best path into the nodes, given the costs of the last [resolver.relax], which must have been
// for the same convention. In a tie the state that was written first wins.
func (r *resolver) trace(l *lattice, c convention) {
	p := r.pace(c)
	for i := len(l.nodes) - 1; i >= 0; i-- {
		n := &l.nodes[i]
		least := math.Inf(1)
		for j := n.first; j < n.last; j++ {
			cost := l.forward[j]
			if i+1 < len(l.nodes) && l.nodes[i+1].linked {
				next := &l.nodes[i+1]
				cost += l.step(n, next, j, next.taken).cost(p)
			}
			if cost < least {
				least, n.taken = cost, j
			}
		}
	}
}

// nearest gives the day of the span that is nearest to d.
func (s span) nearest(d civil.Day) civil.Day { return max(s.first, min(d, s.last)) }
