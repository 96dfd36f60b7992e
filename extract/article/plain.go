package article

import (
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
		yield(Item{Article: a})
	}
}

// FromText makes an article of plain text, which is valid UTF-8.
func FromText(text string, o Options) *Article {
	a := &Article{Text: text}
	a.structure()
	if !o.Published.IsZero() && a.Published.Basis != Metadata {
		a.Published = Stamp{Date: o.Published, Basis: Given}
	}
	return a
}

func nameOf(origin string) string {
	base := filepath.Base(origin)
	if name := strings.TrimSuffix(base, filepath.Ext(base)); name != "" {
		return name
	}
	return base
}
