package chart

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"factline/timeline"
	"factline/timeline/chart/page"
	"factline/timeline/chart/typeset"
)

func itoa(n int) string { return strconv.Itoa(n) }

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
		d += " " + m.told + "."
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

func (p pencil) stroke(c color.Color, width float64, dash []vg.Length, pts ...vg.Point) {
	p.c.StrokeLines(draw.LineStyle{Color: c, Width: pt(width), Dashes: dash}, pts)
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
	case repairSign:
		p.c.StrokeLine2(p.repairLine(), mid.X-8, mid.Y, mid.X+8, mid.Y)
	case flagSign:
		drawFlag(p.c, vg.Point{X: mid.X - 2, Y: mid.Y - 5}, 10, p.palette.flagged["error"])
	case linkSign:
		p.stroke(p.palette.ink, 1, nil, vg.Point{X: mid.X - 7, Y: mid.Y}, vg.Point{X: mid.X + 3, Y: mid.Y})
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
	first, last := p.rows[0], p.rows[len(p.rows)-1]
	whole := box{margin, first.y, first.w, last.bottom() - first.y}
	q := plot.New()
	q.X.Min, q.X.Max, q.Y.Min, q.Y.Max = 0, 1, 0, whole.h
	edges := []float64{whole.h}
	for _, r := range p.rows {
		edges = append(edges, whole.bottom()-r.bottom())
	}
	Bands{Edges: edges, Shade: p.palette.band, Rule: draw.LineStyle{Color: p.palette.rule, Width: 0.6}}.Plot(p.crop(whole), q)
	for _, r := range p.racks {
		y := first.y - 4 - lines(len(r.title), axisSize)
		p.para(r.title, typeset.Bold, axisSize, p.palette.ink, r.x, y, 0)
		if p.axis.w > 0 {
			p.stroke(p.palette.rule, 0.8, nil, p.at(r.x-6, first.y), p.at(r.x-6, last.bottom()))
		}
	}
}

// time draws the axis: ticks, headers, breaks, days of publication, density.
func (p pencil) time() {
	q, c := p.plot(p.axis)
	x, _ := q.Transforms(&c)
	for _, t := range p.ticks {
		c.StrokeLine2(draw.LineStyle{Color: p.palette.grid, Width: 0.7}, x(t.at), c.Min.Y, x(t.at), c.Max.Y)
	}
	sty := p.style(typeset.Regular, axisSize, p.palette.muted)
	sty.XAlign, sty.YAlign = text.XCenter, text.YTop
	clear := -math.MaxFloat64 // where the last label ended
	for _, t := range p.ticks {
		w := p.measure(t.label, typeset.Regular, axisSize)
		at := math.Max(p.axis.x+w/2, math.Min(p.layout.x(t.at), p.axis.right()-w/2))
		if at-w/2 < clear+4 {
			continue
		}
		clear = at + w/2
		p.c.FillText(sty, p.at(at, p.tickY-leading(axisSize)), t.label)
	}
	p.drawHeaders()
	if p.s.yearless {
		p.line("year not known", typeset.Italic, axisSize, p.palette.muted, margin+4, p.tickY-leading(axisSize))
	}
	Breaks{Paper: p.palette.paper, Line: draw.LineStyle{Color: p.palette.leader, Width: 0.8}}.Plot(c, q)
	for _, g := range p.scale.Gaps() {
		mid := p.axis.x + (g.Lo+g.Hi)/2*p.axis.w
		sty := p.style(typeset.Italic, footSize, p.palette.muted)
		sty.XAlign, sty.YAlign = text.XCenter, text.YTop
		p.c.FillText(sty, p.at(mid, p.tickY-2*leading(axisSize)+1), leftOut(g)+"\nleft out")
	}
	var days []float64
	for i, st := range p.stamps {
		if !st.vague {
			days = append(days, float64(p.s.stamps[i].day)+0.5)
		}
		if st.label != "" {
			p.line(st.label, typeset.Bold, axisSize, p.palette.accent, st.left, p.tickY+2)
		}
	}
	Published{Days: days, Line: draw.LineStyle{Color: p.palette.accent, Width: 1.2}}.Plot(c, q)
	if p.density.w > 0 {
		p.drawDensity()
	}
}

