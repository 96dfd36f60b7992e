package learnt

// An order says on which side of the head of the cue the source stands, and the content: none of
// them, before it, after it, or on both sides. It is source + 3*content.
type order uint8

const (
	before = 1
	after  = 2

	numOrders = 12
	never     = numOrders
)

// A state of the labelling of a passage from left to right: the label of a word, and the order of what
// has been labelled so far.
const numStates = int(numLabels) * numOrders

// step returns the order of a passage that had the order o up to a word labelled a, once the next
// word is labelled b, which stands on the given side of the head. It is never where b cannot
// follow: an attribution has one source, in one piece.
func (o order) step(a, b label, side order) order {
	switch {
	case b == content:
		return o%3 + 3*(o/3|side)
	case b == source && a == source:
		return o
	case b == source && o%3 != 0:
		return never
	case b == source:
		return o + side
	}
	return o
}

// steps is a table of [order.step]: side, label, next label and order.
var steps = func() (t [3][numLabels][numLabels][numOrders]order) {
	for side := order(before); side <= after; side++ {
		for a := range numLabels {
			for b := range numLabels {
				for o := range order(numOrders) {
					t[side][a][b][o] = o.step(a, b, side)
				}
			}
		}
	}
	return t
}()

// orderOf returns the order of labels around a head.
func orderOf(labels []label, head int) order {
	o, last := order(0), outside
	for i, l := range labels {
		side := order(before)
		if i > head {
			side = after
		}
		o, last = o.step(last, l, side), l
	}
	return o
}

func sideOf(i, head int) order {
	if i > head {
		return after
	}
	return before
}
