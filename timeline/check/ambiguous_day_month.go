package check

import (
	"fmt"
	"strings"

	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/timeline"
)

var ambiguousDayMonth = Check{
	Name:  "ambiguous-day-month",
	Level: Warning,
	Title: "8.2 or 3/4: the article does not settle which is the day and which the month",
	Doc: `The reading taken is named, and how far both lie from the publication; factline explain shows all that was weighed. Spell the month out. --order dmy or --order mdy settles the
order for all articles where you know it. Dates such as 25.2, those with both numbers alike, and those whose order other dates of the article prove, and do not disprove, are not flagged, nor is one that
lies in the week before the publication while its other reading is two months away, or a pair of figures that no word such as "on" or "since" leads to.`,
	Example: "Published: 2024-06-20\n\nThe harbour was closed in the spring. The next inspection, the ministry wrote, was that of 3/4/2024.",
	Repair:  "3 April 2024",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		both := make([]bool, len(tl.Articles)) // that prove both orders, which settles nothing
		for a, ds := range datesByArticle(tl) {
			day, month := proofs(ds)
			both[a] = len(day) > 0 && len(month) > 0
		}
		for d := range dates(tl) {
			if !d.has(resolve.FlagAmbiguous) && !closeCall(d, both[d.article]) || len(d.Expr.Numbers) == 2 && (!led(d) || settled(d)) {
				continue
			}
			message := fmt.Sprintf("%s is taken for %s", quoted(d.words()), placed(d, d.Value))
			repairs := []string{spokenValue(d.Value)}
			for _, r := range d.Readings {
				if r.Value != d.Value && r.Way != resolve.NoDate && r.Way != resolve.Exchanged && r.Value.Date.Year == d.Value.Date.Year {
					message += ", but may be " + placed(d, r.Value)
					repairs = append(repairs, spokenValue(r.Value))
					break
				}
			}
			flags = append(flags, d.flag(message, repairs...))
		}
		return flags
	},
}

// closeCall reports whether the article would hardly cost more with day and month in the other order, whatever it costs
// if both orders are in use.
func closeCall(d dated, both bool) bool {
	if d.Expr.Op != mention.Numeric || len(d.Readings) == 0 {
		return false
	}
	taken := d.Readings[0]
	for _, r := range d.Readings[1:] {
		if r.Value.Date.Year == taken.Value.Date.Year && (both || r.Margin < settledBy) &&
			(taken.Way == resolve.DayFirst && r.Way == resolve.MonthFirst || taken.Way == resolve.MonthFirst && r.Way == resolve.DayFirst) {
			return true
		}
	}
	return false
}

// settledBy is the margin from which an order counts as settled: that reading is twenty times as likely.
const settledBy = 3

// settled reports whether the publication decides: one reading lies in the week before it, the other two months or
// more away.
func settled(d dated) bool {
	p, known := published(d.result)
	day, ok := d.day()
	if !known || !ok || day > p || day < p-7 {
		return false
	}
	y, m, dd := day.Date()
	if dd > 12 {
		return true
	}
	other := civil.DayOf(y, dd, m)
	return other < p-near || other > p+near
}

// led reports whether the word before a date leads to a date; "by 3.7 points" is hardly one, and
// "9/11" is the name of one.
func led(d dated) bool {
	return d.First > 0 && leadsDate[strings.ToLower(d.result.Word(d.First-1))] && d.words() != "9/11"
}

var leadsDate = set("on dated since until till before after from between and or to")

// placed writes a value with its distance from the publication, by which ambiguous dates are decided.
func placed(d dated, v civil.Value) string {
	first, last, ok := v.Bounds()
	p, known := d.result.Resolution.Published.Day()
	if !ok || !known || first != last {
		return spokenValue(v)
	}
	return fmt.Sprintf("%s (%s publication)", spokenValue(v), distance(first, p))
}