// drawHeaders writes what the labels of the ticks share over them. One that is too short for its words
// gives way to the next; the first on the page may begin before the axis.
func (p pencil) drawHeaders() {
	clear := float64(margin)
	for i, h := range p.headers {
		lo, hi := p.layout.x(h.from), p.layout.x(h.to)
		w := p.measure(h.label, typeset.Bold, axisSize)
		if !p.ticked(h) {
			continue
		}
		if follows := i+1 < len(p.headers) && p.headers[i+1].from == h.to; follows && lo+w+8 > hi {
			if i > 0 {
				continue
			}
			lo = hi - w - 8
		}
		lo = math.Min(lo, p.axis.right()-w)
		if lo < clear {
			continue
		}
		p.line(h.label, typeset.Bold, axisSize, p.palette.ink, lo, p.tickY-2*leading(axisSize))
		clear = lo + w + 8
	}
}

// ticked reports whether a header has a tick to stand over.
func (p pencil) ticked(h header) bool {
	return slices.ContainsFunc(p.ticks, func(t tick) bool { return h.from <= t.at && t.at < h.to })
}

// leftOut says how long a gap is.
func leftOut(g Gap) string {
	days := g.To - g.From
	switch {
	case days >= 3*365.25:
		return fmt.Sprintf("%.0f years", math.Floor(days/365.25))
	case days >= 1:
		return count(int(math.Round(days)), "day")
	}
	return count(int(math.Round(days*24)), "hour")
}

func (p pencil) drawDensity() {
	q, c := p.plot(p.density)
	d := Density{Bin: 6, Color: p.palette.leader}
	for _, m := range p.s.marks {
		if m.place == onAxis {
			d.Days = append(d.Days, m.when.mid())
		}
	}
	d.Plot(c, q)
	p.line(fmt.Sprintf("events; highest column %d", d.Most(c, q)), typeset.Regular, footSize, p.palette.muted, p.names.x, p.density.y+10)
}

// marks draws what stands on the axis, lane by lane.
func (p pencil) marks() {
	q, c := p.plot(p.axis)
	var spans Spans
	spans.Width = 5
	var marks Marks
	marks.Text = p.style(typeset.Bold, roleSize, p.palette.ink)
	repairs := Repairs{Line: p.repairLine(), Text: p.style(typeset.Italic, roleSize, p.palette.flagged["error"]), Paper: p.palette.paper}
	day := func(x float64) float64 { return p.scale.dayAt((x - p.axis.x) / p.axis.w) }
	for i := range p.rows {
		r := &p.rows[i]
		y := p.axis.bottom() - r.markY
		if i%2 == 0 {
			repairs.Paper = p.palette.band
		}
		for _, b := range r.bars {
			m := &p.s.marks[b.mark]
			from, to := day(b.from), day(b.to)
			spans.Items = append(spans.Items, Span{From: from, To: to, Y: y + b.dy, FadeFrom: day(b.from+b.fadeL) - from, FadeTo: to - day(b.to-b.fadeR), Color: m.look.Color})
		}
		for _, d := range r.dots {
			marks.Items = append(marks.Items, p.mark(d, y))
		}
		for _, k := range r.repairs {
			m := &p.s.marks[k.mark]
			x0 := p.layout.x(m.when.mid())
			repairs.Items = append(repairs.Items, Repair{X: m.when.mid(), Shift: pt(k.x - x0), Literal: m.literal.mid(), Y: y, Rise: pt(r.markY - k.y),
				Caption: k.caption, CaptionX: pt(k.left - k.to)})
		}
		Repairs{Items: repairs.Items, Line: repairs.Line, Text: repairs.Text, Paper: p.bandOf(i)}.Plot(c, q)
		repairs.Items = nil
	}
	spans.Plot(c, q)
	marks.Plot(c, q)
}

