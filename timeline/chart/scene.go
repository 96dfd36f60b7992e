package chart

import (
	"crypto/sha256"
	"fmt"
	"slices"

	"factline/extract/civil"
	"factline/timeline"
	"factline/timeline/chart/typeset"
	"factline/timeline/check"
)

// A scene is all that the picture shows, without any geometry.
type scene struct {
	title        string
	subtitle     string
	marks        []mark
	whole        []lane
	lanes        []lane // the same in the order of the page; an actor may have one along the axis and one below it
	low          int    // the first lane below the axis; the number of lanes where there is none
	parting      parting
	links        []timeline.Link // From and To are indexes of marks
	notes        []note
	stamps       []stamp
	sources      []string
	omitted      int  // events that the options leave out
	omittedNotes int  // and the inconsistencies that concern them
	yearless     bool // the year of all dates is unknown; the axis has months and days only
	clock        bool // the time of day of some event is known
	locale       locale
	inputs       []Input
}

// A place is where an event stands in the picture.
type place uint8

const (
	onAxis    place = iota
	published       // only the day of publication is known: in a column of its own
	undated         // in another one
	onOneDay        // all events are of one day: a list under that day
	roughly         // known to a year or so, where the rest is known to the day
	beside          // any of these, where there is no room to tell them apart
	placeCount
)

// A mark is an event as it is shown.
type mark struct {
	id       string
	place    place
	lane     int
	when     interval  // on the axis
	literal  *interval // where the words on their face would have put it
	misread  string    // the literal date in words
	coarse   bool      // no day is known
	openL    bool      // "before"
	openR    bool      // "after"
	unsure   bool      // the date is more likely wrong than an even chance allows
	repaired bool      // it is not the one on the face of the words
	hollow   bool      // dated by the publication only, or not at all
	negated  bool
	look     Look
	stance   string // in words: "confirmed", "not confirmed"
	cite     string // the number of its article among the sources, where there are several: "[2]"
	actor    string
	date     string // without the year where all events share it
	fullDate string
	text     string
	told     string // the event in a sentence, for those who cannot see it
	flags    []int  // numbers of its notes
	weight   int    // how much its label matters where not all can be shown
}

// A lane is a row of the picture.
type lane struct {
	name  string
	role  string
	marks []int
	mixed bool // marks of several actors: each names its own
}

// A note is an inconsistency that the checks found.
type note struct {
	number  int
	level   check.Level
	name    string
	message string
	mark    int // -1 for none
}

// A stamp is a day of publication.
type stamp struct {
	day  civil.Day
	cite string // the numbers of the articles, where there are several
}

func newScene(tl *timeline.Timeline, flags []check.Flag, o Options) *scene {
	s := &scene{locale: localeOf(o.Locale), inputs: o.Inputs}
	if s.inputs == nil {
		s.inputs = inputsOf(tl)
	}
	shown := s.choose(tl, o)
	s.yearless = yearless(tl, shown)
	s.addMarks(tl, shown)
	s.turnYear()
	s.addLanes(tl, shown, o.Lanes)
	s.addLinks(tl, shown)
	s.addNotes(flags, shown)
	s.addStamps(tl)
	s.nameArticles(tl, o)
	s.setApart()
	s.oneDay()
	s.sink()
	s.subtitle = s.summary()
	return s
}

// clone copies what laying a scene out changes.
func (s *scene) clone() *scene {
	c := *s
	c.marks, c.notes = slices.Clone(s.marks), slices.Clone(s.notes)
	return &c
}

// inputsOf names the articles of a timeline with the hashes of their texts.
func inputsOf(tl *timeline.Timeline) []Input {
	var in []Input
	for i, a := range tl.Articles {
		if a.Document == nil {
			continue
		}
		name := a.Document.Article.Origin
		if name == "" {
			name = articleName(tl, i)
		}
		in = append(in, Input{Name: name, Hash: fmt.Sprintf("sha256:%x", sha256.Sum256([]byte(a.Document.Article.Text)))})
	}
	return in
}

// choose gives the indexes of the events that the options ask for.
func (s *scene) choose(tl *timeline.Timeline, o Options) []int {
	var shown []int
	for i := range tl.Events {
		if o.Shows(&tl.Events[i]) {
			shown = append(shown, i)
		}
	}
	s.omitted = len(tl.Events) - len(shown)
	return shown
}

// Shows reports whether the options ask for an event.
func (o Options) Shows(e *timeline.Event) bool {
	if len(o.Only) > 0 && !slices.Contains(o.Only, e.Stance) {
		return false
	}
	if o.From.IsZero() && o.To.IsZero() {
		return true
	}
	first, last, ok := e.When.Value.Bounds()
	if !ok {
		return false // it cannot be said to lie within the bounds
	}
	if from, _, ok := o.From.Bounds(); ok && last < from {
		return false
	}
	if _, to, ok := o.To.Bounds(); ok && first > to {
		return false
	}
	return true
}

// yearless reports whether events have dates but none has a year.
func yearless(tl *timeline.Timeline, shown []int) bool {
	some := false
	for _, i := range shown {
		if _, ok := intervalOf(tl.Events[i].When.Value, false); ok {
			return false
		}
		_, ok := intervalOf(tl.Events[i].When.Value, true)
		some = some || ok
	}
	return some
}

func (s *scene) addLinks(tl *timeline.Timeline, shown []int) {
	at := map[int]int{}
	for m, i := range shown {
		at[i] = m
	}
	for _, k := range tl.Links {
		from, ok1 := at[k.From]
		to, ok2 := at[k.To]
		if ok1 && ok2 && from != to {
			k.From, k.To = from, to
			s.marks[from].weight += 2
			s.marks[to].weight += 2
			s.links = append(s.links, k)
		}
	}
}

func (s *scene) addNotes(flags []check.Flag, shown []int) {
	at := map[int]int{}
	for m, i := range shown {
		at[i] = m
	}
	for _, f := range flags {
		n := note{number: len(s.notes) + 1, level: f.Level, name: f.Check, message: typeset.Clean(f.Message), mark: -1}
		if f.Event >= 0 {
			m, ok := at[f.Event]
			if !ok {
				s.omittedNotes++
				continue
			}
			n.mark = m
			s.marks[m].flags = append(s.marks[m].flags, n.number)
			s.marks[m].weight += 4
		}
		s.notes = append(s.notes, n)
	}
}
