package resolve

import (
	"math"
	"slices"

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
	far      bool    // so far from the publication that news would name its year
	unnamed  bool    // its year is one that the text does not name near
	base     float64 // sum of the reasons that hold under every convention
	news     float64 // distance from the publication, counted where the article is news
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

// addState appends a state that is not weighed yet.
func addState(out []state, c candidate) []state {
	out = append(out, state{candidate: c, best: math.Inf(1)})
	s := &out[len(out)-1]
	s.span = spanOf(s.date)
	s.none = s.none || s.wrong
	return out
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

// distance gives the logarithmic distance from s, which the text named before, to o, or most if that is less. Within a long
// span a day is one of many: the distance grows with its length.
func (s span) distance(o span, most float64) float64 {
	gap := s.gap(o)
	if gap >= len(logs) && most < logs[len(logs)-1] {
		return most
	}
	d := logDays(gap)
	if long, short := int(s.last-s.first), int(o.last-o.first); long > short {
		d += logDays(long) - logDays(short)
	}
	return min(d, most)
}

func (s span) dayOfYear() int {
	if s.open {
		return int(s.first - year2000)
	}
	y, _, _ := s.first.Date()
	return int(s.first - civil.DayOf(y, 1, 1))
}

var year2000 = civil.DayOf(2000, 1, 1)

// logs holds ln(1+n) for days n up to eleven years: farther away than any distance that counts.
var logs = func() (table [4096]float64) {
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
	nodes  []node
	states []state

	// The costs of the steps from the states of one node to those of the next, where these are linked; see [lattice.row].
	asNews, asHistory []float64

	// Under the convention at hand:
	steps   []float64 // asNews or asHistory
	forward []float64 // the least cost of a path up to each state, its own included
	ahead   []float64 // the least cost of a path on from each state
	own     []float64 // the states' own costs
	onward  []float64 // own and ahead together
}

// keep sets the costs of the steps to those of a convention.
func (l *lattice) keep(c convention) {
	l.steps = l.asNews
	if c.history {
		l.steps = l.asHistory
	}
}

// row tells where the steps from state k of the node before to the states of n stand side by side; n is linked to it.
func (l *lattice) row(before, n *node, k int) int { return n.steps + (k-before.first)*(n.last-n.first) }

// measure works out the costs of all steps, which go by the distance between two dates and the order in which the text says
// that they lie; those of a history only where the article can be one.
func (r *resolver) measure(l *lattice, history bool) {
	total := 0
	for i := range l.nodes {
		if n := &l.nodes[i]; n.linked {
			n.steps = total
			total += (n.last - n.first) * (l.nodes[i-1].last - l.nodes[i-1].first)
		}
	}
	if history {
		room := make([]float64, 2*total)
		l.asNews, l.asHistory = room[:total], room[total:]
	} else {
		l.asNews = make([]float64, total)
	}
	asNews, asHistory := r.weights[r.nearness(false)], r.weights[r.nearness(true)]
	for i := range l.nodes {
		n := &l.nodes[i]
		if !n.linked {
			continue
		}
		before := &l.nodes[i-1]
		for k := before.first; k < before.last; k++ {
			b, row := &l.states[k], l.row(before, n, k)
			for j := n.first; j < n.last; j++ {
				s := &l.states[j]
				distance, broken := r.distance(b, s), 0.0
				if t := n.breaks(b, s); t != terms {
					broken = r.weights[t]
				}
				at := row + j - n.first
				l.asNews[at] = asNews*distance + broken
				if !history {
					continue
				}
				l.asHistory[at] = asHistory*distance + broken
				if n.back(b, s) { // a history goes forward in time, news does not
					l.asHistory[at] += r.weights[TermBack]
				}
			}
		}
	}
}

// relax finds the least cost of the article under one convention, and lowers the best cost of every state
// to that of the best path through it.
func (r *resolver) relax(l *lattice, c convention) float64 {
	l.keep(c)
	for i := range l.nodes {
		n := &l.nodes[i]
		for j := n.first; j < n.last; j++ {
			l.own[j] = r.own(n, &l.states[j], c)
		}
		l.arrive(i)
	}
	article, total := r.articleCost(c), math.Inf(1)
	for i := len(l.nodes) - 1; i >= 0; i-- {
		n := &l.nodes[i]
		l.depart(i)
		for j := n.first; j < n.last; j++ {
			l.onward[j] = l.own[j] + l.ahead[j]
			through := article + l.forward[j] + l.ahead[j]
			l.states[j].best = min(l.states[j].best, through)
			if i == 0 {
				total = min(total, through)
			}
		}
	}
	return total
}

// arrive works out the least cost of a path up to each state of node i, that to the node before being known.
func (l *lattice) arrive(i int) {
	n := &l.nodes[i]
	own, forward := l.own[n.first:n.last], l.forward[n.first:n.last]
	if i == 0 {
		copy(forward, own)
		return
	}
	before := &l.nodes[i-1]
	if !n.linked {
		least := slices.Min(l.forward[before.first:before.last])
		for j := range forward {
			forward[j] = own[j] + least
		}
		return
	}
	for j := range forward {
		forward[j] = math.Inf(1)
	}
	for k := before.first; k < before.last; k++ {
		so := l.forward[k]
		for j, cost := range l.steps[l.row(before, n, k):][:len(forward)] {
			forward[j] = min(forward[j], so+cost)
		}
	}
	for j := range forward {
		forward[j] += own[j]
	}
}

// depart works out the least cost of a path on from each state of node i, that from the next node being known.
func (l *lattice) depart(i int) {
	n := &l.nodes[i]
	if i+1 == len(l.nodes) {
		clear(l.ahead[n.first:n.last])
		return
	}
	next := &l.nodes[i+1]
	onward := l.onward[next.first:next.last]
	if !next.linked {
		least := slices.Min(onward)
		for j := n.first; j < n.last; j++ {
			l.ahead[j] = least
		}
		return
	}
	for j := n.first; j < n.last; j++ {
		least := math.Inf(1)
		for k, cost := range l.steps[l.row(n, next, j):][:len(onward)] {
			least = min(least, onward[k]+cost)
		}
		l.ahead[j] = least
	}
}

// trace writes the best path under the convention at hand into the nodes. In a tie the state that was written first wins.
func (l *lattice) trace() {
	for i := len(l.nodes) - 1; i >= 0; i-- {
		n := &l.nodes[i]
		least := math.Inf(1)
		for j := n.first; j < n.last; j++ {
			cost := l.forward[j]
			if i+1 < len(l.nodes) && l.nodes[i+1].linked {
				next := &l.nodes[i+1]
				cost += l.steps[l.row(n, next, j)+next.taken-next.first]
			}
			if cost < least {
				least, n.taken = cost, j
			}
		}
	}
}

// nearest gives the day of the span that is nearest to d.
func (s span) nearest(d civil.Day) civil.Day { return max(s.first, min(d, s.last)) }
