package chart

import (
	"fmt"
	"math"
	"slices"
	"sort"

	"factline/extract/civil"
	"factline/timeline/chart/typeset"
)

// leastRow is the height of a lane that shows marks and a short name.
const leastRow = 36

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
	cells      []block // in the racks
	hidden     int     // events on the axis that are not told in words and not counted at a label
	more       []moreCell
}

// A moreCell counts the events of a rack that did not fit.
type moreCell struct {
	x, y float64 // left end of its baseline
	n    int
}

// A repairLine joins a repaired date to its literal reading.
type repairLine struct {
	mark    int
	x, to   float64
	y       float64 // of the line
	caption string
	left    float64 // of the caption
}

// A barSpan is a date that is known only roughly.
type barSpan struct {
	mark         int
	from, to     float64
	fadeL, fadeR float64 // over which lengths it fades
}

// A block is an event in words: a heading with the date, the claim, and how many more stand here.
type block struct {
	box
	mark int
	date string
	rest string // of the heading
	body []string
	size float64
	more int
	path [][2]float64 // of the leader, from the mark to the label's left edge
	rtl  bool
}

// A style is how large labels are.
type style struct {
	size  float64
	width float64
	lines int
}

// styles are tried from generous to tight.
var styles = []style{{10.5, 226, 7}, {10, 206, 6}, {9.5, 188, 5}, {9.5, 168, 4}, {9, 150, 3}, {9, 128, 3}, {8.5, 108, 2}}

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
	cellPad   = 17 // room for the mark in a rack
	flagRise  = 6
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
	var events float64 = float64(len(l.s.marks))
	for _, st := range styles {
		if events*st.width*leading(st.size)*3 > 2.2*most*(l.axis.w+l.rackWidth()) {
			continue
		}
		height, hidden := 0.0, 0
		for i := range l.rows {
			hidden += l.fill(i, st, caps{deepest, 1 << 20})
			height += l.rows[i].h
		}
		if height <= most && hidden == 0 {
			return height
		}
	}
	return l.grant(styles[len(styles)-1], most)
}

func (l *layout) rackWidth() float64 {
	w := 0.0
	for _, r := range l.racks {
		w += r.w
	}
	return w
}

// grant begins with marks alone and gives the lane that hides most one more layer, as long as there is room.
func (l *layout) grant(st style, most float64) float64 {
	height := 0.0
	limits := make([]caps, len(l.rows))
	hidden := make([]int, len(l.rows))
	open := make([]bool, len(l.rows))
	for i := range l.rows {
		limits[i] = caps{0, 1}
		hidden[i] = l.fill(i, st, limits[i])
		height += l.rows[i].h
		open[i] = true
	}
	for {
		pick := -1
		for i := range l.rows {
			if open[i] && hidden[i] > 0 && (pick < 0 || hidden[i] > hidden[pick]) {
				pick = i
			}
		}
		if pick < 0 {
			return height
		}
		was, limit := l.rows[pick], limits[pick]
		limit.layers, limit.cells = min(limit.layers+1, deepest), limit.cells+1
		now := l.fill(pick, st, limit)
		grown := height + l.rows[pick].h - was.h
		if grown > most || now == hidden[pick] && limit.layers == deepest {
			l.rows[pick] = was
			open[pick] = false
			continue
		}
		limits[pick], hidden[pick], height = limit, now, grown
	}
}

// placeMarks places the marks of a lane on the axis: clusters, bars and repairs.
func (l *layout) placeMarks(i int) {
	r := &l.rows[i]
	r.half = markRadius + 1
	var spots []spot
	perDay := 0.0
	if l.scale != nil {
		perDay = l.scale.perDay() * l.axis.w
	}
	fine := l.scale != nil && Ticks{Scale: l.scale, Width: l.axisWidth()}.step().unit == minutes
	for _, m := range l.s.lanes[i].marks {
		k := &l.s.marks[m]
		if k.place != onAxis {
			continue
		}
		half := markRadius * 1.3
		wide := k.when.width() * perDay
		spots = append(spots, spot{m, l.x(k.when.mid()), half, math.Max(half, wide/2-half)})
		if b, ok := l.bar(m, wide, fine); ok {
			r.bars = append(r.bars, b)
		}
	}
	sort.SliceStable(spots, func(a, b int) bool { return spots[a].x < spots[b].x })
	r.dots = cluster(spots, l.axis.x, l.axis.right())
	for _, d := range r.dots {
		r.half = math.Max(r.half, d.half)
	}
	l.placeRepairs(i)
}

