package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factline/timeline"
)

// blank reports whether a character is shown as nothing but space, or not at all: white space, controls, and the
// marks that turn the direction of a line around.
func blank(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || '\u202A' <= r && r <= '\u202E' || '\u2066' <= r && r <= '\u2069' || r == '\uFEFF'
}

// firstRune gives the first character of s.
func firstRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// webAddress reports whether a link may stand in an export: nothing but the web's own schemes is let
// through, for a page that is read may name any other.
func webAddress(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

// nameOf names a timeline by the titles of its articles, or their ids.
func nameOf(t *timeline.Timeline) string {
	var names []string
	for _, a := range t.Articles {
		name := oneLine(a.Title)
		if name == "" {
			name = a.ID
		}
		if name != "" {
			names = appendNew(names, name)
		}
	}
	return shorten(strings.Join(names, "; "), 200)
}
