package chart

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factline/extract"
	"factline/extract/civil"
	"factline/extract/claim"
	"factline/timeline"
	"factline/timeline/chart/typeset"
	"factline/timeline/check"
)

// testFonts are shared by the tests of geometry, none of which runs beside another.
var testFonts, _ = typeset.New(nil, false)

func layoutOf(t interface{ Fatal(...any) }, tl *timeline.Timeline, flags []check.Flag, o Options) *layout {
	o, err := o.complete()
	if err != nil {
		t.Fatal(err)
	}
	return newLayout(newScene(tl, flags, o), testFonts, o)
}

// A named is a box of the page with what it holds.
type named struct {
	box
	name string
}

// words gives the boxes of all text in lanes, racks and margin.
func (l *layout) words() []named {
	var out []named
	for i, r := range l.rows {
		for _, b := range r.labels {
			text := b.box
			text.x, text.w = b.x+labelPad, b.w-labelPad
			out = append(out, named{text, fmt.Sprintf("label %d", b.mark)})
		}
		for _, h := range r.headings {
			if h.text != "" {
				out = append(out, named{box{h.x, h.y, l.measure(h.text, typeset.Bold, h.size), leading(h.size)}, "heading " + h.text})
			}
		}
		for _, b := range r.cells {
			out = append(out, named{b.box, fmt.Sprintf("cell %d", b.mark)})
		}
		if l.names.w > 0 {
			h := lines(len(r.name), nameSize) + lines(len(r.role), roleSize)
			if r.tally != "" {
				h += leading(roleSize)
			}
			out = append(out, named{box{l.names.x + r.x - margin, r.y + rowTop - 3, l.names.w, h}, fmt.Sprintf("name %d", i)})
		}
	}
	for _, b := range l.notes {
		out = append(out, named{box{b.x, b.y, b.w, lines(len(b.name), noteSize) + lines(len(b.text), roleSize)}, fmt.Sprintf("note %d", b.note)})
	}
	for _, k := range l.legend {
		out = append(out, named{k.box, "legend " + k.text})
	}
	for _, w := range l.axisWords {
		out = append(out, named{w.box, "axis " + w.text})
	}
	for _, k := range l.racks {
		out = append(out, named{rackHead(k, l.rows[0]), "head " + k.title[0]})
	}
	for side := range l.sides {
		if from, to := l.side(side); from < to {
			for _, k := range l.lowRacks {
				out = append(out, named{rackHead(k, l.rows[from]), "head " + k.title[0]})
			}
		}
	}
	return out
}

// glyphs gives the boxes of all marks.
func (l *layout) glyphs() []named {
	var out []named
	for _, r := range l.rows {
		for _, d := range r.dots {
			half := math.Min(d.half, markRadius*1.2)
			if n := len(d.members); n > 1 {
				half = clusterHalf(n) - 1
			}
			out = append(out, named{box{d.x - half, r.markY - half, 2 * half, 2 * half}, fmt.Sprintf("mark %v", d.members)})
		}
		for _, b := range r.labels {
			if b.marked {
				x, y := b.markAt()
				out = append(out, named{box{x - itemRadius, y - itemRadius, 2 * itemRadius, 2 * itemRadius}, fmt.Sprintf("mark before %d", b.mark)})
			}
		}
	}
	return out
}

// A reporter is a test, of package testing or of rapid.
type reporter interface {
	Errorf(string, ...any)
	Fatal(...any)
}

// checkGeometry checks what must hold of every picture.
func checkGeometry(t reporter, l *layout) {
	words, glyphs := l.words(), l.glyphs()
	foot := l.height - margin
	if len(l.foot) > 0 {
		foot = l.footY + 10
	}
	for i, a := range words {
		if a.x < 0 || a.y < 0 || a.right() > l.width+1e-6 || a.bottom() > foot+1e-6 {
			t.Errorf("%s leaves the page of %.0f×%.0f (foot at %.1f): %.1f", a.name, l.width, l.height, foot, a.box)
		}
		for _, b := range words[i+1:] {
			if a.overlaps(b.box) {
				t.Errorf("%s %.1f overlaps %s %.1f", a.name, a.box, b.name, b.box)
			}
		}
		for _, g := range glyphs {
			if a.overlaps(g.box) {
				t.Errorf("%s %.1f overlaps %s %.1f", a.name, a.box, g.name, g.box)
			}
		}
	}
	for i, a := range glyphs {
		for _, b := range glyphs[i+1:] {
			if a.overlaps(b.box) {
				t.Errorf("%s %.1f overlaps %s %.1f", a.name, a.box, b.name, b.box)
			}
		}
	}
	for i, a := range l.rows {
		if l.names.w > 0 {
			if end := a.y + rowTop - 3 + lines(len(a.name), nameSize) + lines(len(a.role), roleSize); end > a.bottom() {
				t.Errorf("the name of lane %d ends at %.1f, below the lane, %.1f", i, end, a.box)
			}
		}
		for k, b := range l.rows[i+1:] {
			if a.overlaps(b.box) {
				t.Errorf("lane %d, %.1f, overlaps lane %d, %.1f", i, a.box, i+1+k, b.box)
			}
		}
	}
	checkBlocks(t, l)
	checkAxis(t, l)
	checkCards(t, l)
	checkNotes(t, l)
	checkLeaders(t, l)
	checkRepairs(t, l)
	checkCounts(t, l)
	checkPlaces(t, l)
	checkAnswers(t, l)
}

