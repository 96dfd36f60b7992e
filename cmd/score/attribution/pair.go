package attribution

import (
	"cmp"
	"slices"
)

// pair pairs gold and predicted statements whose contents agree, one to one, the best agreement first;
// between equals that of the sources decides, then that of the cues, then the order of the text. It gives for each
// statement the index of its partner, -1 for none.
func pair(gold, pred []*statement) (ofGold, ofPred []int) {
	ofGold, ofPred = slices.Repeat([]int{-1}, len(gold)), slices.Repeat([]int{-1}, len(pred))
	type candidate struct {
		content, source, cue float64
		gold, pred           int
	}
	var open []candidate
	for i, g := range gold {
		for j, p := range pred {
			if content := agreement(g.content, p.content); content >= Agreement {
				open = append(open, candidate{content, agreement(g.source, p.source), agreement(g.cue, p.cue), i, j})
			}
		}
	}
	slices.SortFunc(open, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(b.content, a.content),
			cmp.Compare(b.source, a.source),
			cmp.Compare(b.cue, a.cue),
			cmp.Compare(a.gold, b.gold),
			cmp.Compare(a.pred, b.pred),
		)
	})
	for _, c := range open {
		if ofGold[c.gold] < 0 && ofPred[c.pred] < 0 {
			ofGold[c.gold], ofPred[c.pred] = c.pred, c.gold
		}
	}
	return ofGold, ofPred
}
