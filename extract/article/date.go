package article

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"factline/extract/civil"

	"github.com/araddon/dateparse"
)

// The names of months and weekdays that pages write above their stories, in English, German and Vietnamese, which numbers
// its months. The first three letters of a month's name tell it, the first letters of a weekday's.
const (
	monthNames = `(?i:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|` +
		`Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Okt|Dez)`
	weekdayNames = `(?i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun|` +
		`Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Thứ Hai|Thứ Ba|Thứ Tư|Thứ Năm|Thứ Sáu|Thứ Bảy|Chủ Nhật)`
)

var (
	weekdayBefore   = `^(?:(` + weekdayNames + `)\.?,?(?: den)? )?`
	monthDayYear    = regexp.MustCompile(weekdayBefore + `(` + monthNames + `)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$`)
	dayMonthYear    = regexp.MustCompile(weekdayBefore + `(\d{1,2})(?:st|nd|rd|th|\.)? (` + monthNames + `)\.?(?:,? (\d{4}))?$`)
	dayNumberedYear = regexp.MustCompile(weekdayBefore + `(?i:ngày )?(\d{1,2}) (?i:tháng) (\d{1,2})(?:,? (?i:năm )?(\d{4}))?$`)
	allNumbers      = regexp.MustCompile(weekdayBefore + `(?i:ngày )?(\d{1,2})[./-](\d{1,2})[./-](\d{4})$`)
	withTime        = regexp.MustCompile(`^(.+?),?(?: at| um)? (\d{1,2}:\d{2})(?: Uhr$)?(.*)$`)
	year            = regexp.MustCompile(`\b[0-9]{4}\b`)
	number          = regexp.MustCompile(`\d+`)
	clock           = regexp.MustCompile(`\d:\d{2}(:\d{2})?`)
	offset          = regexp.MustCompile(`(?:Z|\s?UTC|\s?GMT|[+-]\d{2}:?\d{2})$`)
	letters         = regexp.MustCompile(`\pL+`)
	wordOfDate      = regexp.MustCompile(`^(?:` + monthNames + `|` + weekdayNames + `|(?i:st|nd|rd|th|at|on|am|pm|t)|[A-Z]{1,5})$`)
)

// ParseDate reads a complete date that stands alone, as in the metadata of a page or after
// --published: a day with its year, perhaps with a time and an offset from UTC. A date of numbers whose day and month could
// be exchanged is refused, and so is whatever leaves a part to be guessed.
func ParseDate(s string) (civil.Date, error) {
	t := fold(s)
	d, ok, err := dayAlone(t)
	if m := withTime.FindStringSubmatch(t); !ok && m != nil {
		if d, ok, err = dayAlone(m[1]); ok && err == nil {
			ok, t = false, d.Timex()+" "+m[2]+m[3]
		}
	}
	if !ok {
		d, ok = parseStrict(t)
	}
	switch {
	case err != nil:
		return civil.Date{}, err
	case !ok:
		return civil.Date{}, fmt.Errorf("%q is not a complete date; write it as 2025-02-09", s)
	}
	return d, nil
}

// dayAlone reads a day without a time. What has the form of one but leaves the day open is ok with an error.
func dayAlone(s string) (d civil.Date, ok bool, err error) {
	if d, ok = namedDate(s); ok && d.Year > 0 {
		return d, true, nil
	}
	if m := allNumbers.FindStringSubmatch(s); m != nil {
		d, err = dateOfNumbers(s, weekdayOf(m[1]), atoi(m[2]), atoi(m[3]), atoi(m[4]))
		return d, true, err
	}
	return civil.Date{}, false, nil
}

// namedDate reads a day whose month is a word, its year perhaps missing, and a day as ISO 8601 writes it.
func namedDate(s string) (civil.Date, bool) {
	var y, m, d int
	if iso, err := time.Parse(time.DateOnly, s); err == nil {
		y, m, d = iso.Year(), int(iso.Month()), iso.Day()
		return civil.Date{Unit: civil.DayUnit, Year: y, Month: m, Day: d}, y > 0
	}
	if f := monthDayYear.FindStringSubmatch(s); f != nil {
		y, m, d = atoi(f[4]), monthOf(f[2]), atoi(f[3])
	} else if f := dayMonthYear.FindStringSubmatch(s); f != nil {
		y, m, d = atoi(f[4]), monthOf(f[3]), atoi(f[2])
	} else if f := dayNumberedYear.FindStringSubmatch(s); f != nil {
		y, m, d = atoi(f[4]), atoi(f[3]), atoi(f[2])
	} else {
		return civil.Date{}, false
	}
	return civil.Date{Unit: civil.DayUnit, Year: y, Month: m, Day: d}, civil.ValidDate(y, m, d)
}

