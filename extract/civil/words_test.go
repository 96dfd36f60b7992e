package civil

import "testing"

func TestWords(t *testing.T) {
	for want, v := range map[string]Value{
		"7 February 2025":                   {Date: Date{Unit: DayUnit, Year: 2025, Month: 2, Day: 7}},
		"7 February, year unknown":          {Date: Date{Unit: DayUnit, Month: 2, Day: 7}},
		"7 February 2025, 10:15Z":           {Type: TIME, Date: Date{Unit: Minute, Year: 2025, Month: 2, Day: 7, Hour: 10, Minute: 15, Zone: UTC}},
		"7 February 2025, night":            {Date: Date{Unit: PartOfDay, Year: 2025, Month: 2, Day: 7, Part: Night}},
		"early July 2025":                   {Date: Date{Unit: Month, Year: 2025, Month: 7}, Mod: ModStart},
		"March, year unknown":               {Date: Date{Unit: Month, Month: 3}},
		"15 March 44 BC":                    {Date: Date{Unit: DayUnit, Year: -44, Month: 3, Day: 15}},
		"2022":                              {Date: Date{Unit: Year, Year: 2022}},
		"about 79":                          {Date: Date{Unit: Year, Year: 79}, Mod: ModApprox},
		"the late 1990s":                    {Date: Date{Unit: Decade, Year: 1990}, Mod: ModEnd},
		"1 January 2026 – 30 June 2026":     {Date: Date{Unit: Half, Year: 2026, N: 1}},
		"1 January 400 – 31 December 499":   {Date: Date{Unit: Century, Year: 400}},
		"3 February 2025 – 9 February 2025": {Date: Date{Unit: Week, Year: 2025, N: 6}},
		"XXXX-WXX-2":                        {Date: Date{Unit: DayUnit, Weekday: 2}},
		"PAST_REF":                          {Ref: PastRef},
		"":                                  {},
	} {
		if got := v.Words(); got != want {
			t.Errorf("%s is %q, want %q", v.Timex(), got, want)
		}
	}
	for want, d := range map[string]Day{"7 February 2025": DayOf(2025, 2, 7), "15 March 44 BC": DayOf(-43, 3, 15)} {
		if got := d.Words(); got != want {
			t.Errorf("day %d is %q, want %q", d, got, want)
		}
	}
}
