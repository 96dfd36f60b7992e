package chart

import (
	"math"
	"slices"

	"factline/timeline"
	"factline/timeline/chart/typeset"
)

// An answer is the arrow of a link, as corners on the page: from the mark of the answer to that of the claim.
type answer struct {
	link int // index into the scene's links
	way  [][2]float64
}

// An end is a mark that an arrow can begin or end at.
type end struct {
	x, y, half float64
	left       bool // only from the left: words stand on the right, and other marks above and below
	noUp       bool // something stands over it
}

// What it costs an arrow to run through things, for each point of its length there.
const (
	throughWords = 15
	throughCard  = 4  // between the words of a stack
	throughLine  = 1  // along or across a leader, a day of publication, the edge of a lane
	throughArrow = 12 // along or across another
)

const (
	arrowClear = 2   // between an arrow and its marks
	arrowHead  = 5.5 // length of the head
	startAway  = arrowClear + 1
	headAway   = arrowClear + arrowHead + 3
	wordClear  = 3 // between an arrow and words
	lineClear  = 6
	mostWays   = 40 // arrows that look for a way around words; with more, none can be followed anyway
)

// placeAnswers finds the arrows from answers to what they answer: first those that can go straight, then the rest around these.
func (l *layout) placeAnswers() {
	ends := l.ends()
	var winding []int
	for k, link := range l.s.links {
		from, ok1 := ends[link.From]
		to, ok2 := ends[link.To]
		if !ok1 || !ok2 || from == to || link.Relation == timeline.Repeats {
			continue
		}
		if way, ok := direct(from, to, ends); ok {
			l.answers = append(l.answers, answer{k, way})
		} else {
			winding = append(winding, k)
		}
	}
	if len(winding) == 0 {
		return
	}
	obstacles := l.obstacles()
	for _, a := range l.answers {
		obstacles = append(obstacles, alongside(a.way)...)
	}
	for n, k := range winding {
		from, to := ends[l.s.links[k].From], ends[l.s.links[k].To]
		way := elbow(from, to)
		if n < mostWays {
			starts, goals := from.ports(startAway), to.ports(headAway)
			all := slices.Concat(starts, goals)
			r := newRouter(window(l.lanesBox(), all), obstacles, all)
			if found, i, j := r.find(starts, goals); found != nil {
				way = append([][2]float64{from.edge(starts[i].out)}, append(found, to.edge(goals[j].out))...)
				way = corners(way)
			}
		}
		obstacles = append(obstacles, alongside(way)...)
		l.answers = append(l.answers, answer{k, way})
	}
}

// alongside keeps later ways from running along one, and from crossing it where they need not.
func alongside(way [][2]float64) []obstacle {
	var out []obstacle
	for n := 1; n < len(way); n++ {
		out = append(out, obstacle{around(way[n-1], way[n], lineClear), throughLine}, obstacle{around(way[n-1], way[n], 1), throughArrow})
	}
	return out
}

// ends gives the mark of each event that has one of its own, or that of the cluster it stands in.
func (l *layout) ends() map[int]end {
	ends := map[int]end{}
	for i := range l.rows {
		r := &l.rows[i]
		for _, d := range r.dots {
			e := end{x: d.x, y: r.markY, half: markRadius * 1.2}
			if len(d.members) > 1 {
				e.half = d.half - 1
			}
			for _, m := range d.members {
				e.noUp = e.noUp || l.s.marks[m].literal != nil || len(l.s.marks[m].flags) > 0
			}
			for _, m := range d.members {
				ends[m] = e
			}
		}
		for _, b := range r.labels {
			if b.marked {
				x, y := b.markAt()
				ends[b.mark] = end{x: x, y: y, half: itemRadius, left: true}
			}
		}
		for _, b := range r.cells {
			if !b.bare {
				ends[b.mark] = end{x: b.x - cellPad/2 - 1, y: b.y + leading(b.size)/2, half: markRadius * 1.2, left: true}
			}
		}
	}
	return ends
}

// edge is where an arrow touches an end on one side.
func (e end) edge(side compass) [2]float64 {
	switch d := e.half + arrowClear; side {
	case rightward:
		return [2]float64{e.x + d, e.y}
	case leftward:
		return [2]float64{e.x - d, e.y}
	default:
		return [2]float64{e.x, e.y - d}
	}
}

// ports are the points at a distance from an end where a way may begin.
func (e end) ports(away float64) []port {
	d := e.half + away
	ports := []port{{e.x - d, e.y, leftward}}
	if !e.left {
		ports = append(ports, port{e.x + d, e.y, rightward})
		if !e.noUp {
			ports = append(ports, port{e.x, e.y - d, upward})
		}
	}
	return ports
}

// direct is the straight arrow between two marks of one row, where no other stands between them.
func direct(from, to end, ends map[int]end) ([][2]float64, bool) {
	if from.y != to.y || from.left || to.left {
		return nil, false
	}
	side := leftward // of the claim
	if from.x > to.x {
		side = rightward
	}
	a, b := from.edge(side.back()), to.edge(side)
	if math.Abs(a[0]-b[0]) < arrowHead+2 || (a[0] > b[0]) != (from.x > to.x) {
		return nil, false
	}
	for _, e := range ends {
		if e.y == to.y && e.x > math.Min(from.x, to.x) && e.x < math.Max(from.x, to.x) {
			return nil, false
		}
	}
	return [][2]float64{a, b}, true
}

