package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"factline/timeline/chart/page"
)

// Links draws arrows from answers to what they answer. It is a [plot.Plotter].
type Links struct {
	Items []Arrow
	Width vg.Length
}

// An Arrow goes from an answer to the claim that it answers.
type Arrow struct {
	X0, Y0, X1, Y1 float64
	Shift0, Shift1 vg.Length // as those of the marks
	Bend           vg.Length // how much farther to the left it runs, so that arrows to one claim lie apart
	Color          color.Color
	Dashed         bool // the answer leaves the claim open
	Group          page.Group
}

// Plot draws the arrows.
func (l Links) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, a := range l.Items {
		from, to := vg.Point{X: x(a.X0) + a.Shift0, Y: y(a.Y0)}, vg.Point{X: x(a.X1) + a.Shift1, Y: y(a.Y1)}
		way := elbow(endAt(from), endAt(to))
		if straight, ok := direct(endAt(from), endAt(to), nil); ok {
			way = straight
		}
		pts := make([]vg.Point, len(way))
		for i, q := range way {
			pts[i] = vg.Point{X: pt(q[0]), Y: pt(q[1])}
			if 0 < i && i < len(way)-1 {
				pts[i].X -= a.Bend
			}
		}
		page.InGroup(c, a.Group, func() { arrow(c, pts, l.Width, a.Color, a.Dashed) })
	}
}

// endAt is a mark of the usual size.
func endAt(p vg.Point) end { return end{x: p.X.Points(), y: p.Y.Points(), half: markRadius * 1.2} }

// arrow draws a line with round corners and a head at its end.
func arrow(c vg.Canvas, way []vg.Point, width vg.Length, col color.Color, dashed bool) {
	const r, headWidth = 6, 2.9
	n := len(way) - 1
	tip := way[n]
	foot := toward(tip, way[n-1], arrowHead)
	way = append(append([]vg.Point(nil), way[:n]...), toward(tip, way[n-1], 0.8*arrowHead))
	var p vg.Path
	p.Move(way[0])
	for i := 1; i < n; i++ {
		in, out := reach(way[i-1], way[i]), reach(way[i], way[i+1])
		p.Line(toward(way[i], way[i-1], min(r, in/2)))
		p.QuadTo(way[i], toward(way[i], way[i+1], min(r, out/2)))
	}
	p.Line(way[n])
	c.SetColor(col)
	c.SetLineWidth(width)
	c.SetLineDash(nil, 0)
	if dashed {
		c.SetLineDash([]vg.Length{4, 2.5}, 0)
	}
	c.Stroke(p)
	c.SetLineDash(nil, 0)
	side := vg.Point{X: foot.Y - tip.Y, Y: tip.X - foot.X}.Scale(headWidth / arrowHead)
	var head vg.Path
	head.Move(tip)
	head.Line(foot.Add(side))
	head.Line(foot.Sub(side))
	head.Close()
	c.Fill(head)
}

// reach is the distance of two points.
func reach(a, b vg.Point) vg.Length { return vg.Length(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y))) }

// toward is the point at a distance from a on the way to b.
func toward(a, b vg.Point, by vg.Length) vg.Point {
	d := reach(a, b)
	if d == 0 {
		return a
	}
	return a.Add(b.Sub(a).Scale(by / d))
}
