package chart

import (
	"fmt"
	"image/color"

	"gonum.org/v1/plot/vg"

	"factline/timeline"
	"factline/timeline/chart/page"
	"factline/timeline/chart/typeset"
)

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
		for _, b := range r.bars {
			m := &p.s.marks[b.mark]
			from, to := day(b.from), day(b.to)
			spans.Items = append(spans.Items, Span{From: from, To: to, Y: y + b.dy, FadeFrom: day(b.from+b.fadeL) - from, FadeTo: to - day(b.to-b.fadeR), Color: m.look.Color})
		}
		for k, d := range r.dots {
			marks.Items = append(marks.Items, p.mark(d, y, r.stacked[k]))
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

// anchorRadius is that of the dot from which the leader of a stack goes down.
const anchorRadius = 3.6

// bandOf is the colour behind a lane.
func (p pencil) bandOf(i int) color.NRGBA {
	if i >= p.s.low {
		i -= p.s.low
	}
	if i%2 == 0 {
		return p.palette.band
	}
	return p.palette.paper
}

// mark makes the mark of a dot at a height on the plot.
func (p pencil) mark(d dot, y float64, stacked bool) Mark {
	m := &p.s.marks[d.members[0]]
	out := Mark{X: m.when.mid(), Y: y, Count: len(d.members), Glyph: p.glyph(m), Group: page.Group{Class: "event", ID: m.id, Title: m.told}}
	out.Shift = pt(d.x - p.layout.x(out.X))
	if len(d.members) > 1 {
		out.Glyph.Color = p.common(d.members)
		out.Group = page.Group{Class: "events", ID: p.ids(d.members), Title: fmt.Sprintf("%d events, the first: %s", len(d.members), m.told)}
	}
	if stacked { // the marks stand before the words
		out.Count = 1
		out.Glyph = Glyph{Look: Look{Shape: Disc, Color: out.Glyph.Color}, Radius: anchorRadius, Ink: p.palette.ink, Paper: p.palette.paper}
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

// links draws arrows from answers to what they answer.
func (p pencil) links() {
	for _, a := range p.answers {
		k := p.s.links[a.link]
		pts := make([]vg.Point, len(a.way))
		for i, q := range a.way {
			pts[i] = p.at(q[0], q[1])
		}
		col := mix(p.s.marks[k.From].look.Color, p.palette.ink, 0.25)
		title := fmt.Sprintf("%s %s what %s said", p.s.marks[k.From].actor, relationWords[k.Relation], p.s.marks[k.To].actor)
		page.InGroup(p.c, page.Group{Class: "link", Title: title}, func() {
			arrow(p.c, pts, 1.1, col, k.Relation == timeline.LeavesOpen)
		})
	}
}

var relationWords = map[timeline.Relation]string{timeline.Confirms: "confirms", timeline.Denies: "denies", timeline.LeavesOpen: "leaves open"}
