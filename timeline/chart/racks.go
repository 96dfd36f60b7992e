package chart

import (
	"math"
)

// A rack is a column for events that have no place on the axis: rows of cells.
type rack struct {
	box
	place place
	title []string
	cols  int
}

// placeRacks makes a column for each kind of event without a place on the axis, at the right, and
// returns where the axis ends.
func (l *layout) placeRacks(left, right float64) float64 {
	var n [placeCount]int
	var deepest [placeCount]int // the most of one lane
	inLane := map[[2]int]int{}
	for _, m := range l.s.marks {
		n[m.place]++
		k := [2]int{m.lane, int(m.place)}
		inLane[k]++
		deepest[m.place] = max(deepest[m.place], inLane[k])
	}
	kinds, total := 0, 0
	for p := onAxis + 1; p < placeCount; p++ {
		if n[p] > 0 {
			kinds++
			total += n[p]
		}
	}
	if kinds == 0 {
		return right
	}
	room := right - left
	if n[onAxis] > 0 {
		least := leastAxis
		if n[onAxis] > handful {
			least = goodAxis
		}
		room *= math.Max(0.2, math.Min(1-least, float64(total)/float64(total+n[onAxis])))
	}
	if kinds > 1 && room/float64(kinds) < leastCell {
		l.s.setAside()
		return l.placeRacks(left, right)
	}
	l.racks = nil
	sum := 0.0
	for _, c := range n[onAxis+1:] {
		if c > 0 {
			sum += math.Max(float64(c)/float64(total), 0.5/float64(kinds))
		}
	}
	x := right
	for _, kind := range []place{beside, undated, roughly, published, onOneDay} { // from the right
		if n[kind] == 0 {
			continue
		}
		part := room * math.Max(float64(n[kind])/float64(total), 0.5/float64(kinds)) / sum
		cols := int(math.Max(1, math.Floor(part/rackCell)))
		cols = min(cols, max(1, deepest[kind]))
		w := math.Min(math.Max(part, math.Min(rackCell, 0.3*(right-left))), float64(cols)*rackCell)
		if n[onAxis] == 0 {
			w = math.Min(part, float64(cols)*1.5*rackCell)
		}
		x -= w
		l.racks = append([]rack{{box: box{x: x, w: w - 8}, place: kind, cols: cols}}, l.racks...)
		x -= columnGap / 2
	}
	if n[onAxis] == 0 { // no axis: the columns stand at the left
		for i := range l.racks {
			l.racks[i].x -= x + columnGap/2 - left
		}
		return left
	}
	return x - columnGap/2
}

// rackTitle says what a column holds.
func rackTitle(s *scene, p place) string {
	switch p {
	case published:
		for _, m := range s.marks {
			if m.place == published {
				return "No day given: said on or before publication, " + m.fullDate
			}
		}
	case beside:
		return "Without a place on the axis"
	case roughly:
		return "Known only roughly"
	case onOneDay:
		for _, m := range s.marks {
			if m.place == onOneDay {
				return capital(m.date)
			}
		}
	}
	for _, m := range s.marks {
		if m.place == undated && m.date != "" {
			return "No date, or none that the axis can show"
		}
	}
	return "No date known"
}
