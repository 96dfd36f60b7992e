package resolve

import (
	"testing"

	"factline/extract/civil"
)

func TestValueInWords(t *testing.T) {
	for want, v := range map[string]civil.Value{
		"7 February 2025":                  {Date: civil.Date{Unit: civil.DayUnit, Year: 2025, Month: 2, Day: 7}},
		"7 February":                       {Date: civil.Date{Unit: civil.DayUnit, Month: 2, Day: 7}},
		"the night of 7 February 2025":     {Date: civil.Date{Unit: civil.PartOfDay, Year: 2025, Month: 2, Day: 7, Part: civil.Night}},
		"22:30 on 7 February 2025":         {Type: civil.TIME, Date: civil.Date{Unit: civil.Minute, Year: 2025, Month: 2, Day: 7, Hour: 22, Minute: 30}},
		"22:30 on a day that is not named": {Type: civil.TIME, Date: civil.Date{Unit: civil.Minute, Hour: 22, Minute: 30}},
		"a Tuesday":                        {Date: civil.Date{Unit: civil.DayUnit, Weekday: 2}},
		"early July 2025":                  {Date: civil.Date{Unit: civil.Month, Year: 2025, Month: 7}, Mod: civil.ModStart},
		"July of an unknown year":          {Date: civil.Date{Unit: civil.Month, Month: 7}},
		"480 BC":                           {Date: civil.Date{Unit: civil.Year, Year: -480}},
		"the spring of 480 BC":             {Date: civil.Date{Unit: civil.Season, Year: -480, N: civil.Spring}},
		"the week of 3 February 2025":      {Date: civil.Date{Unit: civil.Week, Year: 2025, N: 6}},
		"the weekend of 8 February 2025":   {Date: civil.Date{Unit: civil.Weekend, Year: 2025, N: 6}},
		"the third quarter of 2025":        {Date: civil.Date{Unit: civil.Quarter, Year: 2025, N: 3}},
		"XXXX-Q3":                          {Date: civil.Date{Unit: civil.Quarter, N: 3}},
		"2025-QX":                          {Date: civil.Date{Unit: civil.Quarter, Year: 2025}},
		"the 1990s":                        {Date: civil.Date{Unit: civil.Decade, Year: 1990}},
		"P3D":                              {Type: civil.DURATION, Duration: civil.NewDuration(3, civil.DayUnit)},
		"PAST_REF":                         {Ref: civil.PastRef},
	} {
		if got := valueInWords(v); got != want {
			t.Errorf("%s is %q in words, want %q", v.Timex(), got, want)
		}
	}
}

func TestUndated(t *testing.T) {
	for want, v := range map[string]civil.Value{
		"is an amount of time (P3D), not a date":                                                 {Type: civil.DURATION, Duration: civil.NewDuration(3, civil.DayUnit)},
		"happens again and again (XXXX-WXX-2), on no single date":                                {Type: civil.SET, Date: civil.Date{Unit: civil.DayUnit, Weekday: 2}},
		"speaks of the past without a date":                                                      {Ref: civil.PastRef},
		"is a Tuesday; which day that is cannot be told from the article":                        {Date: civil.Date{Unit: civil.DayUnit, Weekday: 2}},
		"is 06:00 on a day that is not named; which day that is cannot be told from the article": {Type: civil.TIME, Date: civil.Date{Unit: civil.Hour, Hour: 6}},
	} {
		if got := undated(v, valueInWords(v)); got != want {
			t.Errorf("%s %q, want %q", v.Timex(), got, want)
		}
	}
}
