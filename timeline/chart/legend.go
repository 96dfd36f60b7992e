package chart

import (
	"slices"

	"factline/timeline"
	"factline/timeline/chart/typeset"
)

// legendGlyph is the room for the sign before a legend's words.
const legendGlyph = 22

// A sign is what stands before a legend's words.
type sign uint8

const (
	markSign sign = iota
	hollowSign
	negatedSign
	barSign
	repairSign
	clusterSign
	stampSign
	flagSign
	linkSign
)

// A legendItem explains one sign. Its box is set by the layout.
type legendItem struct {
	box
	sign sign
	look Look
	text string
}

// dropUnused takes the signs of rough dates and of clusters out of the legend where none is drawn, and reports whether it did.
func (l *layout) dropUnused() bool {
	bars := slices.ContainsFunc(l.rows, func(r row) bool { return len(r.bars) > 0 })
	clusters := slices.ContainsFunc(l.rows, func(r row) bool {
		return slices.ContainsFunc(r.dots, func(d dot) bool { return len(d.members) > 1 })
	})
	n := len(l.legend)
	l.legend = slices.DeleteFunc(l.legend, func(k legendItem) bool { return k.sign == barSign && !bars || k.sign == clusterSign && !clusters })
	return len(l.legend) < n
}

// legendItems explains the signs that the picture uses, and no others.
func (l *layout) legendItems() []legendItem {
	var used []string
	has := map[sign]bool{}
	for _, m := range l.s.marks {
		if !slices.Contains(used, m.stance) && !m.negated {
			used = append(used, m.stance)
		}
		has[hollowSign] = has[hollowSign] || m.hollow
		has[negatedSign] = has[negatedSign] || m.negated
		has[repairSign] = has[repairSign] || m.literal != nil
		has[barSign] = has[barSign] || m.place == onAxis && (m.coarse || m.openL || m.openR || m.unsure || l.s.clock && m.when.width() >= 1.0/24)
	}
	for _, k := range l.s.links {
		has[linkSign] = has[linkSign] || k.Relation != timeline.Repeats
	}
	has[flagSign] = len(l.s.notes) > 0
	has[stampSign] = len(l.s.stamps) > mostStamps
	has[clusterSign] = true // as long as it is not known
	var out []legendItem
	for _, st := range stances {
		if slices.Contains(used, string(st)) {
			out = append(out, legendItem{look: looks[st], text: string(st)})
		}
	}
	if slices.Contains(used, "event") {
		out = append(out, legendItem{look: eventLook, text: "told by the article itself"})
	}
	for _, k := range []legendItem{
		{sign: negatedSign, look: looks["confirmed"], text: "struck through: not"},
		{sign: hollowSign, look: looks["said"], text: "hollow: the text gives no day"},
		{sign: barSign, look: looks["said"], text: "fading: known only roughly"},
		{sign: clusterSign, look: looks["said"], text: "several events, the ring by stance"},
		{sign: stampSign, text: "day of publication"},
		{sign: repairSign, text: "date repaired (?); dashed to the literal one"},
		{sign: linkSign, text: "answers a claim"},
		{sign: flagSign, text: "inconsistency"},
	} {
		if has[k.sign] {
			out = append(out, k)
		}
	}
	return out
}

// placeLegend places the legend's items from y on, and returns where they end. Where one line has not the room for all but for the
// marks, these stand on the first and the other signs on the next.
func (l *layout) placeLegend(y float64) float64 {
	if len(l.legend) == 0 {
		return y
	}
	whole, marks := 0.0, 0.0
	for i := range l.legend {
		k := &l.legend[i]
		k.w, k.h = legendGlyph+l.measure(k.text, typeset.Regular, legendSize)+16, leading(legendSize)
		whole += k.w
		if k.sign == markSign {
			marks += k.w
		}
	}
	room := l.width - 2*margin
	apart := whole > room && marks <= room
	x := float64(margin)
	for i := range l.legend {
		k := &l.legend[i]
		second := apart && k.sign != markSign && i > 0 && l.legend[i-1].sign == markSign
		if (second || x+k.w > l.width-margin) && x > margin {
			x, y = margin, y+leading(legendSize)+4
		}
		k.x, k.y = x, y
		x += k.w
	}
	return y + leading(legendSize) + 16
}
