package export

import (
	"io"

	"factline/timeline"
	"factline/timeline/check"
)

// flagDocument is the JSON form of the findings.
type flagDocument struct {
	Flags []flagRow `json:"flags"`
}

// flagRow is one finding; offsets are code points.
type flagRow struct {
	Check   string      `json:"check"`
	Level   check.Level `json:"level"`
	Article string      `json:"article_id"`
	Start   int         `json:"start"`
	End     int         `json:"end"`
	Text    string      `json:"text"`
	Message string      `json:"message"`
	Event   string      `json:"event_id,omitempty"`
	Repairs []string    `json:"repairs"`
	Related []placeRow  `json:"related"`
}

// placeRow is a span of an article, in code points.
type placeRow struct {
	Article string `json:"article_id"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

// FlagJSON writes the findings as one object with the list "flags". A finding's text is the article's own, unfolded.
func FlagJSON(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	p := placesOf(t)
	doc := flagDocument{Flags: []flagRow{}}
	for _, f := range flags {
		at := p.row(f.Place)
		row := flagRow{
			Check: f.Check, Level: f.Level,
			Article: at.Article, Start: at.Start, End: at.End, Text: f.Place.Span.In(p.articles[f.Place.Article].text),
			Message: f.Message, Repairs: append([]string{}, f.Repairs...), Related: []placeRow{},
		}
		if f.Event >= 0 && f.Event < len(t.Events) {
			row.Event = t.Events[f.Event].ID
		}
		for _, r := range f.Related {
			row.Related = append(row.Related, p.row(r))
		}
		doc.Flags = append(doc.Flags, row)
	}
	return writeJSON(w, doc, "  ")
}

func (p places) row(at check.Place) placeRow {
	l := p.articles[at.Article]
	start, end := l.points.Span(at.Span)
	return placeRow{l.id, start, end}
}
