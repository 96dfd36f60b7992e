package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"factline/extract/civil"
	"factline/timeline/chart/typeset"
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
	cells      []block // in the racks
	cut        bool    // a label does not tell all of its claim
	hidden     int     // events on the axis that are not told in words and not counted at a label
	limit      caps
	style      style
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
	dy           float64 // from the row of marks, so that bars do not hide each other
}

// stackBars moves bars that share a stretch of time apart, a little up and down.
func (r *row) stackBars() {
	const step, most = 4.5, 3
	var ends [most]float64
	track := func(b barSpan) int {
		for t := range ends {
			if ends[t] <= b.from+1 {
				ends[t] = b.to
				return t
			}
		}
		return 0
	}
	sort.SliceStable(r.bars, func(a, b int) bool { return r.bars[a].from < r.bars[b].from })
	for i, b := range r.bars {
		r.bars[i].dy = step * [most]float64{0, -1, 1}[track(b)]
	}
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
	bare bool         // nothing but the count
	path [][2]float64 // of the leader, from the mark to the label's left edge
}

// A style is how large labels are.
type style struct {
	size  float64
	width float64
	lines int
}

// styles are tried from generous to tight.
var styles = []style{{10.5, 226, 7}, {10, 206, 6}, {10, 170, 4}, {9.5, 188, 5}, {9.5, 150, 3}, {9, 168, 4}, {9, 140, 3}, {9, 120, 2}, {8.5, 108, 2}}

// roomier gives styles of the same size that tell more, for a lane that has the room.
func (s style) roomier() []style {
	return []style{{s.size, s.width, s.lines + 1}, {s.size, s.width * 1.2, s.lines}, {s.size, s.width * 1.4, s.lines},
		{s.size, s.width * 1.2, s.lines + 1}, {s.size, s.width, s.lines + 3}, {s.size, s.width * 1.4, s.lines + 2}}
}

// cut reports whether the claim was shortened.
func (b block) cut() bool {
	return len(b.body) > 0 && strings.HasSuffix(b.body[len(b.body)-1], "…")
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
			return l.loosen(height, most)
		}
		if height <= most && hidden < fewest {
			best, fewest = st, hidden
		}
	}
	height := l.grant(styles[len(styles)-1], most)
	hidden := 0
	for i := range l.rows {
		hidden += l.rows[i].left()
	}
	if float64(fewest) <= float64(hidden)+few*float64(len(l.s.marks)) {
		height, _ = l.fillAll(best)
	}
	return l.loosen(height, most)
}

// fillAll writes all lanes in one style, with as many layers as they may have.
func (l *layout) fillAll(st style) (height float64, hidden int) {
	for i := range l.rows {
		hidden += l.fill(i, st, caps{deepest, 1 << 20})
		height += l.rows[i].h
	}
	return height, hidden
}

// hopeless tells, without laying anything out, that the labels are far too many for a style.
func (l *layout) hopeless(st style, most float64) bool {
	const linesEach, slack = 3, 2.2
	return float64(len(l.s.marks))*st.width*linesEach*leading(st.size) > slack*most*(l.axis.w+l.rackWidth())
}

func (l *layout) rackWidth() float64 {
	w := 0.0
	for _, r := range l.racks {
		w += r.w
	}
	return w
}

// grant begins with marks alone and gives one lane after the other a layer of labels, those that hide most first, as
// long as there is room.
func (l *layout) grant(st style, most float64) float64 {
	height := 0.0
	hidden := make([]int, len(l.rows))
	open := make([]bool, len(l.rows))
	for i := range l.rows {
		hidden[i] = l.fill(i, st, caps{0, 0})
		height += l.rows[i].h
		open[i] = true
	}
	for {
		pick := -1
		for i := range l.rows {
			if !open[i] || hidden[i] == 0 {
				continue
			}
			if pick < 0 || cmp.Or(cmp.Compare(l.rows[i].limit.layers, l.rows[pick].limit.layers), cmp.Compare(hidden[pick], hidden[i])) < 0 {
				pick = i
			}
		}
		if pick < 0 {
			return height
		}
		was := l.rows[pick]
		limit := caps{min(was.limit.layers+1, l.deepest(pick)), was.limit.cells + 1}
		now := l.fill(pick, st, limit)
		grown := height + l.rows[pick].h - was.h
		if grown > most || now == hidden[pick] && limit.layers == l.deepest(pick) {
			l.rows[pick] = was
			open[pick] = false
			continue
		}
		hidden[pick], height = now, grown
	}
}

