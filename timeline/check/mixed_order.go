package check

import (
	"fmt"

	"factline/extract/mention"
	"factline/timeline"
)

var mixedOrder = Check{
	Name:  "mixed-order",
	Level: Warning,
	Title: "one article proves both day-first and month-first",
	Doc: `A date such as 25/2/2024 can only have its day first, 2/25/2024 only its month. An article with both was put together from several
sources or translated in part, and none of its dates of figures can be trusted. The rarer order is flagged, its counterparts are related places.`,
	Example: "Published: 2024-03-10\n\nThe contract was signed on 25/2/2024. It was published on 2/28/2024.",
	Repair:  "28/2/2024",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, ds := range datesByArticle(tl) {
			day, month := proofs(ds)
			if len(day) == 0 || len(month) == 0 {
				continue
			}
			few, many, fewFirst := month, day, "month"
			if len(day) < len(month) {
				few, many, fewFirst = day, month, "day"
			}
			f := few[0].flag(fmt.Sprintf("%s has its %s first, %s has not: the article mixes both orders", quoted(few[0].words()), fewFirst, quoted(many[0].words())),
				otherOrder(few[0]))
			f.Related = append(places(few[1:]), places(many)...)
			flags = append(flags, f)
		}
		return flags
	},
}

// proofs gives the dates of an article that can only have the day first, and those that can only have the month first.
func proofs(ds []dated) (day, month []dated) {
	for _, d := range ds {
		switch n := d.Expr.Numbers; {
		case d.aside(): // by another writer
		case d.Expr.Op != mention.Numeric || len(n) < 2 || n[0].Width > 2 || n[1].Width > 2:
		case n[0].Value > 12 && n[0].Value <= 31 && n[1].Value <= 12:
			day = append(day, d)
		case n[1].Value > 12 && n[1].Value <= 31 && n[0].Value <= 12:
			month = append(month, d)
		}
	}
	return day, month
}

// otherOrder writes a date of figures with its first two exchanged.
func otherOrder(d dated) string {
	day, ok := d.day()
	if !ok {
		return ""
	}
	y, m, dd := day.Date()
	if d.Expr.Numbers[0].Value > 12 {
		dd, m = m, dd
	}
	s := fmt.Sprintf("%d%s%d", dd, d.Expr.Sep, m)
	if len(d.Expr.Numbers) > 2 {
		s += d.Expr.Sep + fmt.Sprint(y)
	}
	return s
}
