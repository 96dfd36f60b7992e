package export

import (
	"cmp"
	"html"
	"io"
	"strings"

	"factline/extract/civil"
	"factline/timeline"
	"factline/timeline/check"
)

// visDocument holds the two data sets that vis-timeline is given, and what it has no place for.
type visDocument struct {
	Groups  []visGroup `json:"groups"`
	Items   []visItem  `json:"items"`
	Undated []visItem  `json:"undated"` // events without a day on the calendar
}

// visGroup is a lane: an actor.
type visGroup struct {
	ID      int    `json:"id"`
	Content string `json:"content"`
}

// visItem is a mark. Content and title are HTML.
type visItem struct {
	ID        string `json:"id"`
	Group     int    `json:"group"`
	Content   string `json:"content"`
	Title     string `json:"title"`
	Start     string `json:"start,omitempty"`
	End       string `json:"end,omitempty"` // exclusive
	Type      string `json:"type"`
	ClassName string `json:"className"`
}

// VisTimeline writes the groups and items of a vis-timeline: lanes by actor in the order of their first
// event, a box for an event on one day, a range for a coarser date. The class of an item is its
// stance, "not-confirmed" where it is negated, with "assumed" beside it where the date was repaired or stands in.
func VisTimeline(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	doc := visDocument{Groups: []visGroup{}, Items: []visItem{}, Undated: []visItem{}}
	lanes := map[string]int{}
	for i, e := range Events(t, flags) {
		lane, ok := lanes[e.Actor]
		if !ok {
			lane = len(lanes) + 1
			lanes[e.Actor] = lane
			doc.Groups = append(doc.Groups, visGroup{ID: lane, Content: html.EscapeString(cmp.Or(e.Actor, "Unnamed sources"))})
		}
		item := visItem{
			ID:        e.ID,
			Group:     lane,
			Content:   html.EscapeString(shorten(sentence(e), 80)),
			Title:     visTitle(e, t.Events[i]),
			Type:      "box",
			ClassName: visClass(e, t.Events[i]),
		}
		first, last, ok := t.Events[i].When.Value.Bounds()
		if !ok {
			doc.Undated = append(doc.Undated, item)
			continue
		}
		item.Start = first.String()
		if first != last {
			item.Type = "range"
			item.End = min(last+1, civil.MaxDay).String()
		}
		doc.Items = append(doc.Items, item)
	}
	return writeJSON(w, doc, "  ")
}

func visAside(t *timeline.Timeline) string {
	return placeless(t, `in the list "undated", of which vis-timeline shows nothing`)
}

// visTitle tells an event whole, its date, and what is behind that.
func visTitle(e Event, from timeline.Event) string {
	lines := []string{html.EscapeString(sentence(e)), html.EscapeString(dated(from))}
	if note := dateNote(e); note != "" {
		lines = append(lines, html.EscapeString(note))
	}
	return strings.Join(lines, "<br>")
}

func visClass(e Event, from timeline.Event) string {
	class := e.Stance
	if class == "" {
		class = e.Kind
	}
	if e.Negated {
		class = "not-" + class
	}
	if assumed(from) {
		class += " assumed"
	}
	return class
}
