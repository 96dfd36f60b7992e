package export

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"math"
	"slices"
	"sort"
	"strings"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/resolve"
	"factline/timeline"
	"factline/timeline/check"
)

//go:embed page/page.html
var pageHTML string

//go:embed page/page.css
var pageCSS string

//go:embed page/page.js
var pageJS string

var pageTemplate = template.Must(template.New("page").Parse(pageHTML))

// webPage is what the template shows.
type webPage struct {
	Title    string
	Policy   string // content security policy: nothing is fetched, and no script runs but the page's own
	Style    template.CSS
	Script   template.JS
	Chart    template.HTML
	Articles []pageArticle
	Events   []pageEvent
	Findings []pageFinding
	Version  string
}

// pageArticle is an article with its dates and claims marked.
type pageArticle struct {
	Title, Source, URL, Published, Lang string
	Paragraphs                          []paragraph
}

// pageEvent is a row of the table of events.
type pageEvent struct {
	ID, Date, Note, Actor, Role, Stance, Claim, Flags string
}

// pageFinding is a finding of the checks; At is the id of the date or the event that it is about, "" for none.
type pageFinding struct {
	Check, Level, Message, Words, At string
	Repairs                          string
}

// HTML writes a page that needs nothing else: the chart, an SVG drawn from the same timeline; the articles,
// with every date and claim marked and the readings of each date shown where the pointer or the keyboard's focus
// is; the findings; and a table of the events. Events in chart, text and table are linked. The version names the program that
// made the page.
//
// The page is made of what strangers wrote, so all text is escaped, and a content security policy forbids it to
// fetch anything or to run any script but its own.
func HTML(w io.Writer, t *timeline.Timeline, flags []check.Flag, svg []byte, version string) error {
	sum := sha256.Sum256([]byte(pageJS))
	p := webPage{
		Title:   nameOf(t),
		Policy:  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'",
		Style:   template.CSS(pageCSS),
		Script:  template.JS(pageJS),
		Chart:   template.HTML(inline(svg)),
		Version: version,
	}
	events := Events(t, flags)
	for i, e := range events {
		p.Events = append(p.Events, newPageEvent(t.Events[i], e))
	}
	told := make([][]timeline.Event, len(t.Articles)) // by each article
	for _, e := range t.Events {
		told[e.Article] = append(told[e.Article], e)
	}
	for i, a := range t.Articles {
		p.Articles = append(p.Articles, pageArticle{
			Title: or(oneLine(a.Title), a.ID), Source: oneLine(a.Publisher), URL: webAddress(a.URL), Published: publishedWords(a),
			Lang:       a.Lang,
			Paragraphs: paragraphsOf(a, i, told[i]),
		})
	}
	places := placesOf(t)
	for _, f := range flags {
		p.Findings = append(p.Findings, pageFinding{Check: f.Check, Level: string(f.Level), Message: f.Message, Words: places.words(f.Place),
			At: markAt(t, f), Repairs: strings.Join(f.Repairs, " or ")})
	}
	if p.Title == "" {
		p.Title = "Timeline"
	}
	if err := pageTemplate.Execute(w, p); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

func newPageEvent(from timeline.Event, e Event) pageEvent {
	date := dateWords(from.When.Value)
	switch {
	case date == "":
		date = "undated"
	case assumed(from):
		date += " " + doubt(e)
	case e.Start == "":
		date += ", year unknown"
	}
	stance := e.Stance
	if e.Negated {
		stance = "not " + stance
	}
	return pageEvent{ID: e.ID, Date: date, Note: dateNote(e), Actor: e.Actor, Role: e.Role, Stance: stance, Claim: quotation(e),
		Flags: strings.Join(e.Flags, ", ")}
}

// inline takes from an SVG file what stands before its root element: a page of HTML has no place for it.
func inline(svg []byte) []byte {
	if i := bytes.Index(svg, []byte("<svg")); i >= 0 {
		return svg[i:]
	}
	return nil
}

func publishedWords(a *extract.Result) string {
	d := a.Published.Date
	if day, ok := a.Published.Day(); ok {
		return dayWords(day)
	}
	return d.Timex()
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// markAt gives the id of the date that a finding is about, or else of its event.
func markAt(t *timeline.Timeline, f check.Flag) string {
	at := f.Place
	dates := t.Articles[at.Article].Timexes
	i := sort.Search(len(dates), func(i int) bool { return dates[i].End > at.Span.Start })
	switch {
	case i < len(dates) && dates[i].Span.Overlaps(at.Span):
		return dateID(at.Article, i)
	case f.Event >= 0 && f.Event < len(t.Events):
		return "mark-" + t.Events[f.Event].ID
	}
	return ""
}

func dateID(article, timex int) string { return fmt.Sprintf("date-%d-%d", article+1, timex+1) }

// A pageDate is a date in the text with what it may mean.
type pageDate struct {
	ID       string
	Meaning  string
	Repaired string // what the words say on their face, where that was not taken
	Flags    string
	Readings []pageReading
}

// pageReading is a reading of a date that was or was not taken, and why.
type pageReading struct {
	Taken   bool
	Meaning string
	Way     string
	Why     string
}

// What is shown of a date: more hides the text and says little. `factline explain` prints it all.
const (
	readingsShown = 3
	reasonsShown  = 2 // of each reading, the weightiest
)

func newPageDate(id string, x resolve.Timex) *pageDate {
	d := &pageDate{ID: id, Meaning: meaning(x), Flags: strings.Join(x.Flags, ", ")}
	if x.Repaired() {
		d.Repaired = or(dateWords(x.Literal), x.Literal.Timex())
	}
	for i, r := range x.Readings[:min(readingsShown, len(x.Readings))] {
		reasons := r.Why()
		slices.SortStableFunc(reasons, func(a, b resolve.Reason) int { return cmp.Compare(math.Abs(b.Cost), math.Abs(a.Cost)) })
		var why []string
		for _, reason := range reasons[:min(reasonsShown, len(reasons))] {
			why = append(why, reason.Text())
		}
		d.Readings = append(d.Readings, pageReading{i == 0, or(dateWords(r.Value), r.Value.Timex()), r.Way.String(), strings.Join(why, "; ")})
	}
	return d
}

// meaning gives the value of a date in words, and as TIMEX3 writes it.
func meaning(x resolve.Timex) string {
	value := x.Value.Timex()
	if words := dateWords(x.Value); words != "" && words != value {
		return words + " · " + value
	}
	return value
}

// A paragraph is a stretch of the article in pieces.
type paragraph struct {
	Kind   article.Kind
	Pieces []piece
}

// A piece is a stretch of text that belongs to the same date and the same claims throughout.
type piece struct {
	Text   string
	Events string    // ids of the claims that it belongs to, parted by spaces
	Date   *pageDate // of the first piece of a date; nil elsewhere
	Within bool      // it belongs to a date
	Ends   []string  // ids of the events that end here
}

// interval is a date or an event in the text.
type interval struct {
	article.Span
	event string    // id of the event
	again bool      // the event is stated here once more
	date  *pageDate // or the date
}

// paragraphsOf cuts an article into paragraphs, and these where a date or an event begins or ends. The
// index is that of the article in its timeline.
func paragraphsOf(a *extract.Result, index int, events []timeline.Event) []paragraph {
	var marks []interval
	for i, x := range a.Timexes {
		marks = append(marks, interval{Span: x.Span, date: newPageDate(dateID(index, i), x)})
	}
	for _, e := range events {
		marks = append(marks, interval{Span: e.Whole, event: e.ID})
		for _, again := range e.Also {
			marks = append(marks, interval{Span: again, event: e.ID, again: true})
		}
	}
	slices.SortStableFunc(marks, func(x, y interval) int { return x.Start - y.Start })
	var out []paragraph
	var active []interval
	for i, b := range a.Blocks {
		if i == 0 || strings.Contains(a.Text[a.Blocks[i-1].Span.End:b.Span.Start], "\n") {
			out = append(out, paragraph{Kind: b.Kind})
		} else {
			out[len(out)-1].Kind = b.Kind // a dateline begins the paragraph of the story
			addGap(&out[len(out)-1], a.Text[a.Blocks[i-1].Span.End:b.Span.Start])
		}
		p := &out[len(out)-1]
		for at := b.Span.Start; at < b.Span.End; {
			active = slices.DeleteFunc(active, func(m interval) bool { return m.End <= at })
			for len(marks) > 0 && marks[0].Start <= at {
				if marks[0].End > at {
					active = append(active, marks[0])
				}
				marks = marks[1:]
			}
			next := b.Span.End
			if len(marks) > 0 {
				next = min(next, marks[0].Start)
			}
			for _, m := range active {
				next = min(next, m.End)
			}
			p.Pieces = append(p.Pieces, newPiece(a.Text, at, next, active))
			at = next
		}
	}
	return out
}

func newPiece(text string, start, end int, active []interval) piece {
	p := piece{Text: text[start:end]}
	var events []string
	for _, m := range active {
		switch {
		case m.date != nil:
			p.Within = true
			if m.Start == start {
				p.Date = m.date
			}
		default:
			events = append(events, m.event)
			if m.End == end && !m.again {
				p.Ends = append(p.Ends, m.event)
			}
		}
	}
	p.Events = strings.Join(events, " ")
	return p
}

func addGap(p *paragraph, gap string) {
	if gap != "" {
		p.Pieces = append(p.Pieces, piece{Text: gap})
	}
}
