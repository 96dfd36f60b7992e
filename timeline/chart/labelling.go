package chart

import (
	"fmt"
	"math"

	"factline/timeline/chart/typeset"
)

// fillLabels places the labels of a lane under its marks.
func (l *layout) fillLabels(i int, st style, layers int) (hidden int, bottom float64) {
	r := &l.rows[i]
	r.labels, r.headings, r.hidden = nil, nil, 0
	r.stacked = make([]bool, len(r.dots))
	n := 0
	for _, d := range r.dots {
		n += len(d.members)
	}
	if layers == 0 || n == 0 {
		r.hidden = n
		return n, 0
	}
	more := 0.0 // any label may come to count those beside it
	if n > 1 {
		more = l.measure(moreText(n-1), typeset.Bold, st.size)
	}
	few := n
	if layers < deepest {
		few = itemsPerLayer * layers
	}
	mixed := l.s.lanes[i].mixed
	stackable := l.stackable(i)
	var tellings []telling
	var wishes []wish
	widest := 0.0
	for k, d := range r.dots {
		if len(d.members) > 1 && stackable {
			t := telling{dot: k, events: len(d.members), stack: l.stackUp(d.members, st, few, l.stackColumns(r, d, st), mixed)}
			last := &t.stack.items[len(t.stack.items)-1]
			t.stack.w = math.Max(t.stack.w, last.x+labelPad+more)
			t.w, t.h, t.size = t.stack.w, t.stack.h, st.size
			tellings = append(tellings, t)
			weight := 0
			for _, m := range d.members {
				weight = max(weight, l.s.marks[m].weight)
			}
			wishes = append(wishes, wish{at: d.x, width: t.w, weight: weight + len(d.members)})
			widest = math.Max(widest, t.w)
			continue
		}
		for _, m := range d.members {
			t := telling{dot: k, events: 1, block: l.write(m, st, st.width-labelPad, mixed, "")}
			t.w = math.Max(t.w, more) + labelPad
			tellings = append(tellings, t)
			wishes = append(wishes, wish{at: d.x, width: t.w, weight: l.s.marks[m].weight})
		}
	}
	reach := 1.1 * st.width
	switch {
	case n > 60:
		reach = 0.4 * st.width
	case n < 12:
		reach = math.Max(reach, 0.4*l.axis.w)
	}
	reach = math.Max(reach, widest)
	seats := takeSeats(wishes, l.axis.x, l.axis.right()-axisEnd, labelGap, reach, min(layers, l.deepest(i)))
	r.hidden = countHidden(tellings, wishes, seats)
	tops := layerTops(r, tellings, seats, layers)
	for k, s := range seats {
		b := tellings[k]
		if !s.ok {
			hidden += b.events
			continue
		}
		b.x, b.y = s.left, tops[s.layer]
		b.path = [][2]float64{{wishes[k].at, r.markY}, {wishes[k].at, r.markY + r.half}}
		for v, x := range s.via {
			b.path = append(b.path, [2]float64{x, tops[v]}, [2]float64{x, tops[v+1] - layerGap})
		}
		above := b.path[len(b.path)-1][0]
		if over := math.Min(above, b.right()); over > b.x { // straight down, and along the label's top to its left edge
			b.path = append(b.path, [2]float64{over, b.y - bracketRise}, [2]float64{b.x, b.y - bracketRise})
		}
		b.path = append(b.path, [2]float64{b.x, b.y}, [2]float64{b.x, b.bottom()})
		bottom = math.Max(bottom, b.bottom()+rowBottom)
		if b.stack == nil {
			r.labels = append(r.labels, b.block)
			continue
		}
		r.stacked[b.dot] = true
		r.putStack(b.stack, b.x, b.y, b.path)
		hidden += b.stack.items[len(b.stack.items)-1].more
	}
	return hidden, bottom
}

const (
	itemsPerLayer = 3 // of a stack, in a lane that may not show all
	bracketRise   = 2 // of a leader over a label's top
	axisEnd       = 5 // between a label and the end of the axis
)

// A telling is what stands at the end of a leader: the label of one event, or a stack.
type telling struct {
	block
	stack  *stack // nil for a label
	dot    int
	events int
}

// stackColumns is how many columns a stack may have side by side: few enough to leave room for others of the lane, and to
// begin at its own day.
func (l *layout) stackColumns(r *row, d dot, st style) int {
	room := math.Min(l.axis.w/float64(min(len(r.dots), 3)), l.axis.right()-d.x+0.25*st.width)
	return max(1, min(mostColumns, int(room/(st.width+stackColGap))))
}

// countHidden adds each event without a label to the count of the label next to it, and returns how many
// there are if there is no label at all.
func countHidden(tellings []telling, wishes []wish, seats []seat) int {
	var shown []int
	for k, s := range seats {
		if s.ok {
			shown = append(shown, k)
		}
	}
	if len(shown) == 0 {
		n := 0
		for _, t := range tellings {
			n += t.events
		}
		return n
	}
	at := 0
	for k, s := range seats {
		if s.ok {
			continue
		}
		for at+1 < len(shown) && math.Abs(wishes[shown[at+1]].at-wishes[k].at) <= math.Abs(wishes[shown[at]].at-wishes[k].at) {
			at++
		}
		tellings[shown[at]].more += tellings[k].events
	}
	for _, k := range shown {
		t := &tellings[k]
		switch {
		case t.more == 0:
		case t.stack != nil:
			t.stack.count(t.more)
			t.h = t.stack.h
		default:
			t.h += leading(t.size)
		}
	}
	return 0
}

func moreText(n int) string { return fmt.Sprintf("+%d more", n) }

// layerTops gives the tops of the layers, and one more for the end.
func layerTops(r *row, tellings []telling, seats []seat, layers int) []float64 {
	heights := make([]float64, layers)
	for k, s := range seats {
		if s.ok {
			heights[s.layer] = math.Max(heights[s.layer], tellings[k].h)
		}
	}
	tops := make([]float64, layers+1)
	tops[0] = r.markY + r.half + labelDrop
	for k, h := range heights {
		tops[k+1] = tops[k] + h + layerGap
	}
	return tops
}
