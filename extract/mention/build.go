package mention

import (
	"factline/extract/civil"
)

// builders make an expression of what a rule has gathered, by the name that the rule gives behind "->".
var builders = map[string]func(*slots) Expr{
	"calendar": buildCalendar,
	"numeric":  buildNumeric,
	"shifted":  buildShifted,
	"offset":   buildOffset,
	"vague":    buildVague,
	"duration": buildDuration,
	"set":      buildSet,
}

func buildCalendar(s *slots) Expr {
	e := s.expr(Calendar)
	e.MonthFirst = s.val[kMonthFirst] == 1
	e.N, e.Unit = s.get(kSign), civil.Unit(s.val[kBeside])
	return e
}

func buildNumeric(s *slots) Expr {
	e := s.expr(Numeric)
	e.Numbers = append([]Figure(nil), s.figure[:s.val[kFigures]]...)
	e.Sep = s.text(kSep)
	return e
}

func buildShifted(s *slots) Expr {
	e := s.expr(Shifted)
	e.N, e.Unit = s.get(kSign), civil.Unit(s.val[kBeside])
	if s.val[kNum] != 0 {
		e.Duration, e.Unit = s.amounts(), civil.Unit(s.val[kUnit])
		e.N *= e.Duration.Amounts[0].Tenths / 10
	}
	switch s.text(kSide) {
	case "before":
		e.Side = Before
	case "after":
		e.Side = After
	case "within":
		e.Side = Within
	}
	return e
}

func buildOffset(s *slots) Expr {
	e := s.expr(Offset)
	e.Unit = civil.Unit(s.val[kUnit])
	if s.val[kNum] != 0 {
		e.Duration = s.amounts()
		e.N = s.get(kSign)
		if tenths := e.Duration.Amounts[0].Tenths; tenths != civil.Some && tenths%10 == 0 {
			e.N *= tenths / 10
		}
	} else {
		e.N = s.get(kShift)
	}
	return e
}

func buildVague(s *slots) Expr {
	e := s.expr(Vague)
	e.Ref = civil.Ref(s.val[kRef])
	e.Date = civil.Date{}
	return e
}

func buildDuration(s *slots) Expr {
	e := s.expr(Span)
	e.Type, e.Date, e.Duration = civil.DURATION, civil.Date{}, s.amounts()
	return e
}

func buildSet(s *slots) Expr {
	e := s.expr(Recurring)
	e.Type = civil.SET
	e.Freq, e.Quant = civil.Freq(s.val[kFreq]), civil.Quant(s.val[kQuant])
	if s.val[kNum] != 0 {
		e.Date, e.Duration = civil.Date{}, s.amounts()
	}
	return e
}

// expr fills the fields that all ops share.
func (s *slots) expr(op Op) Expr {
	e := Expr{Op: op, Date: s.date(), Holiday: s.text(kHoliday), Mod: civil.Mod(s.val[kMod])}
	if e.Nth = s.get(kNth); e.Nth != 0 {
		e.NthWeekday = s.get(kWeekday)
	}
	switch s.text(kAnchor) {
	case "context":
		e.Anchor = FromContext
	case "next":
		e.Anchor = FromMention // link tells whether a date follows
	}
	e.Type = civil.DATE
	if e.Date.Unit >= civil.PartOfDay {
		e.Type = civil.TIME
	}
	if t := s.val[kType]; t > 0 {
		e.Type = civil.Type(t - 1)
	}
	return e
}

// date builds the calendar fields; the finest field that is filled gives the unit, unless the rule does.
func (s *slots) date() civil.Date {
	d := civil.Date{Month: s.get(kMonth), Day: s.get(kDay), Weekday: s.get(kWeekday), Part: civil.Part(s.val[kPart])}
	if s.val[kNth] != 0 {
		d.Weekday = 0 // which of its weekdays: the date is the month
	}
	switch {
	case s.val[kYear] != 0:
		d.Year = s.get(kYear)
	case s.val[kYear2] != 0:
		d.Year = fullYear(s.get(kYear2) - 1)
	}
	if s.val[kBC] != 0 {
		d.Year = -d.Year
	}
	switch {
	case s.val[kSecond] != 0:
		d.Unit = civil.Second
	case s.val[kMinute] != 0:
		d.Unit = civil.Minute
	case s.val[kHour] != 0:
		d.Unit = civil.Hour
	case d.Part != 0:
		d.Unit = civil.PartOfDay
	case d.Day != 0 || d.Weekday != 0 || s.val[kHoliday] != 0:
		d.Unit = civil.DayUnit
	case d.Month != 0:
		d.Unit = civil.Month
	case d.Year != 0:
		d.Unit = civil.Year
	}
	if s.val[kHour] != 0 {
		d.Hour = int8(s.hour())
		d.Part = 0
		d.Minute, d.Second = int8(max(s.val[kMinute]-1, 0)), int8(max(s.val[kSecond]-1, 0))
		d.Zone = s.zone()
	}
	if u := civil.Unit(s.val[kPrecision]); u != civil.NoUnit {
		d.Unit = u
		if u == civil.Century || u == civil.Millennium {
			years := 100
			if u == civil.Millennium {
				years = 1000
			}
			d.Year = (s.get(kN) - 1) * years
			if s.val[kBC] != 0 {
				d.Year = -d.Year - 1 // the years are counted backwards: 400 to 301 BC
			}
			if d.Year == 0 {
				d.Year = 1
			}
		} else if u < civil.Month || u == civil.Week || u == civil.Weekend {
			d.N = s.get(kN)
		}
	}
	return d
}

// hour gives the hour of 24 from that of the clock, half of the day and part of the day.
func (s *slots) hour() int {
	h := s.get(kHour) - 1
	if s.val[kUntil] != 0 {
		h = (h + 11) % 12 // the hour before: 12 for "quarter to one"
		if h == 0 {
			h = 12
		}
	}
	switch {
	case s.text(kMeridiem) == "pm" && h < 12:
		h += 12
	case s.text(kMeridiem) == "am" && h == 12:
		h = 0
	case s.val[kMeridiem] == 0 && h < 12 && h > 0:
		switch p := civil.Part(s.val[kPart]); {
		case p == civil.Afternoon, p == civil.Evening, p == civil.Night && h >= 6:
			h += 12
		}
	}
	return h
}

// zone gives the zone of a clock time: its offset where the words write one out, else that of its name.
func (s *slots) zone() civil.Zone {
	if z := s.val[kOffset]; z != 0 {
		return civil.Zone(z)
	}
	return civil.Zone(s.val[kZone])
}

// fullYear completes a year of two digits: 00 to 39 lie in this century, the others in the last one.
func fullYear(yy int) int {
	if yy < 40 {
		return 2000 + yy
	}
	return 1900 + yy
}
