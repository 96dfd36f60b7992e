package chart

import (
	"math"
	"strings"

	"factline/timeline/chart/typeset"
)

// A stampMark is a day of publication on the axis, with its label.
type stampMark struct {
	x     float64
	bare  bool   // without a line: the axis shows hours, and the hour is not known or lies beyond its end
	label string // "" where there is no room for one
	left  float64
}

// mostStamps is how many days of publication are labelled.
const mostStamps = 5

// dense reports whether the events on the axis are too many to see where most are.
func (s *scene) dense() bool {
	const many = 120
	n := 0
	for _, m := range s.marks {
		if m.place == onAxis {
			n++
		}
	}
	return n > many
}

// placeAxis makes the scale and its ticks, and returns how much room their labels take.
func (l *layout) placeAxis(y float64) float64 {
	var spans [][2]float64
	for _, m := range l.s.marks {
		if m.place != onAxis {
			continue
		}
		spans = append(spans, [2]float64{m.when.from, m.when.to})
		if m.literal != nil {
			spans = append(spans, [2]float64{m.literal.from, m.literal.to})
		}
	}
	if !l.s.withinADay(spans) { // a day of publication would squeeze hours together
		for _, st := range l.s.stamps {
			spans = append(spans, [2]float64{float64(st.day), float64(st.day) + 1})
		}
	}
	l.scale = NewScale(spans, breakWidth/l.axis.w)
	l.ticks, l.headers = l.ticker().place()
	l.tickY = y + leading(axisSize)*2
	h := leading(axisSize)*2 + 8
	if len(l.s.stamps) > 0 {
		h += leading(axisSize) + 2
		l.placeStamps()
	}
	return h
}

func (l *layout) ticker() Ticks {
	return Ticks{Scale: l.scale, Width: pt(l.axis.w), Locale: l.locale, Yearless: l.s.yearless, Clock: l.s.clock}
}

// withinADay reports whether the hour of some event is known and the spans of all are so close together that the axis is one of hours.
func (s *scene) withinADay(spans [][2]float64) bool {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, sp := range spans {
		lo, hi = math.Min(lo, sp[0]), math.Max(hi, sp[1])
	}
	return s.clock && hi-lo <= 1
}

// placeStamps labels the days of publication where there is room for all labels; more are lines only.
func (l *layout) placeStamps() {
	l.stamps = nil
	fine := l.ticker().step().unit == minutes
	lo, hi := l.scale.Range()
	var want, width []float64
	for _, st := range l.s.stamps {
		day := float64(st.day)
		k := stampMark{x: l.x(math.Max(lo, math.Min(day+0.5, hi))), bare: fine}
		if len(l.s.stamps) <= mostStamps {
			k.label = strings.TrimSpace("published " + l.s.locale.dayMonth(st.day) + " " + st.cite)
			switch {
			case day >= hi:
				k.label += " →"
			case day+1 <= lo:
				k.label = "← " + k.label
			}
			w := l.measure(k.label, typeset.Bold, axisSize) + 8
			want, width = append(want, k.x-w/2), append(width, w)
		}
		l.stamps = append(l.stamps, k)
	}
	left, ok := shift(want, width, l.axis.x, l.axis.right())
	for i := range left {
		l.stamps[i].left = left[i] + 4
		if !ok {
			l.stamps[i].label = ""
		}
	}
}

// x gives the place of a day on the page.
func (l *layout) x(day float64) float64 {
	return l.axis.x + l.scale.Normalize(0, 0, day)*l.axis.w
}
