package check

import (
	"fmt"
	"slices"
	"strings"

	"factline/extract/civil"
	"factline/timeline"
)

var sourceConflict = Check{
	Name:  "source-conflict",
	Level: Error,
	Title: "articles date the same event differently",
	Doc: `Two articles state the same thing - at least three content words in common and half of all their content words, no name or number against another, and of claims
the same speaker and stance - but date it to different days. Where one quotes what the other tells, or another speaker, the days
on which the thing happened are compared. Both dates must be written out. Flagged is the date that fewer articles give, the later one where they are even;
the others are its related places. Dates far apart - more than a month, and of claims more than a week - are taken for two events, unless day and
month are exchanged or only the year differs. An article that dates the thing twice itself is not counted. Two events of one kind in the same week, told in the same words, cannot be told from one event that is dated twice.`,
	Example: "Published: 2024-03-16\n\nThe ferry \"Aurelia\" ran aground off Cape Merrow on 13 March 2024.\n---\nPublished: 2024-03-15\n\nThe ferry \"Aurelia\" ran aground off Cape Merrow on 12 March 2024.",
	Repair:  "12 March 2024",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, same := range tellings(tl, false) {
			if f, ok := conflict(tl, tellingsOf(tl, same, datedEvent)); ok {
				flags = append(flags, f)
			}
		}
		for _, same := range tellings(tl, true) {
			if f, ok := conflict(tl, tellingsOf(tl, same, datedHappening)); ok {
				flags = append(flags, f)
			}
		}
		return flags
	},
}

// tellings groups the events that repeat each other, as the timeline's links say, in order; with retold, also
// those that different speakers tell.
func tellings(tl *timeline.Timeline, retold bool) [][]int {
	group := make([]int, len(tl.Events))
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for _, k := range tl.Links {
		if k.Relation == timeline.Repeats && (retold || !k.Retold) {
			a, b := root(k.From), root(k.To)
			group[max(a, b)] = min(a, b)
		}
	}
	members := make(map[int][]int)
	for i := range group {
		if r := root(i); r != i {
			if members[r] == nil {
				members[r] = []int{r}
			}
			members[r] = append(members[r], i)
		}
	}
	var roots []int
	for r := range members {
		roots = append(roots, r)
	}
	slices.Sort(roots)
	var out [][]int
	for _, r := range roots {
		out = append(out, members[r])
	}
	return out
}

// A telling is an event with a day that its words give: that of what happened, or of the saying.
type telling struct {
	event int
	date  dated
	day   civil.Day
	kind  timeline.Kind // ClaimEvent where the day is that of the saying
}

// datedHappening gives the expression that dates what an event tells of: of a claim, the one date that its content has
// and on which that says that something happened.
func datedHappening(tl *timeline.Timeline, i int) (dated, bool) {
	e := &tl.Events[i]
	if e.Kind == timeline.PlainEvent {
		return datedEvent(tl, i)
	}
	if len(e.About) != 1 {
		return dated{}, false
	}
	r := tl.Articles[e.Article]
	d := dated{&r.Timexes[e.About[0]], e.About[0], e.Article, r}
	_, ok := happened(d)
	return d, ok
}

// tellingsOf dates some events that tell the same, and leaves out articles that date it twice themselves.
func tellingsOf(tl *timeline.Timeline, same []int, date func(*timeline.Timeline, int) (dated, bool)) []telling {
	var all []telling
	days := make(map[int]civil.Day) // of each article
	torn := make(map[int]bool)      // articles that give several
	for _, i := range same {
		d, ok := date(tl, i)
		if !ok || !d.written() {
			continue
		}
		if day, ok := d.day(); ok {
			kind := timeline.PlainEvent
			if d.index == tl.Events[i].When.Timex {
				kind = tl.Events[i].Kind
			}
			all = append(all, telling{i, d, day, kind})
			if other, ok := days[d.article]; ok && other != day {
				torn[d.article] = true
			}
			days[d.article] = day
		}
	}
	return slices.DeleteFunc(all, func(t telling) bool { return torn[t.date.article] })
}

// conflict flags the date that the fewest give.
func conflict(tl *timeline.Timeline, all []telling) (Flag, bool) {
	count := make(map[civil.Day]int)
	for _, t := range all {
		count[t.day]++
	}
	if len(count) < 2 {
		return Flag{}, false
	}
	odd := all[0]
	for _, t := range all[1:] {
		if count[t.day] < count[odd.day] || count[t.day] == count[odd.day] && t.day > odd.day {
			odd = t
		}
	}
	var others []telling
	for _, t := range all {
		if t.day != odd.day && mistakable(t.day, odd.day, t.kind) {
			others = append(others, t)
		}
	}
	if len(others) == 0 {
		return Flag{}, false
	}
	var where []string
	for i, t := range others {
		if i > 0 && t.day == others[i-1].day {
			where[len(where)-1] += " and " + t.date.result.ID
			continue
		}
		where = append(where, fmt.Sprintf("%s in %s", t.day.Words(), t.date.result.ID))
	}
	f := odd.date.flag(fmt.Sprintf("%s is dated %s here, but %s", quoted(excerpt(tl.Events[odd.event].Text)), odd.day.Words(), strings.Join(where, ", ")),
		respell(odd.date.words(), odd.date.Timex, others[0].day, 0))
	for _, t := range others {
		f.Related = append(f.Related, t.date.place())
	}
	f.Event = odd.event
	return f, true
}

// mistakable reports whether one of two dates can be a mistake for the other.
func mistakable(a, b civil.Day, kind timeline.Kind) bool {
	most := civil.Day(31)
	if kind == timeline.ClaimEvent {
		most = 7
	}
	if a-b <= most && b-a <= most {
		return true
	}
	y1, m1, d1 := a.Date()
	y2, m2, d2 := b.Date()
	return m1 == m2 && d1 == d2 || y1 == y2 && m1 == d2 && d1 == m2
}