// checkBlocks checks that the box of an event in words holds them all.
func checkBlocks(t reporter, l *layout) {
	for _, r := range l.rows {
		for _, b := range append(slices.Clone(r.labels), r.cells...) {
			n, room := len(b.body), b.w
			if b.date != "" || b.rest != "" {
				n++
			}
			if b.more > 0 {
				n++
			}
			if b.path != nil || b.marked {
				room -= labelPad
			}
			if b.h < lines(n, b.size)-1e-6 {
				t.Errorf("the box of %d is %.1f high, its %d lines are %.1f", b.mark, b.h, n, lines(n, b.size))
			}
			for _, line := range b.body {
				if w := l.measure(line, typeset.Regular, b.size); w > room+1e-6 {
					t.Errorf("the box of %d is %.1f wide, its line %q %.1f", b.mark, room, line, w)
				}
			}
			if w := l.headWidth(b); w > room+1e-6 && !b.bare {
				t.Errorf("the box of %d is %.1f wide, its heading %.1f", b.mark, room, w)
			}
		}
	}
}

// checkAxis checks that the axis can be read: every stretch between breaks has a tick with its label.
func checkAxis(t reporter, l *layout) {
	if l.axis.w == 0 {
		return
	}
	for _, g := range l.scale.Segments {
		if !slices.ContainsFunc(l.axisWords, func(w axisWord) bool {
			mid := w.x + w.w/2
			return w.kind == ofTick && mid > l.x(g.From)-w.w/2 && mid < l.x(g.To)+w.w/2
		}) {
			t.Errorf("no label stands over the axis from day %.1f to %.1f", g.From, g.To)
		}
	}
}

// checkCards checks that the frame of a stack stays in its lane and holds its own words only.
func checkCards(t reporter, l *layout) {
	for _, r := range l.rows {
		for _, h := range r.headings {
			c := h.card()
			if c.x < l.axis.x-1e-6 || c.right() > l.axis.right()+1e-6 || c.y < r.markY+r.half || c.bottom() > r.bottom() {
				t.Errorf("the frame %.1f leaves its lane %.1f", c, r.box)
			}
			for _, b := range r.labels {
				text := box{b.x, b.y, b.w, b.h}
				if in := text.y >= c.y && text.bottom() <= c.bottom() && text.x >= c.x && text.right() <= c.right(); c.overlaps(text) && !in {
					t.Errorf("the frame %.1f cuts the label of %d, %.1f", c, b.mark, text)
				}
			}
			for _, o := range r.headings {
				if o != h && c.overlaps(o.card()) {
					t.Errorf("the frame %.1f overlaps the frame %.1f", c, o.card())
				}
			}
		}
	}
}

// checkNotes checks that every inconsistency is told under its name or counted.
func checkNotes(t reporter, l *layout) {
	told := l.moreNote
	for _, b := range l.notes {
		if b.number != "" {
			told++
			continue
		}
		for _, n := range l.s.notes {
			if n.name == l.s.notes[b.note].name {
				told++
			}
		}
	}
	if told != len(l.s.notes) {
		t.Errorf("%d inconsistencies are told or counted, want %d", told, len(l.s.notes))
	}
}

// checkLeaders checks that no leader runs through a label.
func checkLeaders(t reporter, l *layout) {
	for _, r := range l.rows {
		for _, b := range r.labels {
			for k := 1; k < len(b.path); k++ {
				p, q := b.path[k-1], b.path[k]
				for _, o := range r.labels {
					text := box{o.x + labelPad, o.y, o.w - labelPad, o.h}
					if o.marked {
						text.x, text.w = text.x-itemIndent, text.w+itemIndent
					}
					if o.mark != b.mark && crosses(p, q, text) {
						t.Errorf("the leader of %d, %.1f to %.1f, crosses the label of %d, %.1f", b.mark, p, q, o.mark, text)
					}
				}
			}
		}
	}
}

