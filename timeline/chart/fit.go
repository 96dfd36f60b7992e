package chart

import (
	"cmp"
	"math"
)

// caps limit what a lane may show.
type caps struct{ layers, cells int }

// fitRows finds the most generous style in which the lanes fit into a height, and where none does shows
// of each lane as much as there is room for. It returns the height used.
func (l *layout) fitRows(most float64) float64 {
	l.rows = make([]row, len(l.s.lanes))
	for i := range l.rows {
		l.placeMarks(i)
	}
	const few = 0.1 // of the events may be left to a number for the sake of larger letters
	best, fewest := style{}, math.MaxInt
	for _, st := range styles {
		if l.hopeless(st, most) {
			continue
		}
		height, hidden := l.fillAll(st)
		if height <= most && hidden == 0 {
			return l.loosen(most)
		}
		if height <= most && hidden < fewest {
			best, fewest = st, hidden
		}
	}
	l.grant(styles[len(styles)-1], most)
	if float64(fewest) <= float64(l.untold())+few*float64(len(l.s.marks)) {
		l.fillAll(best)
	}
	return l.loosen(most)
}

// fillAll writes all lanes in one style, with as many layers as they may have.
func (l *layout) fillAll(st style) (height float64, hidden int) {
	for i := range l.rows {
		hidden += l.fill(i, st, caps{deepest, 1 << 20})
	}
	return l.rowsHeight(), hidden
}

// hopeless tells, without laying anything out, that the labels are far too many for a style.
func (l *layout) hopeless(st style, most float64) bool {
	const linesEach, slack = 3, 2.2
	return float64(len(l.s.marks))*st.width*linesEach*leading(st.size) > slack*most*(l.lanesRight()-l.axis.x)
}

// grant begins with marks alone and gives one lane after the other a layer of labels, those with the most to tell first, as
// long as there is room.
func (l *layout) grant(st style, most float64) {
	hidden := make([]int, len(l.rows))
	tells := make([]int, len(l.rows))
	open := make([]bool, len(l.rows))
	for i := range l.rows {
		hidden[i] = l.fill(i, st, caps{0, 0})
		open[i] = true
		tells[i] = l.s.tells(l.s.lanes[i])
	}
	for {
		pick := -1
		for i := range l.rows {
			if !open[i] || hidden[i] == 0 {
				continue
			}
			if pick < 0 || cmp.Or(cmp.Compare(l.rows[i].limit.layers, l.rows[pick].limit.layers), cmp.Compare(tells[pick], tells[i])) < 0 {
				pick = i
			}
		}
		if pick < 0 {
			return
		}
		was := l.rows[pick]
		limit := caps{min(was.limit.layers+1, l.deepest(pick)), was.limit.cells + 1}
		now := l.fill(pick, st, limit)
		if l.rowsHeight() > most || now == hidden[pick] && limit.layers == l.deepest(pick) {
			l.rows[pick] = was
			open[pick] = false
			continue
		}
		hidden[pick] = now
	}
}

// deepest is the most layers that a lane's labels may take: with many marks, long leaders would be a tangle.
func (l *layout) deepest(i int) int {
	switch n := len(l.s.lanes[i].marks); {
	case n > 40:
		return 2
	case n > 24:
		return 3
	}
	return deepest
}

// loosen gives room that is left to lanes whose labels are cut short.
func (l *layout) loosen(most float64) float64 {
	for range 3 {
		for i := range l.rows {
			if !l.rows[i].cut {
				continue
			}
			was := l.rows[i]
			hidden := was.left()
			for _, st := range was.style.roomier() {
				if l.fill(i, st, was.limit) <= hidden && l.rowsHeight() <= most {
					break
				}
				l.rows[i] = was
			}
		}
	}
	return l.rowsHeight()
}
