package chart

import (
	"math"
)

// fillCells places the events of a lane that are not on the axis in the racks, row by row.
func (l *layout) fillCells(i int, st style, rows int) (hidden int, bottom float64) {
	r := &l.rows[i]
	r.cells = nil
	for _, k := range l.racksOf(i) {
		var cells []block
		for _, m := range l.s.lanes[i].marks {
			if l.s.marks[m].place == k.place {
				if rows == 0 && len(cells) == 0 {
					cells = []block{{mark: m, size: st.size, bare: true}}
				}
				if rows == 0 || len(cells) == rows*k.cols {
					hidden++
					cells[len(cells)-1].more++
					continue
				}
				cells = append(cells, l.write(m, st, k.w/float64(k.cols)-cellPad-cellEnd, l.s.lanes[i].mixed, ""))
			}
		}
		y := float64(rowTop)
		for len(cells) > 0 {
			n := min(k.cols, len(cells))
			h := 0.0
			for c := range cells[:n] {
				b := &cells[c]
				b.x, b.y = k.x+float64(c)*k.w/float64(k.cols)+cellPad, y
				if b.more > 0 {
					b.h += leading(b.size)
				}
				h = math.Max(h, b.h)
			}
			r.cells = append(r.cells, cells[:n]...)
			cells = cells[n:]
			y += h + cellGap
			bottom = math.Max(bottom, y-cellGap+rowBottom)
		}
	}
	return hidden, bottom
}
