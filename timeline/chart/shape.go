package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// A Shape is the outline of a mark.
type Shape uint8

// The shapes. All can be told apart without colour.
const (
	Disc Shape = iota
	Ring
	Square
	Diamond
	TriangleUp
	TriangleDown
	TriangleRight
	Tick
	Cross
	Bar
	Pentagon
	Hexagon
	Star
)

// polygons are the corners of the shapes that have some, about the origin, in parts of the radius.
var polygons = map[Shape][][2]float64{
	Square:        {{-.86, -.86}, {.86, -.86}, {.86, .86}, {-.86, .86}},
	Diamond:       {{0, -1.18}, {1.18, 0}, {0, 1.18}, {-1.18, 0}},
	TriangleUp:    {{-1.1, -.85}, {1.1, -.85}, {0, 1.1}},
	TriangleDown:  {{-1.1, .85}, {1.1, .85}, {0, -1.1}},
	TriangleRight: {{-.85, -1.1}, {-.85, 1.1}, {1.1, 0}},
	Tick:          {{-1.2, -.02}, {-.72, .46}, {-.3, .04}, {.82, 1.16}, {1.3, .68}, {-.3, -.92}},
	Cross: {{-1.1, -.62}, {-.62, -1.1}, {0, -.48}, {.62, -1.1}, {1.1, -.62}, {.48, 0}, {1.1, .62}, {.62, 1.1}, {0, .48},
		{-.62, 1.1}, {-1.1, .62}, {-.48, 0}},
	Bar:      {{-1.15, -.42}, {1.15, -.42}, {1.15, .42}, {-1.15, .42}},
	Pentagon: regular(5, 1.12, math.Pi/2),
	Hexagon:  regular(6, 1.08, 0),
	Star:     star(5, 1.3, .56),
}

func regular(n int, r, turn float64) [][2]float64 {
	out := make([][2]float64, n)
	for i := range out {
		sin, cos := math.Sincos(turn + 2*math.Pi*float64(i)/float64(n))
		out[i] = [2]float64{r * cos, r * sin}
	}
	return out
}

func star(n int, outer, inner float64) [][2]float64 {
	out := make([][2]float64, 2*n)
	for i := range out {
		r := outer
		if i%2 == 1 {
			r = inner
		}
		sin, cos := math.Sincos(math.Pi/2 + math.Pi*float64(i)/float64(n))
		out[i] = [2]float64{r * cos, r * sin}
	}
	return out
}

// path outlines the shape about a point.
func (s Shape) path(at vg.Point, r vg.Length) vg.Path {
	var p vg.Path
	corners, ok := polygons[s]
	if !ok {
		return circle(at, r)
	}
	for i, c := range corners {
		pt := vg.Point{X: at.X + vg.Length(c[0])*r, Y: at.Y + vg.Length(c[1])*r}
		if i == 0 {
			p.Move(pt)
		} else {
			p.Line(pt)
		}
	}
	p.Close()
	return p
}

func circle(at vg.Point, r vg.Length) vg.Path {
	var p vg.Path
	p.Move(vg.Point{X: at.X + r, Y: at.Y})
	p.Arc(at, r, 0, 2*math.Pi)
	p.Close()
	return p
}

// A Glyph is a mark as it is drawn.
type Glyph struct {
	Look
	Radius  vg.Length
	Hollow  bool // its place in time is not the text's own word
	Negated bool // struck through: "has not confirmed"
	Ink     color.NRGBA
	Paper   color.NRGBA
}

// edgeInk is how much ink is in the edge of a mark, so that light colours stand out from light paper.
const edgeInk = 0.45

// draw draws the glyph about a point.
func (g Glyph) draw(c vg.Canvas, at vg.Point) {
	path := g.Shape.path(at, g.Radius)
	c.SetLineDash(nil, 0)
	edge := mix(g.Color, g.Ink, edgeInk)
	if g.Hollow {
		c.SetColor(g.Paper)
		c.Fill(path)
		c.SetLineWidth(g.Radius * 0.3)
	} else {
		c.SetColor(g.Color)
		c.Fill(path)
		c.SetLineWidth(g.Radius * 0.14)
	}
	c.SetColor(edge)
	c.Stroke(path)
	if g.Shape == Ring {
		c.SetColor(g.Paper)
		if g.Hollow {
			c.SetColor(edge)
		}
		c.Fill(circle(at, g.Radius*0.42))
	}
	if g.Negated {
		d := g.Radius * 1.3
		var slash vg.Path
		slash.Move(vg.Point{X: at.X - d, Y: at.Y + d})
		slash.Line(vg.Point{X: at.X + d, Y: at.Y - d})
		c.SetColor(g.Paper)
		c.SetLineWidth(g.Radius * 0.56)
		c.Stroke(slash)
		c.SetColor(g.Ink)
		c.SetLineWidth(g.Radius * 0.26)
		c.Stroke(slash)
	}
}
