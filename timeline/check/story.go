package check

import (
	"iter"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/timeline"
)

// A dated is one temporal expression of a story, with where it stands.
type dated struct {
	*resolve.Timex
	index   int // into the article's Timexes
	article int
	result  *extract.Result
}

// words are those of the expression, on one line.
func (d dated) words() string { return oneLine(d.In(d.result.Text)) }

// place is where it stands.
func (d dated) place() Place { return Place{d.article, d.Span} }

// flag raises a flag on the expression; the check and its level are filled in by RunAll.
func (d dated) flag(message string, repairs ...string) Flag {
	return Flag{Place: d.place(), Message: message, Repairs: distinct(d.words(), repairs), Event: -1}
}

// day is the day that the expression means, if it means one day of the calendar.
func (d dated) day() (civil.Day, bool) {
	first, last, ok := d.Value.Bounds()
	return first, ok && first == last && d.Value.Type != civil.SET && d.Value.Mod == 0
}

// written reports whether the words name a calendar date, rather than reckon one from another day.
func (d dated) written() bool {
	return d.Expr.Op == mention.Numeric || d.Expr.Op == mention.Calendar && d.Expr.Date.Unit >= civil.Month && d.Expr.Holiday == ""
}

// has reports whether the resolution raised a flag.
func (d dated) has(flag string) bool {
	for _, f := range d.Flags {
		if f == flag {
			return true
		}
	}
	return false
}

// aside reports whether it stands in the teaser of another story or in boilerplate, whose writer and day of
// publication need not be those of the story. The page's own day is only the last that they can have.
func (d dated) aside() bool {
	k := kindOf(d.result, d.Block)
	return k == article.Related || k == article.Boilerplate
}

// dates goes through the temporal expressions of all stories. Those of teasers and boilerplate belong
// to other stories and are left out, unless the timeline takes these in.
func dates(tl *timeline.Timeline) iter.Seq[dated] {
	return func(yield func(dated) bool) {
		for a, r := range tl.Articles {
			for i := range r.Timexes {
				t := &r.Timexes[i]
				d := dated{t, i, a, r}
				if d.aside() && !tl.Related {
					continue
				}
				if !yield(d) {
					return
				}
			}
		}
	}
}

// datesByArticle groups what dates gives.
func datesByArticle(tl *timeline.Timeline) [][]dated {
	groups := make([][]dated, len(tl.Articles))
	for d := range dates(tl) {
		groups[d.article] = append(groups[d.article], d)
	}
	return groups
}

func kindOf(r *extract.Result, block int) article.Kind {
	if block < 0 || block >= len(r.Blocks) {
		return article.Main
	}
	return r.Blocks[block].Kind
}

// published is the day of publication, where it is known and not worked out from the dates that are
// to be checked against it.
func published(r *extract.Result) (civil.Day, bool) {
	p := r.Resolution.Published
	if p.Basis == article.Inferred || p.Basis == article.Unknown {
		return 0, false
	}
	return p.Day()
}

func places(ds []dated) []Place {
	var ps []Place
	for _, d := range ds {
		ps = append(ps, d.place())
	}
	return ps
}

// datedEvent gives the expression that dates an event by words of its own sentence, if one does.
func datedEvent(tl *timeline.Timeline, i int) (dated, bool) {
	e := &tl.Events[i]
	if e.When.Timex < 0 || e.When.Basis != timeline.Explicit {
		return dated{}, false
	}
	r := tl.Articles[e.Article]
	return dated{&r.Timexes[e.When.Timex], e.When.Timex, e.Article, r}, true
}
