package civil

import "testing"

func TestNames(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{MonthName(1), "January"}, {MonthName(12), "December"}, {MonthName(0), "month 0"}, {MonthName(22), "month 22"},
		{WeekdayName(1), "Monday"}, {WeekdayName(7), "Sunday"},
	} {
		if c.got != c.want {
			t.Errorf("%s, not %s", c.got, c.want)
		}
	}
}
