package civil

import (
	"testing"

	"pgregory.net/rapid"
)

func TestTimexAndEDTF(t *testing.T) {
	tests := []struct {
		value       Value
		timex, edtf string
	}{
		{Value{Date: Date{Unit: DayUnit, Year: 2025, Month: 2, Day: 7}}, "2025-02-07", "2025-02-07"},
		{Value{Date: Date{Unit: DayUnit, Month: 2, Day: 5}}, "XXXX-02-05", "XXXX-02-05"},
		{Value{Date: Date{Unit: DayUnit, Year: 2025, Month: 6, Day: 31}}, "2025-06-31", "2025-06-30/2025-07-01"},
		{Value{Date: Date{Unit: Month, Year: 2025, Month: 7}, Mod: ModStart}, "2025-07", "2025-07-01/2025-07-10"},
		{Value{Date: Date{Unit: Year, Year: 2022}, Mod: ModApprox}, "2022", "2022~"},
		{Value{Date: Date{Unit: Week, Year: 2025, N: 6}}, "2025-W06", "2025-02-03/2025-02-09"},
		{Value{Date: Date{Unit: Weekend, Year: 2025, N: 6}}, "2025-W06-WE", "2025-02-08/2025-02-09"},
		{Value{Date: Date{Unit: Quarter, Year: 2025, N: 1}}, "2025-Q1", "2025-33"},
		{Value{Date: Date{Unit: Half, Year: 2026, N: 2}}, "2026-H2", "2026-41"},
		{Value{Date: Date{Unit: Season, Year: 1963, N: Summer}}, "1963-SU", "1963-22"},
		{Value{Date: Date{Unit: FiscalYear, Year: 2025}}, "FY2025", "2024-10-01/2025-09-30"},
		{Value{Date: Date{Unit: Decade, Year: 1990}}, "199", "199X"},
		{Value{Date: Date{Unit: Century, Year: 1900}}, "19", "19XX"},
		{Value{Date: Date{Unit: Year, Year: -480}}, "BC0480", "-0479"},
		{Value{Date: Date{Unit: Month, Year: -480, Month: 8}}, "BC0480-08", "-0479-08"},
		{Value{Date: Date{Unit: Century, Year: -301}}, "BC03", ""},
		{Value{Type: TIME, Date: Date{Unit: PartOfDay, Year: 2025, Month: 2, Day: 7, Part: Morning}}, "2025-02-07TMO", "2025-02-07"},
		{Value{Date: Date{Unit: PartOfDay, Year: 2025, Month: 2, Day: 7, Part: Morning}}, "2025-02-07", "2025-02-07"},
		{Value{Date: Date{Unit: PartOfDay, Weekday: 5, Part: Night}}, "XXXX-WXX-5", ""},
		{Value{Type: TIME, Date: Date{Unit: Hour, Year: 2025, Month: 2, Day: 7, Hour: 9}}, "2025-02-07T09:00", "2025-02-07T09"},
		{Value{Type: TIME, Date: Date{Unit: Minute, Year: 2025, Month: 2, Day: 7, Hour: 10, Minute: 15, Zone: East(7 * 60)}}, "2025-02-07T10:15+07:00", "2025-02-07T10:15+07:00"},
		{Value{Type: SET, Date: Date{Unit: DayUnit, Weekday: 2}, Quant: Every}, "XXXX-WXX-2", ""},
		{Value{Type: DURATION, Duration: NewDuration(3, DayUnit)}, "P3D", "P3D"},
		{Value{Type: DURATION, Duration: NewDuration(1, Hour).And(300, Minute)}, "PT1H30M", "PT1H30M"},
		{Value{Type: DURATION, Duration: Duration{}.And(Some, Week)}, "PXW", "PXW"},
		{Value{Type: DURATION, Duration: Duration{}.And(25, Year)}, "P2.5Y", "P2.5Y"},
		{Value{Ref: PastRef}, "PAST_REF", ""},
		{Value{}, "", ""},
	}
	for _, tt := range tests {
		if got := tt.value.Timex(); got != tt.timex {
			t.Errorf("%+v: Timex() = %q, want %q", tt.value, got, tt.timex)
		}
		if got := tt.value.EDTF(false); got != tt.edtf {
			t.Errorf("%s: EDTF() = %q, want %q", tt.timex, got, tt.edtf)
		}
	}
}

