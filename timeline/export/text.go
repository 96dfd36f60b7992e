package export

import (
	"fmt"
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

// webAddress gives a link as an export may hold it: nothing but the web's own schemes is let through, for a page
// that is read may name any other, and what no URI (RFC 3986) holds is written as %XX. It is "" for what is no such link.
func webAddress(link string) string {
	if !strings.HasPrefix(link, "https://") && !strings.HasPrefix(link, "http://") {
		return ""
	}
	var b strings.Builder
	for _, c := range []byte(link) {
		if c <= ' ' || c > '~' || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
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
