package chart

import (
	"cmp"
	"fmt"
	"image/color"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"

	"factline/extract/claim"
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
	switch {
	case i >= p.second:
		i -= p.second
	case i >= p.s.low:
		i -= p.s.low
	}
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
		stances := p.stancesOf(d.members)
		for _, k := range stances {
			for range k.n {
				out.Parts = append(out.Parts, k.color)
			}
		}
		out.Group = page.Group{Class: "events", ID: p.ids(d.members), Title: fmt.Sprintf("%d events: %s. The first: %s", len(d.members), tally(stances), m.told)}
	}
	if level, ok := p.s.worst(d.members); ok {
		out.Flag = p.palette.flagged[level]
	}
	return out
}

// A stanceCount is how many of some events take a stance.
type stanceCount struct {
	stance string
	color  color.NRGBA
	n      int
}

// stancesOf counts the stances of some events, in the order of the legend.
func (p pencil) stancesOf(members []int) []stanceCount {
	var out []stanceCount
	for _, i := range members {
		m := &p.s.marks[i]
		k := slices.IndexFunc(out, func(c stanceCount) bool { return c.stance == m.stance })
		if k < 0 {
			k = len(out)
			out = append(out, stanceCount{stance: m.stance, color: m.look.Color})
		}
		out[k].n++
	}
	rank := func(c stanceCount) int {
		if i := slices.Index(stances, claim.Stance(strings.TrimPrefix(c.stance, "not "))); i >= 0 {
			return i
		}
		return len(stances)
	}
	slices.SortFunc(out, func(a, b stanceCount) int { return cmp.Or(rank(a)-rank(b), cmp.Compare(a.stance, b.stance)) })
	return out
}

// tally puts counts of stances into words: "3 said, 2 denied, 1 without a stance".
func tally(stances []stanceCount) string {
	var parts []string
	for _, k := range stances {
		words := k.stance
		switch words {
		case "":
			words = "without a stance"
		case "event":
			words = "told by the article itself"
		}
		parts = append(parts, fmt.Sprintf("%d %s", k.n, words))
	}
	return strings.Join(parts, ", ")
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

// links draws arrows from answers to what they answer, lighter where there are so many that they would drown the words.
func (p pencil) links() {
	const many = 12
	width, strength := 1.1, 1.0
	if len(p.answers) > many {
		width, strength = 0.8, 0.5
	}
	for _, a := range p.answers {
		k := p.s.links[a.link]
		pts := make([]vg.Point, len(a.way))
		for i, q := range a.way {
			pts[i] = p.at(q[0], q[1])
		}
		col := mix(p.s.marks[k.From].look.Color, p.palette.ink, 0.25)
		title := fmt.Sprintf("%s %s what %s said", p.s.marks[k.From].actor, relationWords[k.Relation], p.s.marks[k.To].actor)
		page.InGroup(p.c, page.Group{Class: "link", Title: title}, func() {
			arrow(p.c, pts, pt(width), fade(col, strength), k.Relation == timeline.LeavesOpen)
		})
	}
}

var relationWords = map[timeline.Relation]string{timeline.Confirms: "confirms", timeline.Denies: "denies", timeline.LeavesOpen: "leaves open"}