func TestEDTFUncertain(t *testing.T) {
	day := Value{Date: Date{Unit: DayUnit, Year: 2025, Month: 2, Day: 7}}
	if got := day.EDTF(true); got != "2025-02-07?" {
		t.Errorf("uncertain day: %q", got)
	}
	day.Mod = ModApprox
	if got := day.EDTF(true); got != "2025-02-07%" {
		t.Errorf("uncertain and approximate day: %q", got)
	}
}

func TestBounds(t *testing.T) {
	tests := []struct {
		date        Date
		first, last string
	}{
		{Date{Unit: Month, Year: 2024, Month: 2}, "2024-02-01", "2024-02-29"},
		{Date{Unit: DayUnit, Year: 2025, Month: 2, Day: 30}, "2025-02-28", "2025-03-01"},
		{Date{Unit: Season, Year: 2024, N: Winter}, "2024-12-01", "2025-02-28"},
		{Date{Unit: Week, Year: 2026, N: 53}, "2026-12-28", "2027-01-03"},
		{Date{Unit: Decade, Year: 9990}, "9990-01-01", "9999-12-31"},
		{Date{Unit: DayUnit, Year: 2025, N: 6, Weekday: 5}, "2025-02-07", "2025-02-07"},
	}
	for _, tt := range tests {
		first, last, ok := tt.date.Bounds()
		if !ok || first.String() != tt.first || last.String() != tt.last {
			t.Errorf("%s: Bounds() = %s, %s, %v, want %s, %s", tt.date.Timex(), first, last, ok, tt.first, tt.last)
		}
	}
	for _, d := range []Date{{Unit: DayUnit, Month: 2, Day: 5}, {Unit: Year, Year: -480}, {Unit: Month, Year: 2025}, {}} {
		if _, _, ok := d.Bounds(); ok {
			t.Errorf("%+v has no place on the calendar, but has bounds", d)
		}
	}
}

func TestHolidays(t *testing.T) {
	tests := []struct {
		name string
		year int
		want string
	}{
		{"easter", 2000, "2000-04-23"},
		{"easter", 2025, "2025-04-20"},
		{"good-friday", 2024, "2024-03-29"},
		{"thanksgiving", 1999, "1999-11-25"},
		{"memorial-day", 2021, "2021-05-31"},
		{"election-day", 1998, "1998-11-03"},
		{"election-day", 2022, "2022-11-08"},
		{"labor-day", 2025, "2025-09-01"},
		{"new-years-eve", 2024, "2024-12-31"},
		{"orthodox-easter", 2016, "2016-05-01"},
		{"orthodox-easter", 2024, "2024-05-05"},
		{"orthodox-easter", 2025, "2025-04-20"},
		{"orthodox-good-friday", 2023, "2023-04-14"},
		{"maundy-thursday", 2025, "2025-04-17"},
		{"whit-monday", 2025, "2025-06-09"},
		{"corpus-christi", 2025, "2025-06-19"},
		{"giving-tuesday", 2025, "2025-12-02"},
	}
	for _, tt := range tests {
		if day, ok := HolidayDate(tt.name, tt.year); !ok || day.String() != tt.want {
			t.Errorf("%s %d = %s, %v, want %s", tt.name, tt.year, day, ok, tt.want)
		}
	}
	if _, ok := HolidayDate("no-such-day", 2025); ok {
		t.Error("an unknown holiday has a date")
	}
}

