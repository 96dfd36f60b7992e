package learnt

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawLattice draws the scores of a short passage, at random.
func drawLattice(t *rapid.T) *lattice {
	n := rapid.IntRange(1, 4).Draw(t, "words")
	l := newLattice(n, rapid.IntRange(0, n-1).Draw(t, "head"))
	score := rapid.Float32Range(-2, 2)
	for i := range n {
		for b := range l.own[i] {
			l.own[i][b] = score.Draw(t, "own")
		}
		for p := range l.edge[i] {
			if i > 0 {
				l.edge[i][p] = score.Draw(t, "edge")
			}
		}
	}
	for o := range l.order {
		l.order[o] = score.Draw(t, "order")
	}
	return l
}

// paths returns every labelling that a lattice allows, and its score.
func (l *lattice) paths(labels []label, o order, score float64, yield func([]label, float64)) {
	i := len(labels)
	if i == len(l.own) {
		yield(labels, score+float64(l.order[o]))
		return
	}
	last := outside
	if i > 0 {
		last = labels[i-1]
	}
	for b := range numLabels {
		next := o.step(last, b, sideOf(i, l.head))
		if next != never && (i != l.head || b == cue) {
			l.paths(append(slices.Clip(labels), b), next, score+float64(l.score(i, last, b)), yield)
		}
	}
}

func TestBestPath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLattice(t)
		var want []label
		top := math.Inf(-1)
		l.paths(nil, 0, 0, func(labels []label, score float64) {
			if score > top+1e-4 {
				want, top = labels, score
			}
		})
		got := math.Inf(-1)
		best := l.best()
		l.paths(nil, 0, 0, func(labels []label, score float64) {
			if slices.Equal(labels, best) {
				got = score
			}
		})
		if got < top-1e-3 {
			t.Fatalf("best found %v with %v; %v has %v", best, got, want, top)
		}
	})
}

// TestLikelihood holds the loss against the sum over all labellings, and the slope of each label's
// score against the chance of the label.
func TestLikelihood(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLattice(t)
		gold := l.best()
		sum, right := 0.0, 0.0
		share := make([][numLabels]float64, len(gold))
		l.paths(nil, 0, 0, func(labels []label, score float64) {
			sum += math.Exp(score)
			for i, b := range labels {
				share[i][b] += math.Exp(score)
			}
			if slices.Equal(labels, gold) {
				right = score
			}
		})
		if loss, want := l.slopes(gold), math.Log(sum)-right; math.Abs(loss-want) > 1e-3 {
			t.Fatalf("the loss is %v, not %v", loss, want)
		}
		for i := range gold {
			for b := range numLabels {
				want := -share[i][b] / sum
				if b == gold[i] {
					want++
				}
				if got := float64(l.own[i][b]); math.Abs(got-want) > 1e-3 {
					t.Fatalf("the slope of label %d at word %d is %v, not %v", b, i, got, want)
				}
			}
		}
	})
}
