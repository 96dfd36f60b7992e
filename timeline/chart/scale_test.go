package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"factline/extract/civil"
)

// daysOf makes one-day spans of dates.
func daysOf(days ...civil.Day) [][2]float64 {
	var out [][2]float64
	for _, d := range days {
		out = append(out, [2]float64{float64(d), float64(d) + 1})
	}
	return out
}

func TestScaleLeavesOutLongEmptyStretches(t *testing.T) {
	feb, jul := civil.DayOf(2025, 2, 5), civil.DayOf(2025, 7, 2)
	for _, c := range []struct {
		name  string
		spans [][2]float64
		gaps  int
	}{
		{"nothing", nil, 0},
		{"one day", daysOf(feb), 0},
		{"two days far apart show their distance", daysOf(feb, jul), 0},
		{"three days, evenly spaced", daysOf(feb, feb+50, feb+100), 0},
		{"a week and a day months later", daysOf(feb, feb+2, feb+3, jul), 1},
		{"two weeks, years apart", daysOf(feb, feb+3, feb+1000, feb+1003), 1},
		{"a war, a treaty, and this week", daysOf(civil.DayOf(1945, 5, 8), civil.DayOf(1985, 1, 1), feb, feb+2, feb+4), 2},
		{"a month day by day", daysOf(feb, feb+4, feb+9, feb+13, feb+20, feb+28), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := len(NewScale(c.spans, 0.03).Gaps()); got != c.gaps {
				t.Errorf("%d breaks, want %d: %+v", got, c.gaps, NewScale(c.spans, 0.03).Segments)
			}
		})
	}
}

func TestScaleKeepsOrderAndDistance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		starts := rapid.SliceOfN(rapid.IntRange(int(civil.MinDay), int(civil.MaxDay)), 1, 20).Draw(t, "days")
		var spans [][2]float64
		for _, d := range starts {
			spans = append(spans, [2]float64{float64(d), float64(d + rapid.IntRange(1, 400).Draw(t, "length"))})
		}
		gap := rapid.Float64Range(0.01, 0.6).Draw(t, "gap")
		s := NewScale(spans, gap)
		perDay := -1.0
		for i, g := range s.Segments {
			if g.Hi <= g.Lo || g.To <= g.From || i > 0 && (g.Lo < s.Segments[i-1].Hi || g.From < s.Segments[i-1].To) {
				t.Fatalf("segment %d of %+v is out of order", i, s.Segments)
			}
			p := (g.Hi - g.Lo) / (g.To - g.From)
			if perDay > 0 && math.Abs(p-perDay) > 1e-6*perDay {
				t.Fatalf("segment %d has another scale: %g, %g", i, p, perDay)
			}
			perDay = p
		}
		for _, sp := range spans {
			a, b := s.Normalize(0, 0, sp[0]), s.Normalize(0, 0, sp[1])
			if a < 0 || b > 1+1e-9 || a >= b {
				t.Fatalf("the span %v is drawn from %g to %g", sp, a, b)
			}
			if back := s.dayAt(a); math.Abs(back-sp[0]) > 1e-6*(1+math.Abs(sp[0])) {
				t.Fatalf("%g goes to %g and back to %g", sp[0], a, back)
			}
		}
	})
}