// deepest is the most layers that a lane's labels may take: with many marks, long leaders would be a tangle.
func (l *layout) deepest(i int) int {
	switch n := len(l.s.lanes[i].marks); {
	case n > 60:
		return 2
	case n > 24:
		return 4
	}
	return deepest
}

// loosen gives room that is left to lanes whose labels are cut short.
func (l *layout) loosen(height, most float64) float64 {
	for range 3 {
		for i := range l.rows {
			if !l.rows[i].cut {
				continue
			}
			was := l.rows[i]
			hidden := was.left()
			for _, st := range was.style.roomier() {
				if l.fill(i, st, was.limit) <= hidden && height+l.rows[i].h-was.h <= most {
					height += l.rows[i].h - was.h
					break
				}
				l.rows[i] = was
			}
		}
	}
	return height
}

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

// placeMarks places the marks of a lane on the axis: clusters, bars and repairs.
func (l *layout) placeMarks(i int) {
	r := &l.rows[i]
	r.half = markRadius + 1
	var spots []spot
	perDay := 0.0
	if l.scale != nil {
		perDay = l.scale.perDay() * l.axis.w
	}
	fine := l.scale != nil && l.ticker().step().unit == minutes
	for _, m := range l.s.lanes[i].marks {
		k := &l.s.marks[m]
		if k.place != onAxis {
			continue
		}
		half := markRadius * 1.3
		wide := k.when.width() * perDay
		spots = append(spots, spot{m, l.x(k.when.mid()), half, math.Max(half, wide/2-half)})
	}
	sort.SliceStable(spots, func(a, b int) bool { return spots[a].x < spots[b].x })
	r.dots = cluster(spots, l.axis.x, l.axis.right())
	for _, d := range r.dots {
		r.half = math.Max(r.half, d.half)
		if len(d.members) > 1 {
			continue // the bars of many would only be a blur
		}
		if b, ok := l.bar(d.members[0], fine); ok {
			r.bars = append(r.bars, b)
		}
	}
	r.stackBars()
	l.placeRepairs(i)
}

// bar gives the bar of a date that is known only roughly.
func (l *layout) bar(m int, fine bool) (barSpan, bool) {
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
		seen := map[interval]bool{}
		for _, m := range d.members {
			k := &l.s.marks[m]
			if k.literal == nil || seen[*k.literal] {
				continue
			}
			seen[*k.literal] = true // one line for all events of one repaired date
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
	reach := 1.1 * st.width
	switch n := len(members); {
	case n > 60:
		reach = 0.4 * st.width
	case n < 12:
		reach = math.Max(reach, 0.4*l.axis.w)
	}
	seats := takeSeats(wishes, l.axis.x, l.axis.right(), labelGap, reach, min(layers, l.deepest(i)))
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
	b := block{mark: m, date: k.date, size: st.size}
	if k.place == published || k.place == onOneDay {
		b.date = "" // the head of the column says it
	}
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
	room -= l.flagWidth(b)
	if room > 20 {
		b.rest = l.fonts.Shorten(rest, typeset.Regular, pt(st.size), pt(room))
	}
	b.body = l.fonts.Balance(k.text, typeset.Regular, pt(st.size), pt(width), st.lines)
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

// flagIndent is the room for a flag before its numbers.
const flagIndent = 12

func headGap(size float64) float64 { return 0.45 * size }

func (l *layout) headWidth(b block) float64 {
	w := l.measure(b.date, typeset.Bold, b.size)
	if b.rest != "" {
		w += headGap(b.size) + l.measure(b.rest, typeset.Regular, b.size)
	}
	return w + l.flagWidth(b)
}

// flagWidth is what the flags of an event take in its heading.
func (l *layout) flagWidth(b block) float64 {
	s := l.flagNumbers(b.mark)
	if s == "" {
		return 0
	}
	return flagIndent + l.measure(s, typeset.Bold, b.size-1)
}

// flagNumbers lists the numbers of an event's flags, as far as there is room for them.
func (l *layout) flagNumbers(m int) string {
	const most = 3
	s := ""
	for i, n := range l.s.marks[m].flags {
		if i == most {
			return s + "…"
		}
		if i > 0 {
			s += ","
		}
		s += strconv.Itoa(n)
	}
	return s
}

// fillCells places the events of a lane that are not on the axis in the racks, row by row.
func (l *layout) fillCells(i int, st style, rows int) (hidden int, bottom float64) {
	r := &l.rows[i]
	r.cells = nil
	for _, k := range l.racks {
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
				cells = append(cells, l.write(m, st, k.w/float64(k.cols)-cellPad-cellEnd, l.s.lanes[i].mixed))
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

// dayOf is the day that an interval begins on.
func dayOf(i interval) civil.Day { return civil.Day(floor(i.from)) }
