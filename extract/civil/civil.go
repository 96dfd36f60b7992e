// Package civil holds the values that words about time stand for.
//
// News seldom gives an instant. It gives "February 5" (a day whose year is not said), "early July"
// (a part of a month), "2022" (a year), "three days" (an amount) or "every Tuesday" (a set). A value
// here keeps exactly the precision of the words and no more: a [Date] knows its [Unit] and which of
// its fields are unknown.
//
// Values have two written forms. TIMEX3 is the notation of the TempEval annotation campaigns, by
// which date taggers are measured ("2025-W06", "XXXX-02-05", "P3D", "PAST_REF"). EDTF, ISO 8601-2,
// is that of archives and libraries, and can say that a date is uncertain ("2025-02-07?") or
// approximate ("2025~").
package civil

import "strconv"

// A Type is one of the four types of temporal expressions in TIMEX3.
type Type uint8

// The types of TIMEX3. A date is a day or something coarser; a time is finer than a day.
const (
	DATE Type = iota
	TIME
	DURATION
	SET
)

var typeNames = [...]string{"DATE", "TIME", "DURATION", "SET"}

// String gives the name that TIMEX3 uses.
func (t Type) String() string { return typeNames[t] }

// A Unit is a unit of the calendar, and with that the precision of a [Date].
type Unit uint8

// The units, from coarse to fine; a finer unit is the greater value.
const (
	NoUnit Unit = iota
	Millennium
	Century
	Decade
	Year
	FiscalYear
	Half
	Quarter
	Season
	Month
	Week
	Weekend
	DayUnit
	PartOfDay
	Hour
	Minute
	Second
)

var unitNames = [...]string{"none", "millennium", "century", "decade", "year", "fiscal-year", "half", "quarter", "season",
	"month", "week", "weekend", "day", "part-of-day", "hour", "minute", "second"}

// String gives the unit's name as it stands in the field "precision" of the exports.
func (u Unit) String() string { return unitNames[u] }

// A Part is a part of a day; 0 is none.
type Part uint8

// The parts of a day.
const (
	Morning Part = 1 + iota
	Midday
	Afternoon
	Evening
	Night
	Daytime
)

var partNames = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT"}

// String gives the letters that TIMEX3 uses, "" for none.
func (p Part) String() string { return partNames[p] }

// PartNames lists the letters of the parts from [Morning] on.
func PartNames() []string { return partNames[Morning:] }

// A Season of the northern hemisphere, 1 to 4 in the order of the year's months: winter begins in
// December of the year that it is named after.
const (
	Spring = 1 + iota
	Summer
	Autumn
	Winter
)

// A Mod is the attribute mod of TIMEX3: how the words modify the value ("early July" is START); 0 is none.
type Mod uint8

// The modifiers of TIMEX3.
const (
	ModStart Mod = 1 + iota
	ModMid
	ModEnd
	ModApprox
	ModBefore
	ModAfter
	ModOnOrBefore
	ModOnOrAfter
	ModLessThan
	ModMoreThan
	ModEqualOrLess
	ModEqualOrMore
)