// dateOfNumbers reads "25/12/2025" or "12/25/2025". With "3/4/2025" either order makes a date, and only a
// weekday beside it (1 to 7, 0 for none) can tell which is meant.
func dateOfNumbers(s string, weekday, a, b, y int) (civil.Date, error) {
	dayFirst, monthFirst := y > 0 && civil.ValidDate(y, b, a), y > 0 && civil.ValidDate(y, a, b)
	if dayFirst && monthFirst && a != b && weekday > 0 {
		dayFirst, monthFirst = civil.DayOf(y, b, a).Weekday() == weekday, civil.DayOf(y, a, b).Weekday() == weekday
	}
	switch {
	case dayFirst && monthFirst && a != b:
		return civil.Date{}, fmt.Errorf("%q may be %d-%02d-%02d or %d-%02d-%02d; write it in one of these ways", s, y, b, a, y, a, b)
	case dayFirst:
		return civil.Of(civil.DayOf(y, b, a)), nil
	case monthFirst:
		return civil.Of(civil.DayOf(y, a, b)), nil
	}
	return civil.Date{}, fmt.Errorf("%q is no day of the calendar", s)
}

// parseStrict reads the many forms that dateparse knows. It guesses and can panic, so a result counts
// only if its year, month and day stand in s.
func parseStrict(s string) (civil.Date, bool) {
	if !year.MatchString(s) || !onlyDate(s) {
		return civil.Date{}, false
	}
	t, err := guarded(s)
	if err != nil || !names(s, t) {
		return civil.Date{}, false
	}
	d := civil.Date{Unit: civil.DayUnit, Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	if m := clock.FindStringSubmatch(s); m != nil {
		d.Unit, d.Hour, d.Minute = civil.Minute, int8(t.Hour()), int8(t.Minute())
		if m[1] != "" {
			d.Unit, d.Second = civil.Second, int8(t.Second())
		}
		d.Zone = zone(s, t)
	}
	return d, true
}

// onlyDate reports whether s holds no other words than those of a date, a time and the abbreviation of a zone.
func onlyDate(s string) bool {
	for _, w := range letters.FindAllString(s, -1) {
		if !wordOfDate.MatchString(w) {
			return false
		}
	}
	return true
}

func guarded(s string) (t time.Time, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("not a date")
		}
	}()
	return dateparse.ParseStrict(s)
}

// names reports whether the year, the month and the day of t stand in s, each as a number of its own or the month as a word.
func names(s string, t time.Time) bool {
	has := func(n int) bool {
		for _, f := range number.FindAllString(s, -1) {
			if atoi(f) == n {
				return true
			}
		}
		return false
	}
	month := strings.Contains(strings.ToLower(s), strings.ToLower(t.Month().String()[:3])) || has(int(t.Month()))
	return t.Year() > 0 && has(t.Year()) && month && has(t.Day())
}

// zone gives the offset that s ends in as ISO 8601 writes it. The abbreviations of zones, but for UTC, are left aside: they are ambiguous.
func zone(s string, t time.Time) civil.Zone {
	switch o := strings.TrimSpace(offset.FindString(s)); o {
	case "":
		return 0
	case "Z", "UTC", "GMT":
		return civil.UTC
	default:
		_, seconds := t.Zone()
		return civil.East(seconds / 60)
	}
}

// monthOf gives the number of a month's name.
func monthOf(name string) int {
	return months[strings.ToLower(string([]rune(name)[:3]))]
}

var months = map[string]int{"jan": 1, "feb": 2, "mar": 3, "mär": 3, "apr": 4, "may": 5, "mai": 5, "jun": 6, "jul": 7, "aug": 8,
	"sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12}

// weekdayOf gives the number of a weekday's name, 1 for Monday to 7 for Sunday, 0 for "".
func weekdayOf(name string) int {
	for i, beginnings := range weekdays {
		for _, b := range beginnings {
			if strings.HasPrefix(strings.ToLower(name), b) {
				return i + 1
			}
		}
	}
	return 0
}

var weekdays = [7][]string{{"mon", "thứ hai"}, {"tue", "dien", "thứ ba"}, {"wed", "mitt", "thứ tư"}, {"thu", "donn", "thứ năm"},
	{"fri", "frei", "thứ sáu"}, {"sat", "sams", "thứ bảy"}, {"sun", "sonn", "chủ nhật"}}

// atoi reads digits; "" and what is too large are 0.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
