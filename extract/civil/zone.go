package civil

import (
	"fmt"
	"slices"
	"strconv"
	"time"
	_ "time/tzdata" // the same offsets on every machine
)

// A Zone is the distance of a clock time from Greenwich, as far as the words give it; 0 is none given.
type Zone int16

// UTC is the time of Greenwich by its letter, "Z". A time that is written with an offset of no hours has the zone
// East(0) instead.
const UTC Zone = 1

// zoneGreenwich is the zone of an offset of 0 minutes; no zone on Earth is so far from it that it would meet UTC or 0.
const zoneGreenwich Zone = 10_000

// Zones of North America whose clocks go forward in summer: only the day tells their distance from Greenwich, see [Date.WithOffset].
const (
	easternTime Zone = 2 + iota
	centralTime
	mountainTime
	pacificTime
)

// cities are the names of the zones in the database of time zones.
var cities = [...]string{easternTime: "America/New_York", centralTime: "America/Chicago", mountainTime: "America/Denver", pacificTime: "America/Los_Angeles"}

// seasonal reports whether the distance of the zone from Greenwich depends on the day.
func (z Zone) seasonal() bool { return z >= easternTime && z <= pacificTime }

// WithOffset gives a time whose zone is one of those that depend on the day the offset of its day, if that is known.
func (d Date) WithOffset() Date {
	if !d.Zone.seasonal() || !d.IsDay() {
		return d
	}
	place, err := time.LoadLocation(cities[d.Zone])
	if err != nil {
		return d // cannot be: the database is a part of the program
	}
	_, seconds := time.Date(d.Year, time.Month(d.Month), d.Day, int(d.Hour), int(d.Minute), int(d.Second), 0, place).Zone()
	d.Zone = East(seconds / 60)
	return d
}

// East returns the zone whose clocks are so many minutes before those of Greenwich, or after them where minutes are negative.
func East(minutes int) Zone { return zoneGreenwich + Zone(minutes) }

// ParseZone reads "Z", an offset such as "+07:00" or "-03:30", or the name of a zone whose offset depends on the day in the database
// of time zones, as "America/New_York"; ok is false for anything else.
func ParseZone(s string) (z Zone, ok bool) {
	if s == "Z" {
		return UTC, true
	}
	if i := slices.Index(cities[:], s); i > 0 && s != "" {
		return Zone(i), true
	}
	if len(s) != len("+07:00") || s[0] != '+' && s[0] != '-' || s[3] != ':' {
		return 0, false
	}
	hours, err1 := strconv.ParseUint(s[1:3], 10, 8)
	minutes, err2 := strconv.ParseUint(s[4:], 10, 8)
	if err1 != nil || err2 != nil || minutes > 59 {
		return 0, false
	}
	east := int(60*hours + minutes)
	if s[0] == '-' {
		east = -east
	}
	return East(east), true
}

// Offset gives the minutes by which the clocks of the zone are before those of Greenwich; ok is false where the words
// give no offset in numbers.
func (z Zone) Offset() (minutes int, ok bool) {
	if z == 0 || z == UTC || z.seasonal() {
		return 0, false
	}
	return int(z - zoneGreenwich), true
}

// String gives the zone as ISO 8601 does: "Z", "+07:00", or "" where none is given or its offset is not known.
func (z Zone) String() string {
	switch {
	case z == 0, z.seasonal():
		return ""
	case z == UTC:
		return "Z"
	}
	minutes, sign := z-zoneGreenwich, '+'
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}
