package chart

import "math"

// The lanes below the axis have short contents more often than not: then they stand at two sides of the page, as text in the columns of a newspaper.

// sideGap is between the sides.
const sideGap = 28

// placeBelow makes the columns of the lanes below the axis, at two sides where that takes far fewer rows; ok is false where there is
// no room to keep the kinds of events apart.
func (l *layout) placeBelow(left, right float64) (ok bool) {
	lanes := l.s.lanes[l.s.low:]
	l.sides, l.laneWidth = 1, right-margin
	if l.lowRacks, _, ok = l.racksFor(lanes, left, right); !ok || len(l.lowRacks) != 1 {
		return ok
	}
	const worth = 0.75 // of the rows, at most, for which lanes are set at two sides
	width := (right - margin - sideGap) / 2
	halves, _, ok := l.racksFor(lanes, left, margin+width)
	if ok && halves[0].w > 1.2*rackCell && float64(cellRows(lanes, halves[0].cols))/2 < worth*float64(cellRows(lanes, l.lowRacks[0].cols)) && len(lanes) > 1 {
		l.sides, l.laneWidth, l.lowRacks = 2, width, halves
	}
	return true
}

// cellRows counts the rows of cells of some lanes.
func cellRows(lanes []lane, cols int) int {
	n := 0
	for _, k := range lanes {
		n += (len(k.marks) + cols - 1) / cols
	}
	return n
}

// rowsHeight is the height of all lanes.
func (l *layout) rowsHeight() float64 {
	sum := 0.0
	for _, r := range l.rows[:l.s.low] {
		sum += r.h
	}
	_, below := l.split()
	return sum + below
}

// split gives the first lane of the second side, where both sides are as even as can be, and the height of the higher one.
func (l *layout) split() (first int, height float64) {
	left, right := 0.0, 0.0
	for _, r := range l.rows[l.s.low:] {
		left += r.h
	}
	first, height = len(l.rows), left
	if l.sides < 2 {
		return first, height
	}
	for i := len(l.rows) - 1; i > l.s.low; i-- {
		left, right = left-l.rows[i].h, right+l.rows[i].h
		if h := math.Max(left, right); h < height {
			first, height = i, h
		}
	}
	return first, height
}

// side gives the lanes below the axis at a side: from one to before another.
func (l *layout) side(k int) (from, to int) {
	if k == 0 {
		return l.s.low, l.second
	}
	return l.second, len(l.rows)
}
