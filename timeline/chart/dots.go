package chart

import "math"

// A dot is one mark on the axis, or several that stand too close to be told apart.
type dot struct {
	x       float64 // its centre
	half    float64 // half the room it takes
	members []int   // indexes of marks; more than one in a cluster
}

// A spot is where a mark, or the marks of one date, should be, and how far from there it may be moved: within the day that it belongs to, or
// so little that it still covers the right place.
type spot struct {
	marks   []int
	x       float64
	half    float64
	allowed float64
}

// cluster places marks, given from left to right, on a row so that they do not overlap: it moves them
// as far as each allows, and joins those that stay too close.
func cluster(spots []spot, lo, hi float64) []dot {
	groups := make([]group, len(spots))
	for i, s := range spots {
		groups[i] = group{s, s.marks}
	}
	for {
		left, crowded, worst := settle(groups, lo, hi)
		next := join(groups, crowded)
		if len(next) == len(groups) && worst >= 0 && len(groups) > 1 {
			next = joinNearest(groups, worst)
		}
		if len(next) == len(groups) {
			dots := make([]dot, len(groups))
			for i, g := range groups {
				dots[i] = dot{x: left[i] + g.half, half: g.half, members: g.members}
			}
			return dots
		}
		groups = next
	}
}

// A group is a mark or a cluster of marks on the way to its place.
type group struct {
	spot
	members []int
}

// with joins two groups at the mean place of their members.
func (g group) with(o group) group {
	a, b := float64(len(g.members)), float64(len(o.members))
	g.x = (a*g.x + b*o.x) / (a + b)
	g.members = append(g.members[:len(g.members):len(g.members)], o.members...)
	g.half = clusterHalf(len(g.members))
	g.allowed = g.half
	return g
}

// settle places groups without overlap. It tells which belong to a row of touching groups of which one had to be moved too far, and
// which one that is; -1 for none.
func settle(groups []group, lo, hi float64) (left []float64, crowded []bool, worst int) {
	want, width := make([]float64, len(groups)), make([]float64, len(groups))
	for i, g := range groups {
		want[i], width[i] = g.x-g.half, 2*g.half
	}
	left, _ = shift(want, width, lo, hi)
	crowded, worst = make([]bool, len(groups)), -1
	for i := 0; i < len(groups); {
		end, bad := i, false
		for ; end < len(groups) && (end == i || left[end]-left[end-1]-width[end-1] < 1e-6); end++ {
			if math.Abs(left[end]-want[end]) > groups[end].allowed+1e-6 {
				bad, worst = true, end
			}
		}
		for k := i; k < end; k++ {
			crowded[k] = bad
		}
		i = end
	}
	return left, crowded, worst
}

// join joins crowded neighbours that would overlap where they belong.
func join(groups []group, crowded []bool) []group {
	var next []group
	for i, g := range groups {
		if n := len(next); n > 0 && crowded[i] && crowded[i-1] && g.x-next[n-1].x < next[n-1].half+g.half {
			next[n-1] = next[n-1].with(g)
			continue
		}
		next = append(next, g)
	}
	return next
}

// joinNearest joins one group with the nearer of its neighbours.
func joinNearest(groups []group, i int) []group {
	if i == 0 || i+1 < len(groups) && groups[i+1].x-groups[i].x < groups[i].x-groups[i-1].x {
		i++
	}
	next := append([]group(nil), groups[:i-1]...)
	next = append(next, groups[i-1].with(groups[i]))
	return append(next, groups[i+1:]...)
}

// clusterHalf is half the room that a cluster takes; its count stands in it.
func clusterHalf(n int) float64 {
	return 8.5 + 2.6*math.Floor(math.Log10(float64(n)))
}
