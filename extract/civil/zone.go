package civil

import (
	"fmt"
	"strconv"
)

// A Zone is the distance of a clock time from Greenwich, as far as the words give it; 0 is none given.
type Zone int16

// UTC is the time of Greenwich by its letter, "Z". A time that is written with an offset of no hours has the zone
// East(0) instead.
const UTC Zone = 1

// zoneGreenwich is the zone of an offset of 0 minutes; no zone on Earth is so far from it that it would meet UTC or 0.
const zoneGreenwich Zone = 10_000

// East returns the zone whose clocks are so many minutes before those of Greenwich, or after them where minutes are negative.
func East(minutes int) Zone { return zoneGreenwich + Zone(minutes) }

// ParseZone reads "Z" or an offset such as "+07:00" or "-03:30"; ok is false for anything else.
func ParseZone(s string) (z Zone, ok bool) {
	if s == "Z" {
		return UTC, true
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
	if z == 0 || z == UTC {
		return 0, false
	}
	return int(z - zoneGreenwich), true
}

// String gives the zone as ISO 8601 does: "Z", "+07:00", or "" for none given.
func (z Zone) String() string {
	switch z {
	case 0:
		return ""
	case UTC:
		return "Z"
	}
	minutes, sign := z-zoneGreenwich, '+'
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}
