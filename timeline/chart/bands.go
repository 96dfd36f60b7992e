package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Bands shade lanes and draw rules between them. It is a [plot.Plotter].
type Bands struct {
	Edges []float64 // on the Y axis; band i lies between edges i and i+1
	Shade color.Color
	Rule  draw.LineStyle
}

// Plot draws the bands across the whole canvas.
func (b Bands) Plot(c draw.Canvas, p *plot.Plot) {
	_, y := p.Transforms(&c)
	for i := 0; i+1 < len(b.Edges); i++ {
		lo, hi := y(b.Edges[i]), y(b.Edges[i+1])
		if i%2 == 0 && b.Shade != nil {
			c.FillPolygon(b.Shade, []vg.Point{{X: c.Min.X, Y: lo}, {X: c.Max.X, Y: lo}, {X: c.Max.X, Y: hi}, {X: c.Min.X, Y: hi}})
		}
	}
	for _, e := range b.Edges {
		c.StrokeLine2(b.Rule, c.Min.X, y(e), c.Max.X, y(e))
	}
}