// bandOf is the colour behind a lane.
func (p pencil) bandOf(i int) color.NRGBA {
	if i%2 == 0 {
		return p.palette.band
	}
	return p.palette.paper
}

// mark makes the mark of a dot at a height on the plot.
func (p pencil) mark(d dot, y float64) Mark {
	m := &p.s.marks[d.members[0]]
	out := Mark{X: m.when.mid(), Y: y, Count: len(d.members), Glyph: p.glyph(m), Group: page.Group{Class: "event", ID: m.id, Title: m.told}}
	out.Shift = pt(d.x - p.layout.x(out.X))
	if len(d.members) > 1 {
		out.Glyph.Color = p.common(d.members)
		out.Group = page.Group{Class: "events", ID: p.ids(d.members), Title: fmt.Sprintf("%d events, the first: %s", len(d.members), m.told)}
	}
	for _, k := range d.members {
		if f := p.s.marks[k].flags; len(f) > 0 {
			out.Flag = p.palette.flagged[p.s.notes[f[0]-1].level]
		}
	}
	return out
}

// common is the colour of a cluster: that of its events where they share one.
func (p pencil) common(members []int) color.NRGBA {
	first := p.s.marks[members[0]].look.Color
	for _, m := range members {
		if p.s.marks[m].look.Color != first {
			return neutral
		}
	}
	return first
}

func (p pencil) ids(members []int) string {
	s := ""
	for i, m := range members {
		if i > 0 {
			s += " "
		}
		s += p.s.marks[m].id
	}
	return s
}

func (p pencil) glyph(m *mark) Glyph {
	return Glyph{Look: m.look, Radius: markRadius, Hollow: m.hollow, Negated: m.negated, Ink: p.palette.ink, Paper: p.palette.paper}
}

// labels writes what was claimed under the marks, with a leader from each.
func (p pencil) labels(i int) {
	r := &p.rows[i]
	for _, b := range r.labels {
		pts := make([]vg.Point, len(b.path))
		for i, q := range b.path {
			pts[i] = p.at(q[0], q[1])
		}
		p.stroke(p.palette.leader, 0.7, nil, pts...)
	}
	for _, b := range r.labels {
		p.blank(box{b.x + labelPad - 2.5, b.y, b.w - labelPad + 5, b.h}, i)
		p.block(b, b.x+labelPad)
	}
}

// blank hides what lies behind a label.
func (p pencil) blank(b box, lane int) {
	p.c.SetColor(p.bandOf(lane))
	p.c.Fill(vg.Rectangle{Min: p.at(b.x, b.bottom()), Max: p.at(b.right(), b.y)}.Path())
}

// cells writes the events of the racks, each with its mark before it.
func (p pencil) cells(i int) {
	r := &p.rows[i]
	for _, b := range r.cells {
		if b.bare {
			p.line(moreText(b.more), typeset.Bold, b.size, p.palette.muted, b.x, b.y)
			continue
		}
		m := &p.s.marks[b.mark]
		page.InGroup(p.c, page.Group{Class: "event", ID: m.id, Title: m.told}, func() {
			p.glyph(m).draw(p.c, p.at(b.x-cellPad/2-1, b.y+leading(b.size)/2))
		})
		p.blank(box{b.x - 2, b.y, b.w + 4, b.h}, i)
		p.block(b, b.x)
	}
}

// block writes an event in words from x on.
func (p pencil) block(b block, x float64) {
	m := &p.s.marks[b.mark]
	page.InGroup(p.c, page.Group{Class: "label", ID: m.id}, func() { p.words(b, m, x) })
}

