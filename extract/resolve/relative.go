package resolve

import (
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/segment"
)

// A frame is what the relative mentions of one article are reckoned from.
type frame struct {
	doc       *segment.Document
	mentions  []mention.Mention
	timexes   []Timex // by mention: those of all calendar and numeric ones have their values, and of the others those before the one in question
	published civil.Day
	dated     bool // published is known
	weights   Weights
	narrative bool // the article tells history: years and days come from its context, not from its publication
}

// relative gives the value of mention i, which is neither a calendar date nor numeric, and its basis. It is
// called in the order of the text after the joint choice.
//
// Values follow the conventions of TempEval-3: "yesterday" is a day, "last week" an ISO week, "three years ago" a
// year, "two months ago" a month; "several years ago" has no place on the calendar and is PAST_REF.
func (f *frame) relative(i int) (civil.Value, Basis) {
	e := &f.mentions[i].Expr
	switch e.Op {
	case mention.Span:
		return civil.Value{Type: civil.DURATION, Duration: customary(e.Duration), Mod: e.Mod}, None
	case mention.Recurring:
		return civil.Value{Type: civil.SET, Date: e.Date, Duration: customary(e.Duration), Freq: e.Freq, Quant: e.Quant}, None
	case mention.Vague:
		return civil.Value{Type: civil.DATE, Ref: e.Ref, Mod: e.Mod}, None
	case mention.Offset:
		return f.offset(i)
	case mention.Shifted:
		return f.shifted(i)
	}
	if e.Holiday != "" {
		if day, ok := civil.HolidayDate(e.Holiday, e.Date.Year); ok {
			return civil.Value{Type: e.Type, Date: aboutHoliday(e.Date, day), Mod: e.Mod}, Explicit
		}
	}
	return civil.Value{Type: e.Type, Date: e.Date, Mod: e.Mod}, None
}

// offset moves from the anchor by a number of units: "three weeks ago", "last month", "the same day". What the
// expression picks out of the period arrived at ("yesterday morning", "the third quarter of last year") is
// taken from its date.
func (f *frame) offset(i int) (civil.Value, Basis) {
	e := &f.mentions[i].Expr
	n := e.N
	if a := e.Duration.Amounts[0]; !e.Duration.IsZero() {
		if a.Unit >= civil.Hour && e.Anchor == mention.FromContext {
			// "Two hours later" has no place on the calendar without the time of day from which it is reckoned.
			return civil.Value{Type: civil.DURATION, Duration: customary(e.Duration), Mod: e.Mod}, None
		}
		if a.Tenths == civil.Some {
			return civil.Value{Type: civil.DATE, Ref: direction(n), Mod: e.Mod}, None
		}
		if months, ok := inMonths(e.Duration); ok && a.Tenths%10 != 0 {
			anchor, basis := f.start(i, civil.Month)
			if basis == None {
				return civil.Value{Type: e.Type, Date: civil.Date{Unit: civil.Month}, Mod: e.Mod}, basis
			}
			precision := civil.Month
			if months%12 == 0 {
				precision = civil.Year // half a century
			}
			return civil.Value{Type: e.Type, Date: civil.Of(anchor.AddMonths(n * months)).Truncate(precision), Mod: e.Mod}, basis
		}
		if days := inDays(a.Unit); days > 0 && a.Tenths%10 != 0 {
			anchor, basis := f.start(i, a.Unit)
			if basis == None {
				return civil.Value{Type: e.Type, Date: civil.Date{Unit: a.Unit}, Mod: e.Mod}, basis
			}
			return civil.Value{Type: e.Type, Date: moved(anchor+civil.Day(n*days*a.Tenths/10), 0, a.Unit), Mod: e.Mod}, basis
		}
	}
	if u := e.Date.Unit; !e.Duration.IsZero() && u != civil.NoUnit && e.Date == (civil.Date{Unit: u}) {
		anchor, basis := f.start(i, u)
		if day, ok := stepped(anchor, n, e.Unit); ok && basis != None {
			return civil.Value{Type: e.Type, Date: moved(day, 0, u), Mod: e.Mod}, basis // "a year ago today"
		}
	}
	if month, ok := f.onlyMonth(i); ok {
		if n != 0 {
			month = civil.Date{Unit: civil.DayUnit} // "the next day" may be the first of the next month
		}
		d := pick(e.Date, month)
		if d.Month = month.Month; d.Month > 0 {
			return civil.Value{Type: e.Type, Date: d, Mod: e.Mod}, Context
		}
		return civil.Value{Type: e.Type, Date: d, Mod: e.Mod}, None
	}
	if day, ok := f.exactly(e, i); ok {
		return civil.Value{Type: e.Type, Date: pick(e.Date, civil.Of(day)), Mod: e.Mod}, Context
	}
	anchor, basis := f.start(i, e.Unit)
	if basis == None {
		if day, ok := f.inAnyYear(i); ok {
			d := pick(e.Date, civil.Of(day))
			d.Year = 0
			return civil.Value{Type: e.Type, Date: d, Mod: e.Mod}, Context
		}
		return civil.Value{Type: e.Type, Date: pick(e.Date, civil.Date{Unit: precisionOf(e.Unit)}), Mod: e.Mod}, basis
	}
	if n == 0 && e.Unit == civil.Weekend && basis == Publication && anchor.Weekday() < thursday && placed(f.doc, &f.mentions[i]) == pastTense {
		n = -1 // "a storm hit Oslo this weekend" in an article of Monday
	}
	d := moved(anchor, n, e.Unit)
	if n != 0 && e.Duration.IsZero() && e.Unit < civil.Year {
		d = holding(d.Year, e.Unit) // "the next decade", unlike "a decade later"
	}
	if d.Year > 9999 || d.Year < -9999 || d.Year < 1 && d.Unit > civil.Year {
		return civil.Value{Type: civil.DATE, Ref: direction(n), Mod: e.Mod}, None // "50,000 years ago"
	}
	return civil.Value{Type: e.Type, Date: nthOf(e, pick(e.Date, d)), Mod: e.Mod}, basis
}

