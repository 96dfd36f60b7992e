package check

import (
	"testing"

	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
)

func TestRespell(t *testing.T) {
	numbers := func(way resolve.Way, widths ...int) *resolve.Timex {
		tx := &resolve.Timex{Readings: []resolve.Reading{{Way: way}}}
		for _, w := range widths {
			tx.Expr.Numbers = append(tx.Expr.Numbers, mention.Figure{Width: w})
		}
		return tx
	}
	named := &resolve.Timex{}
	for _, c := range []struct {
		words   string
		timex   *resolve.Timex
		y, m, d int
		want    string
	}{
		{"Thursday, July 2, 2025", named, 2025, 7, 3, "Thursday, July 3, 2025"},
		{"Thursday, July 2, 2025", named, 2025, 7, 2, "Wednesday, July 2, 2025"},
		{"Thu., Jul. 2", named, 2025, 2, 7, "Fri., Feb. 7"},
		{"Thursday, Sept. 19", named, 2024, 9, 18, "Wednesday, Sept. 18"},
		{"Sep 19", named, 2024, 9, 18, "Sep 18"},
		{"THURSDAY 2 JULY", named, 2025, 2, 7, "FRIDAY 7 FEBRUARY"},
		{"July 2nd", named, 2025, 7, 3, "July 3rd"},
		{"July 2nd", named, 2025, 7, 11, "July 11th"},
		{"the 2nd of July, 2025", named, 2024, 7, 1, "the 1st of July, 2024"},
		{"02 July 2025", named, 2025, 7, 3, "03 July 2025"},
		{"May 5", named, 2025, 6, 5, "June 5"},
		{"2 July 2025 at 10:15", named, 2025, 7, 3, "3 July 2025 at 10:15"},
		{"8.2", numbers(resolve.DayFirst, 1, 1), 2025, 2, 9, "9.2"},
		{"08/02/25", numbers(resolve.MonthFirst, 2, 2, 2), 2025, 8, 9, "08/09/25"},
		{"8/2/2025", numbers(resolve.DayFirst, 1, 1, 4), 2024, 12, 31, "31/12/2024"},
		{"2025-02-08", numbers(resolve.YearFirst, 4, 2, 2), 2025, 2, 9, "2025-02-09"},
		{"yesterday", named, 2025, 2, 9, "9 February 2025"},
	} {
		if got := respell(c.words, c.timex, civil.DayOf(c.y, c.m, c.d), 0); got != c.want {
			t.Errorf("respell(%q, %d-%d-%d) = %q, want %q", c.words, c.y, c.m, c.d, got, c.want)
		}
	}
}

func TestMonthAndWeekdayNames(t *testing.T) {
	for word, want := range map[string]int{"July": 7, "jul": 7, "SEPT": 9, "Sep": 9, "May": 5, "Ma": 0, "Mayor": 0, "Marching": 0, "": 0} {
		if got := monthOf(word); got != want {
			t.Errorf("monthOf(%q) = %d, want %d", word, got, want)
		}
	}
	for word, want := range map[string]int{"Thursday": 4, "thu": 4, "Thurs": 4, "Sun": 7, "Sunny": 0, "Wed": 3} {
		if got := weekdayOf(word); got != want {
			t.Errorf("weekdayOf(%q) = %d, want %d", word, got, want)
		}
	}
}

func TestSpokenValue(t *testing.T) {
	for _, c := range []struct {
		v    civil.Value
		want string
	}{
		{civil.Value{Date: civil.Date{Unit: civil.DayUnit, Year: 2025, Month: 2, Day: 7}}, "7 February 2025"},
		{civil.Value{Date: civil.Date{Unit: civil.DayUnit, Month: 2, Day: 7}}, "7 February"},
		{civil.Value{Date: civil.Date{Unit: civil.Month, Year: 2025, Month: 2}}, "February 2025"},
		{civil.Value{Date: civil.Date{Unit: civil.Year, Year: 2025}}, "2025"},
		{civil.Value{Date: civil.Date{Unit: civil.Week, Year: 2025, N: 6}}, "2025-W06"},
		{civil.Value{Ref: civil.PastRef}, "PAST_REF"},
	} {
		if got := spokenValue(c.v); got != c.want {
			t.Errorf("spokenValue(%s) = %q, want %q", c.v.Timex(), got, c.want)
		}
	}
}
