package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	// "By Jane Roe", "BYLINE: Jane Roe", "Written by Jane Roe"
	bylineBy = regexp.MustCompile(`^(?i:by|byline:|written by|author:|authors:|reporter:|by:)\s+(\S.*)$`)
	// "Jane Roe |", "Jane Roe | 9 February 2025"
	bylineBar = regexp.MustCompile(`^([^|]{2,60}?)\s*\|\s*([^|]{0,60})$`)
	// what may follow a name: ", Staff Writer", " in Hanoi", " for The Courier", " | 9 February 2025"
	afterName    = regexp.MustCompile(`^(.+?)(?:,\s+[^,.]{2,50}|\s+(?:in|for|at)\s+[^,.]{2,50}|\s*[|•·–—]\s*.{0,60})$`)
	betweenNames = regexp.MustCompile(`\s*,\s*(?:and\s+)?|\s+(?:and|&|und|et|y|và)\s+`)
)

// byline tells a line that names who wrote the article, and gives the name. The first line of a text
// must give a first and a last name, for it is more often a title ("By Air").
func byline(s string, first bool) (name string, ok bool) {
	if m := bylineBy.FindStringSubmatch(s); m != nil {
		return authors(strings.TrimSuffix(m[1], "."), first)
	}
	if m := bylineBar.FindStringSubmatch(s); m != nil && !first {
		return authors(m[1], false)
	}
	return "", false
}

// authors tells one or more names, without what follows them.
func authors(s string, full bool) (string, bool) {
	s = fold(s)
	if isAuthors(s, full) {
		return s, true
	}
	if m := afterName.FindStringSubmatch(s); m != nil && isAuthors(m[1], full) {
		return m[1], true
	}
	return "", false
}

func isAuthors(s string, full bool) bool {
	names := betweenNames.Split(s, -1)
	whole := false
	for _, n := range names {
		whole = whole || isName(n)
		if !isName(n) && !isWordOfName(n) {
			return false
		}
	}
	return len(names) <= 6 && (whole || !full && len(names) == 1)
}

// isName reports whether the words look like the full name of a person: two to five words with
// capitals, particles between them.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || nameParticles[words[len(words)-1]] || callings[strings.ToLower(words[len(words)-1])] {
		return false
	}
	for i, w := range words {
		if !isWordOfName(w) && (i == len(words)-1 || !nameParticles[w]) {
			return false
		}
	}
	return true
}

// isWordOfName tells a word that begins with a capital and is made of letters, "O'Neil", "J.", "Anne-Marie".
func isWordOfName(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) && !unicode.IsTitle(r) || notNames[strings.ToLower(w)] {
		return false
	}
	return strings.IndexFunc(w, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’.-", r)
	}) < 0
}
