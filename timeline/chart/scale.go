package chart

import (
	"math"
	"sort"

	"gonum.org/v1/plot"
)

var _ plot.Normalizer = (*Scale)(nil)

// A Segment is a stretch of the time axis that is drawn whole, in days from 1970-01-01 and as parts of the axis's length.
type Segment struct {
	From, To float64 // days
	Lo, Hi   float64 // parts of the axis, 0–1
}

// A Scale maps time to an axis that may leave out long empty stretches. All segments have the same
// number of days to the inch, so that distances within them can be compared. It is a
// [plot.Normalizer].
type Scale struct {
	Segments []Segment // in order; at least one
}

// When an empty stretch is left out.
const (
	cutShare  = 0.36 // of all that is drawn, a stretch may take without being left out
	mostCuts  = 6
	edgeShare = 0.05 // of the drawn days, room at both ends of a segment
)

// NewScale makes the scale on which the spans given, each from a day to another, can be seen. An axis
// break takes gap of the axis's length.
func NewScale(spans [][2]float64, gap float64) *Scale {
	runs := occupied(spans)
	kept := cut(runs)
	drawn := 0.0
	for _, k := range kept {
		drawn += k[1] - k[0]
	}
	edge := math.Max(edgeShare*drawn, math.Min(0.8, 0.8*drawn+1.0/48))
	total := drawn + 2*edge*float64(len(kept))
	room := 1 - gap*float64(len(kept)-1)
	s := &Scale{}
	at := 0.0
	for i, k := range kept {
		if i > 0 {
			at += gap
		}
		w := (k[1] - k[0] + 2*edge) / total * room
		s.Segments = append(s.Segments, Segment{k[0] - edge, k[1] + edge, at, at + w})
		at += w
	}
	s.Segments[len(kept)-1].Hi = 1
	return s
}

// occupied joins spans that touch and sorts them.
func occupied(spans [][2]float64) [][2]float64 {
	sorted := append([][2]float64(nil), spans...)
	sort.Slice(sorted, func(i, j int) bool { return sorted[i][0] < sorted[j][0] })
	var runs [][2]float64
	for _, s := range sorted {
		if n := len(runs); n > 0 && s[0] <= runs[n-1][1] {
			runs[n-1][1] = math.Max(runs[n-1][1], s[1])
			continue
		}
		runs = append(runs, s)
	}
	if runs == nil {
		runs = [][2]float64{{0, 1}}
	}
	return runs
}

// cut leaves out the widest gaps between runs, one after the other, while a gap takes too much of what
// would be drawn, and returns what is kept.
func cut(runs [][2]float64) [][2]float64 {
	type gap struct {
		at    int // between runs[at] and runs[at+1]
		width float64
	}
	var gaps []gap
	for i := 1; i < len(runs); i++ {
		gaps = append(gaps, gap{i - 1, runs[i][0] - runs[i-1][1]})
	}
	sort.SliceStable(gaps, func(i, j int) bool { return gaps[i].width > gaps[j].width })
	whole := runs[len(runs)-1][1] - runs[0][0]
	cuts := map[int]bool{}
	for _, g := range gaps {
		if len(cuts) == mostCuts || g.width < cutShare*whole || g.width < 2 {
			break
		}
		whole -= g.width
		cuts[g.at] = true
	}
	var kept [][2]float64
	for i, r := range runs {
		if i == 0 || cuts[i-1] {
			kept = append(kept, r)
		} else {
			kept[len(kept)-1][1] = r[1]
		}
	}
	return kept
}

// Normalize gives the place of a day on the axis as a part of its length. It is part of
// [plot.Normalizer]; the bounds are those of the segments, whatever min and max are.
func (s *Scale) Normalize(_, _, x float64) float64 {
	last := len(s.Segments) - 1
	i := sort.Search(last, func(i int) bool { return x <= s.Segments[i].To })
	g := s.Segments[i]
	if i > 0 && x < g.From { // in a gap: between the segments, in proportion
		before := s.Segments[i-1]
		return before.Hi + (x-before.To)/(g.From-before.To)*(g.Lo-before.Hi)
	}
	return g.Lo + (x-g.From)/(g.To-g.From)*(g.Hi-g.Lo)
}

// Range gives the first and the last day of the axis.
func (s *Scale) Range() (min, max float64) {
	return s.Segments[0].From, s.Segments[len(s.Segments)-1].To
}

// perDay is the part of the axis that one day takes.
func (s *Scale) perDay() float64 {
	g := s.Segments[0]
	return (g.Hi - g.Lo) / (g.To - g.From)
}

// A Gap is an empty stretch that the axis leaves out.
type Gap struct {
	From, To float64 // days
	Lo, Hi   float64 // parts of the axis
}

// Gaps gives what the axis leaves out.
func (s *Scale) Gaps() []Gap {
	var out []Gap
	for i := 1; i < len(s.Segments); i++ {
		a, b := s.Segments[i-1], s.Segments[i]
		out = append(out, Gap{a.To, b.From, a.Hi, b.Lo})
	}
	return out
}

// dayAt is the inverse of Normalize.
func (s *Scale) dayAt(part float64) float64 {
	last := len(s.Segments) - 1
	i := sort.Search(last, func(i int) bool { return part <= s.Segments[i].Hi })
	g := s.Segments[i]
	if i > 0 && part < g.Lo {
		before := s.Segments[i-1]
		return before.To + (part-before.Hi)/(g.Lo-before.Hi)*(g.From-before.To)
	}
	return g.From + (part-g.Lo)/(g.Hi-g.Lo)*(g.To-g.From)
}