// bar gives the bar of a date that is known only roughly.
func (l *layout) bar(m int, wide float64, fine bool) (barSpan, bool) {
	k := &l.s.marks[m]
	b := barSpan{mark: m, from: l.x(k.when.from), to: l.x(k.when.to)}
	const open = 46
	switch {
	case k.openL || k.openR:
		if k.openL {
			b.from, b.fadeL = b.from-open, open
		}
		if k.openR {
			b.to, b.fadeR = b.to+open, open
		}
	case k.coarse || fine && k.when.width() >= 1.0/24:
		b.fadeL, b.fadeR = 0.3*(b.to-b.from), 0.3*(b.to-b.from)
	case k.unsure:
		mid := l.x(k.when.mid())
		b.from, b.to = mid-3*markRadius, mid+3*markRadius
		b.fadeL, b.fadeR = 2*markRadius, 2*markRadius
	default:
		return b, false
	}
	b.from, b.to = math.Max(b.from, l.axis.x), math.Min(b.to, l.axis.right())
	return b, b.to-b.from > 2*markRadius+4
}

// placeRepairs gives each repaired date of a lane a line above the marks, so that no two lie over each other.
func (l *layout) placeRepairs(i int) {
	r := &l.rows[i]
	var ends []float64 // of the lines, by strip
	for _, d := range r.dots {
		for _, m := range d.members {
			k := &l.s.marks[m]
			if k.literal == nil {
				continue
			}
			p := repairLine{mark: m, x: d.x, to: l.x(k.literal.mid())}
			p.caption = "literally " + k.misread
			w := l.measure(p.caption, typeset.Italic, roleSize)
			p.left = math.Max(l.axis.x, math.Min(p.to-w/2, l.axis.right()-w))
			lo, hi := math.Min(math.Min(p.x, p.to), p.left)-4, math.Max(math.Max(p.x, p.to), p.left+w)+4
			strip := slices.IndexFunc(ends, func(end float64) bool { return end <= lo })
			if strip < 0 {
				if len(ends) == 4 {
					continue // as many as one can follow; the label still says it
				}
				strip = len(ends)
				ends = append(ends, hi)
			}
			ends[strip] = hi
			p.y = float64(strip)
			r.repairs = append(r.repairs, p)
		}
	}
	strips := float64(len(ends))
	for k := range r.repairs {
		r.repairs[k].y = rowTop + stripStep*(strips-r.repairs[k].y) - 5
	}
	r.markY = rowTop + stripStep*strips + r.half
	if l.flagged(i) {
		r.markY += flagRise
	}
}

// flagged reports whether a mark of the lane carries a flag.
func (l *layout) flagged(i int) bool {
	return slices.ContainsFunc(l.s.lanes[i].marks, func(m int) bool { return len(l.s.marks[m].flags) > 0 })
}

// fill writes the events of a lane in words, as far as the caps allow, and returns how many are left out. All
// heights are from the top of the lane.
func (l *layout) fill(i int, st style, c caps) (hidden int) {
	r := &l.rows[i]
	h := r.markY + r.half + rowBottom
	if len(r.dots) == 0 {
		h = 0
	}
	labelled, bottom := l.fillLabels(i, st, c.layers)
	h = math.Max(h, bottom)
	inCells, bottom := l.fillCells(i, st, c.cells)
	h = math.Max(h, bottom)
	r.h = math.Max(h, l.nameHeight(i, h))
	return labelled + inCells
}

// fillLabels places the labels of a lane under its marks.
func (l *layout) fillLabels(i int, st style, layers int) (hidden int, bottom float64) {
	r := &l.rows[i]
	r.labels, r.hidden = nil, 0
	var members []int
	var wishes []wish
	for _, d := range r.dots {
		for _, m := range d.members {
			members = append(members, m)
			wishes = append(wishes, wish{at: d.x, weight: l.s.marks[m].weight})
		}
	}
	if layers == 0 || len(members) == 0 {
		r.hidden = len(members)
		return len(members), 0
	}
	blocks := make([]block, len(members))
	for k, m := range members {
		blocks[k] = l.write(m, st, st.width-labelPad, l.s.lanes[i].mixed)
		blocks[k].w += labelPad
		wishes[k].width = blocks[k].w
	}
	seats := takeSeats(wishes, l.axis.x, l.axis.right(), labelGap, 1.1*st.width, layers)
	r.hidden = l.countHidden(blocks, wishes, seats)
	tops := l.layerTops(r, blocks, seats, layers)
	for k, s := range seats {
		if !s.ok {
			hidden++
			continue
		}
		b := blocks[k]
		b.x, b.y = s.left, tops[s.layer]
		b.path = [][2]float64{{wishes[k].at, r.markY}, {wishes[k].at, r.markY + r.half}}
		for v, x := range s.via {
			b.path = append(b.path, [2]float64{x, tops[v]}, [2]float64{x, tops[v+1] - layerGap})
		}
		b.path = append(b.path, [2]float64{b.x, b.y}, [2]float64{b.x, b.bottom()})
		r.labels = append(r.labels, b)
		bottom = math.Max(bottom, b.bottom()+rowBottom)
	}
	return hidden, bottom
}

