package claim

import (
	"strings"
	"unicode/utf8"

	"factline/extract/segment"
)

// acronyms maps the acronyms of a text to the names of bodies that they stand for, where the text has those, too:
// "WHO" to "World Health Organization".
func acronyms(doc *segment.Document) map[string]string {
	short := make(map[string]bool)
	for i, t := range doc.Tokens {
		if n := t.Len(); t.Upper && n >= 2 && n <= 6 && countryNames[strings.ToLower(doc.Word(i))].country == "" {
			short[doc.Word(i)] = true
		}
	}
	if len(short) == 0 {
		return nil
	}
	long := make(map[string]string)
	for _, s := range doc.Sentences {
		if titleCase(doc, s) {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			name, letters := bodyName(doc, s, i)
			for _, l := range letters {
				if found, ok := long[l]; short[l] && (!ok || len(name) < len(found)) {
					long[l] = name
				}
			}
		}
	}
	return long
}

// bodyName returns the name of a body that begins at the token first, and its initials, with and without those of
// the small words in it; none where it is that of a person or has but one word.
func bodyName(doc *segment.Document, s segment.Sentence, first int) (name string, initials []string) {
	capitals, all, whole, words, last := "", "", "", 0, first
	for i := first; i < s.Last && i < first+8; i++ {
		w := doc.Word(i)
		if i > first && (linkers[w] || w == "the" || w == "and") {
			all += strings.ToUpper(w[:1])
			continue
		}
		if !nameLike(doc, i) || doc.Tokens[i].Upper || w[0] >= utf8.RuneSelf {
			break
		}
		capitals, all = capitals+w[:1], all+w[:1]
		whole, words, last = all, words+1, i
	}
	if words < 2 || words == 2 && whole == capitals && !bodies[strings.ToLower(doc.Word(last))] {
		return "", nil
	}
	return doc.Text[doc.Tokens[first].Start:doc.Tokens[last].End], []string{capitals, whole}
}
