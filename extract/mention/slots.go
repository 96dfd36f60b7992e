package mention

import (
	"fmt"
	"slices"
	"strconv"

	"factline/extract/civil"
)

// A key names one slot that a rule or a word of the tables can fill.
type key uint8

const (
	noKey       key = iota
	kNum            // amount in tenths; civil.Some where it is vague
	kHalf           // 5 more tenths: "three and a half"
	kUnit           // civil.Unit of an amount, a shift or a period
	kNum2           // a second amount: "one hour and 30 minutes"
	kUnit2          // its unit
	kSign           // -1 into the past, 1 into the future
	kShift          // a number of units by which to move: last -1, this 0, next 1
	kYear           // of four digits
	kYear2          // of two digits: "'98"
	kBC             // 1: before Christ
	kMonth          // 1–12
	kDay            // of the month
	kWeekday        // ISO, 1–7
	kN              // number of a quarter, half, season, or any ordinal
	kNth            // which weekday of a month, from its end where negative
	kPart           // part of the day
	kHour           //
	kMinute         //
	kSecond         //
	kUntil          // 1: the minutes run up to the hour named, "quarter to six"
	kMeridiem       // 1 a.m., 2 p.m.
	kZone           // civil.Zone of a time zone named
	kOffset         // civil.Zone of an offset written out
	kSide           // of a Shifted date
	kAnchor         // of an Offset
	kMod            // modifier
	kRef            // vague reference
	kHoliday        // name of a holiday
	kFreq           // of a set
	kQuant          // of a set
	kType           // the type, where the rule fixes it
	kPrecision      // the unit of the date, where the rule fixes it
	kMonthFirst     // 1: the month stands before the day
	kSep            // between the figures of a numeric date
	kBeside         // civil.Unit of what lies beside a day, kSign units from it: "the week of March 6"
	kFigures        // how many figures there are
	numKeys
)

// slots hold what one match has gathered. A slot of 0 was not filled.
type slots struct {
	begin, end int // tokens of the extent; -1 where the pattern does not mark them
	val        [numKeys]int32
	figure     [3]Figure
}

// An assign fills a slot.
type assign struct {
	key key
	val int32
}

// A name lists the values of a slot that are written as words in the tables.
type name struct {
	key   key
	names []string // value 1 is the first
}

var keyNames = map[string]key{
	"num": kNum, "half": kHalf, "unit": kUnit, "num2": kNum2, "unit2": kUnit2, "sign": kSign, "shift": kShift, "year": kYear, "yy": kYear2, "bc": kBC, "month": kMonth,
	"day": kDay, "weekday": kWeekday, "n": kN, "nth": kNth, "part": kPart, "hour": kHour, "minute": kMinute, "second": kSecond, "until": kUntil,
	"meridiem": kMeridiem, "zone": kZone, "side": kSide, "anchor": kAnchor, "mod": kMod, "ref": kRef, "holiday": kHoliday,
	"freq": kFreq, "quant": kQuant, "type": kType, "precision": kPrecision, "monthfirst": kMonthFirst, "sep": kSep, "beside": kBeside,
}

// named lists the slots whose values are words: the value is the word's place in the list, from 1.
var named = []name{
	{kPart, civil.PartNames()},
	{kMod, civil.ModNames()},
	{kRef, civil.RefNames()},
	{kQuant, civil.QuantNames()},
	{kSide, []string{"before", "nearest", "after", "within"}},
	{kAnchor, []string{"publication", "context", "next"}},
	{kMeridiem, []string{"am", "pm"}},
	{kType, []string{"DATE", "TIME", "DURATION", "SET"}},
	{kSep, []string{".", "/", "-"}},
	{kHoliday, civil.HolidayNames()},
	{kFreq, []string{"1X", "2X", "3X", "4X"}},
}

var unitValues = map[string]civil.Unit{"millennium": civil.Millennium, "century": civil.Century, "decade": civil.Decade, "year": civil.Year,
	"fiscal-year": civil.FiscalYear, "half": civil.Half, "quarter": civil.Quarter, "season": civil.Season, "month": civil.Month, "week": civil.Week,
	"weekend": civil.Weekend, "day": civil.DayUnit, "part-of-day": civil.PartOfDay, "hour": civil.Hour, "minute": civil.Minute, "second": civil.Second}

// valueOf reads the value that a table or a rule gives to a slot.
func valueOf(k key, text string) (int32, error) {
	if k == kUnit || k == kUnit2 || k == kPrecision || k == kBeside {
		if u, ok := unitValues[text]; ok {
			return int32(u), nil
		}
		return 0, fmt.Errorf("no unit is named %q", text)
	}
	if k == kZone {
		if z, ok := civil.ParseZone(text); ok {
			return int32(z), nil
		}
		return 0, fmt.Errorf("%q is no offset from Greenwich, such as Z or +07:00", text)
	}
	for _, n := range named {
		if n.key != k {
			continue
		}
		if i := slices.Index(n.names, text); i >= 0 {
			return int32(i + 1), nil
		}
		return 0, fmt.Errorf("%q is none of %q", text, n.names)
	}
	if text == "some" && (k == kNum || k == kNum2) {
		return civil.Some, nil
	}
	v, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("%q is no number", text)
	}
	return int32(v), nil
}

// text gives the word of a slot whose values are words, "" where it is not filled.
func (s *slots) text(k key) string {
	v := s.val[k]
	if v == 0 {
		return ""
	}
	for _, n := range named {
		if n.key == k {
			return n.names[v-1]
		}
	}
	return ""
}

func (s *slots) get(k key) int { return int(s.val[k]) }

func (s *slots) apply(as []assign) {
	for _, a := range as {
		s.val[a.key] = a.val
	}
}
