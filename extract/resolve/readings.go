package resolve

import (
	"factline/extract/civil"
	"factline/extract/mention"
)

// A candidate is a reading before it is weighed.
type candidate struct {
	date  civil.Date
	way   Way
	order Order // of numbers, where another order would be another date
	wrong bool  // the calendar has no such day
}

// calendrical reports whether the joint choice gives the expression its value: it names a year, a month or a
// part of a year. Weekdays, clock times and the like are reckoned from what was chosen.
func calendrical(e *mention.Expr) bool {
	d := &e.Date
	return e.Op == mention.Numeric || e.Op == mention.Calendar && e.Holiday == "" && (d.Year != 0 || d.Month != 0 || d.N != 0 || d.Unit == civil.Season)
}

// readings appends the readings of an expression to out, each year-less one in each of the years; a year of 0
// stands for an open one. Days and months are exchanged only in news: in the years near to the publication, where it is known.
func readings(out []state, e *mention.Expr, years, near []int) []state {
	if e.Op == mention.Numeric {
		return numeric(out, e, years)
	}
	d := e.Date
	out = inYears(out, candidate{way: AsWritten}, d, years)
	if d.Month > 0 && d.Day > 0 && d.Day <= 12 && d.Day != d.Month {
		d.Month, d.Day = d.Day, d.Month
		if len(near) > 0 {
			years = near
		}
		out = inYears(out, candidate{way: Exchanged}, d, years)
	}
	return out
}

// numeric gives the readings of a date of numbers: "8.2", "3/4/25", "2025-02-08", "02/2025".
func numeric(out []state, e *mention.Expr, years []int) []state {
	n := e.Numbers
	d := e.Date
	d.Unit = max(d.Unit, civil.DayUnit)
	switch {
	case len(n) == 2 && n[0].Width > 2:
		return monthOf(out, e, YearFirst, n[0].Value, n[1].Value)
	case len(n) == 2 && n[1].Width > 2:
		return monthOf(out, e, AsWritten, n[1].Value, n[0].Value)
	case len(n) == 2:
		return bothOrders(out, e, d, years)
	case len(n) == 3 && n[0].Width > 2:
		d.Year, d.Month, d.Day = n[0].Value, n[1].Value, n[2].Value
		return inYears(out, candidate{way: YearFirst}, d, years)
	case len(n) == 3:
		d.Year = fullYear(n[2], years)
		out = bothOrders(out, e, d, years)
		if n[0].Width == 2 && n[2].Width == 2 {
			d.Year, d.Month, d.Day = fullYear(n[0], years), n[1].Value, n[2].Value
			out = inYears(out, candidate{way: YearFirst, order: YMD}, d, years)
		}
	}
	return out
}

// bothOrders reads the first two numbers of e as day and month and as month and day.
func bothOrders(out []state, e *mention.Expr, d civil.Date, years []int) []state {
	a, b := e.Numbers[0].Value, e.Numbers[1].Value
	if a == b {
		d.Month, d.Day = a, b
		return inYears(out, candidate{way: DayFirst}, d, years)
	}
	d.Day, d.Month = a, b
	out = inYears(out, candidate{way: DayFirst, order: DMY}, d, years)
	d.Month, d.Day = a, b
	return inYears(out, candidate{way: MonthFirst, order: MDY}, d, years)
}

func monthOf(out []state, e *mention.Expr, way Way, year, month int) []state {
	if month < 1 || month > 12 {
		return out
	}
	d := e.Date
	d.Unit, d.Year, d.Month = civil.Month, year, month
	return addState(out, candidate{way: way, date: d})
}

// inYears appends c with the date d: in the year that it names, else in each of the years in which it exists.
func inYears(out []state, c candidate, d civil.Date, years []int) []state {
	if d.Year != 0 {
		years = []int{d.Year}
	}
	for _, y := range years {
		d.Year = y
		if d.Unit >= civil.DayUnit && d.Month+d.Day > 0 && !civil.ValidDate(max(y, 0), d.Month, d.Day) {
			continue
		}
		c.date = d
		out = addState(out, c)
	}
	return out
}

// impossible gives the date that the words name, though the calendar has no such day; its year is the first of the
// years where the words name none.
func impossible(e *mention.Expr, years []int) civil.Date {
	d := e.Date
	if n := e.Numbers; len(n) == 3 && n[0].Width > 2 {
		d = civil.Date{Unit: civil.DayUnit, Year: n[0].Value, Month: n[1].Value, Day: n[2].Value}
	} else if len(n) >= 2 {
		d = civil.Date{Unit: civil.DayUnit, Day: n[0].Value, Month: n[1].Value}
		if d.Month > 12 && d.Day <= 12 {
			d.Day, d.Month = d.Month, d.Day
		}
		if len(n) == 3 && n[2].Width > 2 {
			d.Year = n[2].Value
		}
	}
	if d.Year == 0 && len(years) > 0 {
		d.Year = years[0]
	}
	return d
}

// fullYear gives the year that two digits stand for: the latest that lies at most 20 years after the first of the
// years that the article allows, or in the years up to 2029 where it allows none.
func fullYear(f mention.Figure, years []int) int {
	if f.Width > 2 {
		return f.Value
	}
	last := 2029
	if len(years) > 0 && years[0] > 0 {
		last = years[0] + 20
	}
	return last - (last-f.Value)%100
}

// valueOf gives the value of the expression that was read as c.
func (c *candidate) valueOf(e *mention.Expr) civil.Value {
	if c.way == NoDate {
		return civil.Value{}
	}
	d := c.date
	if d.Day > 0 {
		d.Weekday = 0 // the day itself says which
	}
	return civil.Value{Type: e.Type, Date: besideDay(e, d), Mod: e.Mod}
}
