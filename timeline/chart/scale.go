package chart

import (
	"cmp"
	"math"
	"slices"
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
	leftShare = 0.4  // of what would be drawn, at most, is left where gaps are worth leaving out
	loneShare = 0.2  // the same where they are all the gaps there are
	leastGap  = 0.15 // of what would be drawn
	mostCuts  = 6
	gapShare  = 0.5  // of the axis, at most, go to the breaks
	edgeShare = 0.05 // of the drawn days, room at both ends of a segment
)

// NewScale makes the scale on which the spans given, each from a day to another, can be seen. An axis
// break takes gap, a part of the axis's length greater than 0.
func NewScale(spans [][2]float64, gap float64) *Scale {
	runs := occupied(spans)
	kept := cut(runs, min(mostCuts, int(gapShare/gap)))
	drawn := 0.0
	for _, k := range kept {
		drawn += k.to - k.from
	}
	edge := edgeShare * drawn
	if drawn > 1 {
		edge = math.Max(edge, 0.8) // most of a day
	}
	total := drawn + 2*edge*float64(len(kept))
	room := 1 - gap*float64(len(kept)-1)
	s := &Scale{}
	at := 0.0
	for i, k := range kept {
		if i > 0 {
			at += gap
		}
		w := (k.to - k.from + 2*edge) / total * room
		s.Segments = append(s.Segments, Segment{k.from - edge, k.to + edge, at, at + w})
		at += w
	}
	s.Segments[len(kept)-1].Hi = 1
	return s
}

// A run is a stretch of days without an empty one among them, and how many different spans lie in it.
type run struct {
	from, to float64
	spans    int
}

// occupied joins spans that touch and sorts them.
func occupied(spans [][2]float64) []run {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b [2]float64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var runs []run
	for _, s := range slices.Compact(sorted) {
		if n := len(runs); n > 0 && s[0] <= runs[n-1].to {
			runs[n-1].to = math.Max(runs[n-1].to, s[1])
			runs[n-1].spans++
			continue
		}
		runs = append(runs, run{s[0], s[1], 1})
	}
	if runs == nil {
		runs = []run{{0, 1, 1}}
	}
	return runs
}

// cut leaves out the widest gaps between runs where they take most of what would be drawn and hide how
// the rest lies together, and returns what is kept.
func cut(runs []run, most int) []run {
	cuts := make([]bool, len(runs)) // cuts[i]: the gap before runs[i] is left out
	for n := 0; n < most; {
		k := worthCutting(runs, cuts, most-n)
		if len(k) == 0 {
			break
		}
		for _, i := range k {
			cuts[i] = true
		}
		n += len(k)
	}
	var kept []run
	for i, r := range runs {
		if i == 0 || cuts[i] {
			kept = append(kept, r)
		} else {
			kept[len(kept)-1].to = r.to
		}
	}
	return kept
}

// worthCutting finds the fewest gaps, each wide, without which much less is left to draw, provided that some spans
// then lie together.
func worthCutting(runs []run, cuts []bool, most int) []int {
	gap := func(i int) float64 { return runs[i].from - runs[i-1].to }
	whole := runs[len(runs)-1].to - runs[0].from
	alone := true // no two spans lie in one run
	var gaps []int
	for i, r := range runs {
		alone = alone && r.spans == 1
		switch {
		case i == 0:
		case cuts[i]:
			whole -= gap(i)
		default:
			gaps = append(gaps, i)
		}
	}
	sort.SliceStable(gaps, func(a, b int) bool { return gap(gaps[a]) > gap(gaps[b]) })
	rest := whole
	for n, i := range gaps {
		share := leftShare
		if n+1 == len(gaps) {
			share = loneShare
		}
		if n == most || n+1 == len(gaps) && alone || gap(i) < leastGap*whole || gap(i) < 2 {
			break
		}
		if rest -= gap(i); rest <= share*whole {
			return gaps[:n+1]
		}
	}
	return nil
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
