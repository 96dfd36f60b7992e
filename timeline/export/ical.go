package export

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"factline/extract/civil"
	"factline/timeline"
	"factline/timeline/check"
)

// ICalendar writes a calendar (RFC 5545) of events that last whole days; a date that is known to a month lasts that
// month, and its description says so. The status is TENTATIVE where the date was repaired or is the publication's, and else
// left open, since "confirmed" would be taken for a verdict. An event without a day on the calendar becomes a
// journal entry without a date, which calendars that know journals show.
//
// The same event has the same UID in every run. DTSTAMP, which tells when an entry was made, is the
// day of publication, since the clock is never read; 1 January 1970 where that is unknown.
func ICalendar(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	c := &calendar{seen: map[string]int{}}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//factline//timeline//EN")
	c.line("CALSCALE", "GREGORIAN")
	if name := nameOf(t); name != "" {
		c.line("X-WR-CALNAME", calendarText(name))
	}
	for i, e := range Events(t, flags) {
		c.event(e, t.Events[i], stamp(t, t.Events[i].Article))
	}
	if len(t.Events) == 0 { // a calendar has at least one component
		c.line("BEGIN", "VJOURNAL")
		c.line("UID", "none@factline")
		c.line("DTSTAMP", "19700101T000000Z")
		c.line("SUMMARY", "No events were found")
		c.line("END", "VJOURNAL")
	}
	c.line("END", "VCALENDAR")
	if _, err := io.WriteString(w, c.b.String()); err != nil {
		return fmt.Errorf("writing iCalendar: %w", err)
	}
	return nil
}

func calendarAside(t *timeline.Timeline) string {
	return placeless(t, "entries of a journal, which many calendars do not show")
}

// stamp gives the day of publication of an article as the time at which its events were noted.
func stamp(t *timeline.Timeline, article int) string {
	if d, ok := t.Articles[article].Published.Day(); ok {
		return calendarDay(d) + "T000000Z"
	}
	return "19700101T000000Z"
}

// calendarSummary is the number of characters to which the line that a calendar shows is cut.
const calendarSummary = 120

// A calendar is written line by line.
type calendar struct {
	b    strings.Builder
	seen map[string]int // how often each UID was given
}

func (c *calendar) event(e Event, from timeline.Event, stamp string) {
	component := "VEVENT"
	first, last, ok := from.When.Value.Bounds()
	if !ok {
		component = "VJOURNAL"
	}
	c.line("BEGIN", component)
	c.line("UID", c.uid(e))
	c.line("DTSTAMP", stamp)
	if ok {
		c.line("DTSTART;VALUE=DATE", calendarDay(first))
		if end := min(last+1, civil.MaxDay); end > first {
			c.line("DTEND;VALUE=DATE", calendarDay(end)) // exclusive
		}
		c.line("TRANSP", "TRANSPARENT")
		if assumed(from) {
			c.line("STATUS", "TENTATIVE")
		}
	}
	c.line("SUMMARY", calendarText(shorten(sentence(e), calendarSummary)))
	c.line("DESCRIPTION", calendarText(description(e, from)))
	if e.Stance != "" {
		c.line("CATEGORIES", calendarText(e.Stance))
	}
	if link := webAddress(e.URL); link != "" {
		c.line("URL", link)
	}
	c.line("END", component)
}

// description tells an event whole, what is behind its date, and the article it is from, a line each.
func description(e Event, from timeline.Event) string {
	lines := []string{sentence(e)}
	words := dateWords(from.When.Value)
	switch day := e.Start != "" && e.Start == e.End && e.Precision == civil.DayUnit.String(); {
	case words == "":
		lines = append(lines, "Undated.")
	case !day:
		lines = append(lines, "Dated "+words+".")
	}
	if note := dateNote(e); note != "" {
		lines = append(lines, note)
	}
	return strings.Join(append(lines, attribution(e)), "\n")
}

// uid gives an event a name that depends on nothing but the event and its place in its article.
func (c *calendar) uid(e Event) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %d %d %q %q %q", e.ArticleID, e.CharStart, e.CharEnd, e.Kind, e.Actor, e.Claim))
	id := hex.EncodeToString(sum[:16])
	c.seen[id]++
	if n := c.seen[id]; n > 1 {
		id += fmt.Sprintf("-%d", n)
	}
	return id + "@factline"
}

// calendarWidth is the number of bytes of a line before it is folded, its end not counted.
const calendarWidth = 75

// line writes a property, folded: what does not fit goes on in the next line after a space, and no
// character is cut.
func (c *calendar) line(name, value string) {
	rest, width := name+":"+value, calendarWidth
	for len(rest) > width {
		cut := width
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		c.b.WriteString(rest[:cut] + "\r\n ")
		rest, width = rest[cut:], calendarWidth-1
	}
	c.b.WriteString(rest + "\r\n")
}

func calendarDay(d civil.Day) string { return strings.ReplaceAll(d.String(), "-", "") }

var calendarEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

func calendarText(s string) string { return calendarEscapes.Replace(s) }
