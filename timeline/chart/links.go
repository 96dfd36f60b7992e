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
		page.InGroup(c, a.Group, func() {
			arrow(c, vg.Point{X: x(a.X0) + a.Shift0, Y: y(a.Y0)}, vg.Point{X: x(a.X1) + a.Shift1, Y: y(a.Y1)}, a.Bend, l.Width, a.Color, a.Dashed)
		})
	}
}

// arrow draws a line from the mark of an answer to that of a claim, with a head that ends short of it. It runs along the
// row of the answer's mark and turns off to the left of the claim's, where neither has a label.
func arrow(c vg.Canvas, from, to vg.Point, apart, width vg.Length, col color.Color, dashed bool) {
	const (
		clear                 = 8  // of the marks
		aside                 = 20 // to the left of the marks
		headLength, headWidth = 6, 3
	)
	back := vg.Length(-1) // from the tip of the head to its foot
	var p vg.Path
	if math.Abs(float64(to.Y-from.Y)) < 2*clear { // in one row
		if from.X > to.X {
			back = 1
		}
		p.Move(vg.Point{X: from.X - back*clear, Y: from.Y})
		p.Line(vg.Point{X: to.X + back*(clear+headLength*0.8), Y: to.Y})
	} else {
		bend := to.X - aside - apart
		if math.Abs(float64(from.X-bend)) < aside {
			bend = vg.Length(math.Min(float64(from.X), float64(to.X))) - aside - apart
		}
		side := vg.Length(-1) // on which the line leaves the answer's mark
		if from.X < bend {
			side = 1
		}
		const r = 7 // of the corners
		up := vg.Length(1)
		if to.Y < from.Y {
			up = -1
		}
		from.Y -= up * apart / 2
		p.Move(vg.Point{X: from.X + side*clear, Y: from.Y})
		p.Line(vg.Point{X: bend - side*r, Y: from.Y})
		p.QuadTo(vg.Point{X: bend, Y: from.Y}, vg.Point{X: bend, Y: from.Y + up*r})
		p.Line(vg.Point{X: bend, Y: to.Y - up*r})
		p.QuadTo(vg.Point{X: bend, Y: to.Y}, vg.Point{X: bend + r, Y: to.Y})
		p.Line(vg.Point{X: to.X - clear - headLength*0.8, Y: to.Y})
	}
	c.SetColor(col)
	c.SetLineWidth(width)
	c.SetLineDash(nil, 0)
	if dashed {
		c.SetLineDash([]vg.Length{4, 2.5}, 0)
	}
	c.Stroke(p)
	c.SetLineDash(nil, 0)
	tip := vg.Point{X: to.X + back*clear, Y: to.Y}
	var head vg.Path
	head.Move(tip)
	head.Line(vg.Point{X: tip.X + back*headLength, Y: tip.Y + headWidth})
	head.Line(vg.Point{X: tip.X + back*headLength, Y: tip.Y - headWidth})
	head.Close()
	c.Fill(head)
}
