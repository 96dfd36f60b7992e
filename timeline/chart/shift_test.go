package chart

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestShift(t *testing.T) {
	for _, c := range []struct {
		name        string
		want, width []float64
		lo, hi      float64
		left        []float64
		ok          bool
	}{
		{"none", nil, nil, 0, 10, []float64{}, true},
		{"apart", []float64{0, 20}, []float64{10, 10}, 0, 100, []float64{0, 20}, true},
		{"two at one place share the way", []float64{50, 50}, []float64{10, 10}, 0, 100, []float64{45, 55}, true},
		{"three at one place", []float64{50, 50, 50}, []float64{10, 10, 10}, 0, 100, []float64{40, 50, 60}, true},
		{"a wide one moves the narrow, and the edge both", []float64{10, 12}, []float64{30, 2}, 0, 100, []float64{0, 30}, true},
		{"at the right edge", []float64{95}, []float64{10}, 0, 100, []float64{90}, true},
		{"at the left edge", []float64{-5, -5}, []float64{10, 10}, 0, 100, []float64{0, 10}, true},
		{"too many", []float64{0, 0, 0}, []float64{10, 10, 10}, 0, 20, []float64{0, 10, 20}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			left, ok := shift(c.want, c.width, c.lo, c.hi)
			if ok != c.ok || !slices.EqualFunc(left, c.left, func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }) {
				t.Errorf("shift(%v, %v) = %v, %v; want %v, %v", c.want, c.width, left, ok, c.left, c.ok)
			}
		})
	}
}

// TestShiftIsBest compares with a slow solver: moving any box a little, in any direction that is free, makes nothing better.
func TestShiftIsBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		want := rapid.SliceOfN(rapid.Float64Range(-20, 220), n, n).Draw(t, "want")
		width := rapid.SliceOfN(rapid.Float64Range(1, 20), n, n).Draw(t, "width")
		const lo, hi = 0, 240
		left, ok := shift(want, width, lo, hi)
		if !ok {
			t.Fatalf("%d boxes of at most 20 do not fit into 240", n)
		}
		for i := range left {
			if left[i] < lo-1e-6 || left[i]+width[i] > hi+1e-6 || i > 0 && left[i] < left[i-1]+width[i-1]-1e-6 {
				t.Fatalf("box %d of %v with widths %v is out of place", i, left, width)
			}
		}
		// A stretch of boxes that touch moves as one; the best place of any such stretch is where it is.
		for i := range left {
			for j := i; j < n && (j == i || left[j]-left[j-1]-width[j-1] < 1e-6); j++ {
				sum := 0.0
				for k := i; k <= j; k++ {
					sum += left[k] - want[k]
				}
				freeLeft := left[i] > lo+1e-6 && (i == 0 || left[i]-left[i-1]-width[i-1] > 1e-6)
				freeRight := left[j]+width[j] < hi-1e-6 && (j == n-1 || left[j+1]-left[j]-width[j] > 1e-6)
				if freeLeft && sum > 1e-6 || freeRight && sum < -1e-6 {
					t.Fatalf("boxes %d to %d could be nearer to where they want to be: %v, want %v, widths %v", i, j, left, want, width)
				}
			}
		}
	})
}
