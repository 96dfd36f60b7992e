package chart

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"factline/extract/civil"
)

// write fills a pattern of a locale.
func (l locale) write(pattern string, y, m, d int) string {
	iso := l.months[0] == "01"
	var b strings.Builder
	for _, r := range pattern {
		switch {
		case r == 'd' && iso:
			fmt.Fprintf(&b, "%02d", d)
		case r == 'd':
			b.WriteString(strconv.Itoa(d))
		case r == 'M':
			b.WriteString(l.months[m-1])
		case r == 'N':
			b.WriteString(strconv.Itoa(m))
		case r == 'y' && iso:
			fmt.Fprintf(&b, "%04d", y)
		case r == 'y':
			b.WriteString(yearOf(y))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// dayMonth writes a day without its year.
func (l locale) dayMonth(d civil.Day) string {
	y, m, day := d.Date()
	return l.write(l.day, y, m, day)
}

// dayFull writes a day with its year.
func (l locale) dayFull(d civil.Day) string {
	y, m, day := d.Date()
	return l.write(l.full, y, m, day)
}

// yearOf writes a year after Christ. One before 1000 says so, as "4 May 87" may be of 1987.
func yearOf(y int) string {
	if y < 1000 {
		return "AD " + strconv.Itoa(y)
	}
	return strconv.Itoa(y)
}

// span writes the days from first to last, as short as it is unambiguous.
func (l locale) span(first, last civil.Day) string {
	y0, m0, d0 := first.Date()
	y1, m1, d1 := last.Date()
	switch {
	case first == last:
		return l.dayFull(first)
	case y0 == y1 && m0 == m1 && strings.HasPrefix(l.full, "d"):
		day := l.full[:strings.IndexAny(l.full, " /")] // "d" or "d."
		return l.write(day, y0, m0, d0) + "–" + l.write(l.full, y1, m1, d1)
	case y0 == y1 && strings.HasSuffix(l.full, " y"):
		return l.write(l.day, y0, m0, d0) + " – " + l.write(l.full, y1, m1, d1)
	}
	return l.dayFull(first) + " – " + l.dayFull(last)
}

// shortSpan writes the days from first to last without their year.
func (l locale) shortSpan(first, last civil.Day) string {
	y, m, d := first.Date()
	if _, m1, _ := last.Date(); m == m1 && strings.HasPrefix(l.day, "d") {
		return l.write(l.day[:strings.IndexAny(l.day, " /")], y, m, d) + "–" + l.dayMonth(last)
	}
	return l.dayMonth(first) + "–" + l.dayMonth(last)
}

// roughSpan writes the time from one event to another of which one or both are known to a month or so: one date where one of them holds the other,
// and the year once where both share it.
func (l locale) roughSpan(first, last *mark) string {
	switch {
	case last.when.from <= first.when.from:
		return last.fullDate
	case first.when.to >= last.when.to:
		return first.fullDate
	}
	y, _, _ := dayOf(last.when).Date()
	from := first.fullDate
	if year := " " + yearOf(y); strings.HasSuffix(last.fullDate, year) {
		from = strings.TrimSuffix(strings.TrimSuffix(from, year), ",")
	}
	if strings.Contains(from+last.fullDate, "–") { // a week: "19–25 Sep 2016"
		return from + " to " + last.fullDate
	}
	return from + " – " + last.fullDate
}

var (
	modWords = map[civil.Mod]string{civil.ModStart: "early", civil.ModMid: "mid", civil.ModEnd: "late", civil.ModApprox: "about",
		civil.ModBefore: "before", civil.ModAfter: "after", civil.ModOnOrBefore: "by", civil.ModOnOrAfter: "from"}
	seasonWords = [...]string{"", "spring", "summer", "autumn", "winter"}
)

// date writes a date no finer than it is known: "5 Feb", "5 Feb 2025", "early Jul 2025", "2024",
// "1990s", "Q1 2025", "44 BC". The year is left out where the picture says it elsewhere.
func (l locale) date(v civil.Value, withYear bool) string {
	if v.Ref != 0 || !v.Duration.IsZero() || v.Date.IsZero() {
		return ""
	}
	s := l.plainDate(v.Date, withYear)
	if w := modWords[v.Mod]; w != "" && s != "" {
		s = w + " " + s
	}
	return s
}

func (l locale) plainDate(d civil.Date, withYear bool) string {
	year := ""
	switch {
	case d.Year < 0:
		year = civil.YearWords(d.Year)
	case d.Year > 0 && withYear:
		year = yearOf(d.Year)
	}
	named := func(what string) string { return strings.TrimSpace(what + " " + year) }
	switch d.Unit {
	case civil.Millennium:
		return fmt.Sprintf("%d–%d", d.Year, d.Year+999)
	case civil.Century:
		switch {
		case d.Year > 0:
			return ordinal(d.Year/100+1) + " century"
		case d.Year < 0:
			return ordinal(-d.Year/100+1) + " century BC"
		}
		return ""
	case civil.Decade:
		return strconv.Itoa(d.Year) + "s"
	case civil.Year:
		if d.Year > 0 {
			return yearOf(d.Year)
		}
		return year
	case civil.FiscalYear:
		return "fiscal " + strconv.Itoa(d.Year)
	case civil.Half:
		return named("H" + strconv.Itoa(d.N))
	case civil.Quarter:
		return named("Q" + strconv.Itoa(d.N))
	case civil.Season:
		if d.N < 1 || d.N > 4 {
			return year
		}
		return named(seasonWords[d.N])
	case civil.Month:
		switch {
		case d.Month < 1 || d.Month > 12:
			return year
		case d.Year > 0 && withYear:
			return l.write(l.month, d.Year, d.Month, 0)
		}
		return named(l.months[d.Month-1])
	case civil.Week, civil.Weekend:
		first, last, ok := d.Bounds()
		switch {
		case !ok && d.Unit == civil.Week && d.N > 0:
			return named("week " + strconv.Itoa(d.N))
		case !ok:
			return d.Timex()
		}
		if withYear {
			return l.span(first, last)
		}
		return l.shortSpan(first, last)
	}
	return l.day24(d, withYear)
}

// ordinal writes 1st, 2nd, 3rd, 4th, 11th.
func ordinal(n int) string {
	switch {
	case n%100/10 == 1:
	case n%10 == 1:
		return strconv.Itoa(n) + "st"
	case n%10 == 2:
		return strconv.Itoa(n) + "nd"
	case n%10 == 3:
		return strconv.Itoa(n) + "rd"
	}
	return strconv.Itoa(n) + "th"
}

// day24 writes a day, with the time where there is one.
func (l locale) day24(d civil.Date, withYear bool) string {
	var s string
	first, _, ok := d.Bounds()
	switch {
	case ok && withYear:
		s = l.dayFull(first)
	case ok:
		s = l.dayMonth(first)
	case d.Month >= 1 && d.Month <= 12 && d.Day > 0 && d.Year < 0:
		s = l.write(l.day, 0, d.Month, d.Day) + " " + civil.YearWords(d.Year)
	case d.Month >= 1 && d.Month <= 12 && d.Day > 0:
		s = l.write(l.day, 0, d.Month, d.Day)
	case d.Weekday > 0:
		s = "a " + time.Weekday(d.Weekday%7).String()
	default:
		return d.Timex()
	}
	switch d.Unit {
	case civil.PartOfDay:
		return strings.TrimSpace(s + " " + d.Part.Words())
	case civil.Hour, civil.Minute, civil.Second:
		return s + fmt.Sprintf(", %02d:%02d", d.Hour, d.Minute)
	}
	return s
}
