package export

import (
	"encoding/json"
	"fmt"
	"io"

	"factline/timeline"
	"factline/timeline/check"
)

// document is the JSON form of a timeline. Its events carry their article's particulars, so that
// each can be used alone; the articles are listed for those without any event.
type document struct {
	Articles []source `json:"articles"`
	Events   []Event  `json:"events"`
}

// source is an article as JSON lists it.
type source struct {
	ID             string `json:"id"`
	Title          string `json:"title"`
	Publisher      string `json:"publisher"`
	Author         string `json:"author"`
	URL            string `json:"url"`
	Lang           string `json:"lang"`
	Published      string `json:"published"`       // TIMEX3 value, "" where unknown
	PublishedBasis string `json:"published_basis"` // how the date is known; "" where unknown
	Modified       string `json:"modified"`
}

// JSON writes the timeline as one object with the lists "articles" and "events"; an event's fields are those of [Event].
func JSON(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	doc := document{Articles: []source{}, Events: Events(t, flags)}
	for _, a := range t.Articles {
		doc.Articles = append(doc.Articles, source{
			ID:             a.ID,
			Title:          oneLine(a.Title),
			Publisher:      oneLine(a.Publisher),
			Author:         oneLine(a.Author),
			URL:            a.URL,
			Lang:           a.Lang,
			Published:      a.Published.Date.Timex(),
			PublishedBasis: string(a.Published.Basis),
			Modified:       a.Modified.Date.Timex(),
		})
	}
	return writeJSON(w, doc, "  ")
}

// JSONL writes the events as JSON, one a line, each with all fields of [Event].
func JSONL(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	for _, e := range Events(t, flags) {
		if err := writeJSON(w, e, ""); err != nil {
			return err
		}
	}
	return nil
}

// writeJSON writes v and a line's end; "<", ">" and "&" stay as they are, for this is no HTML.
func writeJSON(w io.Writer, v any, indent string) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return nil
}
