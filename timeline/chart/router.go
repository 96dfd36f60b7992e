package chart

import (
	"math"
	"slices"
)

// An obstacle is a part of the page that a way should keep out of: each point of its length inside costs the toll on top.
type obstacle struct {
	box
	toll float64
}

// A port is where a way may begin or end, and the direction in which it leaves the thing it belongs to.
type port struct {
	x, y float64
	out  compass
}

// A compass is one of the four directions of a way on the page.
type compass uint8

const (
	rightward compass = iota
	downward
	leftward
	upward
)

func (d compass) back() compass { return (d + 2) % 4 }

// bendToll is what a bend costs, in points of length.
const bendToll = 24

// A router finds cheap ways of horizontal and vertical pieces, by the A* search, on a grid whose lines run along the edges of the
// obstacles: there the shortest ways around barriers lie (Larson and Li, 1981).
type router struct {
	xs, ys []float64
	across []float64 // what a step from a crossing to the next on its right costs besides its length
	down   []float64 // and to the next below
	cost   []float64 // of the cheapest way found to a state: a crossing and the direction of arrival
	before []int     // the state before it
}

// newRouter makes the grid within some bounds. Lines through all of the points are part of it.
func newRouter(within box, obstacles []obstacle, points []port) *router {
	r := &router{}
	var xs, ys, px, py []float64
	const lane = 5 // between ways side by side
	obstacles = slices.DeleteFunc(slices.Clone(obstacles), func(o obstacle) bool { return !o.overlaps(within) })
	for _, o := range obstacles {
		xs, ys = append(xs, o.x, o.right()), append(ys, o.y, o.bottom())
		if o.toll == throughWords || o.w < o.h { // ways run beside words and beside lines that go down
			xs = append(xs, o.x-lane, o.right()+lane)
		}
		if o.toll == throughWords {
			ys = append(ys, o.y-lane, o.bottom()+lane)
		}
	}
	for _, p := range points {
		px, py = append(px, p.x), append(py, p.y)
	}
	r.xs, r.ys = gridLines(xs, px, within.x, within.right()), gridLines(ys, py, within.y, within.bottom())
	n := len(r.xs) * len(r.ys)
	r.across, r.down = make([]float64, n), make([]float64, n)
	r.cost, r.before = make([]float64, 4*n), make([]int, 4*n)
	for _, o := range obstacles {
		r.charge(o)
	}
	return r
}

// gridLines sorts lines, keeps those within bounds, and of those that lie close together only one; the lines in must stay.
func gridLines(wanted, must []float64, lo, hi float64) []float64 {
	const close = 2
	slices.Sort(must)
	var all []float64
	for _, v := range must {
		if v >= lo && v <= hi && (len(all) == 0 || v > all[len(all)-1]) {
			all = append(all, v)
		}
	}
	fixed := len(all)
	slices.Sort(wanted)
	last := math.Inf(-1)
	for _, v := range wanted {
		i, _ := slices.BinarySearch(all[:fixed], v)
		near := i < fixed && all[i]-v < close || i > 0 && v-all[i-1] < close
		if v < lo || v > hi || v-last < close || near {
			continue
		}
		all = append(all, v)
		last = v
	}
	slices.Sort(all)
	return all
}

// charge makes the steps through an obstacle dearer. Its edges stay free.
func (r *router) charge(o obstacle) {
	const eps = 1e-6
	charge := func(along, over []float64, from, to, lo, hi float64, add func(i, j int, cost float64)) {
		first, _ := slices.BinarySearch(along, from)
		for i := max(first-1, 0); i+1 < len(along) && along[i] < to; i++ {
			inside := math.Min(along[i+1], to) - math.Max(along[i], from)
			if inside <= eps {
				continue
			}
			k, _ := slices.BinarySearch(over, lo+eps)
			for ; k < len(over) && over[k] < hi-eps; k++ {
				add(i, k, inside*o.toll)
			}
		}
	}
	w := len(r.xs)
	charge(r.xs, r.ys, o.x, o.right(), o.y, o.bottom(), func(i, j int, c float64) { r.across[j*w+i] += c })
	charge(r.ys, r.xs, o.y, o.bottom(), o.x, o.right(), func(j, i int, c float64) { r.down[j*w+i] += c })
}

// node gives the crossing of the grid at a port; -1 where the port lies outside.
func (r *router) node(p port) int {
	i, ok1 := slices.BinarySearch(r.xs, p.x)
	j, ok2 := slices.BinarySearch(r.ys, p.y)
	if !ok1 || !ok2 {
		return -1
	}
	return j*len(r.xs) + i
}

// step gives the crossing next to one in a direction, and what it costs to go there; -1 at the edge of the grid.
func (r *router) step(n int, d compass) (next int, cost float64) {
	w := len(r.xs)
	i, j := n%w, n/w
	switch {
	case d == rightward && i+1 < w:
		return n + 1, r.xs[i+1] - r.xs[i] + r.across[n]
	case d == leftward && i > 0:
		return n - 1, r.xs[i] - r.xs[i-1] + r.across[n-1]
	case d == downward && j+1 < len(r.ys):
		return n + w, r.ys[j+1] - r.ys[j] + r.down[n]
	case d == upward && j > 0:
		return n - w, r.ys[j] - r.ys[j-1] + r.down[n-w]
	}
	return -1, 0
}