// checkRepairs checks that no line of a repaired date runs through words, another's or its own, and that it is drawn from its mark.
func checkRepairs(t reporter, l *layout) {
	for _, r := range l.rows {
		for _, a := range r.repairs {
			if a.y < r.y || a.y > r.markY || a.left < l.axis.x-1e-6 && a.left+a.wide < l.axis.right() {
				t.Errorf("the repair of %d stands at %.1f, %.1f, its lane at %.1f", a.mark, a.left, a.y, r.box)
			}
			for _, b := range r.repairs {
				text := box{b.left, b.y - roleSize/2, b.wide, roleSize}
				ways := [][2][2]float64{{{a.x, r.markY}, {a.x, a.y}}, {{a.to, a.y}, {a.to, r.markY}}}
				if a.mark != b.mark {
					ways = append(ways, [2][2]float64{{a.x, a.y}, {a.to, a.y}})
				}
				for _, w := range ways {
					if crosses(w[0], w[1], text) {
						t.Errorf("the line from %d to its literal date crosses the words %q at that from %d", a.mark, b.caption, b.mark)
					}
				}
			}
		}
	}
}

// crosses reports whether a line from p to q passes through a box, by looking at many of its points.
func crosses(p, q [2]float64, b box) bool {
	const n = 60
	for i := range n + 1 {
		f := float64(i) / n
		x, y := p[0]+(q[0]-p[0])*f, p[1]+(q[1]-p[1])*f
		if x > b.x+0.01 && x < b.right()-0.01 && y > b.y+0.01 && y < b.bottom()-0.01 {
			return true
		}
	}
	return false
}

// checkCounts checks that every event is drawn once, and told in words or counted in a "+N more".
func checkCounts(t reporter, l *layout) {
	drawn := map[int]int{}
	told, counted := 0, 0
	for _, r := range l.rows {
		onLane := 0
		for _, d := range r.dots {
			for _, m := range d.members {
				drawn[m]++
				onLane++
			}
		}
		inWords := r.hidden
		for _, b := range r.labels {
			inWords += 1 + b.more
		}
		if inWords != onLane {
			t.Errorf("the lane at %.0f has %d events on the axis but tells or counts %d", r.y, onLane, inWords)
		}
		for _, b := range r.cells {
			if !b.bare {
				drawn[b.mark]++
				told++
			}
			counted += b.more
		}
		told += len(r.labels)
	}
	racked := 0
	for i, m := range l.s.marks {
		switch {
		case m.place == onAxis && drawn[i] != 1:
			t.Errorf("event %s is drawn %d times on the axis", m.id, drawn[i])
		case m.place != onAxis:
			racked++
			if drawn[i] > 1 {
				t.Errorf("event %s is drawn %d times in its column", m.id, drawn[i])
			}
		}
	}
	cells := 0
	for _, r := range l.rows {
		for _, b := range r.cells {
			cells += b.more
			if !b.bare {
				cells++
			}
		}
	}
	if cells != racked {
		t.Errorf("%d events stand beside the axis, %d are told or counted", racked, cells)
	}
}

// checkPlaces checks that no mark stands where its event was not: it covers its place, or stands within its own day.
func checkPlaces(t reporter, l *layout) {
	for _, r := range l.rows {
		for _, d := range r.dots {
			if len(d.members) > 1 {
				continue
			}
			m := l.s.marks[d.members[0]]
			lo, hi := l.x(m.when.from)-d.half, l.x(m.when.to)+d.half
			if d.x < lo-1e-6 || d.x > hi+1e-6 {
				t.Errorf("the mark of %s stands at %.1f, its time reaches from %.1f to %.1f", m.id, d.x, lo, hi)
			}
		}
	}
}

func TestGeometry(t *testing.T) {
	for _, p := range pictures() {
		t.Run(p.name, func(t *testing.T) { checkGeometry(t, layoutOf(t, p.tl, p.flags, p.o)) })
	}
}

// TestGeometryOfManySizes draws the numbers of events that the picture is made for on pages of several sizes.
func TestGeometryOfManySizes(t *testing.T) {
	for _, n := range []int{1, 2, 10, 30, 200, 2000} {
		for _, size := range []Size{{}, fullHD, {800 * pixel, 600 * pixel}, {600 * pixel, 360 * pixel}} {
			t.Run(fmt.Sprintf("%d on %.0fx%.0f", n, size.Width, size.Height), func(t *testing.T) {
				checkGeometry(t, layoutOf(t, many(n, n+1, 1+n/5), nil, Options{Size: size}))
			})
		}
	}
}

