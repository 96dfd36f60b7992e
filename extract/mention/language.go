package mention

import (
	"strings"

	"factline/extract/segment"
)

// sampled is how many tokens of a text are looked at to tell its language.
const sampled = 400

// A text of at least tellingWords words of which fewer than one in rareWords is among the commonest of any
// language here is in another one. (In English news about one in five is; in lists and tables one in fourteen still.)
const (
	tellingWords = 40
	rareWords    = 33
)

// Language tells the language that a document's dates are read in, "en": the one that it names, or else the one whose
// commonest words (the table COMMON) its beginning holds most of. English is taken where nothing
// tells; sure is false where the text is rather in a language that factline does not know.
func Language(doc *segment.Document) (name string, sure bool) {
	all := load()
	base, _, _ := strings.Cut(strings.ToLower(doc.Lang), "-")
	if all.byName[base] != nil {
		return base, true
	}
	name = "en"
	most, words := 0, 0
	for _, lang := range all.names {
		g := all.byName[lang]
		m := &matcher{grammar: g, doc: doc}
		count := 0
		words = 0
		for i := range doc.Tokens[:min(len(doc.Tokens), sampled)] {
			if doc.Tokens[i].Class == segment.Word {
				words++
			}
			for _, e := range g.entries[m.word(i)] {
				if e.class == g.classes["COMMON"] {
					count++
				}
			}
		}
		if count > most {
			name, most = lang, count
		}
	}
	return name, words < tellingWords || most*rareWords >= words
}

// grammarOf returns the grammar of a document's language.
func grammarOf(doc *segment.Document) *grammar {
	name, _ := Language(doc)
	return load().byName[name]
}
