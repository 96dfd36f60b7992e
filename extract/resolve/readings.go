package resolve

import (
	"factline/extract/civil"
	"factline/extract/mention"
)

// A candidate is a reading before it is weighed.
type candidate struct {
	way   Way
	value civil.Value
}

// calendrical reports whether the joint choice gives the expression its value: it names a year, a month or a
// part of a year. Weekdays, clock times and the like are reckoned from what was chosen.
func calendrical(e *mention.Expr) bool {
	d := &e.Date
	return e.Op == mention.Numeric || e.Op == mention.Calendar && (d.Year != 0 || d.Month != 0 || d.N != 0 || d.Unit == civil.Season)
}

// candidates appends the readings of an expression to out, each year-less one in each of the years, or without
// a year where there are none.
func candidates(out []candidate, e *mention.Expr, years []int) []candidate {
	if e.Op == mention.Numeric {
		return numeric(out, e, years)
	}
	d := e.Date
	if d.Year != 0 {
		out = append(out, candidate{AsWritten, valueOf(e, d)})
		if exchangeable(d) {
			d.Month, d.Day = d.Day, d.Month
			out = append(out, candidate{Exchanged, valueOf(e, d)})
		}
		return out
	}
	out = inYears(out, e, AsWritten, d, years)
	if exchangeable(d) {
		d.Month, d.Day = d.Day, d.Month
		out = inYears(out, e, Exchanged, d, years)
	}
	return out
}

// exchangeable reports whether a translator could have made d by exchanging day and month.
func exchangeable(d civil.Date) bool {
	return d.Month > 0 && d.Day > 0 && d.Day <= 12 && d.Day != d.Month
}

// numeric gives the readings of a date of numbers: "8.2", "3/4/25", "2025-02-08", "02/2025".
func numeric(out []candidate, e *mention.Expr, years []int) []candidate {
	n := e.Numbers
	d := e.Date
	switch {
	case len(n) == 2 && n[0].Width >= 3:
		return monthOf(out, e, YearFirst, n[0].Value, n[1].Value)
	case len(n) == 2 && n[1].Width >= 3:
		return monthOf(out, e, AsWritten, n[1].Value, n[0].Value)
	case len(n) == 2:
		d.Unit = max(d.Unit, civil.DayUnit)
		if d.Day, d.Month = n[0].Value, n[1].Value; civil.ValidDate(0, d.Month, d.Day) {
			out = inYears(out, e, DayFirst, d, years)
		}
		if d.Month, d.Day = n[0].Value, n[1].Value; civil.ValidDate(0, d.Month, d.Day) && d.Day != d.Month {
			out = inYears(out, e, MonthFirst, d, years)
		}
	case len(n) == 3:
		d.Unit = max(d.Unit, civil.DayUnit)
		if n[0].Width < 3 {
			d.Year = fullYear(n[2], years)
			if d.Day, d.Month = n[0].Value, n[1].Value; civil.ValidDate(d.Year, d.Month, d.Day) {
				out = append(out, candidate{DayFirst, valueOf(e, d)})
			}
			if d.Month, d.Day = n[0].Value, n[1].Value; civil.ValidDate(d.Year, d.Month, d.Day) && d.Day != d.Month {
				out = append(out, candidate{MonthFirst, valueOf(e, d)})
			}
		}
		if n[0].Width != 1 && n[2].Width < 3 {
			d.Year, d.Month, d.Day = fullYear(n[0], years), n[1].Value, n[2].Value
			if civil.ValidDate(d.Year, d.Month, d.Day) {
				out = append(out, candidate{YearFirst, valueOf(e, d)})
			}
		}
	}
	return out
}

func monthOf(out []candidate, e *mention.Expr, way Way, year, month int) []candidate {
	if month < 1 || month > 12 {
		return out
	}
	d := e.Date
	d.Unit, d.Year, d.Month = civil.Month, year, month
	return append(out, candidate{way, valueOf(e, d)})
}

// inYears gives the date d, whose year is not said, in each of the years in which it exists.
func inYears(out []candidate, e *mention.Expr, way Way, d civil.Date, years []int) []candidate {
	before := len(out)
	for _, y := range years {
		if d.Day == 0 || civil.ValidDate(y, d.Month, d.Day) {
			d.Year = y
			out = append(out, candidate{way, valueOf(e, d)})
		}
	}
	if len(out) == before {
		d.Year = 0
		out = append(out, candidate{way, valueOf(e, d)})
	}
	return out
}

// fullYear gives the year that two digits stand for: the one that lies at most 20 years after the first of the
// years that the article allows, or after 2009.
func fullYear(f mention.Figure, years []int) int {
	if f.Width > 2 {
		return f.Value
	}
	last := 2029
	if len(years) > 0 {
		last = years[0] + 20
	}
	return last - (last-f.Value)%100
}

func valueOf(e *mention.Expr, d civil.Date) civil.Value {
	if d.Day > 0 {
		d.Weekday = 0 // the day itself says which
	}
	return civil.Value{Type: e.Type, Date: d, Mod: e.Mod}
}