// randomDate draws a date of any precision, or none.
var randomDate = rapid.Custom(func(t *rapid.T) civil.Value {
	year := rapid.SampledFrom([]int{1, 1789, 2024, 2025, 2025, 2025, 9999}).Draw(t, "year")
	d := civil.Date{Unit: civil.DayUnit, Year: year, Month: rapid.IntRange(1, 12).Draw(t, "month"), Day: rapid.IntRange(1, 28).Draw(t, "day")}
	switch rapid.IntRange(0, 9).Draw(t, "unit") {
	case 0:
		return civil.Value{Date: civil.Date{Unit: civil.Year, Year: year}}
	case 1:
		return civil.Value{Date: civil.Date{Unit: civil.Month, Year: year, Month: d.Month}, Mod: civil.ModStart}
	case 2:
		d.Unit, d.Hour, d.Minute = civil.Minute, rapid.Int8Range(0, 24).Draw(t, "hour"), 30
		return civil.Value{Type: civil.TIME, Date: d}
	case 3:
		return civil.Value{Ref: civil.PastRef}
	case 4:
		d.Year = 0
	case 5:
		return civil.Value{Date: d, Mod: civil.ModBefore}
	}
	return civil.Value{Date: d}
})

var randomEvent = rapid.Custom(func(t *rapid.T) timeline.Event {
	v := randomDate.Draw(t, "date")
	w := timeline.When{Value: v, Literal: v, Basis: rapid.SampledFrom([]timeline.Basis{timeline.Explicit, timeline.Explicit, timeline.Carried, timeline.Publication, timeline.Undated}).Draw(t, "basis"), Timex: -1}
	if rapid.IntRange(0, 5).Draw(t, "repair") == 0 {
		w.Literal = randomDate.Draw(t, "literal")
	}
	e := says(w, rapid.SampledFrom(append([]string{"", rapid.StringN(0, 300, 900).Draw(t, "name")}, someActors...)).Draw(t, "actor"),
		rapid.SampledFrom([]string{"", "Spokeswoman of the ministry of transport"}).Draw(t, "role"),
		rapid.SampledFrom(append([]claim.Stance{""}, someStances...)).Draw(t, "stance"),
		rapid.SampledFrom(append([]string{"", rapid.StringN(0, 400, 1600).Draw(t, "text")}, someTexts...)).Draw(t, "claim"))
	e.Negated, e.Quote = rapid.Bool().Draw(t, "negated"), rapid.Bool().Draw(t, "quote")
	e.Confidence = rapid.Float64Range(0, 1).Draw(t, "confidence")
	if rapid.IntRange(0, 6).Draw(t, "plain") == 0 {
		e.Kind = timeline.PlainEvent
	}
	return e
})

var randomFlag = rapid.Custom(func(t *rapid.T) check.Flag {
	return check.Flag{Check: rapid.SampledFrom([]string{"source-conflict", "day-month-swap", "past-tense-future-date", "a-name-far-too-long-for-the-margin-of-the-page"}).Draw(t, "check"), Level: rapid.SampledFrom([]check.Level{check.Error, check.Warning, check.Info}).Draw(t, "level"),
		Event: rapid.IntRange(-1, 40).Draw(t, "event"), Message: rapid.StringN(0, 120, 400).Draw(t, "message")}
})

func TestGeometryOfRandomTimelines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := rapid.SliceOfN(randomEvent, 0, 40).Draw(t, "events")
		tl := timelineOf([]*extract.Result{source("A page", "", 2025, rapid.IntRange(1, 12).Draw(t, "published"), 9)}, events...)
		if n := len(events); n > 1 {
			tl.Links = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) timeline.Link {
				return timeline.Link{From: rapid.IntRange(0, n-1).Draw(t, "answer"), To: rapid.IntRange(0, n-1).Draw(t, "claim"), Relation: timeline.Denies}
			}), 0, 6).Draw(t, "links")
		}
		flags := rapid.SliceOfN(randomFlag, 0, 60).Draw(t, "flags")
		o := Options{
			Lanes: rapid.SampledFrom(LaneKinds).Draw(t, "lanes"),
			Size:  rapid.SampledFrom([]Size{{}, fullHD, {700 * pixel, 500 * pixel}, {1200 * pixel, 400 * pixel}, {700 * pixel, 0}, {640 * pixel, 1600 * pixel}}).Draw(t, "size"),
		}
		checkGeometry(t, layoutOf(t, tl, flags, o))
	})
}
