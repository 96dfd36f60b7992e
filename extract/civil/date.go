package civil

import (
	"fmt"
	"strconv"
)

// A Date is a stretch of the calendar that one unit covers: a day, a week, a year, a minute. Fields
// finer than Unit are zero. Coarser fields that the words do not give are zero too, and mean
// unknown: "February 5" is {Unit: DayUnit, Month: 2, Day: 5}, written XXXX-02-05.
type Date struct {
	Unit    Unit
	Part    Part // of a PartOfDay
	Hour    int8 // 0–24
	Minute  int8
	Second  int8
	Zone    Zone // of a clock time
	Year    int  // 1–9999; negative for years before Christ; of a decade, century or millennium its first year (1990, 1900); 0: unknown
	N       int  // number of the half, quarter, season or ISO week within the year; 0: unknown
	Month   int  // 1–12
	Day     int  // of the month, 1–31
	Weekday int  // ISO, 1 Monday–7 Sunday: of a day in a week (XXXX-WXX-2), where Month and Day are not known
}

// Of returns the Date of one day, which may lie before Christ.
func Of(d Day) Date {
	y, m, day := d.Date()
	if y <= 0 {
		y-- // there is no year 0
	}
	return Date{Unit: DayUnit, Year: y, Month: m, Day: day}
}

// OfWeek returns the ISO week that holds d.
func OfWeek(d Day) Date {
	y, w := d.ISOWeek()
	return Date{Unit: Week, Year: y, N: w}
}

// IsZero reports whether d holds nothing.
func (d Date) IsZero() bool { return d.Unit == NoUnit }

// IsDay reports whether d names one day of the calendar (or a time on one).
func (d Date) IsDay() bool {
	return d.Unit >= DayUnit && d.Year > 0 && d.Month > 0 && d.Day > 0
}

// AsDay returns the day of a date of day precision or finer, as [Date.IsDay] tells.
func (d Date) AsDay() Day { return DayOf(d.Year, d.Month, d.Day) }

// Seconds gives the clock time of d in seconds from midnight.
func (d Date) Seconds() int { return 3600*int(d.Hour) + 60*int(d.Minute) + int(d.Second) }

// Truncate returns d without the fields finer than u. It is for calendar dates (year, month, day, time);
// dates coarser than u come back unchanged.
func (d Date) Truncate(u Unit) Date {
	if d.Unit <= u {
		return d
	}
	out := Date{Unit: u, Year: d.Year, Month: d.Month, Day: d.Day, Weekday: d.Weekday, N: d.N}
	switch {
	case u < Month:
		out.Month, out.Day, out.Weekday, out.N = 0, 0, 0, 0
	case u < DayUnit:
		out.Day, out.Weekday = 0, 0
	}
	return out
}

var seasonLetters = [...]string{"XX", "SP", "SU", "FA", "WI"}

// Timex gives the TIMEX3 value: "2025-02-07", "XXXX-02-05", "2025-W06", "2025-W06-WE", "2025-Q1",
// "2025-H1", "2025-SP", "199", "19", "FY2025", "2025-02-07TMO", "2025-02-07T10:15+07:00",
// "XXXX-WXX-2".
func (d Date) Timex() string {
	switch d.Unit {
	case NoUnit:
		return ""
	case Millennium:
		return leading(d.Year, 1)
	case Century:
		return leading(d.Year, 2)
	case Decade:
		return leading(d.Year, 3)
	case Year:
		return yearDigits(d.Year)
	case FiscalYear:
		return "FY" + yearDigits(d.Year)
	case Half:
		return yearDigits(d.Year) + "-H" + digits(d.N, 1)
	case Quarter:
		return yearDigits(d.Year) + "-Q" + digits(d.N, 1)
	case Season:
		return yearDigits(d.Year) + "-" + seasonLetters[d.N]
	case Month:
		return yearDigits(d.Year) + "-" + digits(d.Month, 2)
	case Week:
		return yearDigits(d.Year) + "-W" + digits(d.N, 2)
	case Weekend:
		return yearDigits(d.Year) + "-W" + digits(d.N, 2) + "-WE"
	}
	s := d.dayTimex()
	switch d.Unit {
	case DayUnit:
		return s
	case PartOfDay:
		return s + "T" + d.Part.String()
	case Hour:
		s += fmt.Sprintf("T%02d:00", d.Hour)
	case Minute:
		s += fmt.Sprintf("T%02d:%02d", d.Hour, d.Minute)
	default:
		s += fmt.Sprintf("T%02d:%02d:%02d", d.Hour, d.Minute, d.Second)
	}
	return s + d.Zone.String()
}

