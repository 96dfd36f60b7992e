package typeset

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Clean makes text ready to be drawn on one line: it composes accents with their letters (NFC),
// folds white space into single spaces, and leaves out control characters and the marks that could reverse the
// text around them.
func Clean(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), invisible(r) && !joins(r):
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// invisible reports whether r has no glyph of its own.
func invisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == '\u034F'
}

// joins reports whether r, itself invisible, changes how its neighbours are drawn.
func joins(r rune) bool {
	return r == '\u200C' || r == '\u200D' || unicode.Is(unicode.Variation_Selector, r)
}