// countHidden adds each event without a label to the count of the label next to it, and returns how many
// there are if there is no label at all.
func (l *layout) countHidden(blocks []block, wishes []wish, seats []seat) int {
	var shown []int
	for k, s := range seats {
		if s.ok {
			shown = append(shown, k)
		}
	}
	if len(shown) == 0 {
		return len(seats)
	}
	at := 0
	for k, s := range seats {
		if s.ok {
			continue
		}
		for at+1 < len(shown) && math.Abs(wishes[shown[at+1]].at-wishes[k].at) <= math.Abs(wishes[shown[at]].at-wishes[k].at) {
			at++
		}
		blocks[shown[at]].more++
	}
	for _, k := range shown {
		b := &blocks[k]
		if b.more > 0 {
			b.h += leading(b.size)
			b.w = math.Max(b.w, l.measure(moreText(b.more), typeset.Bold, b.size)+labelPad)
		}
	}
	return 0
}

func moreText(n int) string { return fmt.Sprintf("+%d more", n) }

// layerTops gives the tops of the layers, and one more for the end.
func (l *layout) layerTops(r *row, blocks []block, seats []seat, layers int) []float64 {
	heights := make([]float64, layers)
	for k, s := range seats {
		if s.ok {
			heights[s.layer] = math.Max(heights[s.layer], blocks[k].h)
		}
	}
	tops := make([]float64, layers+1)
	tops[0] = r.markY + r.half + labelDrop
	for k, h := range heights {
		tops[k+1] = tops[k] + h + layerGap
	}
	return tops
}

// write sets an event in words within a width.
func (l *layout) write(m int, st style, width float64, mixed bool) block {
	k := &l.s.marks[m]
	b := block{mark: m, date: k.date, size: st.size, rtl: typeset.RightToLeft(k.text)}
	if k.unsure && b.date != "" {
		b.date += "?"
	}
	rest := k.stance
	if k.stance == "event" {
		rest = ""
	}
	if mixed && k.actor != "" {
		rest = k.actor
		if k.stance != "event" {
			rest += " " + k.stance
		}
	}
	room := width
	if b.date != "" {
		b.date = l.fonts.Shorten(b.date, typeset.Bold, pt(st.size), pt(width))
		room -= l.measure(b.date, typeset.Bold, st.size) + headGap(st.size)
	}
	if len(k.flags) > 0 {
		room -= flagRoom
	}
	if room > 20 {
		b.rest = l.fonts.Shorten(rest, typeset.Regular, pt(st.size), pt(room))
	}
	b.body = l.wrap(k.text, typeset.Regular, st.size, width, st.lines)
	b.w = l.headWidth(b)
	n := 0
	for _, line := range b.body {
		b.w = math.Max(b.w, l.measure(line, typeset.Regular, st.size))
		n++
	}
	if b.date != "" || b.rest != "" || len(k.flags) > 0 {
		n++
	}
	b.h = math.Max(lines(n, st.size), leading(st.size))
	return b
}

// flagRoom is what a flag takes in a heading.
const flagRoom = 20

func headGap(size float64) float64 { return 0.45 * size }

func (l *layout) headWidth(b block) float64 {
	w := l.measure(b.date, typeset.Bold, b.size)
	if b.rest != "" {
		w += headGap(b.size) + l.measure(b.rest, typeset.Regular, b.size)
	}
	if len(l.s.marks[b.mark].flags) > 0 {
		w += flagRoom
	}
	return w
}

// fillCells places the events of a lane that are not on the axis in the racks, row by row.
func (l *layout) fillCells(i int, st style, rows int) (hidden int, bottom float64) {
	r := &l.rows[i]
	r.cells, r.more = nil, nil
	for _, k := range l.racks {
		var cells []block
		for _, m := range l.s.lanes[i].marks {
			if l.s.marks[m].place == k.place {
				if len(cells) == rows*k.cols {
					hidden++
					cells[len(cells)-1].more++
					continue
				}
				cells = append(cells, l.writeCell(m, st, k, l.s.lanes[i].mixed))
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

func (l *layout) writeCell(m int, st style, k rack, mixed bool) block {
	b := l.write(m, st, k.w/float64(k.cols)-cellPad-6, mixed)
	if k.place == undated {
		return b
	}
	return b
}

// dayOf is the day that an interval begins on.
func dayOf(i interval) civil.Day { return civil.Day(floor(i.from)) }
