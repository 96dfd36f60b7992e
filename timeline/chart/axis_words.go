package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"factline/timeline/chart/typeset"
)

// An axisWord is a piece of writing over the lanes that belongs to the axis.
type axisWord struct {
	box
	text string
	kind axisWordKind
}

type axisWordKind uint8

const (
	ofTick axisWordKind = iota
	ofHeader
	ofGap
	ofStamp
	ofYear // that it is not known
)

// axisFaces are the letters of each kind.
var axisFaces = [...]struct {
	face typeset.Face
	size float64
}{ofTick: {typeset.Regular, axisSize}, ofHeader: {typeset.Bold, axisSize}, ofGap: {typeset.Italic, footSize}, ofStamp: {typeset.Bold, axisSize},
	ofYear: {typeset.Italic, axisSize}}

// beyondAxis is how far words of the axis may run past its end.
const beyondAxis = columnGap / 2

// writeAxis writes what the ticks, the breaks and the days of publication are, so that no words touch others.
func (l *layout) writeAxis() {
	l.axisWords = nil
	if l.axis.w == 0 {
		return
	}
	ticks, headers := l.tickY-leading(axisSize), l.tickY-2*leading(axisSize)
	if l.s.yearless {
		l.inscribe("year not known", ofYear, margin+4, ticks)
	}
	gaps := l.scale.Gaps()
	for _, g := range gaps {
		l.inscribe(leftOut(g), ofGap, l.middle(g)-l.axisWidth(leftOut(g), ofGap)/2, headers+1)
	}
	for _, t := range l.ticks { // the only ones of their stretch before those that others can stand for
		if t.only {
			l.writeTick(t, ticks)
		}
	}
	for _, g := range gaps {
		const words = "left out"
		w := l.axisWidth(words, ofGap)
		if b := (box{l.middle(g) - w/2, headers + 1 + leading(footSize), w, leading(footSize)}); l.unwritten(b, 2) {
			l.inscribe(words, ofGap, b.x, b.y)
		}
	}
	for _, t := range l.ticks {
		if !t.only {
			l.writeTick(t, ticks)
		}
	}
	for _, st := range l.stamps {
		if st.label != "" {
			l.inscribe(st.label, ofStamp, st.left, l.tickY+2)
		}
	}
	for i, h := range l.headers {
		l.writeHeader(i, h, headers)
	}
}

// middle is where a gap stands on the page.
func (l *layout) middle(g Gap) float64 { return l.axis.x + (g.Lo+g.Hi)/2*l.axis.w }

func (l *layout) axisWidth(words string, kind axisWordKind) float64 {
	return l.measure(words, axisFaces[kind].face, axisFaces[kind].size)
}

// inscribe writes words from a place on.
func (l *layout) inscribe(words string, kind axisWordKind, x, y float64) {
	l.axisWords = append(l.axisWords, axisWord{box{x, y, l.axisWidth(words, kind), leading(axisFaces[kind].size)}, words, kind})
}

// unwritten reports whether no words stand at a place, or closer to its sides than so much.
func (l *layout) unwritten(b box, clear float64) bool {
	b.x, b.w = b.x-clear, b.w+2*clear
	return !slices.ContainsFunc(l.axisWords, func(a axisWord) bool { return a.overlaps(b) })
}

// writeTick writes the label of a tick, where there is room. The only one of a stretch may be moved aside, and be cut short.
func (l *layout) writeTick(t tick, y float64) {
	if !t.only {
		w := l.axisWidth(t.label, ofTick)
		x := math.Max(l.axis.x, math.Min(l.x(t.at)-w/2, l.axis.right()-w))
		if l.unwritten(box{x, y, w, leading(axisSize)}, 2) {
			l.inscribe(t.label, ofTick, x, y)
		}
		return
	}
	for _, label := range []string{t.label, cmp.Or(t.short, t.label)} {
		w := l.axisWidth(label, ofTick)
		at := l.x(t.at)
		for _, x := range []float64{at - w/2, at, at - w} {
			if x >= margin && x+w <= l.axis.right()+beyondAxis && l.unwritten(box{x, y, w, leading(axisSize)}, 2) {
				l.inscribe(label, ofTick, x, y)
				return
			}
		}
	}
}

// writeHeader writes what the labels of some ticks share over them. One that is too short for its words
// gives way to the next; the first on the page may begin before the axis.
func (l *layout) writeHeader(i int, h header, y float64) {
	lo, hi := l.x(h.from), l.x(h.to)
	w := l.axisWidth(h.label, ofHeader)
	if !slices.ContainsFunc(l.ticks, func(t tick) bool { return h.from <= t.at && t.at < h.to }) {
		return
	}
	if follows := i+1 < len(l.headers) && l.headers[i+1].from == h.to; follows && lo+w+8 > hi {
		if i > 0 {
			return
		}
		lo = hi - w - 8
	}
	lo = math.Min(l.clearOfGaps(lo, w), l.axis.right()-w)
	if lo >= margin && l.unwritten(box{lo, y, w, leading(axisSize)}, 4) {
		l.inscribe(h.label, ofHeader, lo, y)
	}
}

// clearOfGaps moves words of a width, which begin at a place, to the left of a gap whose caption they would touch.
func (l *layout) clearOfGaps(at, width float64) float64 {
	for _, g := range l.scale.Gaps() {
		half := l.axisWidth(leftOut(g), ofGap)/2 + 4
		if mid := l.middle(g); at < mid && at+width > mid-half {
			at = mid - half - width
		}
	}
	return at
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