// words writes the lines of a block.
func (p pencil) words(b block, m *mark, x float64) {
	y := b.y
	at := x
	if b.date != "" {
		p.line(b.date, typeset.Bold, b.size, p.palette.ink, at, y)
		at += p.measure(b.date, typeset.Bold, b.size) + headGap(b.size)
	}
	p.line(b.rest, typeset.Regular, b.size, p.palette.muted, at, y)
	if b.rest != "" {
		at += p.measure(b.rest, typeset.Regular, b.size)
	}
	if len(m.flags) > 0 {
		n := p.s.notes[m.flags[0]-1]
		drawFlag(p.c, p.at(at+4, y+leading(b.size)-2.5), 8, p.palette.flagged[n.level])
		p.line(p.flagNumbers(b.mark), typeset.Bold, b.size-1, p.palette.flagged[n.level], at+flagIndent, y)
	}
	if b.date != "" || b.rest != "" || len(m.flags) > 0 {
		y += leading(b.size)
	}
	y = p.para(b.body, typeset.Regular, b.size, p.palette.ink, x, y, b.right())
	if b.more > 0 {
		p.line(moreText(b.more), typeset.Bold, b.size, p.palette.muted, x, y)
	}
}

// links draws arrows from answers to what they answer.
func (p pencil) links() {
	where := map[int]vg.Point{}
	for _, r := range p.rows {
		for _, d := range r.dots {
			for _, m := range d.members {
				where[m] = p.at(d.x, r.markY)
			}
		}
		for _, b := range r.cells {
			if b.bare {
				continue
			}
			where[b.mark] = p.at(b.x-cellPad/2-1, b.y+leading(b.size)/2)
		}
	}
	arrived := map[int]int{}
	for _, k := range p.s.links {
		from, ok1 := where[k.From]
		to, ok2 := where[k.To]
		if !ok1 || !ok2 || from == to || k.Relation == timeline.Repeats {
			continue
		}
		col := mix(p.s.marks[k.From].look.Color, p.palette.ink, 0.25)
		title := fmt.Sprintf("%s %s what %s said", p.s.marks[k.From].actor, relationWords[k.Relation], p.s.marks[k.To].actor)
		page.InGroup(p.c, page.Group{Class: "link", Title: title}, func() {
			arrow(p.c, from, to, pt(bendStep*float64(arrived[k.To])), 1.1, col, k.Relation == timeline.LeavesOpen)
		})
		arrived[k.To]++
	}
}

// bendStep is how far the arrows to one claim lie apart.
const bendStep = 5

var relationWords = map[timeline.Relation]string{timeline.Confirms: "confirms", timeline.Denies: "denies", timeline.LeavesOpen: "leaves open"}

func (p pencil) writeNames() {
	if p.names.w == 0 {
		return
	}
	for _, r := range p.rows {
		x := p.names.x + 4
		y := p.para(r.name, typeset.Bold, nameSize, p.palette.ink, x, r.y+rowTop-3, 0)
		y = p.para(r.role, typeset.Regular, roleSize, p.palette.muted, x, y, 0)
		p.line(r.tally, typeset.Regular, roleSize, p.palette.muted, x, y)
	}
}

// margin writes the inconsistencies beside the lanes.
func (p pencil) flags() {
	end := 0.0
	for _, b := range p.notes {
		n := p.s.notes[b.note]
		col := p.palette.flagged[n.level]
		drawFlag(p.c, p.at(b.x+1, b.y+leading(noteSize)-1.5), 9, col)
		p.line(itoa(n.number), typeset.Bold, noteSize, col, b.x+9.5, b.y)
		y := p.para(b.name, typeset.Bold, noteSize, col, b.x+noteIndent, b.y, 0)
		p.para(b.text, typeset.Regular, roleSize, p.palette.ink, b.x+noteIndent, y, 0)
		end = b.y + b.h
	}
	if p.moreNote > 0 {
		p.line(fmt.Sprintf("+%d more inconsistencies", p.moreNote), typeset.Bold, noteSize, p.palette.muted, p.noteBox.x+noteIndent, end)
	}
}

func (p pencil) writeFoot() {
	if len(p.foot) > 0 {
		p.para(p.foot, typeset.Regular, footSize, p.palette.muted, margin, p.footY+10, 0)
	}
}