// start gives the day from which an amount of time is reckoned. "Ten years later he was back" is not reckoned from the
// publication, where the text has no date before it, nor from one so late that he would be back only after it.
func (f *frame) start(i int, u civil.Unit) (civil.Day, Basis) {
	day, basis := f.anchor(i, u)
	m := &f.mentions[i]
	e := &m.Expr
	if e.Anchor != mention.FromContext || e.N <= 0 || e.Duration.IsZero() || f.narrative {
		return day, basis
	}
	ahead := basis == Publication
	if f.dated && basis == Context && day <= f.published {
		first, _, ok := moved(day, e.N, e.Unit).Extent()
		ahead = ok && first > f.published
	}
	if ahead && placed(f.doc, m) != futureTense {
		return 0, None
	}
	return day, basis
}

// exactly gives the day of "two weeks before 13 May", where the date named is a day.
func (f *frame) exactly(e *mention.Expr, i int) (civil.Day, bool) {
	if e.Anchor != mention.FromMention || e.N == 0 {
		return 0, false
	}
	v, ok := f.named(e.At, i)
	if !ok || !v.Date.IsDay() || v.Ref != 0 {
		return 0, false
	}
	return stepped(v.Date.AsDay(), e.N, e.Unit)
}

// stepped gives the day that lies n days, weeks, months … from another, to the day.
func stepped(day civil.Day, n int, u civil.Unit) (civil.Day, bool) {
	n = min(max(n, -20_000), 20_000)
	switch u {
	case civil.DayUnit:
		return day + civil.Day(n), true
	case civil.Week:
		return day + civil.Day(7*n), true
	case civil.Month:
		return day.AddMonths(n), true
	case civil.Quarter:
		return day.AddMonths(3 * n), true
	case civil.Year:
		return day.AddMonths(12 * n), true
	case civil.Decade:
		return day.AddMonths(120 * n), true
	case civil.Century:
		return day.AddMonths(1200 * min(max(n, -200), 200)), true
	}
	return 0, false
}

// direction is the vague reference to the side on which a vague amount of time lies.
func direction(n int) civil.Ref {
	if n < 0 {
		return civil.PastRef
	}
	return civil.FutureRef
}

// inMonths gives an amount of years with a half as months.
func inMonths(d civil.Duration) (int, bool) {
	a := d.Amounts[0]
	switch a.Unit {
	case civil.Year:
		return a.Tenths * 12 / 10, true
	case civil.Decade:
		return a.Tenths * 12, true
	case civil.Century:
		return a.Tenths * 120, true
	}
	return 0, false
}

// inDays gives about how many days a unit has of which news counts halves: "two and a half weeks ago".
func inDays(u civil.Unit) int {
	switch u {
	case civil.Month:
		return 30
	case civil.Week:
		return 7
	}
	return 0
}

