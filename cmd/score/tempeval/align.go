package tempeval

import (
	"cmp"
	"slices"

	"factline/cmd/score/corpus"
)

// align pairs gold and predicted expressions one to one: first those of equal extents, of which one with an
// equal value is preferred; then overlapping ones, the leftmost first and of these the longest overlap.
// It gives for each expression the index of its partner, -1 for none.
func align(gold, pred []corpus.Timex) (ofGold, ofPred []int) {
	ofGold, ofPred = unpaired(len(gold)), unpaired(len(pred))
	pair := func(g, p int) { ofGold[g], ofPred[p] = p, g }

	byStart := map[int][]int{} // indexes of the predictions that begin there
	for j, p := range pred {
		byStart[p.Start] = append(byStart[p.Start], j)
	}
	for i, g := range gold {
		best := -1
		for _, j := range byStart[g.Start] {
			if ofPred[j] < 0 && g.Same(pred[j]) && (best < 0 || pred[best].Value != g.Value && pred[j].Value == g.Value) {
				best = j
			}
		}
		if best >= 0 {
			pair(i, best)
		}
	}

	type candidate struct{ gold, pred, overlap int }
	var open []candidate
	for i, g := range gold {
		if ofGold[i] >= 0 {
			continue
		}
		for j, p := range pred {
			if o := g.Overlap(p); o > 0 && ofPred[j] < 0 {
				open = append(open, candidate{i, j, o})
			}
		}
	}
	slices.SortFunc(open, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(gold[a.gold].Start, gold[b.gold].Start),
			cmp.Compare(pred[a.pred].Start, pred[b.pred].Start),
			cmp.Compare(b.overlap, a.overlap),
			cmp.Compare(a.gold, b.gold),
			cmp.Compare(a.pred, b.pred),
		)
	})
	for _, c := range open {
		if ofGold[c.gold] < 0 && ofPred[c.pred] < 0 {
			pair(c.gold, c.pred)
		}
	}
	return ofGold, ofPred
}

func unpaired(n int) []int { return slices.Repeat([]int{-1}, n) }
