package chart

import (
	"math"
)

// spread gives the lanes their places from y on and shares out what room is left, more of it on a page whose height is fixed.
func (l *layout) spread(y, height float64, fixed bool) {
	most := 22.0
	if fixed {
		most = 60
	}
	extra := 0.0
	if n := len(l.rows); n > 0 {
		extra = math.Max(0, math.Min(most, (height-l.lowHead-l.rowsHeight())/float64(n)))
	}
	set := func(from, to int, x, y, w float64) float64 {
		for i := from; i < to; i++ {
			r := &l.rows[i]
			r.x, r.y, r.w = x, y, w
			r.h += extra
			r.move(x-margin, y)
			y += r.h
		}
		return y
	}
	l.second, _ = l.split()
	y = set(0, l.s.low, margin, y, l.lanesRight()-margin) + l.lowHead
	for k := range l.sides {
		from, to := l.side(k)
		set(from, to, margin+float64(k)*(l.laneWidth+sideGap), y, l.laneWidth)
	}
	if len(l.rows) > 0 {
		l.axis.y = l.rows[0].y
		l.axis.h = l.rows[l.s.low-1].bottom() - l.axis.y
	}
}

// lanesRight is where the lanes end.
func (l *layout) lanesRight() float64 {
	if l.noteBox.w > 0 && !l.notesBelow {
		return l.noteBox.x - columnGap
	}
	return l.width - margin
}

// move shifts all in a lane; to the right only one without an axis, which has but cells.
func (r *row) move(dx, dy float64) {
	r.markY += dy
	for i := range r.repairs {
		r.repairs[i].y += dy
	}
	for i := range r.headings {
		r.headings[i].y += dy
	}
	for i := range r.labels {
		r.labels[i].y += dy
		for k := range r.labels[i].path {
			r.labels[i].path[k][1] += dy
		}
	}
	for i := range r.cells {
		r.cells[i].x += dx
		r.cells[i].y += dy
	}
}
