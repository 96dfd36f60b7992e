package chart

import (
	"math"

	"factline/timeline/chart/typeset"
)

// A rack is a column for events that have no place on the axis: rows of cells.
type rack struct {
	box
	place place
	title []string
	cols  int
}

// racksFor makes a column for each kind of event without a place on the axis that some lanes have, at the right, and
// returns where the axis ends; ok is false where there is no room to keep the kinds apart.
func (l *layout) racksFor(lanes []lane, left, right float64) (racks []rack, end float64, ok bool) {
	var n [placeCount]int
	var deepest [placeCount]int // the most of one lane
	for _, k := range lanes {
		var own [placeCount]int
		for _, m := range k.marks {
			own[l.s.marks[m].place]++
		}
		for p, c := range own {
			n[p] += c
			deepest[p] = max(deepest[p], c)
		}
	}
	kinds, total := 0, 0
	for p := onAxis + 1; p < placeCount; p++ {
		if n[p] > 0 {
			kinds++
			total += n[p]
		}
	}
	if kinds == 0 {
		return nil, right, true
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
		return nil, right, false
	}
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
		racks = append([]rack{{box: box{x: x, w: w - 8}, place: kind, cols: cols}}, racks...)
		x -= columnGap / 2
	}
	if n[onAxis] == 0 { // no axis: the columns stand at the left
		for i := range racks {
			racks[i].x -= x + columnGap/2 - left
		}
		return racks, left, true
	}
	return racks, x - columnGap/2, true
}

// placeRacks makes the columns of the lanes along the axis, and those of the lanes below it, which have the whole width. It
// returns where the axis ends.
func (l *layout) placeRacks(left, right float64) float64 {
	racks, end, ok := l.racksFor(l.s.lanes[:l.s.low], left, right)
	if !l.placeBelow(left, right) || !ok {
		l.s.setAside()
		return l.placeRacks(left, right)
	}
	l.racks = racks
	return end
}

// nameRacks writes the heads of columns, and returns how high they are.
func (l *layout) nameRacks(racks []rack) float64 {
	h := 0.0
	for i := range racks {
		r := &racks[i]
		r.title = l.wrap(rackTitle(l.s, r.place), typeset.Bold, axisSize, r.w-8, 4)
		h = math.Max(h, lines(len(r.title), axisSize)+6)
	}
	return h
}

// racksOf are the columns of a lane.
func (l *layout) racksOf(lane int) []rack {
	if lane >= l.s.low {
		return l.lowRacks
	}
	return l.racks
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

// rackHead is where the head of a column stands over some lanes.
func rackHead(r rack, first row) box {
	h := lines(len(r.title), axisSize)
	return box{r.x + first.x - margin, first.y - 4 - h, r.w - 8, h}
}
