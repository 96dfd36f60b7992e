package chart

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"factline/timeline/chart/typeset"
)

// A repairLine joins a repaired date to its literal reading.
type repairLine struct {
	mark    int
	x, to   float64
	strip   int     // over the marks, from 0
	y       float64 // of the line
	caption string
	left    float64 // of the caption
	wide    float64
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

// mostStrips is how many repairs one can follow over a lane; the labels of others still say them.
const mostStrips = 4

// placeRepairs gives each repaired date of a lane a line above the marks, so that no two lie over each other and none runs through
// the words at another.
func (l *layout) placeRepairs(i int) {
	r := &l.rows[i]
	r.repairs = nil
	strips := 0
	for _, d := range r.dots {
		for _, m := range l.misread(d) {
			k := &l.s.marks[m]
			p := repairLine{mark: m, x: d.x, to: l.x(k.literal.mid())}
			l.caption(&p)
			free := func() bool { return !slices.ContainsFunc(r.repairs, p.meets) }
			for p.strip < mostStrips && !free() {
				p.strip++
			}
			if p.strip < mostStrips {
				r.repairs = append(r.repairs, p)
				strips = max(strips, p.strip+1)
			}
		}
	}
	for k := range r.repairs {
		r.repairs[k].y = rowTop + stripStep*float64(strips-r.repairs[k].strip) - 5
	}
	r.markY = rowTop + stripStep*float64(strips) + r.half
	if l.flagged(i) {
		r.markY += flagRise
	}
}

// misread gives an event of a dot for each date that was repaired, the nearest literal reading first.
func (l *layout) misread(d dot) []int {
	seen := map[interval]bool{}
	var out []int
	for _, m := range d.members {
		if k := l.s.marks[m].literal; k != nil && !seen[*k] {
			seen[*k] = true
			out = append(out, m)
		}
	}
	far := func(m int) float64 { return math.Abs(l.x(l.s.marks[m].literal.mid()) - d.x) }
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(far(a), far(b)) })
	return out
}

// caption writes the words of a repair: on its line before the corner over the literal date, where there is room, or else beside it. On
// an axis with room for neither there are none.
func (l *layout) caption(p *repairLine) {
	const clear = 5
	lo, hi := math.Min(p.x, p.to), math.Max(p.x, p.to)
	day := l.s.marks[p.mark].misread
	for _, words := range []string{"literally " + day, day} {
		w := l.measure(words, typeset.Italic, roleSize)
		before, behind := p.to-clear-w, p.to+clear
		if p.to < p.x {
			before, behind = p.to+clear, p.to-clear-w
		}
		for k, left := range []float64{before, behind, hi + clear, lo - clear - w} {
			if k == 0 && w+2*clear <= hi-lo || k > 0 && left >= l.axis.x && left+w <= l.axis.right() {
				p.caption, p.left, p.wide = words, left, w
				return
			}
		}
	}
	p.left = p.to
}

// reach is the stretch that a repair takes of its strip.
func (p repairLine) reach() (lo, hi float64) {
	return math.Min(math.Min(p.x, p.to), p.left) - 4, math.Max(math.Max(p.x, p.to), p.left+p.wide) + 4
}

// meets reports whether two repairs lie over each other, or one goes down through the words of the other.
func (p repairLine) meets(o repairLine) bool {
	if p.strip < o.strip {
		p, o = o, p
	}
	if p.strip > o.strip {
		return o.captioned(p.x) || o.captioned(p.to)
	}
	lo, hi := p.reach()
	from, to := o.reach()
	return lo < to && from < hi
}

// captioned reports whether the words of a repair stand at a place.
func (p repairLine) captioned(x float64) bool { return p.left-2 < x && x < p.left+p.wide+2 }

// flagged reports whether a mark of the lane carries a flag.
func (l *layout) flagged(i int) bool {
	return slices.ContainsFunc(l.s.lanes[i].marks, func(m int) bool { return len(l.s.marks[m].flags) > 0 })
}
