package chart

import (
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"factline/extract/civil"
)

// axisOf writes the ticks and headers of an axis of 600 points over some spans.
func axisOf(k Ticks, spans ...[2]float64) (ticks, headers string) {
	k.Scale, k.Width = NewScale(spans, 0.05), 600
	ts, hs := k.place()
	var a, b []string
	for _, t := range ts {
		a = append(a, t.label)
	}
	for _, h := range hs {
		b = append(b, h.label)
	}
	return strings.Join(a, " "), strings.Join(b, " | ")
}

func TestTicksAreRound(t *testing.T) {
	at := func(y, m, d int) float64 { return float64(civil.DayOf(y, m, d)) }
	for _, c := range []struct {
		name           string
		ticks          Ticks
		from, to       float64
		labels, shared string
	}{
		{"an hour", Ticks{Clock: true}, at(2025, 2, 5) + 10.0/24, at(2025, 2, 5) + 11.0/24, "10:00 10:05 10:10 10:15 10:20 10:25 10:30 10:35 10:40 10:45 10:50 10:55 11:00", "5 Feb 2025"},
		{"a day", Ticks{Clock: true}, at(2025, 2, 5), at(2025, 2, 6), "00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00 00:00", "4 Feb 2025 | 5 Feb 2025 | 6 Feb 2025"},
		{"a day without times", Ticks{}, at(2025, 2, 5), at(2025, 2, 6), "5", "Feb 2025"},
		{"a week", Ticks{}, at(2025, 1, 29), at(2025, 2, 5), "28 29 30 31 1 2 3 4 5", "Jan 2025 | Feb 2025"},
		{"a week in Vietnam", Ticks{Locale: "vi"}, at(2025, 1, 29), at(2025, 2, 5), "28 29 30 31 1 2 3 4 5", "thg1 2025 | thg2 2025"},
		{"three months", Ticks{}, at(2025, 1, 1), at(2025, 4, 1), "30 6 13 20 27 3 10 17 24 3 10 17 24 31", "Dec 2024 | Jan 2025 | Feb 2025 | Mar 2025 | Apr 2025"},
		{"a year", Ticks{}, at(2024, 1, 1), at(2025, 1, 1), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan", "2023 | 2024 | 2025"},
		{"a year that is not known", Ticks{Yearless: true}, at(leapYear, 1, 1), at(leapYear+1, 1, 1), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan", ""},
		{"five years", Ticks{}, at(2020, 1, 1), at(2025, 1, 1), "Jan Jul Jan Jul Jan Jul Jan Jul Jan Jul Jan", "2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025"},
		{"a century", Ticks{}, at(1900, 1, 1), at(2000, 1, 1), "1900 1910 1920 1930 1940 1950 1960 1970 1980 1990 2000", ""},
		{"all of time", Ticks{}, at(1, 1, 1), at(9999, 12, 31) + 1, "1 1000 2000 3000 4000 5000 6000 7000 8000 9000 10000", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			labels, shared := axisOf(c.ticks, [2]float64{c.from, c.to})
			if labels != c.labels {
				t.Errorf("ticks %q, want %q", labels, c.labels)
			}
			if shared != c.shared {
				t.Errorf("headers %q, want %q", shared, c.shared)
			}
		})
	}
}

// TestEverySegmentHasATick looks at an axis that is broken so that one piece holds a single day.
func TestEverySegmentHasATick(t *testing.T) {
	k := Ticks{Scale: NewScale(daysOf(civil.DayOf(1945, 5, 8), civil.DayOf(2025, 2, 5), civil.DayOf(2025, 6, 5)), 0.05), Width: 500}
	ts, _ := k.place()
	for _, g := range k.Scale.Segments {
		n := 0
		for _, p := range ts {
			if p.at >= g.From && p.at <= g.To {
				n++
			}
		}
		if n == 0 {
			t.Errorf("no tick from %g to %g in %+v", g.From, g.To, ts)
		}
	}
}

// TestTicksLeaveRoomForLabels checks that ticks are not closer than their labels are wide.
func TestTicksLeaveRoomForLabels(t *testing.T) {
	for days := 0.04; days < 4e6; days *= 1.7 {
		from := float64(civil.DayOf(1000, 1, 1))
		to := min(from+days, float64(civil.MaxDay))
		k := Ticks{Scale: NewScale([][2]float64{{from, to}}, 0.05), Width: 700, Clock: true}
		ts, _ := k.place()
		if len(ts) == 0 {
			t.Errorf("no tick in %g days", days)
		}
		for i := 1; i < len(ts); i++ {
			if d := vg.Length(k.Scale.Normalize(0, 0, ts[i].at)-k.Scale.Normalize(0, 0, ts[i-1].at)) * k.Width; d < 8 {
				t.Errorf("over %g days %q and %q are %.1f points apart", days, ts[i-1].label, ts[i].label, d)
			}
		}
	}
}
