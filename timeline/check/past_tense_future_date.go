package check

import (
	"fmt"
	"strings"

	"factline/extract/civil"
	"factline/timeline"
)

var pastTenseFutureDate = Check{
	Name:  "past-tense-future-date",
	Level: Error,
	Title: "something is told as past on a date after the publication",
	Doc: `"Confirmed on July 2, 2025" cannot stand in an article of 9 February 2025. The clause is parsed: the date must hang on a verb in the past by itself
or by "on" or "in", or on an object of it that has no day of its own ("searched the offices on 2 July", but not "discussed the vote on"), not behind "will", "to" or "if", and the verb must not be one that looks ahead, such as
"scheduled" or "postponed". "Since" proves as much. One day is allowed for the world's time zones. It needs the day of publication. The repairs are the former year, and day and month exchanged.`,
	Example: "Published: 2025-02-09\n\nThe spokesman met the envoys on July 22, 2025, in the old town hall.",
	Repair:  "July 22, 2024",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for d := range dates(tl) {
			p, known := published(d.result)
			day, ok := d.day()
			if !known || !ok || !d.written() || day <= p+1 {
				continue
			}
			if g, ok := happened(d); (!ok || g.reported()) && !since(d) {
				continue
			}
			flags = append(flags, d.flag(
				fmt.Sprintf("%s lies %s publication (%s), but the text says that it has happened", quoted(d.words()), distance(day, p), p.Words()),
				exchangedBefore(d, day, p), yearBefore(d, day)))
		}
		return flags
	},
}

// since reports whether "since" leads to a date: what has lasted from then on has begun.
func since(d dated) bool {
	if d.First == 0 || !strings.EqualFold(d.result.Word(d.First-1), "since") {
		return false
	}
	s := d.result.Sentences[d.Sentence]
	for t := s.First; t < s.Last; t++ {
		switch strings.ToLower(d.result.Word(t)) {
		case "will", "would", "if":
			return false
		}
	}
	return true
}

// exchangedBefore respells a date with day and month exchanged where that lies in the half-year up to p.
func exchangedBefore(d dated, day, p civil.Day) string {
	y, m, dd := day.Date()
	if dd > 12 || dd == m {
		return ""
	}
	if other := civil.DayOf(y, dd, m); other <= p && other > p-183 {
		return respell(d.words(), d.Timex, other, d.Expr.Date.Weekday)
	}
	return ""
}

func yearBefore(d dated, day civil.Day) string {
	before := day.AddMonths(-12)
	if d.Basis != "explicit" {
		return before.Words()
	}
	return respell(d.words(), d.Timex, before, d.Expr.Date.Weekday)
}