// window is the part of some bounds that is not far off some ports: a longer way around would be harder to follow than one through words.
func window(bounds box, ports []port) box {
	const far = 110
	lo, hi := [2]float64{bounds.right(), bounds.bottom()}, [2]float64{bounds.x, bounds.y}
	for _, p := range ports {
		lo = [2]float64{math.Min(lo[0], p.x), math.Min(lo[1], p.y)}
		hi = [2]float64{math.Max(hi[0], p.x), math.Max(hi[1], p.y)}
	}
	x, y := math.Max(bounds.x, lo[0]-far), math.Max(bounds.y, lo[1]-far)
	return box{x, y, math.Max(0, math.Min(bounds.right(), hi[0]+far)-x), math.Max(0, math.Min(bounds.bottom(), hi[1]+far)-y)}
}

// find gives the corners of the cheapest way from one of some ports to one of others, and which ports those are; nil where
// there is none.
func (r *router) find(from, to []port) (way [][2]float64, begin, end int) {
	for i := range r.cost {
		r.cost[i] = math.Inf(1)
	}
	goals := map[int]int{} // by crossing
	for k, p := range to {
		if n := r.node(p); n >= 0 {
			goals[n] = k
		}
	}
	left := func(n int) float64 { // at least, from a crossing
		x, y := r.xs[n%len(r.xs)], r.ys[n/len(r.xs)]
		best := math.Inf(1)
		for _, p := range to {
			away := math.Abs(p.x-x) + math.Abs(p.y-y)
			if p.x != x && p.y != y {
				away += bendToll
			}
			best = math.Min(best, away)
		}
		return best
	}
	var open frontier
	reach := func(n int, d compass, cost float64, before int) {
		if s := 4*n + int(d); cost < r.cost[s] {
			r.cost[s], r.before[s] = cost, before
			open.push(stop{s, cost, cost + left(n)})
		}
	}
	for k, p := range from {
		if n := r.node(p); n >= 0 {
			reach(n, p.out, 0, -1-k)
		}
	}
	best, last := math.Inf(1), -1
	for len(open) > 0 {
		at := open.pop()
		if at.least >= best {
			break
		}
		if at.cost > r.cost[at.state] {
			continue
		}
		n, d := at.state/4, compass(at.state%4)
		if k, ok := goals[n]; ok && d != to[k].out {
			total := at.cost
			if d != to[k].out.back() {
				total += bendToll
			}
			if total < best {
				best, last, end = total, at.state, k
			}
		}
		for _, turn := range []compass{0, 1, 3} {
			next, cost := r.step(n, (d+turn)%4)
			if next < 0 {
				continue
			}
			if turn != 0 {
				cost += bendToll
			}
			reach(next, (d+turn)%4, at.cost+cost, at.state)
		}
	}
	if last < 0 {
		return nil, 0, 0
	}
	for s := last; ; s = r.before[s] {
		n := s / 4
		way = append(way, [2]float64{r.xs[n%len(r.xs)], r.ys[n/len(r.xs)]})
		if r.before[s] < 0 {
			begin = -1 - r.before[s]
			break
		}
	}
	slices.Reverse(way)
	return corners(way), begin, end
}

// corners leaves out the points in the middle of straight pieces.
func corners(way [][2]float64) [][2]float64 {
	var out [][2]float64
	for _, p := range way {
		for n := len(out); n >= 2 && (out[n-2][0] == out[n-1][0] && out[n-1][0] == p[0] || out[n-2][1] == out[n-1][1] && out[n-1][1] == p[1]); n = len(out) {
			out = out[:n-1]
		}
		out = append(out, p)
	}
	return out
}

// A stop is a state on the way, with its cost and the least that a whole way through it costs.
type stop struct {
	state       int
	cost, least float64
}

// before puts the more promising stop first, and of equals the lower state, so that the same page gives the same ways.
func (a stop) before(b stop) bool {
	return a.least < b.least || a.least == b.least && a.state < b.state
}

// A frontier is a heap of stops, the most promising first.
type frontier []stop

func (f *frontier) push(s stop) {
	h := append(*f, s)
	i := len(h) - 1
	for i > 0 && s.before(h[(i-1)/2]) {
		h[i] = h[(i-1)/2]
		i = (i - 1) / 2
	}
	h[i] = s
	*f = h
}

func (f *frontier) pop() stop {
	h := *f
	first, s := h[0], h[len(h)-1]
	h = h[:len(h)-1]
	i := 0
	for k := 1; k < len(h); k = 2*i + 1 {
		if k+1 < len(h) && h[k+1].before(h[k]) {
			k++
		}
		if !h[k].before(s) {
			break
		}
		h[i] = h[k]
		i = k
	}
	if len(h) > 0 {
		h[i] = s
	}
	*f = h
	return first
}
