package export

import (
	"fmt"
	"strings"

	"factline/extract/civil"
	"factline/timeline"
)

// dateWords gives a date for people, no finer than it is known; "" where none is.
func dateWords(v civil.Value) string {
	if !v.IsDate() {
		return ""
	}
	return v.Words()
}

// placeless tells what a format does with the events that have no days on a calendar of the years 1 to 9999, because their
// date, or its year, is unknown, or because they lie before Christ; "" where there is none.
func placeless(t *timeline.Timeline, done string) string {
	n := 0
	for _, e := range t.Events {
		if _, _, ok := e.When.Value.Bounds(); !ok {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return count(n, "event") + " without a day on the calendar: " + done
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

// dated tells the date of an event, and whether the article speaks for another than its words say, or says none:
// "7 February 2025 (repaired)", "9 February 2025 (assumed)", "undated".
func dated(e timeline.Event) string {
	words := dateWords(e.When.Value)
	switch {
	case words == "":
		return "undated"
	case e.When.Repaired():
		return words + " (repaired)"
	case assumed(e):
		return words + " (assumed)"
	}
	return words
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
