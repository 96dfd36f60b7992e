package chart

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg/draw"

	"factline/timeline/chart/typeset"
)

// time draws the axis: ticks, headers, breaks, days of publication, density.
func (p pencil) time() {
	q, c := p.plot(p.axis)
	x, _ := q.Transforms(&c)
	for _, t := range p.ticks {
		c.StrokeLine2(draw.LineStyle{Color: p.palette.grid, Width: 0.7}, x(t.at), c.Min.Y, x(t.at), c.Max.Y)
	}
	sty := p.style(typeset.Regular, axisSize, p.palette.muted)
	sty.XAlign, sty.YAlign = text.XCenter, text.YTop
	clear := -math.MaxFloat64 // where the last label ended
	for _, t := range p.ticks {
		w := p.measure(t.label, typeset.Regular, axisSize)
		at := math.Max(p.axis.x+w/2, math.Min(p.layout.x(t.at), p.axis.right()-w/2))
		if at-w/2 < clear+4 {
			continue
		}
		clear = at + w/2
		p.c.FillText(sty, p.at(at, p.tickY-leading(axisSize)), t.label)
	}
	p.drawHeaders()
	if p.s.yearless {
		p.line("year not known", typeset.Italic, axisSize, p.palette.muted, margin+4, p.tickY-leading(axisSize))
	}
	Breaks{Paper: p.palette.paper, Line: draw.LineStyle{Color: p.palette.leader, Width: 0.8}}.Plot(c, q)
	for _, g := range p.scale.Gaps() {
		mid := p.middle(g)
		sty := p.style(typeset.Italic, footSize, p.palette.muted)
		sty.XAlign, sty.YAlign = text.XCenter, text.YTop
		p.c.FillText(sty, p.at(mid, p.tickY-2*leading(axisSize)+1), leftOut(g)+"\nleft out")
	}
	var days []float64
	for i, st := range p.stamps {
		if !st.vague {
			days = append(days, float64(p.s.stamps[i].day)+0.5)
		}
		if st.label != "" {
			p.line(st.label, typeset.Bold, axisSize, p.palette.accent, st.left, p.tickY+2)
		}
	}
	Published{Days: days, Line: draw.LineStyle{Color: p.palette.accent, Width: 1.2}}.Plot(c, q)
	if p.density.w > 0 {
		p.drawDensity()
	}
}

// drawHeaders writes what the labels of the ticks share over them. One that is too short for its words
// gives way to the next; the first on the page may begin before the axis.
func (p pencil) drawHeaders() {
	clear := float64(margin)
	for i, h := range p.headers {
		lo, hi := p.layout.x(h.from), p.layout.x(h.to)
		w := p.measure(h.label, typeset.Bold, axisSize)
		if !p.ticked(h) {
			continue
		}
		if follows := i+1 < len(p.headers) && p.headers[i+1].from == h.to; follows && lo+w+8 > hi {
			if i > 0 {
				continue
			}
			lo = hi - w - 8
		}
		lo = math.Min(p.clearOfGaps(lo, w), p.axis.right()-w)
		if lo < clear {
			continue
		}
		p.line(h.label, typeset.Bold, axisSize, p.palette.ink, lo, p.tickY-2*leading(axisSize))
		clear = lo + w + 8
	}
}

// middle is where a gap stands on the page.
func (p pencil) middle(g Gap) float64 { return p.axis.x + (g.Lo+g.Hi)/2*p.axis.w }

// clearOfGaps moves words of a width, which begin at a place, to the left of a gap whose caption they would touch.
func (p pencil) clearOfGaps(at, width float64) float64 {
	for _, g := range p.scale.Gaps() {
		half := p.measure(leftOut(g), typeset.Italic, footSize)/2 + 4
		if mid := p.middle(g); at < mid && at+width > mid-half {
			at = mid - half - width
		}
	}
	return at
}

// ticked reports whether a header has a tick to stand over.
func (p pencil) ticked(h header) bool {
	return slices.ContainsFunc(p.ticks, func(t tick) bool { return h.from <= t.at && t.at < h.to })
}

// leftOut says how long a gap is.
func leftOut(g Gap) string {
	days := g.To - g.From
	switch {
	case days >= 3*365.25:
		return fmt.Sprintf("%.0f years", math.Floor(days/365.25))
	case days >= 1:
		return count(int(math.Round(days)), "day")
	}
	return count(int(math.Round(days*24)), "hour")
}

func (p pencil) drawDensity() {
	q, c := p.plot(p.density)
	d := Density{Bin: 6, Color: p.palette.leader}
	for _, m := range p.s.marks {
		if m.place == onAxis {
			d.Days = append(d.Days, m.when.mid())
		}
	}
	d.Plot(c, q)
	p.line(fmt.Sprintf("events; highest column %d", d.Most(c, q)), typeset.Regular, footSize, p.palette.muted, p.names.x, p.density.y+10)
}
