package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/resolve"

	"github.com/spf13/cobra"
)

func newDates() *cobra.Command {
	var flags common
	var format string
	cmd := &cobra.Command{
		Use:   "dates ARTICLE...",
		Short: "List the temporal expressions of articles with what they mean",
		Long: `Lists every expression of time in the articles with the date, time, duration or set that it means, as
TIMEX3 value and in EDTF, the literal reading of what was repaired, and the readings that lost.
Those of related stories are listed too and marked as such. A DATE has no time of day in its value, as in
TIMEX3: the night of "Friday night" is told in words and, in JSON Lines, in the field "part".

TimeML holds one article a document: for several, -o names a folder, in which each article gets its file.`,
		Example: `  factline dates --published 2025-02-09 article.txt
  factline dates --format jsonl articles.jsonl > dates.jsonl
  factline dates article.txt -o article.tml
  factline dates --format timeml articles.jsonl -o folder/`,
		Args: someArticles,
		RunE: func(cmd *cobra.Command, names []string) error {
			if err := oneOf("format", format, "text", "jsonl", "timeml"); err != nil {
				return err
			}
			format, err := formatOf(cmd, format, flags.output, []ending{{".txt", "text"}, {".jsonl", "jsonl"}, {".tml", "timeml"}, {".xml", "timeml"}})
			if err != nil {
				return err
			}
			switch {
			case format == "text":
				return flags.each(cmd, names, extract.Dates, datesText)
			case format == "jsonl":
				return flags.each(cmd, names, extract.Dates, datesJSON)
			case isFolder(flags.output):
				return flags.timeMLFolder(cmd, names)
			}
			return flags.each(cmd, names, extract.Dates, onlyOne(datesTimeML))
		},
	}
	flags.add(cmd)
	choice(cmd, &format, "format", "for people, an article a line, or a TimeML document", "text", "jsonl", "timeml")
	return cmd
}

// datesRow is an article's line of JSONL.
type datesRow struct {
	ID        string     `json:"id"`
	Published string     `json:"published"`
	Timex     []timexRow `json:"timex"`
}

// timexRow is one temporal expression; offsets are code points.
type timexRow struct {
	Start     int          `json:"start"`
	End       int          `json:"end"`
	Text      string       `json:"text"`
	Type      string       `json:"type"`
	Value     string       `json:"value"`
	Mod       string       `json:"mod"`
	Part      string       `json:"part,omitempty"` // of the day, in the letters of TIMEX3: "NI" of "Friday night" and of "last night"
	EDTF      string       `json:"edtf"`
	Literal   string       `json:"literal"`
	Precision string       `json:"precision"`
	Basis     string       `json:"basis"`
	Block     string       `json:"block"`
	Flags     []string     `json:"flags"`
	Readings  []readingRow `json:"readings"`
}

// readingRow is one meaning of an expression, and what speaks for and against it.
type readingRow struct {
	Value string   `json:"value"`
	Cost  float64  `json:"cost"`
	Why   []string `json:"why"`
}

func datesJSON(w io.Writer, r *extract.Result) error {
	row := datesRow{ID: r.ID, Published: r.Resolution.Published.Date.Timex(), Timex: []timexRow{}}
	points := article.CountCodePoints(r.Text)
	for _, t := range r.Timexes {
		row.Timex = append(row.Timex, newTimexRow(r, points, t))
	}
	return writeJSON(w, row)
}

func newTimexRow(r *extract.Result, points *article.CodePoints, t resolve.Timex) timexRow {
	start, end := points.Span(t.Span)
	row := timexRow{
		Start: start, End: end, Text: t.In(r.Text),
		Type: t.Value.Type.String(), Value: t.Value.Timex(), Mod: t.Value.Mod.String(), Part: t.Value.Date.Part.String(),
		EDTF: t.Value.EDTF(t.Repaired()), Literal: t.Literal.Timex(), Precision: t.Value.Precision().String(),
		Basis: string(t.Basis), Block: string(r.Blocks[t.Block].Kind),
		Flags: append([]string{}, t.Flags...), Readings: []readingRow{},
	}
	for _, reading := range t.Readings {
		why := []string{}
		for _, reason := range reading.Why() {
			why = append(why, reason.Text())
		}
		row.Readings = append(row.Readings, readingRow{reading.Value.Timex(), round(reading.Cost), why})
	}
	return row
}

// round keeps three decimals of a cost: more would say nothing.
func round(cost float64) float64 { return math.Round(cost*1000) / 1000 }

// writeJSON writes v on a line of its own; "<", ">" and "&" stay as they are.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return nil
}
