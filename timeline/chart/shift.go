package chart

import "math"

// shift places boxes side by side without changing their order: as near as can be, by least squares,
// to where each wants its left edge to be, between lo and hi. It returns the left edges; ok is false
// where the boxes do not fit.
//
// Taking from each wish the widths of the boxes before it turns "no overlap" into "not decreasing", so that this is isotonic
// regression, which pooling neighbours that are in the wrong order solves exactly and in linear time
// (Ayer and others, 1955). Cutting the result off at both ends keeps it the best within the bounds. Label layouts such as
// that of labella.js solve the same problem with a general solver (VPSC; Dwyer, Marriott and Stuckey, 2005).
func shift(want, width []float64, lo, hi float64) (left []float64, ok bool) {
	type pool struct {
		sum float64
		n   int
	}
	mean := func(p pool) float64 { return p.sum / float64(p.n) }
	var pools []pool
	before := 0.0
	for i := range want {
		pools = append(pools, pool{want[i] - before, 1})
		before += width[i]
		for n := len(pools); n > 1 && mean(pools[n-2]) > mean(pools[n-1]); n-- {
			pools[n-2].sum += pools[n-1].sum
			pools[n-2].n += pools[n-1].n
			pools = pools[:n-1]
		}
	}
	left = make([]float64, 0, len(want))
	all := before
	before = 0
	for _, p := range pools {
		at := math.Max(lo, math.Min(mean(p), hi-all))
		for range p.n {
			left = append(left, at+before)
			before += width[len(left)-1]
		}
	}
	return left, before <= hi-lo+1e-9
}
