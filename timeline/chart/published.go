package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg/draw"
)

// Published draws the days on which articles appeared, as lines over all lanes. It is a [plot.Plotter].
type Published struct {
	Days []float64
	Line draw.LineStyle
}

// Plot draws the lines.
func (d Published) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	for _, day := range d.Days {
		c.StrokeLine2(d.Line, x(day), c.Min.Y, x(day), c.Max.Y)
	}
}