func (d Date) dayTimex() string {
	if d.Weekday > 0 && d.Day == 0 {
		return yearDigits(d.Year) + "-W" + digits(d.N, 2) + "-" + strconv.Itoa(d.Weekday)
	}
	return yearDigits(d.Year) + "-" + digits(d.Month, 2) + "-" + digits(d.Day, 2)
}

// edtf gives d in EDTF level 1 and 2, "" where there is no form. Seasons are 21–24, quarters 33–36
// and halves 40–41 in the place of the month; a week, a weekend and a fiscal year become intervals
// of days, as does a day that the calendar does not have, and a part of a day is its day, for EDTF has none of these.
func (d Date) edtf() string {
	switch d.Unit {
	case NoUnit:
		return ""
	case Millennium:
		return edtfLeading(d.Year, 1)
	case Century:
		return edtfLeading(d.Year, 2)
	case Decade:
		return edtfLeading(d.Year, 3)
	case Year:
		return edtfYear(d.Year)
	case Half:
		if d.N == 0 {
			return edtfYear(d.Year)
		}
		return edtfYear(d.Year) + "-" + strconv.Itoa(39+d.N)
	case Quarter:
		if d.N == 0 {
			return edtfYear(d.Year)
		}
		return edtfYear(d.Year) + "-" + strconv.Itoa(32+d.N)
	case Season:
		return edtfYear(d.Year) + "-" + strconv.Itoa(20+d.N)
	case Month:
		return edtfYear(d.Year) + "-" + digits(d.Month, 2)
	case Week, Weekend, FiscalYear:
		first, last, ok := d.Bounds()
		if !ok {
			return ""
		}
		return first.String() + "/" + last.String()
	}
	if d.Month > 12 || d.Day == 0 && (d.Month == 0 || d.Weekday > 0) {
		return "" // a weekday without its week, a month that no year has
	}
	if d.Day == 0 {
		return edtfYear(d.Year) + "-" + digits(d.Month, 2) + "-XX"
	}
	if d.Year > 0 && d.Month > 0 && !ValidDate(d.Year, d.Month, d.Day) {
		first, last, _ := d.Bounds()
		return first.String() + "/" + last.String()
	}
	s := edtfYear(d.Year) + "-" + digits(d.Month, 2) + "-" + digits(d.Day, 2)
	switch {
	case d.Year <= 0 || d.Unit <= PartOfDay:
		return s
	case d.Unit == Hour:
		return s + fmt.Sprintf("T%02d", d.Hour) + d.Zone.String()
	case d.Unit == Minute:
		return s + fmt.Sprintf("T%02d:%02d", d.Hour, d.Minute) + d.Zone.String()
	}
	return s + fmt.Sprintf("T%02d:%02d:%02d", d.Hour, d.Minute, d.Second) + d.Zone.String()
}

// Bounds gives the first and the last day that d covers, both included; ok is false where its year
// (or another field that it needs) is unknown, or its years lie outside 1–9999. A fiscal year is taken as
// October to September, as that of the United States' government; a winter as December to February. A day that
// the calendar does not have, as 31 June, may mean the last day of its month or the day after.
func (d Date) Bounds() (first, last Day, ok bool) {
	if d.Year < 0 {
		return 0, 0, false
	}
	return d.Extent()
}