var modNames = [...]string{"", "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
	"LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}

// String gives the name that TIMEX3 uses, "" for none.
func (m Mod) String() string { return modNames[m] }

// ModNames lists the names of the modifiers from [ModStart] on.
func ModNames() []string { return modNames[ModStart:] }

// A Ref is a vague reference to a time without a place on the calendar; 0 is none.
type Ref uint8

// The vague references of TIMEX3.
const (
	PastRef Ref = 1 + iota
	PresentRef
	FutureRef
)

var refNames = [...]string{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"}

// String gives the name that TIMEX3 uses, "" for none.
func (r Ref) String() string { return refNames[r] }

// RefNames lists the names of the vague references from [PastRef] on.
func RefNames() []string { return refNames[PastRef:] }

// A Quant is the attribute quant of TIMEX3, the quantifier of a SET; 0 is none.
type Quant uint8

// The quantifiers of TIMEX3.
const (
	Every Quant = 1 + iota
	Each
)

var quantNames = [...]string{"", "EVERY", "EACH"}

// String gives the name that TIMEX3 uses, "" for none.
func (q Quant) String() string { return quantNames[q] }

// QuantNames lists the names of the quantifiers from [Every] on.
func QuantNames() []string { return quantNames[Every:] }

// A Freq is the attribute freq of TIMEX3: how many times in its period a SET recurs, 2 for "twice a year"; 0 is not said.
type Freq uint8

// String gives the frequency as TIMEX3 does: "2X", "" where it is not said.
func (f Freq) String() string {
	if f == 0 {
		return ""
	}
	return strconv.Itoa(int(f)) + "X"
}

// A Value is what a temporal expression stands for: a [Date], a [Duration], or a vague [Ref]. A SET
// holds the date or duration that recurs ("every Tuesday": XXXX-WXX-2), with how often in Freq and
// the quantifier in Quant.
type Value struct {
	Type     Type
	Ref      Ref // instead of a date: "recently"
	Mod      Mod
	Freq     Freq     // of a SET
	Quant    Quant    // of a SET
	Date     Date     // of a DATE or TIME, and of a SET that recurs on a date
	Duration Duration // of a DURATION, and of a SET that recurs after a time
}

// Timex gives the TIMEX3 value, such as "2025-02-07", "P3D" or "PAST_REF"; "" where there is none.
// TIMEX3 has no place for the time in a DATE: that of "Friday night" is the day alone, and the night stays
// in Date.Part.
func (v Value) Timex() string {
	switch {
	case v.Ref != 0:
		return v.Ref.String()
	case !v.Duration.IsZero():
		return v.Duration.Timex()
	case v.Type == DATE && v.Date.Unit == PartOfDay:
		return v.Date.Truncate(DayUnit).Timex()
	}
	return v.Date.Timex()
}

// IsDate reports whether v has a date, however little of it is known, and is no vague reference.
func (v Value) IsDate() bool { return v.Ref == 0 && !v.Date.IsZero() }

// Precision is the unit of the value's date, or [NoUnit].
func (v Value) Precision() Unit {
	if v.Ref != 0 || !v.Duration.IsZero() {
		return NoUnit
	}
	return v.Date.Unit
}

// EDTF gives the value in EDTF (ISO 8601-2), or "" where EDTF has no form for it. The modifiers
// START, MID and END of a month or year become the interval of days that they cover by convention
// (see [Value.Bounds]); APPROX becomes "~". uncertain adds the mark of an uncertain date, "?".
func (v Value) EDTF(uncertain bool) string {
	if v.Ref != 0 || v.Type == SET {
		return ""
	}
	if !v.Duration.IsZero() {
		return v.Duration.Timex()
	}
	s := v.Date.edtf()
	if s == "" {
		return ""
	}
	switch v.Mod {
	case ModStart, ModMid, ModEnd:
		if first, last, ok := v.Bounds(); ok {
			s = first.String() + "/" + last.String()
		}
	case ModBefore, ModOnOrBefore:
		s = "../" + s
	case ModAfter, ModOnOrAfter:
		s += "/.."
	}
	switch {
	case uncertain && v.Mod == ModApprox:
		s += "%"
	case uncertain:
		s += "?"
	case v.Mod == ModApprox:
		s += "~"
	}
	return s
}

// Bounds gives the first and the last day that the value's date can mean, both included; ok is
// false where the calendar does not say (unknown year, duration, vague reference). START, MID and
// END of a date coarser than a day mean its first, middle and last third, rounded to whole days.
func (v Value) Bounds() (first, last Day, ok bool) {
	if v.Ref != 0 || !v.Duration.IsZero() {
		return 0, 0, false
	}
	first, last, ok = v.Date.Bounds()
	if !ok || first == last {
		return first, last, ok
	}
	third := (last - first + 1) / 3
	switch v.Mod {
	case ModStart:
		last = first + max(third, 1) - 1
	case ModMid:
		first, last = first+third, last-third
	case ModEnd:
		first = last - max(third, 1) + 1
	}
	return first, last, true
}
