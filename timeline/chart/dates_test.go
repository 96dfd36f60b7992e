package chart

import (
	"testing"

	"factline/extract/civil"
)

func TestDatesAreWrittenAsTheLocaleDoes(t *testing.T) {
	for name, want := range map[string]string{
		"": "5 Feb 2025", "en-GB": "5 Feb 2025", "C.UTF-8": "5 Feb 2025", "en_US.UTF-8": "Feb 5, 2025", "de_DE": "5. Feb. 2025", "fr": "5 févr. 2025",
		"vi-VN": "5/2/2025", "ru": "5 февр. 2025", "el": "5 Φεβ 2025", "ja": "2025年2月5日", "xx": "2025-02-05",
	} {
		if got := localeOf(name).date(day(2025, 2, 5), true); got != want {
			t.Errorf("in %q the day is written %q, want %q", name, got, want)
		}
	}
}

func TestDatesAreNoFinerThanTheyAreKnown(t *testing.T) {
	date := func(d civil.Date, mod civil.Mod) civil.Value { return civil.Value{Date: d, Mod: mod} }
	for _, c := range []struct {
		v        civil.Value
		withYear bool
		want     string
	}{
		{day(2025, 2, 5), false, "5 Feb"},
		{day(0, 2, 5), true, "5 Feb"},
		{month(2025, 2), true, "Feb 2025"},
		{month(2025, 2), false, "Feb"},
		{date(civil.Date{Unit: civil.Month, Year: 2025, Month: 7}, civil.ModStart), true, "early Jul 2025"},
		{year(2024), false, "2024"},
		{year(-44), true, "44 BC"},
		{year(87), true, "AD 87"},
		{year(1066), true, "1066"},
		{date(civil.Date{Unit: civil.Decade, Year: 1990}, 0), true, "1990s"},
		{date(civil.Date{Unit: civil.Century, Year: 1700}, 0), true, "18th century"},
		{date(civil.Date{Unit: civil.Century, Year: 2000}, 0), true, "21st century"},
		{date(civil.Date{Unit: civil.Century, Year: 1000}, 0), true, "11th century"},
		{date(civil.Date{Unit: civil.Quarter, Year: 2025, N: 1}, 0), true, "Q1 2025"},
		{date(civil.Date{Unit: civil.Season, Year: 2025, N: civil.Summer}, civil.ModEnd), true, "late summer 2025"},
		{date(civil.Date{Unit: civil.Week, Year: 2025, N: 6}, 0), true, "3–9 Feb 2025"},
		{date(civil.Date{Unit: civil.Week, Year: 2025, N: 6}, 0), false, "3–9 Feb"},
		{date(civil.Date{Unit: civil.Week, Year: 2025, N: 5}, 0), false, "27 Jan–2 Feb"},
		{date(civil.Date{Unit: civil.Week, N: 6}, 0), true, "week 6"},
		{date(civil.Date{Unit: civil.DayUnit, Weekday: 2}, 0), true, "a Tuesday"},
		{clock(2025, 2, 5, 6, 40), false, "5 Feb, 06:40"},
		{date(civil.Date{Unit: civil.PartOfDay, Year: 2025, Month: 2, Day: 5, Part: civil.Evening}, 0), true, "5 Feb 2025 evening"},
		{date(civil.Date{Unit: civil.DayUnit, Year: 2025, Month: 2, Day: 5}, civil.ModBefore), true, "before 5 Feb 2025"},
		{civil.Value{Ref: civil.PastRef}, true, ""},
		{civil.Value{Duration: civil.NewDuration(3, civil.DayUnit)}, true, ""},
	} {
		if got := localeOf("").date(c.v, c.withYear); got != c.want {
			t.Errorf("%s is written %q, want %q", c.v.Timex(), got, c.want)
		}
	}
}

func TestSpansOfDays(t *testing.T) {
	d := civil.DayOf
	for _, c := range []struct {
		locale      string
		first, last civil.Day
		want        string
	}{
		{"", d(2025, 2, 5), d(2025, 2, 5), "5 Feb 2025"},
		{"", d(2025, 2, 5), d(2025, 2, 9), "5–9 Feb 2025"},
		{"", d(2025, 1, 30), d(2025, 2, 9), "30 Jan – 9 Feb 2025"},
		{"", d(2024, 12, 30), d(2025, 1, 2), "30 Dec 2024 – 2 Jan 2025"},
		{"de", d(2025, 2, 5), d(2025, 2, 9), "5.–9. Feb. 2025"},
		{"vi", d(2025, 2, 5), d(2025, 2, 9), "5–9/2/2025"},
		{"en-US", d(2025, 2, 5), d(2025, 2, 9), "Feb 5 – Feb 9, 2025"},
		{"iso", d(2025, 2, 5), d(2025, 2, 9), "2025-02-05 – 2025-02-09"},
	} {
		if got := localeOf(c.locale).span(c.first, c.last); got != c.want {
			t.Errorf("in %q: %q, want %q", c.locale, got, c.want)
		}
	}
}

func TestSpansBetweenRoughDates(t *testing.T) {
	l := localeOf("")
	at := func(v civil.Value) *mark {
		iv, _ := intervalOf(v, false)
		return &mark{when: iv, fullDate: l.date(v, true)}
	}
	week := civil.Value{Date: civil.Date{Unit: civil.Week, Year: 2025, N: 12}}
	for _, c := range []struct {
		first, last civil.Value
		want        string
	}{
		{day(2025, 3, 1), month(2025, 4), "1 Mar – Apr 2025"},
		{day(2024, 12, 1), month(2025, 4), "1 Dec 2024 – Apr 2025"},
		{day(2025, 3, 3), month(2025, 3), "Mar 2025"},
		{month(2025, 3), day(2025, 3, 31), "Mar 2025"},
		{month(2025, 1), day(2025, 2, 7), "Jan – 7 Feb 2025"},
		{day(2011, 10, 21), week, "21 Oct 2011 to 17–23 Mar 2025"},
	} {
		if got := l.roughSpan(at(c.first), at(c.last)); got != c.want {
			t.Errorf("from %s to %s is written %q, want %q", c.first.Timex(), c.last.Timex(), got, c.want)
		}
	}
}
