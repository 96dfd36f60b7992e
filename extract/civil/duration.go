package civil

import (
	"strconv"
	"strings"
)

// A Duration is an amount of time as the words give it, in the words' own units: "18 months" is not
// made "1 year and 6 months". An amount of [Some] is vague: "several days" is PXD.
type Duration struct {
	Amounts [3]Amount // coarse to fine; unused ones are zero
}

// An Amount is a number of one unit. Tenths are kept because news says "2.5 hours" and "a year and a half".
type Amount struct {
	Tenths int // the number times ten; [Some] where the words are vague
	Unit   Unit
}

// Some is the number of tenths of a vague amount, "several days".
const Some = -1

// Of a number of one unit, the Duration: NewDuration(3, DayUnit) is P3D.
func NewDuration(n int, u Unit) Duration {
	return Duration{[3]Amount{{10 * n, u}}}
}

// And returns d with another amount after its last; a fourth amount is left out.
func (d Duration) And(tenths int, u Unit) Duration {
	for i := range d.Amounts {
		if d.Amounts[i].Unit == NoUnit {
			d.Amounts[i] = Amount{tenths, u}
			break
		}
	}
	return d
}

// IsZero reports whether d holds no amount.
func (d Duration) IsZero() bool { return d.Amounts[0].Unit == NoUnit }

var durationLetters = map[Unit]string{Millennium: "ML", Century: "CE", Decade: "DE", Year: "Y", FiscalYear: "Y", Half: "H", Quarter: "Q",
	Season: "SE", Month: "M", Week: "W", Weekend: "WE", DayUnit: "D", PartOfDay: "D", Hour: "H", Minute: "M", Second: "S"}

// Timex gives the TIMEX3 value: "P3D", "PT2H30M", "PXY", "P1DE", "P2.5Y".
func (d Duration) Timex() string {
	if d.IsZero() {
		return ""
	}
	var b strings.Builder
	b.WriteByte('P')
	inTime := false
	for _, a := range d.Amounts {
		if a.Unit == NoUnit {
			break
		}
		if a.Unit >= Hour && !inTime {
			inTime = true
			b.WriteByte('T')
		}
		switch {
		case a.Tenths == Some:
			b.WriteByte('X')
		case a.Tenths%10 == 0:
			b.WriteString(strconv.Itoa(a.Tenths / 10))
		default:
			b.WriteString(strconv.Itoa(a.Tenths/10) + "." + strconv.Itoa(a.Tenths%10))
		}
		b.WriteString(durationLetters[a.Unit])
	}
	return b.String()
}