func anyDay() *rapid.Generator[Day] {
	return rapid.Custom(func(t *rapid.T) Day { return Day(rapid.Int32Range(int32(MinDay), int32(MaxDay)).Draw(t, "day")) })
}

func TestDayRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "d")
		y, m, day := d.Date()
		if !ValidDate(y, m, day) || DayOf(y, m, day) != d {
			t.Fatalf("%d is %04d-%02d-%02d and back %d", d, y, m, day, DayOf(y, m, day))
		}
	})
}

func TestWeekHoldsItsDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "d")
		y, w := d.ISOWeek()
		if start := WeekStart(y, w); start > d || d-start > 6 || start.Weekday() != 1 {
			t.Fatalf("%s lies in week %d-W%02d, which begins on %s", d, y, w, start)
		}
	})
}

func TestAddMonthsKeepsTheMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "d")
		n := rapid.IntRange(-24, 24).Draw(t, "n")
		y, m, day := d.Date()
		y2, m2, day2 := d.AddMonths(n).Date()
		if y2*12+m2 != y*12+m+n || day2 > day {
			t.Fatalf("%s and %d months is %04d-%02d-%02d", d, n, y2, m2, day2)
		}
	})
}

func TestBoundsHoldTheMiddle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "d")
		for _, u := range []Unit{Year, Month, DayUnit} {
			v := Value{Date: Of(d).Truncate(u)}
			first, last, ok := v.Bounds()
			if !ok || d < first || d > last {
				t.Fatalf("%s does not lie in %s: %s to %s", d, v.Timex(), first, last)
			}
			for _, mod := range []Mod{ModStart, ModMid, ModEnd} {
				v.Mod = mod
				if f, l, _ := v.Bounds(); f < first || l > last || f > l {
					t.Fatalf("%s %s is %s to %s, outside %s to %s", mod, v.Timex(), f, l, first, last)
				}
			}
		}
	})
}

func TestZones(t *testing.T) {
	for _, s := range []string{"Z", "+00:00", "+07:00", "-03:30", "+05:45"} {
		if z, ok := ParseZone(s); !ok || z.String() != s {
			t.Errorf("ParseZone(%q) = %s, %v", s, z, ok)
		}
	}
	if minutes, ok := East(-210).Offset(); !ok || minutes != -210 {
		t.Errorf("the offset of %s is %d, %v", East(-210), minutes, ok)
	}
	for _, c := range []struct {
		zone string
		date Date
		want string
	}{
		{"America/New_York", Date{Unit: Minute, Year: 2025, Month: 2, Day: 11, Hour: 21}, "2025-02-11T21:00-05:00"},
		{"America/New_York", Date{Unit: Minute, Year: 2025, Month: 7, Day: 2, Hour: 21}, "2025-07-02T21:00-04:00"},
		{"America/Los_Angeles", Date{Unit: Minute, Year: 2025, Month: 3, Day: 9, Hour: 1}, "2025-03-09T01:00-08:00"}, // the clocks go forward at two
		{"America/Los_Angeles", Date{Unit: Minute, Year: 2025, Month: 3, Day: 9, Hour: 4}, "2025-03-09T04:00-07:00"},
		{"America/Chicago", Date{Unit: Minute, Month: 7, Day: 2, Hour: 21}, "XXXX-07-02T21:00"},
		{"+07:00", Date{Unit: Minute, Year: 2025, Month: 7, Day: 2, Hour: 21}, "2025-07-02T21:00+07:00"},
	} {
		z, ok := ParseZone(c.zone)
		c.date.Zone = z
		if got := c.date.WithOffset().Timex(); !ok || got != c.want {
			t.Errorf("%s: %s, %v, want %s", c.zone, got, ok, c.want)
		}
	}
	for _, s := range []string{"", "z", "7:00", "+7:00", "+07.00", "+0x:00", "+07:60", "-+7:00"} {
		if z, ok := ParseZone(s); ok {
			t.Errorf("ParseZone(%q) = %s, want none", s, z)
		}
	}
}
