package chart

import (
	"fmt"
	"math"

	"factline/timeline/chart/typeset"
)

// fillLabels places the labels of a lane under its marks.
func (l *layout) fillLabels(i int, st style, layers int) (hidden int, bottom float64) {
	r := &l.rows[i]
	r.labels, r.hidden = nil, 0
	var members []int
	var wishes []wish
	for _, d := range r.dots {
		for _, m := range d.members {
			members = append(members, m)
			wishes = append(wishes, wish{at: d.x, weight: l.s.marks[m].weight})
		}
	}
	if layers == 0 || len(members) == 0 {
		r.hidden = len(members)
		return len(members), 0
	}
	more := 0.0 // any label may come to count those beside it
	if n := len(members); n > 1 {
		more = l.measure(moreText(n-1), typeset.Bold, st.size)
	}
	blocks := make([]block, len(members))
	for k, m := range members {
		blocks[k] = l.write(m, st, st.width-labelPad, l.s.lanes[i].mixed)
		blocks[k].w = math.Max(blocks[k].w, more) + labelPad
		wishes[k].width = blocks[k].w
	}
	reach := 1.1 * st.width
	switch n := len(members); {
	case n > 60:
		reach = 0.4 * st.width
	case n < 12:
		reach = math.Max(reach, 0.4*l.axis.w)
	}
	seats := takeSeats(wishes, l.axis.x, l.axis.right(), labelGap, reach, min(layers, l.deepest(i)))
	r.hidden = l.countHidden(blocks, wishes, seats)
	tops := l.layerTops(r, blocks, seats, layers)
	for k, s := range seats {
		if !s.ok {
			hidden++
			continue
		}
		b := blocks[k]
		b.x, b.y = s.left, tops[s.layer]
		b.path = [][2]float64{{wishes[k].at, r.markY}, {wishes[k].at, r.markY + r.half}}
		for v, x := range s.via {
			b.path = append(b.path, [2]float64{x, tops[v]}, [2]float64{x, tops[v+1] - layerGap})
		}
		b.path = append(b.path, [2]float64{b.x, b.y}, [2]float64{b.x, b.bottom()})
		r.labels = append(r.labels, b)
		bottom = math.Max(bottom, b.bottom()+rowBottom)
	}
	return hidden, bottom
}

// countHidden adds each event without a label to the count of the label next to it, and returns how many
// there are if there is no label at all.
func (l *layout) countHidden(blocks []block, wishes []wish, seats []seat) int {
	var shown []int
	for k, s := range seats {
		if s.ok {
			shown = append(shown, k)
		}
	}
	if len(shown) == 0 {
		return len(seats)
	}
	at := 0
	for k, s := range seats {
		if s.ok {
			continue
		}
		for at+1 < len(shown) && math.Abs(wishes[shown[at+1]].at-wishes[k].at) <= math.Abs(wishes[shown[at]].at-wishes[k].at) {
			at++
		}
		blocks[shown[at]].more++
	}
	for _, k := range shown {
		b := &blocks[k]
		if b.more > 0 {
			b.h += leading(b.size)
		}
	}
	return 0
}

func moreText(n int) string { return fmt.Sprintf("+%d more", n) }

// layerTops gives the tops of the layers, and one more for the end.
func (l *layout) layerTops(r *row, blocks []block, seats []seat, layers int) []float64 {
	heights := make([]float64, layers)
	for k, s := range seats {
		if s.ok {
			heights[s.layer] = math.Max(heights[s.layer], blocks[k].h)
		}
	}
	tops := make([]float64, layers+1)
	tops[0] = r.markY + r.half + labelDrop
	for k, h := range heights {
		tops[k+1] = tops[k] + h + layerGap
	}
	return tops
}
