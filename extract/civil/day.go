package civil

import "fmt"

// Day is one day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
// It has no time of day and no zone: news dates its events by the calendar on the wall.
type Day int32

// The days that factline can name: 1 January of the year 1 to 31 December 9999.
const (
	MinDay Day = -719162
	MaxDay Day = 2932896
)

// DayOf returns the Day of a year, month (1–12) and day of the month. The day of the month may lie
// outside its month: DayOf(2025, 2, 30) is 2 March 2025. Use [ValidDate] to tell whether it exists.
//
// The conversion is the usual one by eras of 400 years that begin on 1 March, so that the leap day
// is the last of its year (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2014).
func DayOf(year, month, day int) Day {
	year += (month - 1) / 12
	if month = (month-1)%12 + 1; month < 1 {
		month += 12
		year--
	}
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	ofEra := year - era*400
	ofYear := (153*((month+9)%12)+2)/5 + day - 1
	return Day(era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + ofYear - 719468)
}

// Date returns the year, month (1–12) and day of the month (1–31) of d.
func (d Day) Date() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = (mp+2)%12 + 1
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Weekday returns the ISO 8601 weekday of d: 1 for Monday to 7 for Sunday.
func (d Day) Weekday() int { return floorMod(int(d)+3, 7) + 1 }

// ISOWeek returns the ISO 8601 week of d (1–53) and the year that the week belongs to: 30 December
// 2024 lies in week 1 of 2025.
func (d Day) ISOWeek() (year, week int) {
	thursday := d + Day(4-d.Weekday())
	year, _, _ = thursday.Date()
	return year, int(thursday-DayOf(year, 1, 1))/7 + 1
}

// WeekStart returns the Monday of an ISO week.
func WeekStart(year, week int) Day {
	jan4 := DayOf(year, 1, 4)
	return jan4 - Day(jan4.Weekday()-1) + Day(7*(week-1))
}

// AddMonths moves d by n months and keeps the day of the month where it exists there; otherwise it
// takes the last day of that month: 31 January and one month is 28 or 29 February.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.Date()
	m0 := y*12 + m - 1 + n
	y, m = floorDiv(m0, 12), floorMod(m0, 12)+1
	return DayOf(y, m, min(day, DaysIn(y, m)))
}

// String gives d as YYYY-MM-DD.
func (d Day) String() string {
	y, m, day := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// IsLeap reports whether the year has a 29 February.
func IsLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// DaysIn returns the number of days of a month (1–12). A year of 0 stands for an unknown year, in
// which February may have 29 days.
func DaysIn(year, month int) int {
	switch month {
	case 2:
		if year == 0 || IsLeap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// ValidDate reports whether the day exists: months 1–12, days of that month, years 1–9999 or 0 for
// an unknown year.
func ValidDate(year, month, day int) bool {
	return year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= DaysIn(year, month)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
