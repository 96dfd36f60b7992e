package chart

import (
	"math"
	"slices"
)

// The heights of a lane that shows marks and a short name, and of one that says something in words too.
const (
	leastRow = 36
	wordyRow = 66
)

// A row is a lane on the page.
type row struct {
	box
	name, role []string
	tally      string
	markY      float64 // of the row of marks
	half       float64 // half the height of that row
	repairs    []repairLine
	dots       []dot
	bars       []barSpan
	labels     []block
	headings   []heading
	cells      []block // in the racks
	cut        bool    // a label does not tell all of its claim
	hidden     int     // events on the axis that are not told in words and not counted at a label
	limit      caps
	style      style
}

const (
	rowTop    = 9
	rowBottom = 9
	stripStep = 15
	labelDrop = 9 // from the marks to the first layer
	layerGap  = 8
	labelGap  = 8
	labelPad  = 6 // from the leader to the text
	deepest   = 7 // layers
	cellGap   = 7
	cellPad   = 20 // room for the mark in a rack
	cellEnd   = 14 // room after the text in a rack, where arrows run
	flagRise  = 6
)

// left counts the events that are told only as a number.
func (r *row) left() int {
	n := r.hidden
	for _, b := range r.labels {
		n += b.more
	}
	for _, b := range r.cells {
		n += b.more
	}
	return n
}

// fill writes the events of a lane in words, as far as the caps allow, and returns how many are left out. All
// heights are from the top of the lane.
func (l *layout) fill(i int, st style, c caps) (hidden int) {
	r := &l.rows[i]
	r.limit, r.style = c, st
	h := r.markY + r.half + rowBottom
	if len(r.dots) == 0 {
		h = 0
	}
	labelled, bottom := l.fillLabels(i, st, c.layers)
	h = math.Max(h, bottom)
	inCells, bottom := l.fillCells(i, st, c.cells)
	h = math.Max(h, bottom)
	r.h = math.Max(h, l.nameHeight(i, h))
	r.cut = slices.ContainsFunc(r.labels, block.cut) || slices.ContainsFunc(r.cells, block.cut)
	return labelled + inCells
}
