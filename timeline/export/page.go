package export

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"sort"
	"strings"

	"factline/extract"
	"factline/extract/article"
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

// A Page says how a page of HTML looks.
type Page struct {
	Title   string // "" for the title of a single article, or the number of articles
	Picture []byte // an SVG of the timeline; nil for none
	Dark    []byte // the same picture in the colours of a dark page; nil where the page is never dark
	Scheme  Scheme
	Version string // of the program that makes the page
}

// A Scheme says whether a page is light or dark.
type Scheme string

// The schemes of a page. Printed, every page is light.
const (
	ReadersScheme Scheme = "" // as the reader's system has it
	LightScheme   Scheme = "light"
	DarkScheme    Scheme = "dark"
)

// webPage is what the template shows.
type webPage struct {
	Title    string
	Lang     string // of the title, "" where articles differ
	Summary  string
	Scheme   Scheme
	Policy   string // content security policy: nothing is fetched, and no style or script is used but the page's own
	Style    template.CSS
	Script   template.JS
	Chart    template.HTML
	Articles []pageArticle
	Events   []pageEvent
	Findings []pageFinding
	Version  string
}

// pageArticle is an article with its dates and claims marked. Its heading is the paragraph that holds its title, or else its Title.
type pageArticle struct {
	Number                              int // by which the picture cites it, from 1
	Title, Source, URL, Published, Lang string
	Headed                              bool // the first of its paragraphs is the title
	Paragraphs                          []paragraph
}

// pageEvent is a row of the table of events.
type pageEvent struct {
	ID, Date, Note, Actor, Role, Stance, Claim, Flags string
	Article                                           int // the number of the article
}

// pageFinding is a finding of the checks; At is the id of the date or the event that it is about, "" for none.
type pageFinding struct {
	Check, Level, Message, Words, At string
	Repairs                          string
}

// HTML writes a page that needs nothing else: the picture; the articles, with every date and claim marked
// and the readings of each date shown where the pointer or the keyboard's focus is; the findings; and a table
// of the events. Events in picture, text and table are linked.
//
// The page is made of what strangers wrote, so all text is escaped, and a content security policy forbids it to
// fetch anything or to use any style or script but its own.
func HTML(w io.Writer, t *timeline.Timeline, flags []check.Flag, page Page) error {
	style := pageCSS + schemeRules(page.Picture, page.Dark)
	p := webPage{
		Title:   cmp.Or(page.Title, pageTitle(t)),
		Lang:    langOf(t),
		Summary: summary(t, flags),
		Scheme:  page.Scheme,
		Policy: "default-src 'none'; img-src data:; style-src " + hashSource(style) + "; script-src " + hashSource(pageJS) +
			"; base-uri 'none'; form-action 'none'",
		Style:   template.CSS(style),
		Script:  template.JS(pageJS),
		Chart:   template.HTML(inline(page.Picture)),
		Version: page.Version,
	}
	for i, e := range Events(t, flags) {
		p.Events = append(p.Events, newPageEvent(t.Events[i], e))
	}
	told := make([][]timeline.Event, len(t.Articles)) // by each article
	for _, e := range t.Events {
		told[e.Article] = append(told[e.Article], e)
	}
	for i, a := range t.Articles {
		p.Articles = append(p.Articles, newPageArticle(a, i, told[i]))
	}
	places := placesOf(t)
	for _, f := range flags {
		p.Findings = append(p.Findings, pageFinding{Check: f.Check, Level: string(f.Level), Message: oneLine(f.Message), Words: places.words(f.Place),
			At: markAt(t, f), Repairs: oneLine(strings.Join(f.Repairs, " or "))})
	}
	if err := pageTemplate.Execute(w, p); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

// pageTitle is the title of the only article, or the number of articles, as in the picture.
func pageTitle(t *timeline.Timeline) string {
	if len(t.Articles) != 1 {
		return "Timeline of " + count(len(t.Articles), "article")
	}
	return cmp.Or(nameOf(t), "Timeline")
}

// hashSource names a style or a script in a content security policy.
func hashSource(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// summary counts what the page shows: "22 events in 3 articles; 1 error, 1 note".
func summary(t *timeline.Timeline, flags []check.Flag) string {
	return count(len(t.Events), "event") + " in " + count(len(t.Articles), "article") + "; " + tally(flags)
}

// langOf gives the language of all articles, "" where they differ.
func langOf(t *timeline.Timeline) string {
	lang := ""
	for i, a := range t.Articles {
		if i > 0 && a.Lang != lang {
			return ""
		}
		lang = a.Lang
	}
	return lang
}

func newPageArticle(a *extract.Result, index int, events []timeline.Event) pageArticle {
	out := pageArticle{Number: index + 1, Title: cmp.Or(oneLine(a.Title), a.ID), Source: oneLine(a.Publisher), URL: webAddress(a.URL),
		Published: publishedWords(a), Lang: a.Lang, Paragraphs: paragraphsOf(a, index, events)}
	out.Headed = len(out.Paragraphs) > 0 && out.Paragraphs[0].Kind == article.Title
	return out
}

func newPageEvent(from timeline.Event, e Event) pageEvent {
	stance := e.Stance
	if e.Negated {
		stance = "not " + stance
	}
	return pageEvent{ID: e.ID, Date: dated(from), Note: dateNote(e), Actor: e.Actor, Role: e.Role, Stance: stance, Claim: quotation(e),
		Flags: strings.Join(e.Flags, ", "), Article: from.Article + 1}
}

func publishedWords(a *extract.Result) string {
	d := a.Published.Date
	if day, ok := a.Published.Day(); ok {
		return day.Words()
	}
	return d.Timex()
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
