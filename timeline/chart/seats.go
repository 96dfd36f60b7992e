package chart

import (
	"cmp"
	"math"
	"slices"
)

// A wish is a label that wants a place under its mark.
type wish struct {
	at     float64 // where the mark is
	width  float64 // of the label
	weight int     // how much it matters
}

// A seat is the place that a label got.
type seat struct {
	ok    bool
	layer int
	left  float64   // left edge of the label, where its leader ends
	via   []float64 // where the leader passes each layer above
}

// stubWidth is the room that a leader takes between the labels of a layer it passes.
const stubWidth = 7

// seating places labels in layers below the row of their marks. In each layer labels and passing leaders keep the
// order of their marks, so leaders never cross each other nor a label.
type seating struct {
	wishes []wish
	lo, hi float64 // bounds of the layers
	gap    float64 // between labels
	reach  float64 // how far a label may stand from its mark
	layers [][]passer
}

// A passer is a label in a layer, or the leader of a deeper label that passes it.
type passer struct {
	label int
	stub  bool
}

// takeSeats gives each wish a seat in at most so many layers, as near to its mark as can be; where not all
// can be seated, those that matter more go first. The wishes are in the order of their marks.
func takeSeats(wishes []wish, lo, hi, gap, reach float64, layers int) []seat {
	order := make([]int, len(wishes))
	for i := range order {
		order[i] = i
	}
	s := newSeating(wishes, lo, hi, gap, reach, layers)
	for _, i := range order {
		if !s.add(i) {
			slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wishes[b].weight, wishes[a].weight) })
			s = newSeating(wishes, lo, hi, gap, reach, layers)
			for _, i := range order {
				s.add(i)
			}
			break
		}
	}
	return s.seats()
}

func newSeating(wishes []wish, lo, hi, gap, reach float64, layers int) *seating {
	return &seating{wishes: wishes, lo: lo, hi: hi, gap: gap, reach: reach, layers: make([][]passer, layers)}
}

// add seats a label where it moves least; deeper layers count as moving.
func (s *seating) add(i int) bool {
	const perLayer, close = 46, 10
	best, cost := -1, math.Inf(1)
	for l := range s.layers {
		moved, ok := s.try(i, l)
		if c := moved + perLayer*float64(l); ok && c < cost {
			best, cost = l, c
		}
		if ok && moved < close || !s.passes(i, l) {
			break
		}
	}
	if best < 0 {
		return false
	}
	for l := 0; l <= best; l++ {
		s.layers[l] = s.with(l, passer{i, l < best})
	}
	return true
}

// try tells how far label i would stand from its mark in layer l, and whether all can stay within reach.
func (s *seating) try(i, l int) (moved float64, ok bool) {
	with := s.with(l, passer{i, false})
	left, ok := s.settle(with)
	if !ok {
		return 0, false
	}
	for k, p := range with {
		d := math.Abs(left[k] - s.want(p))
		if d > s.reach {
			return 0, false
		}
		if p.label == i {
			moved = d
		}
	}
	return moved, true
}

// passes tells whether the leader of label i can pass layer l.
func (s *seating) passes(i, l int) bool {
	with := s.with(l, passer{i, true})
	left, ok := s.settle(with)
	if !ok {
		return false
	}
	for k, p := range with {
		if math.Abs(left[k]-s.want(p)) > s.reach {
			return false
		}
	}
	return true
}

// with returns layer l with one more in its order.
func (s *seating) with(l int, p passer) []passer {
	layer := s.layers[l]
	at, _ := slices.BinarySearchFunc(layer, p.label, func(q passer, label int) int { return cmp.Compare(q.label, label) })
	return slices.Insert(slices.Clone(layer), at, p)
}

func (s *seating) settle(layer []passer) (left []float64, ok bool) {
	want, width := make([]float64, len(layer)), make([]float64, len(layer))
	for k, p := range layer {
		want[k], width[k] = s.want(p), s.width(p)
	}
	return shift(want, width, s.lo, s.hi+s.gap)
}

func (s *seating) want(p passer) float64 {
	if p.stub {
		return s.wishes[p.label].at - stubWidth/2
	}
	return s.wishes[p.label].at
}

func (s *seating) width(p passer) float64 {
	if p.stub {
		return stubWidth
	}
	return s.wishes[p.label].width + s.gap
}

func (s *seating) seats() []seat {
	seats := make([]seat, len(s.wishes))
	for l, layer := range s.layers {
		left, _ := s.settle(layer)
		for k, p := range layer {
			t := &seats[p.label]
			if p.stub {
				t.via = append(t.via, left[k]+stubWidth/2)
				continue
			}
			t.ok, t.layer, t.left = true, l, left[k]
		}
	}
	return seats
}
