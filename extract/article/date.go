package article

import (
	"fmt"
	"strings"
	"time"

	"factline/extract/civil"
)

// ParseDate reads a complete date that stands alone, as in the metadata of a page or after --published.
func ParseDate(s string) (civil.Date, error) {
	t := strings.TrimSpace(s)
	if d, err := time.Parse(time.DateOnly, t); err == nil && d.Year() > 0 {
		return civil.Of(civil.DayOf(d.Year(), int(d.Month()), d.Day())), nil
	}
	return civil.Date{}, fmt.Errorf("%q is not a complete date; write it as 2025-02-09", s)
}
