package chart

import (
	"fmt"
	"image/color"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"factline/timeline/chart/page"
	"factline/timeline/chart/typeset"
)

// newCanvas makes the page.
func (l *layout) newCanvas(o Options) page.Canvas {
	w, h := pt(l.width), pt(l.height)
	about := page.About{Title: l.s.title, Description: l.describe(), Software: o.Version}
	for _, in := range l.s.inputs {
		about.Sources = append(about.Sources, page.Source{Name: in.Name, Hash: in.Hash})
	}
	switch o.Format {
	case SVG:
		return page.NewSVG(w, h, l.palette.paper, about)
	case PDF:
		return page.NewPDF(w, h, l.palette.paper, about)
	}
	return page.NewPNG(w, h, o.DPI, l.palette.paper, about)
}

// describe tells the picture to those who cannot see it.
func (l *layout) describe() string {
	const most = 40
	d := l.s.subtitle + "."
	for i, m := range l.s.marks {
		if i == most {
			d += fmt.Sprintf(" And %d more.", len(l.s.marks)-most)
			break
		}
		d += " " + m.told
		if !strings.HasSuffix(strings.TrimRight(d, "”\")"), ".") {
			d += "."
		}
	}
	return d
}

// A pencil draws a layout on a page. It turns the layout's coordinates, y downwards, into those of gonum, y upwards.
type pencil struct {
	*layout
	c draw.Canvas
}

// draw draws the page, from the back to the front.
func (l *layout) draw(canvas page.Canvas) {
	p := pencil{l, draw.New(canvas)}
	p.head()
	p.lanes()
	if l.axis.w > 0 {
		p.time()
	}
	for i := range l.rows {
		p.leaders(i)
	}
	p.links()
	for i := range l.rows {
		p.labels(i)
		p.cells(i)
	}
	if l.axis.w > 0 {
		p.marks()
	}
	p.writeNames()
	p.flags()
	p.writeFoot()
}

func (p pencil) at(x, y float64) vg.Point { return vg.Point{X: pt(x), Y: pt(p.height - y)} }

// crop gives a part of the page as a canvas.
func (p pencil) crop(b box) draw.Canvas {
	return draw.Canvas{Canvas: p.c.Canvas, Rectangle: vg.Rectangle{Min: p.at(b.x, b.bottom()), Max: p.at(b.right(), b.y)}}
}

func (p pencil) style(f typeset.Face, size float64, c color.Color) text.Style {
	return text.Style{Color: c, Font: typeset.Font(f, pt(size)), Handler: p.fonts}
}

// line writes a line whose box begins at x, y.
func (p pencil) line(s string, f typeset.Face, size float64, c color.Color, x, y float64) {
	if s != "" {
		sty := p.style(f, size, c)
		sty.YAlign = text.YTop
		p.c.FillText(sty, p.at(x, y+0.05*size), s)
	}
}

// para writes lines one under the other and returns where they end. Lines that are read from the right end at right.
func (p pencil) para(ls []string, f typeset.Face, size float64, c color.Color, x, y, right float64) float64 {
	for _, s := range ls {
		at := x
		if right > 0 && typeset.RightToLeft(s) {
			at = right - p.measure(s, f, size)
		}
		p.line(s, f, size, c, at, y)
		y += leading(size)
	}
	return y
}

func (p pencil) stroke(c color.Color, width float64, pts ...vg.Point) {
	p.c.StrokeLines(draw.LineStyle{Color: c, Width: pt(width)}, pts)
}

func (p pencil) head() {
	y := p.para(p.title, typeset.Bold, titleSize, p.palette.ink, margin, margin, p.width-margin)
	p.para(p.subtitle, typeset.Regular, subtitleSize, p.palette.muted, margin, y+3, 0)
	for _, k := range p.legend {
		p.sign(k)
		p.line(k.text, typeset.Regular, legendSize, p.palette.ink, k.x+legendGlyph, k.y)
	}
}

