package mention

import (
	"strings"

	"factline/extract/segment"
)

// sampled is how many tokens of a text are looked at to tell its language.
const sampled = 400

// grammarOf returns the grammar of a document's language: the one that it names, or else the one whose commonest words
// (the table COMMON) its beginning holds most of. English is taken where nothing tells.
func grammarOf(doc *segment.Document) *grammar {
	all := load()
	base, _, _ := strings.Cut(strings.ToLower(doc.Lang), "-")
	if g, ok := all.byName[base]; ok {
		return g
	}
	best, most := all.byName["en"], 0
	for _, lang := range all.names {
		g := all.byName[lang]
		m := &matcher{grammar: g, doc: doc}
		count := 0
		for i := range doc.Tokens[:min(len(doc.Tokens), sampled)] {
			for _, e := range g.entries[m.word(i)] {
				if e.class == g.classes["COMMON"] {
					count++
				}
			}
		}
		if count > most {
			best, most = g, count
		}
	}
	return best
}
