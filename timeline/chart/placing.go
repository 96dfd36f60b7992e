package chart

import (
	"math"
	"slices"
	"sort"

	"factline/timeline/chart/typeset"
)

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
		spots = append(spots, spot{[]int{m}, l.x(k.when.mid()), half, math.Max(half, wide/2-half)})
	}
	sort.SliceStable(spots, func(a, b int) bool { return spots[a].x < spots[b].x })
	if l.stackable(i) {
		spots = l.together(spots)
	}
	r.dots = cluster(spots, l.axis.x, l.axis.right())
	for _, d := range r.dots {
		r.half = math.Max(r.half, d.half)
		if len(d.members) > 1 && !l.oneDate(d.members) {
			continue // the bars of many would only be a blur
		}
		if b, ok := l.bar(d.members[0], fine); ok {
			r.bars = append(r.bars, b)
		}
	}
	r.stackBars()
	l.placeRepairs(i)
}

// together joins the spots of one date, given from left to right.
func (l *layout) together(spots []spot) []spot {
	var out []spot
	for _, s := range spots {
		k := len(out) - 1
		if k < 0 || l.s.marks[out[k].marks[0]].when != l.s.marks[s.marks[0]].when {
			out = append(out, s)
			continue
		}
		out[k].marks = append(out[k].marks, s.marks...)
		wide := out[k].allowed + out[k].half
		out[k].half = clusterHalf(len(out[k].marks))
		out[k].allowed = math.Max(out[k].half, wide-out[k].half)
	}
	return out
}

// oneDate reports whether all of some events are of one date, and as sure of it.
func (l *layout) oneDate(members []int) bool {
	first := &l.s.marks[members[0]]
	return !slices.ContainsFunc(members, func(m int) bool {
		k := &l.s.marks[m]
		return k.when != first.when || k.dateWords() != first.dateWords()
	})
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
