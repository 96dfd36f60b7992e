package export

import (
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	"factline/extract/civil"
	"factline/timeline"
	"factline/timeline/check"
)

// timelineJSColumns are those of the spreadsheet that TimelineJS reads.
var timelineJSColumns = []string{"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
	"Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background"}

// TimelineJS writes the table that Knight Lab's TimelineJS makes a page of. Events without a
// day on the calendar are told on the title slide.
func TimelineJS(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	rows := [][]string{timelineJSColumns}
	var undated []string
	for i, e := range Events(t, flags) {
		v := t.Events[i].When.Value
		first, last, ok := v.Bounds()
		if !ok {
			undated = append(undated, html.EscapeString(sentence(e)))
			continue
		}
		row := map[string]string{
			"Display Date": dated(t.Events[i]),
			"Headline":     html.EscapeString(headline(e)),
			"Text":         timelineJSText(e),
			"Media Credit": html.EscapeString(e.Author),
			"Group":        html.EscapeString(e.Actor),
		}
		if whole := v.Mod == 0 && (v.Date.Unit == civil.Year || v.Date.Unit == civil.Month); whole {
			fillDate(row, "", first, v.Date.Unit)
		} else {
			fillDate(row, "", first, civil.DayUnit)
			if first != last {
				fillDate(row, "End ", last, civil.DayUnit)
			}
		}
		if v.Date.Unit == civil.Hour || v.Date.Unit == civil.Minute || v.Date.Unit == civil.Second {
			row["Time"] = fmt.Sprintf("%02d:%02d:%02d", v.Date.Hour%24, v.Date.Minute, v.Date.Second)
		}
		rows = append(rows, timelineJSRow(row))
	}
	title := timelineJSRow(map[string]string{
		"Type":     "title",
		"Headline": html.EscapeString(nameOf(t)),
		"Text":     undatedText(undated),
	})
	rows = append(rows[:1], append([][]string{title}, rows[1:]...)...)
	return writeTable(w, rows)
}

// fillDate fills the columns of a day as far as the unit reaches: a year has neither month nor day.
func fillDate(row map[string]string, prefix string, d civil.Day, u civil.Unit) {
	year, month, day := d.Date()
	row[prefix+"Year"] = strconv.Itoa(year)
	if u == civil.Year {
		return
	}
	row[prefix+"Month"] = strconv.Itoa(month)
	if u != civil.Month {
		row[prefix+"Day"] = strconv.Itoa(day)
	}
}

func timelineJSRow(cells map[string]string) []string {
	row := make([]string, len(timelineJSColumns))
	for i, name := range timelineJSColumns {
		row[i] = cells[name]
	}
	return row
}

// timelineJSText is the HTML under the headline of a slide.
func timelineJSText(e Event) string {
	var b strings.Builder
	if e.Kind == string(timeline.ClaimEvent) {
		b.WriteString("<p>" + html.EscapeString(e.Claim) + "</p>")
	}
	if note := dateNote(e); note != "" {
		b.WriteString("<p>" + html.EscapeString(note) + "</p>")
	}
	source := html.EscapeString(attribution(e))
	if link := webAddress(e.URL); link != "" {
		source = `<a href="` + html.EscapeString(link) + `">` + source + "</a>"
	}
	b.WriteString("<p>" + source + "</p>")
	return b.String()
}

func timelineJSAside(t *timeline.Timeline) string {
	return placeless(t, "told on the title slide")
}

func undatedText(events []string) string {
	if len(events) == 0 {
		return ""
	}
	return "<p>Without a day on the calendar:</p><ul><li>" + strings.Join(events, "</li><li>") + "</li></ul>"
}
