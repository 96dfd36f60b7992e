package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot/vg"

	"factline/timeline/chart/page"
	"factline/timeline/chart/typeset"
)

// leaders draws the lines from the marks of a lane to its labels, and hides what lies behind its stacks.
func (p pencil) leaders(i int) {
	r := &p.rows[i]
	for _, b := range r.labels {
		pts := make([]vg.Point, len(b.path))
		for i, q := range b.path {
			pts[i] = p.at(q[0], q[1])
		}
		if len(pts) > 0 {
			p.stroke(p.palette.leader, 0.7, pts...)
		}
	}
	for _, h := range r.headings {
		card := h.card()
		p.blank(card, i)
		p.stroke(p.palette.leader, 0.7, p.at(card.x, card.y), p.at(card.right(), card.y), p.at(card.right(), card.bottom()), p.at(card.x, card.bottom()), p.at(card.x, card.y))
	}
}

// labels writes what was claimed under the marks of a lane.
func (p pencil) labels(i int) {
	r := &p.rows[i]
	for _, h := range r.headings {
		p.line(h.text, typeset.Bold, h.size, p.palette.ink, h.x, h.y)
	}
	for _, b := range r.labels {
		p.blank(box{b.x + labelPad - 2.5, b.y, b.w - labelPad + 5, b.h}, i)
		if b.marked {
			m := &p.s.marks[b.mark]
			x, y := b.markAt()
			g := p.glyph(m)
			g.Radius = itemRadius
			page.InGroup(p.c, page.Group{Class: "event", ID: m.id, Title: m.told}, func() { g.draw(p.c, p.at(x, y)) })
		}
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
	if level, ok := p.s.worst([]int{b.mark}); ok {
		drawFlag(p.c, p.at(at+4, y+leading(b.size)-2.5), 8, p.palette.flagged[level])
		p.line(p.flagNumbers(b.mark), typeset.Bold, b.size-1, p.palette.flagged[level], at+flagIndent, y)
	}
	if b.date != "" || b.rest != "" || len(m.flags) > 0 {
		y += leading(b.size)
	}
	y = p.para(b.body, typeset.Regular, b.size, p.palette.ink, x, y, b.right())
	if b.more > 0 {
		p.line(moreText(b.more), typeset.Bold, b.size, p.palette.muted, x, y)
	}
}

func (p pencil) writeNames() {
	if p.names.w == 0 {
		return
	}
	for _, r := range p.rows {
		x := p.names.x + r.x - margin + 4
		y := p.para(r.name, typeset.Bold, nameSize, p.palette.ink, x, r.y+rowTop-3, 0)
		y = p.para(r.role, typeset.Regular, roleSize, p.palette.muted, x, y, 0)
		p.line(r.tally, typeset.Regular, roleSize, p.palette.muted, x, y)
	}
}

// flags writes the inconsistencies beside the lanes or below them.
func (p pencil) flags() {
	end := 0.0
	for _, b := range p.notes {
		col := p.palette.flagged[p.s.notes[b.note].level]
		drawFlag(p.c, p.at(b.x+1, b.y+leading(noteSize)-1.5), 9, col)
		p.line(b.number, typeset.Bold, noteSize, col, b.x+9.5, b.y)
		y := p.para(b.name, typeset.Bold, noteSize, col, b.x+noteIndent, b.y, 0)
		p.para(b.text, typeset.Regular, roleSize, p.palette.ink, b.x+noteIndent, y, 0)
		end = math.Max(end, b.bottom())
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