// Extent is [Date.Bounds] for years before Christ too, whose days lie before [MinDay].
func (d Date) Extent() (first, last Day, ok bool) {
	if d.Year < 0 {
		d.Year++ // as astronomers count: 1 BC is the year 0
	} else if d.Year == 0 || d.Year > 9999 {
		return 0, 0, false
	}
	y := d.Year
	switch d.Unit {
	case NoUnit:
		return 0, 0, false
	case Millennium:
		return DayOf(y, 1, 1), min(DayOf(y+1000, 1, 1)-1, MaxDay), true
	case Century:
		return DayOf(y, 1, 1), min(DayOf(y+100, 1, 1)-1, MaxDay), true
	case Decade:
		return DayOf(y, 1, 1), min(DayOf(y+10, 1, 1)-1, MaxDay), true
	case Year:
		return DayOf(y, 1, 1), DayOf(y, 12, 31), true
	case FiscalYear:
		return DayOf(y-1, 10, 1), DayOf(y, 9, 30), true
	case Half:
		return monthsOf(y, d.N, 6)
	case Quarter:
		return monthsOf(y, d.N, 3)
	case Season:
		if d.N == 0 {
			return 0, 0, false
		}
		return DayOf(y, 3*d.N, 1), DayOf(y, 3*d.N+3, 1) - 1, true
	case Month:
		if d.Month == 0 {
			return 0, 0, false
		}
		return DayOf(y, d.Month, 1), DayOf(y, d.Month+1, 1) - 1, true
	case Week, Weekend:
		if d.N == 0 {
			return 0, 0, false
		}
		monday := WeekStart(y, d.N)
		if d.Unit == Weekend {
			return monday + 5, monday + 6, true
		}
		return monday, monday + 6, true
	}
	switch {
	case d.Month > 12:
		return 0, 0, false
	case d.Month > 0 && d.Day > 0 && !ValidDate(y, d.Month, d.Day):
		next := DayOf(y, d.Month+1, 1)
		return next - 1, next, true
	case d.Month > 0 && d.Day > 0:
		day := d.AsDay()
		return day, day, true
	case d.N > 0 && d.Weekday > 0:
		day := WeekStart(y, d.N) + Day(d.Weekday-1)
		return day, day, true
	case d.Month > 0 && d.Weekday == 0: // some day of the month
		return monthsOf(y, d.Month, 1)
	}
	return 0, 0, false
}

func monthsOf(year, n, months int) (first, last Day, ok bool) {
	if n == 0 {
		return 0, 0, false
	}
	return DayOf(year, (n-1)*months+1, 1), DayOf(year, n*months+1, 1) - 1, true
}

// yearDigits writes a year with four digits, with "BC" before it where it lies before Christ, XXXX where it is
// unknown.
func yearDigits(y int) string {
	switch {
	case y < 0:
		return "BC" + digits(-y, 4)
	case y == 0:
		return "XXXX"
	}
	return digits(y, 4)
}

// leading writes the first digits of a year: those of its decade, century or millennium.
func leading(y, n int) string {
	if y < 0 {
		n += len("BC")
	}
	return yearDigits(y)[:n]
}

// edtfYear writes a year as EDTF does, which counts astronomically: 1 BC is the year 0.
func edtfYear(y int) string {
	if y < 0 {
		if y == -1 {
			return "0000"
		}
		return "-" + digits(-y-1, 4)
	}
	return yearDigits(y)
}

// edtfLeading writes the first digits of a year and X for the others; EDTF has no form for decades and
// centuries before Christ.
func edtfLeading(y, n int) string {
	if y < 0 {
		return ""
	}
	return yearDigits(y)[:n] + "XXXX"[n:]
}

// digits writes n with leading zeros, or an X for each digit where n is 0 and so unknown.
func digits(n, width int) string {
	if n == 0 {
		return "XXXX"[:width]
	}
	return fmt.Sprintf("%0*d", width, n)
}
