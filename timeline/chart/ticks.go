package chart

import (
	"fmt"
	"math"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"factline/extract/civil"
)

var _ plot.Ticker = Ticks{}

// Ticks are the ticks of a time axis: at round places of the calendar and the clock, as close as
// their labels allow. It is a [plot.Ticker].
type Ticks struct {
	Scale    *Scale
	Width    vg.Length // of the axis
	Locale   string    // as in [Options]
	Yearless bool      // the year of the dates is not known
	Clock    bool      // times of day are known, so that ticks closer than a day mean something
}

// A tick is a place on the axis with its label, and a header a stretch of it that the labels share: the month of
// days, the day of hours.
type tick struct {
	at    float64
	label string
	only  bool   // no other stands in its stretch between breaks
	short string // the label where there is little room, of one that is no round place
}

type header struct {
	from, to float64
	label    string
}

// A step is a distance between ticks.
type step struct {
	days   float64 // about how many
	room   vg.Length
	count  int
	unit   stepUnit
	shared stepUnit // what the header names
}

type stepUnit uint8

const (
	minutes stepUnit = iota
	days
	weeks
	months
	years
	nothing
)

// steps are the distances between ticks, from close to wide, each with the room that a label needs.
var steps = []step{
	{1.0 / 1440, 40, 1, minutes, days}, {5.0 / 1440, 40, 5, minutes, days}, {10.0 / 1440, 40, 10, minutes, days}, {15.0 / 1440, 40, 15, minutes, days},
	{30.0 / 1440, 40, 30, minutes, days}, {1.0 / 24, 40, 60, minutes, days}, {3.0 / 24, 40, 180, minutes, days}, {6.0 / 24, 40, 360, minutes, days},
	{12.0 / 24, 40, 720, minutes, days},
	{1, 22, 1, days, months}, {2, 16, 2, days, months}, {7, 26, 1, weeks, months},
	{30.4, 34, 1, months, years}, {91.3, 34, 3, months, years}, {182.6, 34, 6, months, years},
	{365.2, 40, 1, years, nothing}, {730.5, 40, 2, years, nothing}, {1826, 40, 5, years, nothing}, {3652, 40, 10, years, nothing}, {7305, 40, 20, years, nothing},
	{18262, 40, 50, years, nothing}, {36524, 40, 100, years, nothing}, {73049, 40, 200, years, nothing}, {182621, 40, 500, years, nothing},
	{365243, 40, 1000, years, nothing}, {730485, 40, 2000, years, nothing},
}

func (t Ticks) step() step {
	perDay := vg.Length(t.Scale.perDay()) * t.Width
	for _, s := range steps {
		if s.unit == minutes && !t.Clock {
			continue
		}
		if vg.Length(s.days)*perDay >= s.room {
			return s
		}
	}
	return steps[len(steps)-1]
}

// Ticks gives the ticks for a plot: the major ones with their labels, in which what the header would say stands in brackets
// once. It is part of [plot.Ticker].
func (t Ticks) Ticks(_, _ float64) []plot.Tick {
	ticks, headers := t.place()
	out := make([]plot.Tick, len(ticks))
	h := 0
	for i, k := range ticks {
		label := k.label
		for h < len(headers) && headers[h].to <= k.at {
			h++
		}
		if h < len(headers) && headers[h].from <= k.at {
			label += "\n" + headers[h].label
			h++
		}
		out[i] = plot.Tick{Value: k.at, Label: label}
	}
	return out
}

// place gives the ticks within the segments of the scale, and the headers over them.
func (t Ticks) place() ([]tick, []header) {
	loc, st := localeOf(t.Locale), t.step()
	var ticks []tick
	var headers []header
	for _, g := range t.Scale.Segments {
		from := max(g.From, float64(civil.MinDay))
		to := min(g.To, float64(civil.MaxDay)+1)
		got := t.within(st, from, to, loc)
		if len(got) == 0 { // a segment too short for a round tick names its middle
			mid := civil.Day(math.Floor((from + to) / 2))
			k := tick{at: float64(mid) + 0.5, only: true, label: loc.dayFull(mid), short: loc.dayMonth(mid)}
			year, _, _ := mid.Date()
			switch {
			case t.Yearless:
				k.label = k.short
			case to-from > 366:
				k.label, k.short = yearOf(year), strconv.Itoa(year)
			}
			ticks = append(ticks, k)
			continue
		}
		got[0].only = len(got) == 1
		ticks = append(ticks, got...)
		headers = append(headers, t.over(st.shared, from, to, loc)...)
	}
	return ticks, headers
}

// within gives the ticks from one day to another.
func (t Ticks) within(st step, from, to float64, loc locale) []tick {
	var out []tick
	first, last := civil.Day(math.Floor(from)), civil.Day(math.Ceil(to))
	add := func(at float64, label string) {
		if at >= from && at <= to {
			out = append(out, tick{at: at, label: label})
		}
	}
	switch st.unit {
	case minutes:
		for m := math.Ceil(from*1440/float64(st.count)) * float64(st.count); m/1440 <= to; m += float64(st.count) {
			day := math.Floor(m / 1440)
			clock := int(m - day*1440)
			add(m/1440, fmt.Sprintf("%02d:%02d", clock/60, clock%60))
		}
	case days:
		for d := first; d <= last; d++ {
			if _, _, day := d.Date(); (day-1)%st.count == 0 && (st.count == 1 || day < 31) {
				add(float64(d)+0.5, loc.dayNumber(d))
			}
		}
	case weeks:
		for d := first - civil.Day(first.Weekday()-1); d <= last; d += 7 {
			add(float64(d)+0.5, loc.dayNumber(d))
		}
	case months:
		y, m, _ := first.Date()
		m -= (m - 1) % st.count
		for d := civil.DayOf(y, m, 1); d <= last; d = d.AddMonths(st.count) {
			_, m, _ := d.Date()
			add(float64(d), loc.months[m-1])
		}
	case years:
		y, _, _ := first.Date()
		for y -= y % st.count; ; y += st.count {
			at := max(y, 1) // there is no year 0
			d := civil.DayOf(at, 1, 1)
			if d > last {
				break
			}
			add(float64(d), strconv.Itoa(at))
		}
	}
	return out
}

// dayNumber is the label of a day under the header of its month.
func (l locale) dayNumber(d civil.Day) string {
	_, _, day := d.Date()
	return strconv.Itoa(day)
}

// over gives the headers from one day to another.
func (t Ticks) over(unit stepUnit, from, to float64, loc locale) []header {
	var out []header
	add := func(a, b civil.Day, label string) {
		lo, hi := max(from, float64(a)), min(to, float64(b))
		if hi > lo && label != "" {
			out = append(out, header{lo, hi, label})
		}
	}
	first, last := civil.Day(math.Floor(from)), civil.Day(math.Ceil(to))
	y, m, _ := first.Date()
	switch unit {
	case days:
		for d := first; d < last; d++ {
			label := loc.dayFull(d)
			if t.Yearless {
				label = loc.dayMonth(d)
			}
			add(d, d+1, label)
		}
	case months:
		for d := civil.DayOf(y, m, 1); d < last; d = d.AddMonths(1) {
			y, m, _ := d.Date()
			label := loc.write(loc.month, y, m, 0)
			if t.Yearless {
				label = loc.months[m-1]
			}
			add(d, d.AddMonths(1), label)
		}
	case years:
		for ; ; y++ {
			d := civil.DayOf(y, 1, 1)
			if d >= last {
				break
			}
			if !t.Yearless {
				add(d, civil.DayOf(y+1, 1, 1), strconv.Itoa(y))
			}
		}
	}
	return out
}
