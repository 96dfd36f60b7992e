package claim

import (
	"strings"

	"factline/extract/article"
)

// stamp returns how many words at the beginning of a line are the time that a live report gives it: "14:05 - ".
func (t *tree) stamp() int {
	if len(t.words) < 3 || !clockTime(t.words[0].Form) {
		return 0
	}
	if isDash(t.words[1].Form) || t.words[1].Form == ":" || t.words[1].Form == "|" {
		return 2
	}
	return 1
}

// tail finds the attribution of a headline, or of a line of a live report, to whom a dash names at its end:
// "Schools will stay closed on Thursday – education minister". It returns the index of the dash, 0 for none.
func (f *finder) tail(t *tree, first int) int {
	last := len(t.words)
	if t.words[last-1].Form == "." {
		last--
	}
	for n := last - 2; n > first+1 && n >= last-7; n-- {
		w := t.words[n]
		if !isDash(w.Form) || t.words[n-1].End == w.Start || w.End == t.words[n+1].Start {
			continue
		}
		head := t.words[last-1].Lower
		name := article.Span{Start: t.words[n+1].Start, End: t.words[last-1].End}.In(f.doc.Text)
		if speaks(head) || countryNames[strings.ToLower(name)].country != "" {
			return n
		}
		return 0
	}
	return 0
}

// speaks reports whether a noun is that of a body or of an office, by which headlines name who speaks.
func speaks(noun string) bool {
	one := strings.TrimSuffix(noun, "s")
	return bodies[noun] || bodies[one] || offices[one] != "" || titles[one] || informants[one] || press[noun]
}
