package check

import (
	"strconv"
	"strings"

	"factline/extract/civil"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// respell writes a day the way in which a date of the text is written: "Thursday, July 2, 2025" with the
// day 3 July 2025 is "Thursday, July 3, 2025" and "2.7.25" is "3.7.25". weekday, 1 to 7, replaces a
// weekday in the words; 0 stands for that of the day. A date that cannot be respelled comes out in full,
// as "3 July 2025".
func respell(words string, t *resolve.Timex, day civil.Day, weekday int) string {
	y, m, d := day.Date()
	if weekday == 0 {
		weekday = day.Weekday()
	}
	if len(t.Expr.Numbers) > 0 {
		return figures(words, t, y, m, d)
	}
	var b strings.Builder
	at, done := 0, false
	tokens := segment.Tokenize(words)
	for i, tok := range tokens {
		word := tok.In(words)
		b.WriteString(words[at:tok.Start])
		at = tok.End
		switch {
		case tok.Class == segment.Word && weekdayOf(word) > 0:
			b.WriteString(inCase(word, civil.WeekdayName(weekday)))
		case tok.Class == segment.Word && monthOf(word) > 0:
			b.WriteString(inCase(word, civil.MonthName(m)))
			done = true
		case tok.Class == segment.Word && isOrdinal(word) && i > 0 && tokens[i-1].Class == segment.Number:
			b.WriteString(ordinal(d))
		case tok.Class == segment.Number && len(word) == 4 && strings.TrimLeft(word, "0123456789") == "" && word != "0000":
			b.WriteString(strconv.Itoa(y))
		case tok.Class == segment.Number && len(word) <= 2 && besideMonth(words, tokens, i):
			b.WriteString(padded(d, word))
		default:
			b.WriteString(word)
		}
	}
	b.WriteString(words[at:])
	if !done {
		return day.Words()
	}
	return b.String()
}

// besideMonth reports whether the number i of the words stands for the day: next to the month's name
// but for an ordinal's ending, "of", a comma or a hyphen.
func besideMonth(words string, tokens []segment.Token, i int) bool {
	const reach = 3
	for j := i + 1; j < len(tokens) && j <= i+reach; j++ {
		w := tokens[j].In(words)
		if monthOf(w) > 0 {
			return true
		}
		if !isOrdinal(w) && w != "of" && w != "-" {
			break
		}
	}
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		w := tokens[j].In(words)
		if monthOf(w) > 0 {
			return true
		}
		if w != "." && w != "the" {
			break
		}
	}
	return false
}

// figures writes a day in figures, in the order in which the reading taken reads the words.
func figures(words string, t *resolve.Timex, y, m, d int) string {
	way := resolve.DayFirst
	if len(t.Readings) > 0 {
		way = t.Readings[0].Way
	}
	var order [3]int
	switch way {
	case resolve.MonthFirst:
		order = [3]int{m, d, y}
	case resolve.YearFirst:
		order = [3]int{y, m, d}
	default:
		order = [3]int{d, m, y}
	}
	var b strings.Builder
	at, n := 0, 0
	for _, tok := range segment.Tokenize(words) {
		b.WriteString(words[at:tok.Start])
		at = tok.End
		word := tok.In(words)
		if tok.Class != segment.Number || n >= len(order) {
			b.WriteString(word)
			continue
		}
		v := order[n]
		n++
		if v == y && len(word) == 2 {
			v = y % 100
			b.WriteString(padded(v, "00"))
			continue
		}
		b.WriteString(padded(v, word))
	}
	b.WriteString(words[at:])
	return b.String()
}

// padded writes n, with a leading zero where the old figures have one.
func padded(n int, old string) string {
	s := strconv.Itoa(n)
	if len(s) < len(old) && strings.HasPrefix(old, "0") {
		s = strings.Repeat("0", len(old)-len(s)) + s
	}
	return s
}

// inCase writes a name as the old one is written: in full or with its first letters, in capitals or not.
func inCase(old, name string) string {
	if len(old) < len(name) && len(old) <= 4 && !strings.EqualFold(old, name) && !isFull(old) {
		name = name[:min(3, len(name))]
		if strings.EqualFold(name, "Sep") {
			name = "Sept"[:len(old)]
		}
	}
	switch old {
	case strings.ToUpper(old):
		return strings.ToUpper(name)
	case strings.ToLower(old):
		return strings.ToLower(name)
	}
	return name
}

// isFull tells full names that are as short as abbreviations.
func isFull(word string) bool {
	switch strings.ToLower(word) {
	case "may", "june", "july":
		return true
	}
	return false
}

func monthOf(word string) int   { return nameOf(word, 12, civil.MonthName) }
func weekdayOf(word string) int { return nameOf(word, 7, civil.WeekdayName) }

// nameOf finds which of count names a word is, by itself or by an abbreviation of three or more letters.
func nameOf(word string, count int, name func(int) string) int {
	if len(word) < 3 {
		return 0
	}
	for i := 1; i <= count; i++ {
		n := name(i)
		if len(word) <= len(n) && strings.EqualFold(n[:len(word)], word) && (len(word) == len(n) || len(word) <= 5) {
			return i
		}
	}
	return 0
}

func isOrdinal(word string) bool {
	switch word {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

func ordinal(n int) string {
	if n/10 != 1 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}