// elbow goes along the row of the answer and turns off to the left of the claim.
func elbow(from, to end) [][2]float64 {
	const aside = 20
	bend := to.x - aside
	if math.Abs(from.x-bend) < aside {
		bend = math.Min(from.x, to.x) - aside
	}
	side := leftward
	if from.x < bend {
		side = rightward
	}
	return corners([][2]float64{from.edge(side), {bend, from.y}, {bend, to.y}, to.edge(leftward)})
}

// around is the box at a distance around a line.
func around(p, q [2]float64, by float64) box {
	x, y := math.Min(p[0], q[0])-by, math.Min(p[1], q[1])-by
	return box{x, y, math.Max(p[0], q[0]) + by - x, math.Max(p[1], q[1]) + by - y}
}

// lanesBox is where arrows may run.
func (l *layout) lanesBox() box {
	first, last := l.rows[0], l.rows[len(l.rows)-1]
	left := float64(margin) - 10
	if l.names.w > 0 {
		left = l.names.right() + 2
	}
	return box{x: left, y: first.y + 3, w: l.lanesRight() - left, h: last.bottom() - first.y - 6}
}

// obstacles are words, marks and lines in the lanes.
func (l *layout) obstacles() []obstacle {
	var out []obstacle
	words := func(b box) {
		out = append(out, obstacle{box{b.x - wordClear, b.y - wordClear, b.w + 2*wordClear, b.h + 2*wordClear}, throughWords})
	}
	line := func(p, q [2]float64) { out = append(out, obstacle{around(p, q, lineClear), throughLine}) }
	mark := func(x, y, half float64) { words(box{x - half, y - half, 2 * half, 2 * half}) }
	for i := range l.rows {
		r := &l.rows[i]
		line([2]float64{r.x, r.y}, [2]float64{r.right(), r.y})
		for _, d := range r.dots {
			mark(d.x, r.markY, d.half)
			if slices.ContainsFunc(d.members, func(m int) bool { return len(l.s.marks[m].flags) > 0 }) {
				words(box{d.x, r.markY - d.half - 8, d.half + 8, d.half + 8})
			}
		}
		for _, b := range r.bars {
			line([2]float64{b.from, r.markY + b.dy}, [2]float64{b.to, r.markY + b.dy})
		}
		for _, k := range r.repairs {
			out = append(out, obstacle{around([2]float64{k.x, k.y}, [2]float64{k.to, k.y}, wordClear), throughLine})
			line([2]float64{k.x, k.y}, [2]float64{k.x, r.markY})
			words(box{k.left, k.y - roleSize/2, k.wide, roleSize})
			mark(k.to, r.markY, 4)
		}
		for _, h := range r.headings {
			c := h.card()
			out = append(out, obstacle{c, throughCard})
			line([2]float64{c.x, c.y}, [2]float64{c.right(), c.y})
			line([2]float64{c.x, c.bottom()}, [2]float64{c.right(), c.bottom()})
			line([2]float64{c.x, c.y}, [2]float64{c.x, c.bottom()})
			line([2]float64{c.right(), c.y}, [2]float64{c.right(), c.bottom()})
			if h.text != "" {
				words(box{h.x, h.y, l.measure(h.text, typeset.Bold, h.size), leading(h.size)})
			}
		}
		for _, b := range r.labels {
			if b.marked {
				x, y := b.markAt()
				mark(x, y, itemRadius)
				words(box{b.x + labelPad, b.y, b.w - labelPad, b.h})
				out = append(out, obstacle{box{b.x - itemIndent - wordClear, b.y, itemIndent + labelPad + wordClear, b.h + itemGap}, throughArrow}) // the column of marks
			} else {
				words(b.box) // from its leader on
			}
			for n := 1; n < len(b.path); n++ {
				line(b.path[n-1], b.path[n])
			}
		}
		for _, b := range r.cells {
			words(b.box)
			if !b.bare {
				mark(b.x-cellPad/2-1, b.y+leading(b.size)/2, markRadius*1.2)
			}
		}
	}
	for _, st := range l.stamps {
		line([2]float64{st.x, l.axis.y}, [2]float64{st.x, l.axis.bottom()})
	}
	for _, k := range l.racks {
		line([2]float64{k.x - 6, l.axis.y}, [2]float64{k.x - 6, l.axis.bottom()})
	}
	for k := range l.sides {
		from, to := l.side(k)
		for i := from; i < to; i++ {
			r := l.rows[i]
			if k > 0 {
				words(box{l.names.x + r.x - margin, r.y, l.names.w, r.h}) // a name
			}
			if i == from {
				for _, k := range l.lowRacks {
					words(rackHead(k, r))
				}
			}
		}
	}
	return out
}
