package chart

import (
	"image/color"
	"math"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"factline/timeline/chart/page"
)

// Marks draws events. It is a [plot.Plotter], a [plot.DataRanger] and a [plot.GlyphBoxer].
type Marks struct {
	Items []Mark
	Text  text.Style // of the counts in clusters
}

// A Mark is one event, or a cluster of events too close to tell apart.
type Mark struct {
	X, Y  float64
	Shift vg.Length // by which it is moved sideways, so that it does not lie over another
	Glyph Glyph
	Count int           // of events, where there are more than one
	Parts []color.NRGBA // the colours of these events, by which the ring around the count is parted; nil for that of the glyph
	Flag  color.Color
	Group page.Group
}

// Plot draws the marks.
func (m Marks) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, k := range m.Items {
		at := vg.Point{X: x(k.X) + k.Shift, Y: y(k.Y)}
		page.InGroup(c, k.Group, func() { k.draw(c, at, m.Text) })
	}
}

func (k Mark) draw(c draw.Canvas, at vg.Point, sty text.Style) {
	r := k.Glyph.Radius * 1.2
	if k.Count > 1 {
		drawCluster(c, at, k, sty)
		r = vg.Length(clusterHalf(k.Count))
	} else {
		k.Glyph.draw(c, at)
	}
	if k.Flag != nil {
		drawFlag(c, vg.Point{X: at.X + r*0.5, Y: at.Y + r*0.62}, 8, k.Flag)
	}
}

// clusterRing is how wide the ring around a count is.
const clusterRing = 2.6

// drawCluster draws a count in a ring of the colours of what is counted.
func drawCluster(c draw.Canvas, at vg.Point, k Mark, sty text.Style) {
	r := vg.Length(clusterHalf(k.Count)) - 1
	c.SetColor(k.Glyph.Paper)
	c.Fill(circle(at, r))
	c.SetLineDash(nil, 0)
	c.SetLineWidth(clusterRing)
	parts := k.Parts
	if parts == nil {
		parts = []color.NRGBA{k.Glyph.Color}
	}
	begin := math.Pi / 2
	for i := 0; i < len(parts); {
		same := i
		for same < len(parts) && parts[same] == parts[i] {
			same++
		}
		angle := -2 * math.Pi * float64(same-i) / float64(len(parts)) // clockwise from the top
		sin, cos := math.Sincos(begin)
		mid := r - clusterRing/2
		var arc vg.Path
		arc.Move(vg.Point{X: at.X + mid*vg.Length(cos), Y: at.Y + mid*vg.Length(sin)})
		arc.Arc(at, mid, begin, angle)
		c.SetColor(parts[i])
		c.Stroke(arc)
		begin += angle
		i = same
	}
	c.SetLineWidth(0.7)
	c.SetColor(mix(k.Glyph.Paper, k.Glyph.Ink, 0.6))
	c.Stroke(circle(at, r))
	sty.XAlign, sty.YAlign = text.XCenter, text.YCenter
	c.FillText(sty, at, strconv.Itoa(k.Count))
}

// drawFlag draws a small flag whose pole stands on a point.
func drawFlag(c vg.Canvas, foot vg.Point, h vg.Length, col color.Color) {
	c.SetColor(col)
	c.SetLineDash(nil, 0)
	c.SetLineWidth(1)
	top := foot.Y + h
	var pole vg.Path
	pole.Move(foot)
	pole.Line(vg.Point{X: foot.X, Y: top})
	c.Stroke(pole)
	var cloth vg.Path
	cloth.Move(vg.Point{X: foot.X, Y: top})
	cloth.Line(vg.Point{X: foot.X + h*0.8, Y: top - h*0.28})
	cloth.Line(vg.Point{X: foot.X, Y: top - h*0.56})
	cloth.Close()
	c.Fill(cloth)
}

// DataRange gives the range of the marks.
func (m Marks) DataRange() (xmin, xmax, ymin, ymax float64) {
	xmin, xmax, ymin, ymax = math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, k := range m.Items {
		xmin, xmax = math.Min(xmin, k.X), math.Max(xmax, k.X)
		ymin, ymax = math.Min(ymin, k.Y), math.Max(ymax, k.Y)
	}
	return
}

// GlyphBoxes gives the room that the marks take.
func (m Marks) GlyphBoxes(p *plot.Plot) []plot.GlyphBox {
	out := make([]plot.GlyphBox, len(m.Items))
	for i, k := range m.Items {
		r := k.Glyph.Radius * 1.3
		if k.Count > 1 {
			r = vg.Length(clusterHalf(k.Count))
		}
		out[i] = plot.GlyphBox{X: p.X.Norm(k.X), Y: p.Y.Norm(k.Y), Rectangle: vg.Rectangle{Min: vg.Point{X: k.Shift - r, Y: -r}, Max: vg.Point{X: k.Shift + r, Y: r}}}
	}
	return out
}
