package civil

import (
	"fmt"
	"time"
)

// MonthName gives the English name of a month, 1 to 12, and "month 22" for a number that no month has.
func MonthName(month int) string {
	if month < 1 || month > 12 {
		return fmt.Sprintf("month %d", month)
	}
	return time.Month(month).String()
}

// WeekdayName gives the English name of a weekday, 1 (Monday) to 7 (Sunday).
func WeekdayName(weekday int) string { return time.Weekday(weekday % 7).String() }
