// Package export writes a timeline for other programs: for spreadsheets, calendars, the timeline
// widgets of web pages, and whatever reads JSON; and for people, as a page of HTML.
//
// Each format stands in a file of its own and is listed once, in [Formats], from which the command
// line takes its names and its help. Every format is made from the same [Event] values, so a field means the same
// everywhere: offsets count Unicode code points from the start of the article's unmodified text, and
// a date never claims more than the article does. An event without a day on the calendar is never given one: a
// format tells it where it has room, and [Format.Aside] says so.
package export

import (
	"fmt"
	"io"
	"strings"

	"factline/timeline"
	"factline/timeline/check"
)

// A Format writes a timeline in one way.
type Format struct {
	Name  string // as given to --format: "csv"
	Ext   string // of a file in this format, with its dot: ".csv"
	Doc   string // one line for --help
	Write func(w io.Writer, t *timeline.Timeline, flags []check.Flag) error
	Aside func(t *timeline.Timeline) string // tells what the format cannot show in its place, "" for nothing; nil where it can show all
}

// Formats are all formats for events, the usual one first.
var Formats = []Format{
	{"csv", ".csv", "a table, one event a row (RFC 4180, UTF-8)", CSV, nil},
	{"excel", ".csv", "the same table with the byte order mark by which spreadsheets know UTF-8", ExcelCSV, nil},
	{"json", ".json", "articles and events as one JSON object", JSON, nil},
	{"jsonl", ".jsonl", "JSON, one event a line", JSONL, nil},
	{"timelinejs", ".csv", "the spreadsheet that TimelineJS reads", TimelineJS, timelineJSAside},
	{"vis", ".json", "groups and items for vis-timeline", VisTimeline, visAside},
	{"ical", ".ics", "a calendar of all-day events (RFC 5545)", ICalendar, calendarAside},
	{"mermaid", ".mmd", "a Mermaid timeline", Mermaid, nil},
	{"jsonld", ".jsonld", "the claims as schema.org Claim in JSON-LD, without verdicts", JSONLD, jsonldAside},
}

// Lookup finds a format by its name. Its error lists the known names.
func Lookup(name string) (Format, error) {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names[i] = f.Name
	}
	return Format{}, fmt.Errorf("unknown format %q for events: use one of %s", name, strings.Join(names, ", "))
}
