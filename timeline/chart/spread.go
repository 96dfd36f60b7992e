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
	used := l.lowHead
	for _, r := range l.rows {
		used += r.h
	}
	extra := 0.0
	if n := len(l.rows); n > 0 {
		extra = math.Max(0, math.Min(most, (height-used)/float64(n)))
	}
	for i := range l.rows {
		r := &l.rows[i]
		if i == l.s.low {
			y += l.lowHead
		}
		r.x, r.y, r.w = margin, y, l.lanesRight()-margin
		r.h += extra
		r.move(y)
		y += r.h
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

// move shifts all in a lane down.
func (r *row) move(dy float64) {
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
		r.cells[i].y += dy
	}
}
