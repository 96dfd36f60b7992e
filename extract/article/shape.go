package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A shape is what a paragraph looks like, whatever it says.
type shape uint8

const (
	rule     shape = iota // no letter and no digit: "|", "* * *"
	headline              // words without a sentence's end: titles, names, captions, headings
	prose                 // sentences
)

// headlineWords is the number of words from which on a line counts as prose, even without a full stop.
const headlineWords = 26

func shapeOf(s string) shape {
	if strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return rule
	}
	n := len(strings.Fields(s))
	if n >= headlineWords || n >= 4 && ended(s) {
		return prose
	}
	return headline
}

// ended reports whether the words end as a sentence of a story does. Titles end in question marks too.
func ended(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]} ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "。") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";")
}

// capitalized reports whether most of the longer words begin with a capital, as titles of some houses do.
func capitalized(s string) bool {
	long, capital := 0, 0
	for _, w := range strings.Fields(s) {
		w = strings.TrimLeftFunc(w, unicode.IsPunct)
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsDigit(r) {
			capital++
		}
	}
	return long >= 2 && capital*4 >= long*3
}

// phrase gives the words for a look-up in a table: lower case, white space folded, without the
// punctuation at the ends.
func phrase(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r)
	})
	return strings.ToLower(strings.ReplaceAll(fold(s), "’", "'"))
}

// fold makes each run of white space one space.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
