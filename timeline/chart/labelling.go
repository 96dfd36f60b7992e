package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"factline/timeline/chart/typeset"
)

// fillLabels places the labels of a lane under its marks.
func (l *layout) fillLabels(i int, st style, layers int) (hidden int, bottom float64) {
	r := &l.rows[i]
	r.labels, r.headings, r.hidden = nil, nil, 0
	n := 0
	for _, d := range r.dots {
		n += len(d.members)
	}
	if layers == 0 || n == 0 {
		r.hidden = n
		return n, 0
	}
	tellings, wishes := l.tellings(i, st, layers, n)
	reach := 1.1 * st.width
	switch {
	case n > 60:
		reach = 0.4 * st.width
	case n < 12:
		reach = math.Max(reach, 0.4*l.axis.w)
	}
	for _, t := range tellings {
		if t.stack != nil {
			reach = math.Max(reach, t.w)
		}
	}
	seats := takeSeats(wishes, l.axis.x, l.axis.right()-axisEnd, labelGap, reach, min(layers, l.deepest(i)))
	r.hidden = countHidden(tellings, wishes, seats)
	tops := layerTops(r, tellings, seats, layers)
	var seated []*telling
	for k, s := range seats {
		t := &tellings[k]
		if !s.ok {
			hidden += t.events
			continue
		}
		t.seat, t.at = s, wishes[k].at
		t.x, t.y = s.left, tops[s.layer]
		t.path = t.leader(r, tops)
		seated = append(seated, t)
	}
	raise(seated, r, tops)
	for _, t := range seated {
		bottom = math.Max(bottom, t.bottom()+rowBottom)
		if t.stack == nil {
			r.labels = append(r.labels, t.block)
			continue
		}
		r.putStack(t.stack, t.x, t.y, t.path)
		hidden += t.stack.items[len(t.stack.items)-1].more
	}
	return hidden, bottom
}

// tellings writes what stands at the leaders of a lane with n events, in the order of its dots: a stack for several events of one dot
// or a label for each event, not placed yet, and with each where it would stand.
func (l *layout) tellings(i int, st style, layers, n int) (tellings []telling, wishes []wish) {
	r := &l.rows[i]
	more := 0.0 // any label may come to count those beside it
	if n > 1 {
		more = l.measure(moreText(n-1), typeset.Bold, st.size)
	}
	few := n
	if layers < deepest {
		few = itemsPerLayer * layers
	}
	mixed := l.s.lanes[i].mixed
	stackable, dense := l.stackable(i), l.s.dense()
	for _, d := range r.dots {
		if len(d.members) > 1 && stackable && (!dense || l.oneDate(d.members)) {
			columns := l.stackColumns(r, d, st)
			if layers == deepest { // there is height for three under each other
				columns = min(columns, (len(d.members)+2)/3)
			}
			t := telling{events: len(d.members), stack: l.stackUp(d.members, st, few, columns, mixed)}
			last := &t.stack.items[len(t.stack.items)-1]
			t.stack.w = math.Max(t.stack.w, last.x+labelPad+more)
			t.w, t.h, t.size = t.stack.w+cardPad, t.stack.h, st.size
			tellings = append(tellings, t)
			weight := 0
			for _, m := range d.members {
				weight = max(weight, l.s.marks[m].weight)
			}
			wishes = append(wishes, wish{at: d.x, width: t.w, weight: weight + len(d.members)})
			continue
		}
		for _, m := range d.members {
			t := telling{events: 1, block: l.write(m, st, st.width-labelPad, mixed, "")}
			t.w = math.Max(t.w, more) + labelPad
			tellings = append(tellings, t)
			wishes = append(wishes, wish{at: d.x, width: t.w, weight: l.s.marks[m].weight})
		}
	}
	return tellings, wishes
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
	events int
	seat   seat
	at     float64 // where the mark is
}

// leader leads from the mark past the layers above down to the telling, and along its left edge.
func (t *telling) leader(r *row, tops []float64) [][2]float64 {
	path := [][2]float64{{t.at, r.markY}, {t.at, r.markY + r.half}}
	for v, x := range t.seat.via {
		end := tops[v+1]
		if v+1 == t.seat.layer {
			end = t.y
		}
		path = append(path, [2]float64{x, tops[v]}, [2]float64{x, end - layerGap})
	}
	above := path[len(path)-1][0]
	if over := math.Min(above, t.right()); over > t.x { // straight down, and along the top to the left edge
		path = append(path, [2]float64{over, t.y - bracketRise}, [2]float64{t.x, t.y - bracketRise})
	}
	return append(path, [2]float64{t.x, t.y}, [2]float64{t.x, t.bottom()})
}

// raise moves tellings of deeper layers up, where what stands over them is lower than the rest of its layer, and nothing is in the way.
func raise(seated []*telling, r *row, tops []float64) {
	byLayer := slices.Clone(seated)
	slices.SortStableFunc(byLayer, func(a, b *telling) int { return cmp.Compare(a.seat.layer, b.seat.layer) })
	for _, t := range byLayer {
		if t.seat.layer == 0 {
			continue
		}
		via := t.seat.via[t.seat.layer-1]
		left, right := math.Min(t.x, via)-2, math.Max(t.right(), via)+2
		y := tops[t.seat.layer-1] + 2*layerGap
		for _, o := range seated {
			if o != t && o.x < right && left < o.right() && o.y < t.y {
				y = math.Max(y, o.bottom()+layerGap)
			}
		}
		if y >= t.y-1 {
			continue
		}
		room := box{left, y - layerGap + 2, right - left, t.y - y + t.h + layerGap - 2}
		if !slices.ContainsFunc(seated, func(o *telling) bool { return o != t && (o.box.overlaps(room) || passes(o.path, room)) }) {
			t.y = y
			t.path = t.leader(r, tops)
		}
	}
}

// passes reports whether a leader comes near a box.
func passes(path [][2]float64, b box) bool {
	for i := 1; i < len(path); i++ {
		if around(path[i-1], path[i], 1).overlaps(b) {
			return true
		}
	}
	return false
}

// stackColumns is how many columns a stack may have side by side: few enough to leave room for others of the lane, and to
// begin or end at its own day.
func (l *layout) stackColumns(r *row, d dot, st style) int {
	room := math.Min(l.axis.w/float64(min(len(r.dots), 3)), math.Max(l.axis.right()-d.x, d.x-l.axis.x)+0.25*st.width)
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
