package export

import (
	"strings"
	"testing"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/claim"
	"factline/extract/resolve"
	"factline/extract/segment"
	"factline/timeline"
	"factline/timeline/check"
)

// The sample is made by hand, so that the formats are tested without the pipeline: a repaired date, a
// claim without a date of its own, a date without a year, a coarse date, an undated event, and words
// that a spreadsheet, a calendar or a diagram could stumble over.
const sampleText = `Harbour deal: "done"

Minister Nguyễn Thị Hà said on July 2 that the harbour; the "old" one, will open.
The union denied it.
On March 3 dockers stopped work.
=1+1, wrote a clerk in 2022.
Talks failed in an unknown year: a secret, said Bé.
`

// sample gives the timeline of sampleText and the flags raised in it.
func sample(t *testing.T) (*timeline.Timeline, []check.Flag) {
	t.Helper()
	span := func(words string) article.Span {
		i := strings.Index(sampleText, words)
		if i < 0 {
			t.Fatalf("the sample has no %q", words)
		}
		return article.Span{Start: i, End: i + len(words)}
	}
	day := func(y, m, d int) civil.Value {
		return civil.Value{Date: civil.Date{Unit: civil.DayUnit, Year: y, Month: m, Day: d}}
	}
	when := func(v, literal civil.Value, basis timeline.Basis, words article.Span) timeline.When {
		return timeline.When{Value: v, Literal: literal, Basis: basis, Words: words, Timex: -1}
	}
	event := func(kind timeline.Kind, w timeline.When, actor, role string, s claim.Stance, words, whole string, paragraph int) timeline.Event {
		return timeline.Event{Kind: kind, When: w, Actor: actor, Role: role, Stance: s, Text: words, Spans: []article.Span{span(words)},
			Whole: span(whole), Paragraph: paragraph, Confidence: 0.875}
	}
	published := article.Stamp{Date: civil.Date{Unit: civil.DayUnit, Year: 2025, Month: 2, Day: 9}, Basis: article.Given}
	result := &extract.Result{
		Document: &segment.Document{Article: &article.Article{
			ID: "harbour", Text: sampleText, Title: "Harbour deal:\n\"done\"", Publisher: "=The Post", Author: "Bé Lê",
			URL: "https://news.example/harbour?a=1&b=2", Lang: "en", Published: published,
		}},
		Resolution: resolve.Resolution{Published: published},
	}
	none := civil.Value{}
	year := civil.Value{Date: civil.Date{Unit: civil.Year, Year: 2022}}
	events := []timeline.Event{
		event(timeline.ClaimEvent, when(year, year, timeline.Explicit, span("2022")), "a clerk", "", claim.Said, "=1+1", "=1+1, wrote a clerk in 2022", 4),
		event(timeline.ClaimEvent, when(day(2025, 2, 7), day(2025, 7, 2), timeline.Explicit, span("July 2")), "Nguyễn Thị Hà", "Minister", claim.Said,
			`the harbour; the "old" one, will open`, `Minister Nguyễn Thị Hà said on July 2 that the harbour; the "old" one, will open`, 1),
		event(timeline.ClaimEvent, when(day(2025, 2, 9), day(2025, 2, 9), timeline.Publication, article.Span{}), "The union", "", claim.Denied, "it", "The union denied it", 2),
		event(timeline.PlainEvent, when(day(0, 3, 3), day(0, 3, 3), timeline.Explicit, span("March 3")), "dockers", "", claim.Reported,
			"On March 3 dockers stopped work", "On March 3 dockers stopped work", 3),
		event(timeline.ClaimEvent, when(none, none, timeline.Undated, article.Span{}), "Bé", "", claim.Said, "Talks failed in an unknown year: a secret",
			"Talks failed in an unknown year: a secret, said Bé", 5),
	}
	for i := range events {
		events[i].ID = "e" + string(rune('1'+i))
	}
	events[1].Flags = []string{resolve.FlagSwap}
	tl := &timeline.Timeline{Articles: []*extract.Result{result}, Events: events}
	flags := []check.Flag{
		{Check: "day-month-swap", Level: check.Error, Place: check.Place{Span: span("July 2")}, Event: 1,
			Message: "“July 2” reads as 2 July 2025 but fits the article as 7 February 2025", Repairs: []string{"February 7"},
			Related: []check.Place{{Span: span("March 3")}}},
		{Check: "year-unresolved", Level: check.Warning, Place: check.Place{Span: span("March 3")}, Event: 3, Message: "nothing says in which year March 3 lies"},
		{Check: "past-tense-future-date", Level: check.Error, Place: check.Place{Span: span("2022")}, Event: -1, Message: "an example of a flag without an event"},
	}
	return tl, flags
}
