package check

import (
	"fmt"
	"strconv"

	"factline/extract/civil"
	"factline/extract/mention"
	"factline/timeline"
)

var durationMismatch = Check{
	Name:  "duration-mismatch",
	Level: Warning,
	Title: "\"three days later\" against two explicit dates",
	Doc: `Behind "three days later, on 9 February" stands a date already, and before it, in the same paragraph, the date from which it counts: the distance must be that of the
words, give or take one day for three days and more (news counts the first day in or not), half a unit for weeks, months and years; of a month or a year, each day may be meant. Any date written out before in the paragraph may be the one
counted from: only where none fits is the last of them named.`,
	Example: "Published: 2025-02-20\n\nThe talks began on 5 February 2025. Three days later, on 12 February 2025, they broke down.",
	Repair:  "8 February 2025",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, ds := range datesByArticle(tl) {
			for i := 2; i < len(ds); i++ {
				if !beside(ds[i-1], ds[i]) {
					continue
				}
				count, to := ds[i-1], ds[i]
				if counts(to) { // "on 12 February, three days later,"
					count, to = to, count
				}
				if f, ok := miscounted(ds[max(0, i-1-maxAnchors):i-1], count, to); ok {
					flags = append(flags, f)
				}
			}
		}
		return flags
	},
}

// maxAnchors bounds how many dates before "three days later" it may count from.
const maxAnchors = 8

// miscounted compares the distance between two dates with the words "N days later" that stand at the second.
// The first is any of from. Of a month or a year each day may be meant.
func miscounted(from []dated, count, to dated) (Flag, bool) {
	begin, end, ok := extent(to)
	if !ok || !counts(count) || coarser(to, count) {
		return Flag{}, false
	}
	var last dated
	var want civil.Day
	for _, d := range from {
		first, final, ok := extent(d)
		if !ok || coarser(d, count) || d.Block != to.Block {
			continue
		}
		day, slack := moved(first, count.Expr.N, count.Expr.Unit)
		until, _ := moved(final, count.Expr.N, count.Expr.Unit)
		if slack < 0 || end >= day-slack && begin <= until+slack {
			return Flag{}, false
		}
		last, want = d, day
	}
	if last.Timex == nil {
		return Flag{}, false
	}
	f := to.flag(fmt.Sprintf("%s lies %s %s, not as %s says", quoted(to.words()), apart(to, last), quoted(last.words()), quoted(count.words())))
	if to.Value.Date.Unit == civil.Year {
		y, _, _ := want.Date()
		f.Repairs = []string{strconv.Itoa(y)}
	} else if to.Value.Date.IsDay() {
		f.Repairs = distinct(to.words(), []string{respell(to.words(), to.Timex, want, 0)})
	}
	f.Related = []Place{last.place(), count.place()}
	return f, true
}

// extent gives the first and the last day of a date whose words name it, down to the year.
func extent(d dated) (first, last civil.Day, ok bool) {
	year := d.Expr.Op == mention.Calendar && d.Value.Date.Unit == civil.Year
	if d.Value.Type == civil.SET || d.Value.Mod != 0 || !d.written() && !year {
		return 0, 0, false
	}
	return d.Value.Bounds()
}

// coarser reports whether a date is a month or a year and so cannot tell a count of finer units wrong.
func coarser(d, count dated) bool {
	unit := d.Value.Date.Unit
	return !d.Value.Date.IsDay() && unit != count.Expr.Unit && !(unit == civil.Month && count.Expr.Unit == civil.Year)
}

// apart says how far a date lies from another, in years where one of them is a year.
func apart(to, from dated) string {
	if to.Value.Date.IsDay() && from.Value.Date.IsDay() {
		a, _, _ := to.Value.Bounds()
		b, _, _ := from.Value.Bounds()
		return distance(a, b)
	}
	a, b := to.Value.Date, from.Value.Date
	n, unit := a.Year-b.Year, "year"
	if a.Month > 0 && b.Month > 0 {
		n, unit = 12*n+a.Month-b.Month, "month"
	}
	side := "after"
	if n < 0 {
		n, side = -n, "before"
	}
	switch n {
	case 0:
		return "in the same " + unit + " as"
	case 1:
		return "1 " + unit + " " + side
	}
	return fmt.Sprintf("%d %ss %s", n, unit, side)
}

// counts reports whether an expression counts whole units from another date of the text.
func counts(d dated) bool {
	e := &d.Expr
	return e.Op == mention.Offset && e.Anchor == mention.FromContext && e.N != 0 && wholeUnits(e)
}

// wholeUnits reports whether an offset is a known number of one unit, unlike "several days" and "a year and a half".
func wholeUnits(e *mention.Expr) bool {
	a := e.Duration.Amounts
	return e.Duration.IsZero() || a[1].Unit == civil.NoUnit && a[0].Tenths > 0 && a[0].Tenths%10 == 0
}

// moved moves a day by a number of units and says how many days off is still as good; -1 for units
// that do not count days.
func moved(d civil.Day, n int, u civil.Unit) (day, slack civil.Day) {
	if n < -maxCount || n > maxCount {
		return 0, -1
	}
	size := max(n, -n)
	switch u {
	case civil.DayUnit:
		if size < 3 {
			return d + civil.Day(n), 0
		}
		return d + civil.Day(n), 1
	case civil.Week:
		return d + civil.Day(7*n), 3
	case civil.Month:
		return d.AddMonths(n), 15
	case civil.Year:
		return d.AddMonths(12 * n), 183
	}
	return 0, -1
}

// maxCount keeps distances on the calendar.
const maxCount = 1000