// precisionOf is the precision of a date that lies a number of units away.
func precisionOf(u civil.Unit) civil.Unit {
	switch u {
	case civil.Decade, civil.Century, civil.Millennium, civil.Season:
		return civil.Year
	case civil.Hour, civil.Minute, civil.Second:
		return civil.DayUnit
	}
	return u
}

// moved goes n units from d. The result has the precision of the unit: three weeks on is a week, not a day. Decades
// and centuries are counted from the year.
func moved(d civil.Day, n int, u civil.Unit) civil.Date {
	const limit = 20000 // years; beyond lies no date
	n = min(max(n, -limit*366), limit*366)
	years := 0
	switch u {
	case civil.Year, civil.FiscalYear:
		years = 1
	case civil.Decade:
		years = 10
	case civil.Century:
		years = 100
	case civil.Millennium:
		years = 1000
	case civil.Half:
		return period(d.AddMonths(6*min(max(n, -2*limit), 2*limit)), civil.Half, 6)
	case civil.Quarter:
		return period(d.AddMonths(3*min(max(n, -4*limit), 4*limit)), civil.Quarter, 3)
	case civil.Month:
		return civil.Of(d.AddMonths(min(max(n, -12*limit), 12*limit))).Truncate(civil.Month)
	case civil.Week:
		return civil.OfWeek(d + civil.Day(7*n))
	case civil.Weekend:
		w := civil.OfWeek(d + civil.Day(7*n))
		w.Unit = civil.Weekend
		return w
	case civil.Hour:
		return civil.Of(d + civil.Day(n/24))
	case civil.Minute, civil.Second:
		return civil.Of(d)
	}
	if years == 0 {
		return civil.Of(d + civil.Day(n))
	}
	y, _, _ := d.Date()
	y += years * min(max(n, -limit), limit)
	if y <= 0 {
		y-- // there is no year 0
	}
	switch {
	case u == civil.FiscalYear:
		return civil.Date{Unit: u, Year: y}
	case n == 0 && years > 1: // "this century"
		return holding(y, u)
	}
	return civil.Date{Unit: civil.Year, Year: y}
}

// holding is the decade, the century or the millennium that holds a year.
func holding(year int, u civil.Unit) civil.Date {
	years := map[civil.Unit]int{civil.Decade: 10, civil.Century: 100, civil.Millennium: 1000}[u]
	return civil.Date{Unit: u, Year: year - year%years}
}

// period is the half or the quarter that holds d.
func period(d civil.Day, u civil.Unit, months int) civil.Date {
	of := civil.Of(d)
	return civil.Date{Unit: u, Year: of.Year, N: (of.Month-1)/months + 1}
}

// pick takes from a period what the words name in it: the morning of a day, the Tuesday of a week, the third
// quarter of a year.
func pick(fields, of civil.Date) civil.Date {
	switch {
	case fields.Unit == civil.NoUnit:
		return of
	case fields.Weekday > 0 && of.Unit == civil.Week && of.N > 0:
		return timed(fields, civil.WeekStart(of.Year, of.N)+civil.Day(fields.Weekday-1))
	case of.IsDay():
		return timed(fields, of.AsDay())
	}
	fields.Year = of.Year
	if fields.Unit > civil.Month && of.Unit == civil.Month {
		fields.Month = of.Month
	}
	return fields
}

// timed puts the part of the day or the clock time of fields on a day.
func timed(fields civil.Date, day civil.Day) civil.Date {
	d := civil.Of(day)
	fields.Year, fields.Month, fields.Day = d.Year, d.Month, d.Day
	fields.Weekday, fields.N = 0, 0
	return fields
}

// customary writes amounts as annotators do: decades and centuries in years, "5½ hours" as 5 hours 30 minutes.
func customary(d civil.Duration) civil.Duration {
	a := &d.Amounts[0]
	scale := 1
	switch a.Unit {
	case civil.Decade:
		scale = 10
	case civil.Century:
		scale = 100
	case civil.Hour:
		if a.Tenths == 5 {
			return civil.NewDuration(30, civil.Minute)
		}
		if a.Tenths%10 == 5 && d.Amounts[1].Unit == civil.NoUnit {
			d.Amounts[1] = civil.Amount{Tenths: 300, Unit: civil.Minute}
			a.Tenths -= 5
		}
	}
	if scale > 1 {
		a.Unit = civil.Year
		if a.Tenths != civil.Some {
			a.Tenths *= scale
		}
	}
	return d
}
