package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"factline/timeline/chart/page"
)

// In all plotters X is in days from 1970-01-01 and Y in whatever the plot's own axis measures.

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
	Count int // of events, where there are more than one
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

// clusterTint is how much colour a cluster has behind its count.
const clusterTint = 0.22

// drawCluster draws a disc with a count in it.
func drawCluster(c draw.Canvas, at vg.Point, k Mark, sty text.Style) {
	r := vg.Length(clusterHalf(k.Count)) - 1
	c.SetColor(k.Glyph.Paper)
	c.Fill(circle(at, r))
	c.SetColor(fade(k.Glyph.Color, clusterTint))
	c.Fill(circle(at, r))
	c.SetLineDash(nil, 0)
	c.SetLineWidth(1.3)
	c.SetColor(mix(k.Glyph.Color, k.Glyph.Ink, edgeInk))
	c.Stroke(circle(at, r))
	sty.XAlign, sty.YAlign = text.XCenter, text.YCenter
	c.FillText(sty, at, itoa(k.Count))
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

// Density draws how many events there are along the axis, as columns. It is a [plot.Plotter].
type Density struct {
	Days  []float64
	Bin   vg.Length // width of a column
	Color color.Color
}

// Plot draws the columns from the foot of the canvas; the highest reaches its top.
func (d Density) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	n := int((c.Max.X-c.Min.X)/d.Bin) + 1
	counts := make([]int, n)
	most := 0
	for _, day := range d.Days {
		i := int((x(day) - c.Min.X) / d.Bin)
		if i >= 0 && i < n {
			counts[i]++
			most = max(most, counts[i])
		}
	}
	c.SetColor(d.Color)
	for i, k := range counts {
		if k == 0 {
			continue
		}
		left := c.Min.X + vg.Length(i)*d.Bin
		h := (c.Max.Y - c.Min.Y) * vg.Length(k) / vg.Length(most)
		c.Fill(vg.Rectangle{Min: vg.Point{X: left + 0.3, Y: c.Min.Y}, Max: vg.Point{X: left + d.Bin - 0.3, Y: c.Min.Y + h}}.Path())
	}
}

// Most is the number of events in the highest column of a canvas of a width.
func (d Density) Most(c draw.Canvas, p *plot.Plot) int {
	x, _ := p.Transforms(&c)
	counts := map[int]int{}
	most := 0
	for _, day := range d.Days {
		i := int((x(day) - c.Min.X) / d.Bin)
		counts[i]++
		most = max(most, counts[i])
	}
	return most
}
