package chart

import "math"

// A dot is one mark on the axis, or several that stand too close to be told apart.
type dot struct {
	x       float64 // its centre
	half    float64 // half the room it takes
	members []int   // indexes of marks; more than one in a cluster
}

// A spot is where a mark should be, and how far from there it may be moved: within the day that it belongs to, or
// so little that it still covers the right place.
type spot struct {
	mark    int
	x       float64
	half    float64
	allowed float64
}

// cluster places marks, given from left to right, on a row so that they do not overlap: it moves them
// as far as each allows, and joins those that stay too close.
func cluster(spots []spot, lo, hi float64) []dot {
	type group struct {
		spot
		members []int
	}
	groups := make([]group, len(spots))
	for i, s := range spots {
		groups[i] = group{s, []int{s.mark}}
	}
	for {
		want, width := make([]float64, len(groups)), make([]float64, len(groups))
		for i, g := range groups {
			want[i], width[i] = g.x-g.half, 2*g.half
		}
		left, _ := shift(want, width, lo, hi)
		crowded := make([]bool, len(groups)) // in a row of touching marks of which one was moved too far
		for i := 0; i < len(groups); {
			end, bad := i, false
			for ; end < len(groups) && (end == i || left[end]-left[end-1]-width[end-1] < 1e-6); end++ {
				bad = bad || math.Abs(left[end]-want[end]) > groups[end].allowed+1e-6
			}
			for k := i; k < end; k++ {
				crowded[k] = bad
			}
			i = end
		}
		var next []group
		for i, g := range groups {
			if n := len(next); n > 0 && crowded[i] && crowded[i-1] {
				if p := &next[n-1]; g.x-p.x < p.half+g.half {
					a, b := float64(len(p.members)), float64(len(g.members))
					p.x = (a*p.x + b*g.x) / (a + b)
					p.members = append(p.members, g.members...)
					p.half = clusterHalf(len(p.members))
					p.allowed = p.half
					continue
				}
			}
			next = append(next, g)
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

// clusterHalf is half the room that a cluster takes; its count stands in it.
func clusterHalf(n int) float64 {
	return 8.5 + 2.6*math.Floor(math.Log10(float64(n)))
}
