package resolve

import (
	"fmt"
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/segment"
)

// aboutArticle says what holds for all mentions of an article.
func aboutArticle(doc *segment.Document, r *Resolution) []string {
	var out []string
	p := &r.Published
	switch {
	case p.Date.IsZero():
		out = append(out, "The publication date is not known, so years that the text does not name stay open unless another date settles them.")
	case p.Basis == article.Inferred && !p.Date.IsDay():
		out = append(out, fmt.Sprintf("The publication date is not known; the latest date that the text tells of as past, %q, was taken as a hint of it.", p.Span.In(doc.Text)))
	case p.Basis == article.Inferred:
		out = append(out, fmt.Sprintf("Published on %s: worked out from the dateline %q and the years that the text names.", valueInWords(civil.Value{Date: p.Date.Truncate(civil.DayUnit)}), p.Span.In(doc.Text)))
	case !p.Date.IsDay():
		out = append(out, fmt.Sprintf("Published on %s of an unknown year.", valueInWords(civil.Value{Date: p.Date.Truncate(civil.DayUnit)})))
	default:
		out = append(out, fmt.Sprintf("Published on %s.", valueInWords(civil.Value{Date: p.Date.Truncate(civil.DayUnit)})))
	}
	if r.Order != Auto {
		out = append(out, fmt.Sprintf("Dates of numbers are read %s throughout, which costs least over all of them.", wayOf[r.Order]))
	}
	if r.Exchanged {
		out = append(out, "A translator seems to have exchanged days and months in several spelled-out dates.")
	}
	if r.History {
		out = append(out, "The article tells a history: years that it does not name come from the dates before, not from the publication.")
	}
	return out
}

// summary says in one sentence what a mention was taken for.
func summary(text string, r *Resolution, t *Timex) string {
	words, value := t.In(text), valueInWords(t.Value)
	if len(t.Readings) > 0 && t.Readings[0].Way == NoDate {
		return fmt.Sprintf("%q was not taken for a date.", words)
	}
	has := func(flag string) bool { return slices.Contains(t.Flags, flag) }
	var s string
	switch {
	case has(FlagImpossible):
		return fmt.Sprintf("%q names a day that the calendar does not have.", words)
	case t.Repaired():
		s = fmt.Sprintf("%q is taken for %s, not for %s: day and month seem to have been exchanged in translation", words, value, valueInWords(t.Literal))
	case t.Basis == None:
		return fmt.Sprintf("%q %s.", words, undated(t.Value, value))
	case t.Basis == Publication:
		return fmt.Sprintf("%q is %s, reckoned from the publication date.", words, value)
	case t.Basis == Context:
		return fmt.Sprintf("%q is %s, reckoned from another date of the text.", words, value)
	case len(t.Readings) > 0 && (t.Readings[0].Way == DayFirst || t.Readings[0].Way == MonthFirst):
		s = fmt.Sprintf("%q is %s, read %s", words, value, t.Readings[0].Way)
	case t.Basis == Completed && r.History:
		s = fmt.Sprintf("%q is %s; the year comes from the dates before", words, value)
	case t.Basis == Completed && !has(FlagNoYear):
		s = fmt.Sprintf("%q is %s; the text does not name the year", words, value)
	default:
		s = fmt.Sprintf("%q is %s", words, value)
	}
	switch {
	case has(FlagNoYear):
		s += "; which year cannot be told" + possibleYears(t)
	case has(FlagRollover):
		s += ", which is not that of the publication"
	}
	if has(FlagMixedOrder) {
		s += "; the article has dates that prove both orders, so that this is a guess"
	} else if has(FlagAmbiguous) {
		s += "; the article does not settle the order of day and month"
	}
	return s + "."
}

