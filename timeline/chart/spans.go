package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Spans draws dates that are known only roughly, as bars that fade. It is a [plot.Plotter] and a
// [plot.DataRanger].
type Spans struct {
	Items []Span
	Width vg.Length // of the bars
}

// A Span is one such date. Its ends fade over FadeFrom and FadeTo days.
type Span struct {
	From, To, Y      float64
	FadeFrom, FadeTo float64
	Color            color.NRGBA
}

// Plot draws the bars.
func (s Spans) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, b := range s.Items {
		fadingBar(c, x(b.From), x(b.To), x(b.From+b.FadeFrom), x(b.To-b.FadeTo), y(b.Y), s.Width, b.Color)
	}
}

// DataRange gives the range of the bars.
func (s Spans) DataRange() (xmin, xmax, ymin, ymax float64) {
	xmin, xmax, ymin, ymax = math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, b := range s.Items {
		xmin, xmax = math.Min(xmin, b.From), math.Max(xmax, b.To)
		ymin, ymax = math.Min(ymin, b.Y), math.Max(ymax, b.Y)
	}
	return
}

// fadingBar lies bars over each other, each a little shorter, so that both ends fade from nothing to full.
func fadingBar(c vg.Canvas, from, to, fullFrom, fullTo, y, width vg.Length, col color.NRGBA) {
	const full = 0.6
	steps := int(math.Max(10, math.Min(48, float64(fullFrom-from)/2.5)))
	each := 1 - math.Pow(1-full, 1/float64(steps))
	c.SetColor(fade(col, each))
	for i := range steps {
		t := vg.Length(i) / vg.Length(steps-1)
		lo, hi := from+(fullFrom-from)*t, to+(fullTo-to)*t
		if hi > lo {
			c.Fill(vg.Rectangle{Min: vg.Point{X: lo, Y: y - width/2}, Max: vg.Point{X: hi, Y: y + width/2}}.Path())
		}
	}
}
