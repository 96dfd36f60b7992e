package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Repairs joins dates that were repaired, by a thin dashed line, to where their words would have put them. It
// is a [plot.Plotter] and a [plot.DataRanger].
type Repairs struct {
	Items []Repair
	Line  draw.LineStyle
	Text  text.Style
	Paper color.Color
}

// A Repair is one such date.
type Repair struct {
	X, Literal, Y float64
	Shift         vg.Length // as that of the mark
	Rise          vg.Length // of the line over the marks
	Caption       string
	CaptionX      vg.Length // left end of the caption from the place of Literal
}

// Plot draws the lines with their captions.
func (r Repairs) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, k := range r.Items {
		x0, x1, base := x(k.X)+k.Shift, x(k.Literal), y(k.Y)
		top := base + k.Rise
		c.StrokeLines(r.Line, []vg.Point{{X: x0, Y: base}, {X: x0, Y: top}, {X: x1, Y: top}, {X: x1, Y: base + 5}})
		c.SetColor(r.Paper)
		c.Fill(circle(vg.Point{X: x1, Y: base}, 4))
		ghost := r.Line
		ghost.Dashes = []vg.Length{1.6, 1.4}
		c.SetLineStyle(ghost)
		c.Stroke(circle(vg.Point{X: x1, Y: base}, 4))
		left := x1 + k.CaptionX
		w := r.Text.Width(k.Caption)
		c.SetColor(r.Paper)
		c.Fill(vg.Rectangle{Min: vg.Point{X: left - 3, Y: top - 4}, Max: vg.Point{X: left + w + 3, Y: top + 4}}.Path())
		sty := r.Text
		sty.XAlign, sty.YAlign = text.XLeft, text.YCenter
		c.FillText(sty, vg.Point{X: left, Y: top}, k.Caption)
	}
}

// DataRange gives the range of both readings.
func (r Repairs) DataRange() (xmin, xmax, ymin, ymax float64) {
	xmin, xmax, ymin, ymax = math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, k := range r.Items {
		xmin, xmax = math.Min(xmin, math.Min(k.X, k.Literal)), math.Max(xmax, math.Max(k.X, k.Literal))
		ymin, ymax = math.Min(ymin, k.Y), math.Max(ymax, k.Y)
	}
	return
}
