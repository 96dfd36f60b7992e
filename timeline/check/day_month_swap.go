package check

import (
	"fmt"

	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/timeline"
)

var dayMonthSwap = Check{
	Name:  "day-month-swap",
	Level: Error,
	Title: "with day and month exchanged the date fits the article, as written it does not",
	Doc: `Translators and forms take 7.2 for the second of July and spell it out. The resolution of dates weighs both readings against the
publication, the tense of the clause, the other dates of the article and its habits; where the exchanged reading is the likelier by far, it is taken, and this check says
so. The timeline keeps the literal reading beside it. factline explain shows the weights. A swap that fits the article as well as the right date cannot be seen.`,
	Example: "Published: 2025-02-09\n\nThe mayor spoke of it in an interview on July 2 And the newspaper printed it on 8.2. On February 5 the council had confirmed the talks.",
	Repair:  "February 7",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, ds := range datesByArticle(tl) {
			for _, d := range ds {
				if !d.has(resolve.FlagSwap) {
					continue
				}
				f := d.flag(swapMessage(d))
				if day, ok := inSomeYear(d); ok {
					f.Repairs = distinct(d.words(), []string{respell(d.words(), d.Timex, day, 0)})
				}
				for _, o := range ds {
					if o.Expr.Op == mention.Numeric && !o.has(resolve.FlagSwap) {
						f.Related = append(f.Related, o.place())
					}
				}
				flags = append(flags, f)
			}
		}
		return flags
	},
}

func swapMessage(d dated) string {
	message := fmt.Sprintf("%s is read as %s, day and month being exchanged: ", quoted(d.words()), spokenValue(d.Value))
	literal, last, ok := d.Literal.Bounds()
	if p, known := d.result.Resolution.Published.Day(); known && ok && literal == last {
		message += fmt.Sprintf("%s would lie %s publication", literal.Words(), distance(literal, p))
		if day, ok := d.day(); ok {
			message += fmt.Sprintf(", %s lies %s it", day.Words(), distance(day, p))
		}
		return message
	}
	return message + spokenValue(d.Literal) + " does not fit the article's other dates"
}

// inSomeYear is the day that a date means, in a leap year where the year is not known and no weekday or year is
// written with it.
func inSomeYear(d dated) (civil.Day, bool) {
	const leapYear = 2000
	v := d.Value.Date
	if v.Year == 0 && v.Unit == civil.DayUnit && v.Month > 0 && v.Day > 0 && d.Expr.Date.Weekday == 0 {
		return civil.DayOf(leapYear, v.Month, v.Day), true
	}
	return d.day()
}
