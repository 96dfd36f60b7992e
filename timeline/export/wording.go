package export

import (
	"fmt"
	"strings"

	"factline/extract/civil"
	"factline/timeline"
)

// dayWords gives a day for people: "7 February 2025".
func dayWords(d civil.Day) string {
	y, m, day := d.Date()
	return fmt.Sprintf("%d %s %d", day, civil.MonthName(m), y)
}

// dateWords gives a date for people, no finer than it is known: "7 February 2025", "February 2025",
// "2025", "3 February 2025 – 9 February 2025", "3 March" where the year is unknown, "" where all is.
func dateWords(v civil.Value) string {
	first, last, ok := v.Bounds()
	d := v.Date
	switch {
	case ok && first == last:
		return dayWords(first)
	case ok && v.Mod == 0 && d.Unit == civil.Month:
		return fmt.Sprintf("%s %d", civil.MonthName(d.Month), d.Year)
	case ok && v.Mod == 0 && d.Unit == civil.Year:
		return fmt.Sprint(d.Year)
	case ok:
		return dayWords(first) + " – " + dayWords(last)
	case v.Precision() >= civil.DayUnit && d.Month > 0 && d.Month <= 12 && d.Day > 0:
		return fmt.Sprintf("%d %s", d.Day, civil.MonthName(d.Month))
	}
	return v.EDTF(false)
}

// headline tells an event in a few words: "The union denied", "The Kremlin has not confirmed", and for
// what the article tells in its own voice what happened.
func headline(e Event) string {
	if e.Kind == string(timeline.PlainEvent) {
		return e.Claim
	}
	actor := e.Actor
	if actor == "" {
		actor = "An unnamed source"
	}
	if e.Negated {
		return actor + " has not " + e.Stance
	}
	return actor + " " + e.Stance
}

// sentence tells an event whole: headline and claim.
func sentence(e Event) string {
	if e.Kind == string(timeline.PlainEvent) || e.Claim == "" {
		return headline(e)
	}
	return headline(e) + ": " + e.Claim
}

// dateNote tells what stands behind a date that is not simply what the text says; "" where it is.
func dateNote(e Event) string {
	switch {
	case e.Words == "" && e.Basis == string(timeline.Publication):
		return "Nothing says when; placed at the publication date."
	case e.Repaired:
		return fmt.Sprintf("The text says “%s”, on its face %s.", e.Words, e.Literal)
	}
	return ""
}

// doubt marks a date that is assumed: the article speaks for another than its words say, or says none.
func doubt(e Event) string {
	if e.Repaired {
		return "(repaired)"
	}
	return "(assumed)"
}

// quotation gives what was claimed in quotation marks where it is quoted, which the article's words may bring along.
func quotation(e Event) string {
	if !e.Quote || strings.ContainsAny(firstRune(e.Claim), "\"“„«‘'") {
		return e.Claim
	}
	return "“" + e.Claim + "”"
}

// attribution names the article that an event is from: "The Post, “Harbour deal”".
func attribution(e Event) string {
	var parts []string
	if e.Publisher != "" {
		parts = append(parts, e.Publisher)
	}
	if e.Title != "" {
		parts = append(parts, "“"+e.Title+"”")
	}
	if len(parts) == 0 {
		return e.ArticleID
	}
	return strings.Join(parts, ", ")
}

// shorten cuts s at a word to at most n characters and marks the cut.
func shorten(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	cut := n - 1
	for cut > n/2 && runes[cut] != ' ' {
		cut--
	}
	return strings.TrimRight(string(runes[:cut]), " ,;:") + "…"
}

// count gives a number of things: "1 event", "12 events".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
