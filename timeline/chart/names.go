package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"factline/timeline/chart/typeset"
)

func pt(f float64) vg.Length { return vg.Length(f) }

// The width of the column of names.
const (
	leastName = 74
	mostName  = 132
)

// nameWidth is the width of the column of names; 0 where the lanes have none.
func (l *layout) nameWidth() float64 {
	w, named := 0.0, false
	for _, n := range l.s.lanes {
		named = named || n.name != ""
		w = math.Max(w, l.measure(clip(n.name, 60), typeset.Bold, nameSize))
	}
	if !named {
		return 0
	}
	return math.Max(leastName, math.Min(math.Min(mostName, columnShare*l.width), w+4))
}

// nameHeight sets the name of a lane, in as many lines as its height has room for, and returns the height
// that the name needs.
func (l *layout) nameHeight(i int, height float64) float64 {
	r, n := &l.rows[i], &l.s.lanes[i]
	if l.names.w == 0 {
		return height
	}
	height = math.Max(height, leastRow)
	room := height - rowTop - 4
	r.name = l.wrap(n.name, typeset.Bold, nameSize, l.names.w, max(1, min(3, int(room/leading(nameSize)))))
	room -= lines(len(r.name), nameSize)
	r.tally = ""
	r.role = nil
	if n.role != "" {
		r.role = l.wrap(n.role, typeset.Regular, roleSize, l.names.w, max(0, min(2, int(room/leading(roleSize)))))
		room -= lines(len(r.role), roleSize)
	}
	if len(n.marks) > 1 && room >= leading(roleSize) {
		r.tally = count(len(n.marks), "event")
		if all := r.tally + ", in marks only"; r.hidden > 0 && l.measure(all, typeset.Regular, roleSize) <= l.names.w {
			r.tally = all
		}
		r.tally = l.fonts.Shorten(r.tally, typeset.Regular, pt(roleSize), pt(l.names.w))
	}
	return height
}