// undated says what a value is that has no place on the calendar, value being its words.
func undated(v civil.Value, value string) string {
	switch {
	case v.Type == civil.SET:
		return fmt.Sprintf("happens again and again (%s), on no single date", value)
	case v.Ref == civil.PastRef:
		return "speaks of the past without a date"
	case v.Ref == civil.PresentRef:
		return "speaks of the present without a date"
	case v.Ref == civil.FutureRef:
		return "speaks of what is to come without a date"
	case !v.Duration.IsZero():
		return fmt.Sprintf("is an amount of time (%s), not a date", value)
	case v.Date.Unit > civil.DayUnit || v.Date.Weekday > 0:
		return fmt.Sprintf("is %s; which day that is cannot be told from the article", value)
	}
	return fmt.Sprintf("has no place on the calendar that the article would tell (%s)", value)
}

// The years that are listed where a weekday narrows them.
const firstPossible, lastPossible = 1995, 2035

// possibleYears lists the years in which the day falls on the weekday written with it.
func possibleYears(t *Timex) string {
	d := t.Value.Date
	weekday := t.Expr.Date.Weekday
	if weekday == 0 || d.Month == 0 || d.Day == 0 {
		return ""
	}
	var years []string
	for y := firstPossible; y <= lastPossible; y++ {
		if civil.ValidDate(y, d.Month, d.Day) && civil.DayOf(y, d.Month, d.Day).Weekday() == weekday {
			years = append(years, fmt.Sprint(y))
		}
	}
	return fmt.Sprintf(", but it was a %s in %s", civil.WeekdayName(weekday), strings.Join(years, ", "))
}

// change says what would have led to the best other value.
func change(t *Timex) string {
	if len(t.Readings) < 2 {
		return ""
	}
	taken := &t.Readings[0]
	var other *Reading
	for i := range t.Readings[1:] {
		if o := &t.Readings[1+i]; o.Value != taken.Value && (other == nil || o.Margin < other.Margin) {
			other = o
		}
	}
	if other == nil {
		return ""
	}
	name := "no date"
	if other.Way != NoDate {
		name = valueInWords(other.Value)
	}
	// What speaks against the other reading and not as much against the one taken, the weightiest first.
	against := other.Why()
	whyTaken := taken.Why()
	for i := range against {
		for _, why := range whyTaken {
			if why.Term == against[i].Term {
				against[i].Cost -= why.Cost
			}
		}
	}
	slices.SortStableFunc(against, func(a, b Reason) int {
		switch {
		case a.Cost > b.Cost:
			return -1
		case a.Cost < b.Cost:
			return 1
		}
		return 0
	})
	lacking := other.Cost - taken.Cost
	var alone, together []string
	for _, why := range against {
		wish := why.wish()
		if why.Cost <= 0.05 || wish == "" || slices.Contains(alone, wish) || slices.Contains(together, wish) {
			continue
		}
		if why.Cost > lacking {
			alone = append(alone, wish)
		} else {
			together = append(together, wish)
		}
	}
	switch {
	case len(alone) > 0:
		return fmt.Sprintf("It would have been %s with %s.", name, strings.Join(alone, ", or with "))
	case len(together) == 1:
		return fmt.Sprintf("It might have been %s with %s.", name, together[0])
	case len(together) > 1:
		last := len(together) - 1
		return fmt.Sprintf("It might have been %s with %s and %s, taken together.", name, strings.Join(together[:last], ", "), together[last])
	}
	return ""
}

// context gives the words around a span, the span itself in brackets.
func context(text string, s article.Span) string {
	const reach = 48 // bytes on either side, before it is cut at a space
	from, to := max(s.Start-reach, 0), min(s.End+reach, len(text))
	before, after := text[from:s.Start], text[s.End:to]
	if from > 0 {
		_, before, _ = strings.Cut(before, " ")
		before = "…" + before
	}
	if to < len(text) {
		if cut := strings.LastIndexByte(after, ' '); cut >= 0 {
			after = after[:cut]
		} else {
			after = ""
		}
		after += "…"
	}
	return strings.ToValidUTF8(strings.Join(strings.Fields(before+"["+s.In(text)+"]"+after), " "), "")
}
