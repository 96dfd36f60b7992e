package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"factline/extract/civil"
	"factline/timeline"
)

// spokenValue writes a value for a sentence, in TIMEX3 where it is neither a day, a month nor a year.
func spokenValue(v civil.Value) string {
	d := v.Date
	var s string
	switch {
	case v.Ref != 0 || v.Precision() == civil.NoUnit || d.Year < 0 || d.Month == 0 && d.Unit != civil.Year || d.Month > 12:
		return v.Timex()
	case d.Unit == civil.Year:
		s = strconv.Itoa(d.Year)
	case d.Day == 0:
		s = civil.MonthName(d.Month)
	default:
		s = strconv.Itoa(d.Day) + " " + civil.MonthName(d.Month)
	}
	if d.Year > 0 && d.Month > 0 {
		s += " " + strconv.Itoa(d.Year)
	}
	return s
}

// distance says how far apart two days are: "143 days after", "1 day before", "on the day of".
func distance(d, from civil.Day) string {
	switch n := int(d - from); {
	case n == 0:
		return "on the day of"
	case n == 1:
		return "1 day after"
	case n == -1:
		return "1 day before"
	case n > 0:
		return strconv.Itoa(n) + " days after"
	default:
		return strconv.Itoa(-n) + " days before"
	}
}

// quoted puts words in marks of quotation, once: a claim that is a quotation brings its own.
func quoted(words string) string {
	if inner, ok := strings.CutPrefix(words, `"`); ok {
		if inner, ok = strings.CutSuffix(inner, `"`); ok && !strings.Contains(inner, `"`) {
			words = inner
		}
	}
	return "“" + words + "”"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// excerpt shortens words for a message.
func excerpt(s string) string {
	const most = 80
	s = strings.TrimRight(oneLine(s), ".,;:")
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	r := []rune(s)[:most]
	cut := len(r)
	for i := len(r) - 1; i > most/2; i-- {
		if r[i] == ' ' {
			cut = i
			break
		}
	}
	return string(r[:cut]) + " …"
}

// distinct leaves out what is empty, what is there already, and what the text says already.
func distinct(words string, repairs []string) []string {
	var out []string
	for _, r := range repairs {
		if r != "" && r != words && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// speaker names who an event is of, for a sentence.
func speaker(e *timeline.Event) string {
	switch {
	case e.Actor != "":
		return e.Actor
	case e.Role != "":
		return e.Role
	}
	return "a side without a name"
}
