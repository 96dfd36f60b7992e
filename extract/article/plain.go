package article

import (
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"
)

func readPlain(origin string, r io.Reader, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		data, err := io.ReadAll(r)
		if err != nil {
			failure(origin, "cannot read it: "+cause(err))(yield)
			return
		}
		text, problem := decode(origin, data)
		if problem != nil && !yield(Item{Problem: problem}) || problem != nil && problem.Failure {
			return
		}
		a := FromText(text, o)
		a.Origin, a.ID = origin, nameOf(origin)
		if p := contradiction(a, o); p != nil && !yield(Item{Problem: p}) {
			return
		}
		yield(Item{Article: a})
	}
}

// FromText makes an article of plain text, which is valid UTF-8.
func FromText(text string, o Options) *Article {
	a := &Article{Text: text}
	a.complete(o)
	return a
}

// complete finds the parts of an article whose text, and perhaps more, is known, and gives it its date of publication.
func (a *Article) complete(o Options) {
	a.structure(nil)
	a.given(o)
}

// given gives an article that does not say a complete date of publication itself the one that the user gave.
func (a *Article) given(o Options) {
	_, known := a.Published.Day()
	if !o.Published.IsZero() && (!known || a.Published.Basis != Metadata) {
		a.Published = Stamp{Date: o.Published, Basis: Given}
	}
}

// contradiction tells that an article itself says another date of publication than the one given.
func contradiction(a *Article, o Options) *Problem {
	own, ok := a.Published.Day()
	if !ok || o.Published.IsZero() || own == o.Published.AsDay() {
		return nil
	}
	return &Problem{Origin: a.Origin, Message: fmt.Sprintf("it says itself that it was published on %s; the given date %s is left aside", own, o.Published.AsDay())}
}

func nameOf(origin string) string {
	base := filepath.Base(origin)
	if name := strings.TrimSuffix(base, filepath.Ext(base)); name != "" {
		return name
	}
	return base
}
