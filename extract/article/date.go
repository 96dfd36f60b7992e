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

const (
	monthNames   = `(?i:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)`
	weekdayNames = `(?i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)`
)

var (
	monthDayYear = regexp.MustCompile(`^(?:` + weekdayNames + `\.?,? )?(` + monthNames + `)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$`)
	dayMonthYear = regexp.MustCompile(`^(?:` + weekdayNames + `\.?,? )?(\d{1,2})(?:st|nd|rd|th)? (` + monthNames + `)\.?(?:,? (\d{4}))?$`)
	withTime     = regexp.MustCompile(`^(.+?),?(?: at)? (\d{1,2}:\d{2}.*)$`)
	allNumbers   = regexp.MustCompile(`^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})$`)
	year         = regexp.MustCompile(`\b[0-9]{4}\b`)
	number       = regexp.MustCompile(`\d+`)
	clock        = regexp.MustCompile(`\d:\d{2}(:\d{2})?`)
	offset       = regexp.MustCompile(`(?:Z|\s?UTC|\s?GMT|[+-]\d{2}:?\d{2})$`)
	letters      = regexp.MustCompile(`\pL+`)
	wordOfDate   = regexp.MustCompile(`^(?:` + monthNames + `|` + weekdayNames + `|(?i:st|nd|rd|th|at|on|am|pm|t)|[A-Z]{1,5})$`)
)

// ParseDate reads a complete date that stands alone, as in the metadata of a page or after
// --published: a day with its year, perhaps with a time and an offset from UTC. A date of numbers whose day and month could
// be exchanged is refused, and so is whatever leaves a part to be guessed.
func ParseDate(s string) (civil.Date, error) {
	t := fold(s)
	if d, ok := namedDate(t); ok && d.Year > 0 {
		return d, nil
	}
	if m := allNumbers.FindStringSubmatch(t); m != nil {
		return dateOfNumbers(s, m[1], m[3], m[4])
	}
	if d, ok := parseStrict(t); ok {
		return d, nil
	}
	return civil.Date{}, fmt.Errorf("%q is not a complete date; write it as 2025-02-09", s)
}

// namedDate reads a day whose month is a word, its year perhaps missing, and a day as ISO 8601 writes it.
func namedDate(s string) (civil.Date, bool) {
	var y, m, d int
	if iso, err := time.Parse(time.DateOnly, s); err == nil {
		y, m, d = iso.Year(), int(iso.Month()), iso.Day()
		return civil.Date{Unit: civil.DayUnit, Year: y, Month: m, Day: d}, y > 0
	}
	if f := monthDayYear.FindStringSubmatch(s); f != nil {
		y, m, d = atoi(f[3]), monthOf(f[1]), atoi(f[2])
	} else if f := dayMonthYear.FindStringSubmatch(s); f != nil {
		y, m, d = atoi(f[3]), monthOf(f[2]), atoi(f[1])
	} else {
		return civil.Date{}, false
	}
	return civil.Date{Unit: civil.DayUnit, Year: y, Month: m, Day: d}, civil.ValidDate(y, m, d)
}

// dateOfNumbers reads "25/12/2025" or "12/25/2025"; with "3/4/2025" either order makes a date.
func dateOfNumbers(s, first, second, year string) (civil.Date, error) {
	a, b, y := atoi(first), atoi(second), atoi(year)
	dayFirst, monthFirst := y > 0 && civil.ValidDate(y, b, a), y > 0 && civil.ValidDate(y, a, b)
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
	if m := withTime.FindStringSubmatch(s); m != nil {
		if d, ok := namedDate(m[1]); ok && d.Year > 0 {
			s = d.Timex() + " " + m[2]
		}
	}
	t, err := guarded(s)
	if err != nil || !names(s, t) {
		return civil.Date{}, false
	}
	d := civil.Date{Unit: civil.DayUnit, Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	if m := clock.FindStringSubmatch(s); m != nil {
		d.Unit, d.Hour, d.Minute = civil.Minute, t.Hour(), t.Minute()
		if m[1] != "" {
			d.Unit, d.Second = civil.Second, t.Second()
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
func zone(s string, t time.Time) string {
	switch o := strings.TrimSpace(offset.FindString(s)); o {
	case "":
		return ""
	case "Z", "UTC", "GMT":
		return "Z"
	default:
		return t.Format("-07:00")
	}
}

// monthOf gives the number of a month's name, of which the first three letters are enough.
func monthOf(name string) int {
	i := strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(name[:3]))
	return i/3 + 1
}

// atoi reads digits; "" and what is too large are 0.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
