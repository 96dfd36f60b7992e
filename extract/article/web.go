package article

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"factline/extract/article/webpage"
	"factline/extract/civil"
)

// pageEndings are those of files that hold a page of the web.
var pageEndings = []string{".html", ".htm", ".xhtml"}

// isPage tells a page of the web: by the file's ending, or by how it begins.
func isPage(ending string, head []byte) bool {
	return slices.Contains(pageEndings, ending) || webpage.Looks(head)
}

// readPage reads the story of a page of the web. Its text is what the page shows of the story: see [webpage.Page].
func readPage(origin string, r io.Reader, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		data, err := io.ReadAll(r)
		if err != nil {
			failure(origin, "cannot read it: "+cause(err))(yield)
			return
		}
		page, err := webpage.Parse(data)
		if err != nil {
			failure(origin, "this page of HTML cannot be read: "+err.Error()+"; copy the article's text into a file")(yield)
			return
		}
		if strings.HasPrefix(page.Generator, "factline") {
			yield(Item{Problem: &Problem{origin, "this page was made by factline; it is left out", false}})
			return
		}
		a, problems := fromPage(origin, page, o)
		for _, p := range problems {
			if !yield(Item{Problem: p}) {
				return
			}
		}
		yield(Item{Article: a})
	}
}

// fromPage makes an article of a page, and says where the page contradicts itself.
func fromPage(origin string, page *webpage.Page, o Options) (*Article, []*Problem) {
	a := &Article{ID: nameOf(origin), Origin: origin, Text: page.Text,
		Title: page.Title, Publisher: page.Publisher, Author: page.Author, URL: page.URL, Lang: page.Lang}
	a.structure(page.Captions)
	published, problems := settle("publication", page.Published)
	modified, more := settle("modification", page.Modified)
	if !published.IsZero() && !a.Published.says(published) {
		a.Published = Stamp{Date: published, Basis: Metadata}
	}
	if a.Modified.Basis == Unknown && !modified.IsZero() {
		a.Modified = Stamp{Date: modified, Basis: Metadata}
	}
	a.given(o)
	problems = append(problems, more...)
	if p := contradiction(a, o); p != nil {
		problems = append(problems, p)
	}
	if strings.Contains(a.Text, replacement) {
		problems = append(problems, &Problem{Message: "some of its characters cannot be read in its encoding; they stand as U+FFFD"})
	}
	for _, p := range problems {
		p.Origin = origin
	}
	return a, problems
}

// says reports whether a line of the page itself says that it was published on the day of d.
func (s Stamp) says(d civil.Date) bool {
	day, ok := s.Day()
	return ok && s.Basis == Metadata && day == d.AsDay()
}

// settle takes the first of the dates that a page states of one thing, what, and tells of those that cannot be read or
// contradict it. Programs write a moment by the clock of the place or by that of Greenwich; it is the place's day that counts.
func settle(what string, stated []webpage.Date) (taken civil.Date, problems []*Problem) {
	var from webpage.Date
	complain := func(format string, args ...any) {
		problems = append(problems, &Problem{Message: fmt.Sprintf(format, args...)})
	}
	for _, s := range stated {
		d, err := ParseDate(s.Words)
		switch {
		case err != nil:
			complain("date of %s (%s): %v; it is left aside", what, s.Where, err)
		case taken.IsZero():
			taken, from = d, s
		case sameMoment(taken, d) && eastOf(taken.Zone) == 0:
			taken, from = d, s
		case taken.AsDay() != d.AsDay() && !sameMoment(taken, d):
			complain("the page states two dates of %s: %s (%s) and %s (%s); the former is taken", what, taken.AsDay(), from.Where, d.AsDay(), s.Where)
		}
	}
	return taken, problems
}

// sameMoment reports whether two times of the day with their zones are the same minute.
func sameMoment(a, b civil.Date) bool {
	if a.Zone == 0 || b.Zone == 0 {
		return false
	}
	minutes := func(d civil.Date) int { return int(d.AsDay())*24*60 + d.Seconds()/60 - eastOf(d.Zone) }
	return minutes(a) == minutes(b)
}

// eastOf gives the minutes by which the clocks of a zone are before those of Greenwich, 0 for its own.
func eastOf(z civil.Zone) int {
	minutes, _ := z.Offset()
	return minutes
}
