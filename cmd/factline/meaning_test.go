package main

import (
	"testing"

	"factline/extract/civil"
	"factline/extract/resolve"
)

func TestMeaning(t *testing.T) {
	for want, v := range map[string]civil.Value{
		"7 February 2025":    {Date: civil.Date{Unit: civil.DayUnit, Year: 2025, Month: 2, Day: 7}},
		"now":                {Ref: civil.PresentRef},
		"some time ago":      {Ref: civil.PastRef},
		"3 days":             {Type: civil.DURATION, Duration: civil.NewDuration(3, civil.DayUnit)},
		"1 century":          {Type: civil.DURATION, Duration: civil.NewDuration(1, civil.Century)},
		"2 centuries":        {Type: civil.DURATION, Duration: civil.NewDuration(2, civil.Century)},
		"2 hours 30 minutes": {Type: civil.DURATION, Duration: civil.NewDuration(2, civil.Hour).And(300, civil.Minute)},
		"2.5 years":          {Type: civil.DURATION, Duration: civil.Duration{}.And(25, civil.Year)},
		"some weeks":         {Type: civil.DURATION, Duration: civil.Duration{}.And(civil.Some, civil.Week)},
		"every day":          {Type: civil.SET, Duration: civil.NewDuration(1, civil.DayUnit)},
		"every 2 weeks":      {Type: civil.SET, Duration: civil.NewDuration(2, civil.Week)},
		"every Tuesday":      {Type: civil.SET, Date: civil.Date{Unit: civil.DayUnit, Weekday: 2}},
		"again and again":    {Type: civil.SET, Duration: civil.NewDuration(1, civil.Year), Freq: 2},
	} {
		if got := meaning(resolve.Timex{Value: v}); got != want {
			t.Errorf("%s means %q, want %q", v.Timex(), got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{
		{"the ferries stay", 20, "the ferries stay"},
		{"the ferries stay in port", 20, "the ferries stay in…"},
		{"ngọc vân ở hà nội", 12, "ngọc vân ở…"},
		{"uninterruptedlylongword", 10, "uninterru…"},
	} {
		if got := shorten(c.in, c.n); got != c.want {
			t.Errorf("shorten(%q, %d) = %q, want %q", c.in, c.n, got, c.want)
		}
	}
}
