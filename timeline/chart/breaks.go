package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Breaks marks where a [Scale] leaves out time. It is a [plot.Plotter]; the scale is that of the plot's X axis.
type Breaks struct {
	Paper color.Color
	Line  draw.LineStyle
}

// Plot draws two jagged lines over all lanes at each gap and blanks what is between them.
func (b Breaks) Plot(c draw.Canvas, p *plot.Plot) {
	s, ok := p.X.Scale.(*Scale)
	if !ok {
		return
	}
	for _, g := range s.Gaps() {
		mid := c.X((g.Lo + g.Hi) / 2)
		const apart = 3.5
		left, right := jagged(c, mid-apart), jagged(c, mid+apart)
		var back []vg.Point
		for i := len(right) - 1; i >= 0; i-- {
			back = append(back, right[i])
		}
		c.FillPolygon(b.Paper, append(append([]vg.Point(nil), left...), back...))
		c.StrokeLines(b.Line, left)
		c.StrokeLines(b.Line, right)
	}
}

func jagged(c draw.Canvas, x vg.Length) []vg.Point {
	const tooth, high = 3, 7
	var pts []vg.Point
	n := int((c.Max.Y-c.Min.Y)/high) + 1
	for i := 0; i <= n; i++ {
		d := vg.Length(tooth)
		if i%2 == 0 {
			d = -d
		}
		pts = append(pts, vg.Point{X: x + d/2, Y: c.Min.Y + (c.Max.Y-c.Min.Y)*vg.Length(i)/vg.Length(n)})
	}
	return pts
}