// sign draws the sign of a legend's item in the middle of the room before its words.
func (p pencil) sign(k legendItem) {
	mid := p.at(k.x+7, k.y+k.h/2)
	g := Glyph{Look: k.look, Radius: markRadius * 0.9, Ink: p.palette.ink, Paper: p.palette.paper}
	switch k.sign {
	case markSign:
		g.draw(p.c, mid)
	case hollowSign:
		g.Hollow = true
		g.draw(p.c, mid)
	case negatedSign:
		g.Negated = true
		g.draw(p.c, mid)
	case barSign:
		fadingBar(p.c, mid.X-9, mid.X+9, mid.X-1, mid.X+1, mid.Y, 6, k.look.Color)
	case clusterSign:
		Mark{Glyph: g, Count: 5, Parts: []color.NRGBA{blue, blue, blue, vermilion, vermilion}}.draw(p.c, mid, p.style(typeset.Bold, roleSize, p.palette.ink))
	case stampSign:
		p.c.StrokeLine2(draw.LineStyle{Color: p.palette.accent, Width: pt(p.stampWidth())}, mid.X, mid.Y-6, mid.X, mid.Y+6)
	case repairSign:
		p.c.StrokeLine2(p.repairLine(), mid.X-8, mid.Y, mid.X+8, mid.Y)
	case flagSign:
		drawFlag(p.c, vg.Point{X: mid.X - 2, Y: mid.Y - 5}, 10, p.palette.flagged["error"])
	case linkSign:
		p.stroke(p.palette.ink, 1, vg.Point{X: mid.X - 7, Y: mid.Y}, vg.Point{X: mid.X + 3, Y: mid.Y})
		p.c.FillPolygon(p.palette.ink, []vg.Point{{X: mid.X + 8, Y: mid.Y}, {X: mid.X + 2, Y: mid.Y + 3}, {X: mid.X + 2, Y: mid.Y - 3}})
	}
}

func (p pencil) repairLine() draw.LineStyle {
	return draw.LineStyle{Color: p.palette.flagged["error"], Width: 0.9, Dashes: []vg.Length{3, 2.2}}
}

// plot makes a plot over a part of the page, as wide as the axis, whose Y axis measures points from the part's foot.
func (p pencil) plot(b box) (*plot.Plot, draw.Canvas) {
	q := plot.New()
	q.X.Scale = p.scale
	q.X.Min, q.X.Max = p.scale.Range()
	q.Y.Min, q.Y.Max = 0, b.h
	return q, p.crop(b)
}

func (p pencil) lanes() {
	if len(p.rows) == 0 {
		p.line("No events to show.", typeset.Regular, subtitleSize, p.palette.muted, margin, p.headY)
		return
	}
	p.bands(p.rows[:p.s.low])
	p.rackHeads(p.racks, p.rows[:p.s.low])
	for side := range p.sides {
		from, to := p.side(side)
		p.bands(p.rows[from:to])
		p.rackHeads(p.lowRacks, p.rows[from:to])
	}
}

// bands draws what lies behind some lanes.
func (p pencil) bands(rows []row) {
	if len(rows) == 0 {
		return
	}
	first, last := rows[0], rows[len(rows)-1]
	whole := box{first.x, first.y, first.w, last.bottom() - first.y}
	q := plot.New()
	q.X.Min, q.X.Max, q.Y.Min, q.Y.Max = 0, 1, 0, whole.h
	edges := []float64{whole.h}
	for _, r := range rows {
		edges = append(edges, whole.bottom()-r.bottom())
	}
	Bands{Edges: edges, Shade: p.palette.band, Rule: draw.LineStyle{Color: p.palette.rule, Width: 0.6}}.Plot(p.crop(whole), q)
}

// rackHeads writes what the columns of some lanes hold, and divides them from the axis and from each other.
func (p pencil) rackHeads(racks []rack, rows []row) {
	if len(rows) == 0 {
		return
	}
	for i, r := range racks {
		head := rackHead(r, rows[0])
		p.para(r.title, typeset.Bold, axisSize, p.palette.ink, head.x, head.y, 0)
		if i > 0 || p.axis.right() < r.x && p.axis.w > 0 {
			p.stroke(p.palette.rule, 0.8, p.at(head.x-6, rows[0].y), p.at(head.x-6, rows[len(rows)-1].bottom()))
		}
	}
}
