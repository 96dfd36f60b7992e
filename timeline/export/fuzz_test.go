package export

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/resolve"
	"factline/extract/segment"
	"factline/timeline"
	"factline/timeline/check"
)

// Whatever an article says and whatever its date, every format can write it: a table has one row an event without a formula
// in it, a calendar keeps its rules, and nothing panics.
func FuzzFormats(f *testing.F) {
	f.Add("The union denied it.", "The union", "=cmd|' /C calc'!A0", int32(civil.MinDay), uint8(civil.DayUnit))
	f.Add("Nguyễn Thị Hà nói; \"x\"", "\u202E\x00@SUM(1)", strings.Repeat("ễ", 100), int32(civil.MaxDay), uint8(civil.Week))
	f.Add("", "", "", int32(0), uint8(civil.NoUnit))
	f.Add("a\r\nb", "\ufeff+1", "<b>&amp;", int32(20126), uint8(civil.Month))
	f.Fuzz(func(t *testing.T, text, actor, words string, day int32, unit uint8) {
		text, actor, words = strings.ToValidUTF8(text, "?"), strings.ToValidUTF8(actor, "?"), strings.ToValidUTF8(words, "?")
		date := civil.Of(min(max(civil.Day(day), civil.MinDay), civil.MaxDay)).Truncate(civil.Unit(unit % 17))
		whole := article.Span{End: len(text)}
		a := &extract.Result{Document: &segment.Document{Article: &article.Article{ID: actor, Text: text, Title: words, Publisher: actor, URL: words,
			Blocks: []article.Block{{Kind: article.Main, Span: whole}}}}}
		value := civil.Value{Date: date}
		a.Timexes = []resolve.Timex{{Value: value, Literal: value}}
		a.Timexes[0].Span = whole
		tl := &timeline.Timeline{Articles: []*extract.Result{a}, Events: []timeline.Event{{ID: "e1", Kind: timeline.ClaimEvent, Actor: actor, Text: words, Whole: whole,
			When: timeline.When{Value: value, Literal: value, Words: whole, Basis: timeline.Explicit, Timex: 0}}}}
		flags := []check.Flag{{Check: actor, Level: check.Error, Message: words, Place: check.Place{Span: whole}, Repairs: []string{words}}}
		for _, format := range Formats {
			var b bytes.Buffer
			if err := format.Write(&b, tl, flags); err != nil {
				t.Fatalf("%s: %v", format.Name, err)
			}
			switch format.Name {
			case "csv", "timelinejs":
				rows, err := csv.NewReader(&b).ReadAll()
				if err != nil {
					t.Fatalf("%s: %v", format.Name, err)
				}
				for _, row := range rows {
					for _, cell := range row {
						if s := strings.TrimLeft(cell, " "); s != "" && strings.ContainsAny(firstRune(s), formulaStarts) {
							t.Errorf("%s holds the formula %q", format.Name, cell)
						}
					}
				}
				if format.Name == "csv" && len(rows) != 2 {
					t.Errorf("%d rows for one event", len(rows)-1)
				}
			case "ical":
				readCalendar(t, b.String())
			}
		}
		for _, format := range FlagFormats {
			if err := format.Write(io.Discard, tl, flags); err != nil {
				t.Fatalf("%s: %v", format.Name, err)
			}
		}
		if err := HTML(io.Discard, tl, flags, Page{}); err != nil {
			t.Fatal(err)
		}
	})
}
