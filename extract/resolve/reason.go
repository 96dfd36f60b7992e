package resolve

import (
	"fmt"

	"factline/extract/civil"
)

// Text gives the reason in plain words that stand for themselves: "8 February 2025 is 1 day before publication".
func (r Reason) Text() string {
	switch r.Term {
	case TermOrder:
		return "most articles with such dates write the day first"
	case TermOffOrder:
		if r.words != "" {
			return fmt.Sprintf("the article's dates of numbers are read %s, as %q proves", r.order, r.words)
		}
		return fmt.Sprintf("the article's dates of numbers are read %s", r.order)
	case TermDots:
		return fmt.Sprintf("numbers parted by %q are mostly day before month", r.words)
	case TermPlace:
		return fmt.Sprintf("where the article comes from (%s) another order is usual", r.words)
	case TermExchange:
		return "this supposes that a translator took day.month for month/day"
	case TermExchangeForm:
		return "a translator who took day.month for month/day would hardly have written the day first"
	case TermNumericSigns:
		return fmt.Sprintf("dates exchanged in translation are rare, but the article has %q, such as a translator may take for the month first", r.words)
	case TermUnsupported:
		return "dates exchanged in translation are rare, and nothing else here points to one"
	case TermNotDate:
		return "the words around it speak for a date"
	case TermPublished, TermNear:
		return fmt.Sprintf("%s is %s publication", r.date(), apart(r.day, r.other))
	case TermUndated:
		return fmt.Sprintf("the article is undated, and names no full date near %s", r.date())
	case TermYearless:
		return fmt.Sprintf("news would name the year of a day so far away as %s", r.date())
	case TermUnnamed:
		return fmt.Sprintf("the story names the year %s nowhere near", civil.YearWords(civil.Of(r.day).Year))
	case TermComing:
		return "most of what news tells has happened"
	case TermEve:
		return fmt.Sprintf("news mostly tells on the same day what somebody %s, and a page may bear the date of the evening before", r.words)
	case TermFuture, TermToCome:
		return fmt.Sprintf("%s lies after publication, but %q tells of the past", r.date(), r.words)
	case TermPast, TermPassed:
		return fmt.Sprintf("%s lies before publication, but %q tells of what is to come", r.date(), r.words)
	case TermDateline:
		return fmt.Sprintf("a dateline is of the day of publication or shortly before, and %s is %s it", r.date(), apart(r.day, r.other))
	case TermContext, TermCluster:
		named := "named before"
		if r.ahead {
			named = "named after"
		}
		switch {
		case r.far && r.ahead:
			return fmt.Sprintf("%q, %s, is not near to it", r.words, named)
		case r.far:
			return fmt.Sprintf("%s is not near to the dates named before", r.date())
		case r.gap == 0 && r.day != r.other:
			return fmt.Sprintf("%s is one of the days of %q, %s", r.date(), r.words, named)
		case r.noYear:
			return fmt.Sprintf("%s is %s from %q, %s", r.date(), days(r.gap), r.words, named)
		}
		return fmt.Sprintf("%s is %s %q (%s), %s", r.date(), apart(r.day, r.other), r.words, r.other.Words(), named)
	case TermHistory:
		return "most articles are news and tell of the days before publication"
	case TermOpening:
		return fmt.Sprintf("the story begins with %q, long ago", r.words)
	case TermDeictic:
		return fmt.Sprintf("%q is a word of news", r.words)
	case TermWeekday:
		return fmt.Sprintf("%s is a %s, which is not the weekday written with it", r.date(), civil.WeekdayName(r.day.Weekday()))
	case TermBeside:
		return fmt.Sprintf("%s is a %s, but %q stands beside it", r.date(), civil.WeekdayName(r.day.Weekday()), r.words)
	case TermTold:
		if r.ahead {
			return fmt.Sprintf("%s lies after %q, which the sentence names later", r.date(), r.against)
		}
		return fmt.Sprintf("%s lies before %q, which the sentence names first", r.date(), r.against)
	case TermBack:
		if r.ahead {
			return fmt.Sprintf("%s lies after %q, which the story names later", r.date(), r.against)
		}
		return fmt.Sprintf("%s lies before %q, which the story names first", r.date(), r.against)
	case TermSequence:
		return fmt.Sprintf("%q says another order than %s and %q", r.words, r.date(), r.against)
	case TermLater:
		return fmt.Sprintf("%s and %q do not lie as far apart as %q says", r.date(), r.against, r.words)
	case TermRange:
		if r.ahead {
			return fmt.Sprintf("the range would begin on %s, after its end, %q", r.date(), r.against)
		}
		return fmt.Sprintf("the range would end on %s, before it begins with %q", r.date(), r.against)
	case TermTwice:
		return fmt.Sprintf("%q dates the same event on that day", r.words)
	case TermNoYear:
		return "nothing near says which year it was"
	case TermImpossible:
		return "the calendar has no such day"
	case TermAsked:
		return fmt.Sprintf("the order asked for is %s", r.words)
	case TermLiteral:
		return "repairs are turned off"
	}
	return r.Term.Meaning()
}

func (r Reason) date() string {
	if r.noDate {
		return "this"
	}
	d := civil.Of(r.day)
	if r.noYear {
		d.Year = 0
	}
	return dayInWords(d)
}

// wish says what would have had to be otherwise for the reason to fall away.
func (r Reason) wish() string {
	switch r.Term {
	case TermOffOrder, TermOrder:
		return "another date of numbers that can only be read in the other order"
	case TermDots:
		return "slashes between its numbers"
	case TermPlace:
		return "another publisher"
	case TermExchange, TermUnsupported, TermNumericSigns:
		return "more signs of a translation that exchanged days and months"
	case TermPublished, TermYearless, TermDateline, TermNear:
		return "a publication date nearer to that day"
	case TermFuture, TermPast, TermToCome, TermPassed:
		return fmt.Sprintf("another tense than that of %q", r.words)
	case TermContext, TermCluster:
		if r.ahead {
			return "a nearer date named after it"
		}
		return "a nearer date named before it"
	case TermWeekday, TermBeside:
		return "the weekday " + civil.WeekdayName(r.day.Weekday())
	case TermTold, TermBack, TermSequence, TermLater, TermRange:
		return "another order of the dates around it"
	case TermNotDate:
		return "words around it that do not speak of dates"
	case TermNoYear, TermUndated:
		return "a year that can be told from the article"
	case TermAsked:
		return "another order asked for"
	case TermLiteral:
		return "repairs turned on"
	}
	return ""
}
