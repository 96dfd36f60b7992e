package chart

import (
	"fmt"
	"image/color"

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
	Breaks{Paper: p.palette.paper, Line: draw.LineStyle{Color: p.palette.leader, Width: 0.8}}.Plot(c, q)
	inks := [...]color.Color{ofTick: p.palette.muted, ofHeader: p.palette.ink, ofGap: p.palette.muted, ofStamp: p.palette.accent, ofYear: p.palette.muted}
	for _, w := range p.axisWords {
		p.line(w.text, axisFaces[w.kind].face, axisFaces[w.kind].size, inks[w.kind], w.x, w.y)
	}
	var days []float64
	for i, st := range p.stamps {
		if !st.bare {
			days = append(days, float64(p.s.stamps[i].day)+0.5)
		}
	}
	Published{Days: days, Line: draw.LineStyle{Color: p.palette.accent, Width: pt(p.stampWidth())}}.Plot(c, q)
	if p.density.w > 0 {
		p.drawDensity()
	}
}

// stampWidth is that of the line of a day of publication, finer where there are many.
func (p pencil) stampWidth() float64 {
	if len(p.stamps) > mostStamps {
		return 0.7
	}
	return 1.2
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
