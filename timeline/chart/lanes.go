package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factline/timeline"
	"factline/timeline/chart/typeset"
)

func (s *scene) addLanes(tl *timeline.Timeline, shown []int, by LaneBy) {
	index := map[string]int{}
	for m, i := range shown {
		e := &tl.Events[i]
		key, l := s.laneOf(tl, e, by)
		at, ok := index[key]
		if !ok {
			at = len(s.lanes)
			index[key] = at
			s.lanes = append(s.lanes, l)
		}
		if s.lanes[at].role == "" && by == ByActor {
			s.lanes[at].role = typeset.Clean(e.Role)
		}
		s.lanes[at].marks = append(s.lanes[at].marks, m)
		s.marks[m].lane = at
	}
}

func (s *scene) laneOf(tl *timeline.Timeline, e *timeline.Event, by LaneBy) (key string, l lane) {
	switch by {
	case ByActor:
		name := typeset.Clean(e.Actor)
		switch {
		case name != "":
			return "a" + name, lane{name: headed(name)}
		case e.Kind == timeline.PlainEvent:
			return "e", lane{name: "Events", role: "told by the article"}
		}
		return "u", lane{name: "Unnamed sources"}
	case ByStance:
		w := stanceWords(e)
		if w == "" {
			return w, lane{name: "No stance", mixed: true}
		}
		return w, lane{name: capital(w), mixed: true}
	case ByArticle:
		return fmt.Sprint(e.Article), lane{name: articleName(tl, e.Article), mixed: true}
	}
	return "", lane{mixed: true}
}

// headed begins a name as a heading begins, "coast guard" with a capital letter, but leaves "eBay" as it is.
func headed(name string) string {
	if first, _, _ := strings.Cut(name, " "); strings.ContainsFunc(first, unicode.IsUpper) {
		return name
	}
	return capital(name)
}

// capital begins s with a capital letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// fold keeps the lanes with the most events, in their order, and puts the rest into one, so that there
// are at most so many, and at least one.
func (s *scene) fold(most int) {
	most = max(most, 1)
	if len(s.lanes) <= most {
		return
	}
	order := make([]int, len(s.lanes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(s.lanes[b].marks), len(s.lanes[a].marks)) })
	kept := order[:most-1]
	slices.Sort(kept)
	var lanes []lane
	rest := lane{mixed: true}
	folded := len(s.lanes) - len(kept)
	for i, l := range s.lanes {
		if slices.Contains(kept, i) {
			lanes = append(lanes, l)
		} else {
			rest.marks = append(rest.marks, l.marks...)
		}
	}
	rest.name = fmt.Sprintf("%d others", folded)
	if len(kept) == 0 {
		rest.name = fmt.Sprintf("All %d", folded)
	}
	slices.Sort(rest.marks)
	s.lanes = append(lanes, rest)
	s.sink()
}

// sink puts the lanes without any event on the axis, where others have some, below the axis: beside it they would leave it empty.
func (s *scene) sink() {
	dated := func(l lane) bool {
		return slices.ContainsFunc(l.marks, func(m int) bool { return s.marks[m].place == onAxis })
	}
	var upper, lower []lane
	for _, l := range s.lanes {
		if dated(l) {
			upper = append(upper, l)
		} else {
			lower = append(lower, l)
		}
	}
	if len(upper) == 0 {
		upper, lower = lower, nil
	}
	s.lanes, s.low = append(upper, lower...), len(upper)
	for i, l := range s.lanes {
		for _, m := range l.marks {
			s.marks[m].lane = i
		}
	}
}
