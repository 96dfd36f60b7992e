package chart

import (
	"factline/extract/civil"
	"math"
)

// An interval is a stretch of the time axis in days from the beginning of 1 January 1970, half
// open. Hours are fractions of a day.
type interval struct{ from, to float64 }

func (i interval) mid() float64   { return (i.from + i.to) / 2 }
func (i interval) width() float64 { return i.to - i.from }

// partHours are the hours of the parts of a day, by convention.
var partHours = map[civil.Part][2]float64{civil.Morning: {6, 12}, civil.Midday: {11, 13}, civil.Afternoon: {12, 18},
	civil.Evening: {18, 24}, civil.Night: {20, 24}, civil.Daytime: {6, 18}}

// leapYear stands for the year of dates whose year is not known; it has a 29 February.
const leapYear = 2000

// intervalOf places a date on the axis; ok is false where the calendar does not say. With yearless set,
// dates without a year are placed in a year that stands for any, and others are not placed.
func intervalOf(v civil.Value, yearless bool) (iv interval, ok bool) {
	if v.Type == civil.SET || v.Ref != 0 || !v.Duration.IsZero() {
		return interval{}, false
	}
	if yearless {
		if v.Date.Year != 0 || v.Date.Month < 1 || v.Date.Month > 12 || v.Date.Unit < civil.Month || v.Date.Unit >= civil.DayUnit && v.Date.Day < 1 {
			return interval{}, false
		}
		v.Date.Year = leapYear
	}
	first, last, ok := v.Bounds()
	if !ok {
		return interval{}, false
	}
	iv = interval{float64(first), float64(last) + 1}
	d := v.Date
	switch d.Unit {
	case civil.PartOfDay:
		if h, ok := partHours[d.Part]; ok {
			iv = interval{iv.from + h[0]/24, iv.from + h[1]/24}
		}
	case civil.Hour, civil.Minute, civil.Second:
		seconds := float64(min(d.Seconds(), 86400))
		length := 1.0 // a minute is drawn at its beginning, where its tick is
		if d.Unit == civil.Hour {
			length = 3600
		}
		iv = interval{iv.from + seconds/86400, iv.from + (seconds+length)/86400}
	}
	return iv, true
}

// openness tells to which sides a date is open: "before" to the left, "after" to the right,
// "about" to both.
func openness(m civil.Mod) (left, right bool) {
	switch m {
	case civil.ModBefore, civil.ModOnOrBefore:
		return true, false
	case civil.ModAfter, civil.ModOnOrAfter:
		return false, true
	case civil.ModApprox:
		return true, true
	}
	return false, false
}

// dayOf is the day that an interval begins on.
func dayOf(i interval) civil.Day { return civil.Day(math.Floor(i.from)) }
