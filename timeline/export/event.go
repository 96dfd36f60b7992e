package export

import (
	"math"
	"slices"
	"strings"

	"factline/extract"
	"factline/extract/article"
	"factline/timeline"
	"factline/timeline/check"
)

// An Event is an event of the timeline as it is exported, its article's particulars included. The order of its
// fields is that of the columns of the table.
type Event struct {
	ID string `json:"event_id"` // "e1", "e2" … in the order of the timeline

	Start     string `json:"date_start"`   // first day that the date can mean, YYYY-MM-DD; "" where the year or more is unknown
	End       string `json:"date_end"`     // last such day, the same as Start for a day
	EDTF      string `json:"date_edtf"`    // the date in EDTF (ISO 8601-2), with "?" where it was repaired or assumed
	Precision string `json:"precision"`    // "day", "month" …, "none" for an event without a date
	Words     string `json:"date_text"`    // the words that give the date; "" where none do
	Literal   string `json:"date_literal"` // what those words say on their face, as a TIMEX3 value
	Basis     string `json:"date_basis"`   // how the date is known: "explicit", "carried", "publication" …

	Kind    string `json:"kind"` // "claim" or "event"
	Actor   string `json:"actor"`
	Role    string `json:"role"`
	Stance  string `json:"stance"`
	Negated bool   `json:"negated"`
	Claim   string `json:"claim"` // what was claimed or what happened, in the article's words
	Quote   bool   `json:"quote"` // the claim is quoted directly

	ArticleID string `json:"article_id"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Author    string `json:"author"`
	URL       string `json:"url"`
	Published string `json:"published"` // TIMEX3 value of the publication date that was used

	Paragraph  int      `json:"paragraph"`  // of the article, counted from 1
	CharStart  int      `json:"char_start"` // where source, cue and claim begin in the article's text, in code points
	CharEnd    int      `json:"char_end"`   // where they end, exclusive
	Confidence float64  `json:"confidence"` // 0–1
	Flags      []string `json:"flags"`      // names of the checks that the event raises
	Repaired   bool     `json:"repaired"`   // the date is not what its words say on their face; no column of the table, which shows both
}

// Events gives the events of a timeline as they are exported, in its order. The flags are those that
// package check found in the same timeline.
func Events(t *timeline.Timeline, flags []check.Flag) []Event {
	raised := make([][]string, len(t.Events))
	for _, f := range flags {
		if f.Event >= 0 && f.Event < len(raised) {
			raised[f.Event] = appendNew(raised[f.Event], f.Check)
		}
	}
	points := make([]*article.CodePoints, len(t.Articles))
	for i, a := range t.Articles {
		points[i] = article.CountCodePoints(a.Text)
	}
	events := make([]Event, len(t.Events))
	for i, e := range t.Events {
		events[i] = event(e, t.Articles[e.Article], points[e.Article])
		names := append([]string{}, e.Flags...)
		for _, n := range raised[i] {
			names = appendNew(names, n)
		}
		slices.Sort(names)
		events[i].Flags = names
	}
	return events
}

func event(e timeline.Event, a *extract.Result, points *article.CodePoints) Event {
	start, end := points.Span(e.Whole)
	out := Event{
		ID:         e.ID,
		EDTF:       e.When.Value.EDTF(assumed(e)),
		Precision:  e.When.Value.Precision().String(),
		Words:      oneLine(e.When.Words.In(a.Text)),
		Basis:      string(e.When.Basis),
		Kind:       string(e.Kind),
		Actor:      oneLine(e.Actor),
		Role:       oneLine(e.Role),
		Stance:     string(e.Stance),
		Negated:    e.Negated,
		Claim:      oneLine(e.Text),
		Quote:      e.Quote,
		ArticleID:  a.ID,
		Title:      oneLine(a.Title),
		Publisher:  oneLine(a.Publisher),
		Author:     oneLine(a.Author),
		URL:        a.URL,
		Published:  a.Published.Date.Timex(),
		Paragraph:  e.Paragraph + 1,
		CharStart:  start,
		CharEnd:    end,
		Confidence: math.Round(1000*e.Confidence) / 1000,
		Repaired:   e.When.Repaired(),
	}
	if out.Words != "" {
		out.Literal = e.When.Literal.Timex()
	}
	if first, last, ok := e.When.Value.Bounds(); ok {
		out.Start, out.End = first.String(), last.String()
	}
	return out
}

// assumed reports whether the date of an event is less than what the article says: it was repaired, or
// nothing says when it was and the publication date stands in.
func assumed(e timeline.Event) bool {
	return e.When.Repaired() || e.When.Basis == timeline.Publication
}

// appendNew appends name unless it is there already.
func appendNew(names []string, name string) []string {
	if slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}

// oneLine folds white space and control characters, so that a record is a line and no terminal or
// spreadsheet is given a command.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, blank), " ")
}
