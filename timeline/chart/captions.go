package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"factline/extract/civil"
	"factline/timeline"
	"factline/timeline/chart/typeset"
)

// addStamps gathers the days of publication, in order.
func (s *scene) addStamps(tl *timeline.Timeline) {
	at := map[civil.Day]int{}
	for i, a := range tl.Articles {
		day, ok := a.Resolution.Published.Day()
		if !ok || s.yearless {
			continue
		}
		k, seen := at[day]
		if !seen {
			k = len(s.stamps)
			at[day] = k
			s.stamps = append(s.stamps, stamp{day: day})
		}
		s.stamps[k].cite += cite(tl, i)
	}
	slices.SortFunc(s.stamps, func(a, b stamp) int { return cmp.Compare(a.day, b.day) })
}

// cite refers to an article by its number among the sources: "[2]". One article needs no number, and of very many there is no room to name all.
func cite(tl *timeline.Timeline, i int) string {
	const most = 15
	if len(tl.Articles) < 2 || len(tl.Articles) > most || i < 0 || i >= len(tl.Articles) {
		return ""
	}
	return fmt.Sprintf("[%d]", i+1)
}

// articleName names an article as short as is clear.
func articleName(tl *timeline.Timeline, i int) string {
	if i < 0 || i >= len(tl.Articles) || tl.Articles[i].Document == nil {
		return fmt.Sprintf("Article %d", i+1)
	}
	a := tl.Articles[i].Document.Article
	for _, name := range []string{a.Publisher, a.Title, a.ID} {
		if name = typeset.Clean(name); name != "" {
			return name
		}
	}
	return fmt.Sprintf("Article %d", i+1)
}

// nameArticles writes the title, the line under it and the sources.
func (s *scene) nameArticles(tl *timeline.Timeline, o Options) {
	s.title = typeset.Clean(o.Title)
	for i, r := range tl.Articles {
		if r.Document == nil {
			continue
		}
		a := r.Document.Article
		if s.title == "" && len(tl.Articles) == 1 {
			s.title = typeset.Clean(a.Title)
		}
		var parts []string
		if title := typeset.Clean(a.Title); title != "" {
			parts = append(parts, "“"+clip(title, 120)+"”")
		}
		if p := typeset.Clean(a.Publisher); p != "" {
			parts = append(parts, p)
		}
		if len(parts) == 0 {
			parts = append(parts, articleName(tl, i))
		}
		if day, ok := r.Resolution.Published.Day(); ok {
			parts = append(parts, s.locale.dayFull(day))
		}
		for j, p := range parts {
			parts[j] = apart(p)
		}
		s.sources = append(s.sources, strings.TrimSpace(cite(tl, i)+" "+strings.Join(parts, ", ")))
	}
	switch {
	case s.title != "":
	case len(tl.Articles) > 1:
		s.title = fmt.Sprintf("Timeline of %d articles", len(tl.Articles))
	default:
		s.title = "Timeline"
	}
}

func (s *scene) summary() string {
	actors := map[string]bool{}
	var first, last *mark
	for i := range s.marks {
		m := &s.marks[i]
		if m.actor != "" {
			actors[m.actor] = true
		}
		if m.place != onAxis && m.place != onOneDay {
			continue
		}
		if first == nil || m.when.from < first.when.from {
			first = m
		}
		if last == nil || m.when.to > last.when.to {
			last = m
		}
	}
	out := "Who said what, and when: " + count(len(s.marks), "event")
	if len(actors) > 0 {
		out += " by " + count(len(actors), "source")
	}
	switch {
	case first == nil:
	case s.yearless:
		out += ", year not known"
	case first.coarse || last.coarse:
		out += ", " + s.locale.roughSpan(first, last)
	default:
		out += ", " + s.locale.span(dayOf(first.when), civil.Day(math.Ceil(last.when.to))-1)
	}
	if s.omitted > 0 {
		out += fmt.Sprintf("; %d of %d", s.omitted, s.omitted+len(s.marks))
		switch {
		case s.omittedNotes == 1:
			out += " and 1 inconsistency"
		case s.omittedNotes > 1:
			out += fmt.Sprintf(" and %d inconsistencies", s.omittedNotes)
		}
		out += " left out by choice"
	}
	return out
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// apart ends a phrase that holds words of a script written from the right with a left-to-right mark, so that the quotation
// mark, the comma and the day behind them keep their places in an English line.
func apart(phrase string) string {
	if strings.ContainsFunc(phrase, func(r rune) bool { return typeset.RightToLeft(string(r)) }) {
		return phrase + "\u200e"
	}
	return phrase
}
