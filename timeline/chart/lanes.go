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
			at = len(s.whole)
			index[key] = at
			s.whole = append(s.whole, l)
		}
		if s.whole[at].role == "" && by == ByActor {
			s.whole[at].role = typeset.Clean(e.Role)
		}
		s.whole[at].marks = append(s.whole[at].marks, m)
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
		return fmt.Sprint(e.Article), articleLane(tl, e.Article)
	}
	return "", lane{mixed: true}
}

// articleLane is the lane of an article: under its publisher, or where others have the same, under its title.
func articleLane(tl *timeline.Timeline, i int) lane {
	l := lane{name: articleName(tl, i), role: cite(tl, i), mixed: true}
	if i < 0 || i >= len(tl.Articles) || tl.Articles[i].Document == nil {
		return l
	}
	for k := range tl.Articles {
		if k == i || articleName(tl, k) != l.name {
			continue
		}
		if title := typeset.Clean(tl.Articles[i].Document.Article.Title); title != "" && title != l.name {
			l.name, l.role = title, strings.TrimSpace(l.role+" "+l.name)
		}
		break
	}
	return l
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

// fold keeps the lanes with the most to tell, in their order, and puts the rest into one, so that there
// are at most so many, and at least one.
func (s *scene) fold(most int) {
	most = max(most, 1)
	if len(s.whole) <= most {
		s.sink()
		return
	}
	order := make([]int, len(s.whole))
	tells := make([]int, len(s.whole))
	for i, l := range s.whole {
		order[i] = i
		tells[i] = s.tells(l)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(tells[b], tells[a]) })
	kept := order[:most-1]
	slices.Sort(kept)
	var lanes []lane
	rest := lane{mixed: true}
	folded := len(s.whole) - len(kept)
	for i, l := range s.whole {
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
	s.whole = append(lanes, rest)
	s.sink()
}

// tells says how much a lane has to tell.
func (s *scene) tells(l lane) int {
	n := 0
	for _, m := range l.marks {
		n += 1 + s.marks[m].weight
	}
	return n
}

// A parting says which lanes with events both on the axis and beside it are parted in two.
type parting uint8

const (
	partFew parting = iota // where at most half of the lanes have both
	partAll
	partNone
)

// sink puts lanes without any event on the axis below it, where others have some: beside it they would leave it empty. Lanes that have
// events of both kinds are parted where the scene says so, so that no columns beside the axis take its room.
func (s *scene) sink() {
	var upper, lower []lane
	parted := 0
	for _, l := range s.whole {
		above, below := l, l
		above.marks, below.marks = nil, nil
		for _, m := range l.marks {
			if s.marks[m].place == onAxis {
				above.marks = append(above.marks, m)
			} else {
				below.marks = append(below.marks, m)
			}
		}
		if len(above.marks) > 0 {
			upper = append(upper, above)
		}
		if len(below.marks) > 0 {
			lower = append(lower, below)
		}
		if len(above.marks) > 0 && len(below.marks) > 0 {
			parted++
		}
	}
	if s.parting == partNone || s.parting == partFew && 2*parted > len(upper) {
		upper, lower = nil, nil
		for _, l := range s.whole {
			if slices.ContainsFunc(l.marks, func(m int) bool { return s.marks[m].place == onAxis }) {
				upper = append(upper, l)
			} else {
				lower = append(lower, l)
			}
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
