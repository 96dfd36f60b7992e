package article

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCodePoints(t *testing.T) {
	texts := []string{
		"",
		"plain",
		"Nguyễn Thị “Hà” – 8.2",
		strings.Repeat("ễ…a", 300), // marks that fall inside a code point
		strings.Repeat("x", stride),
	}
	for _, text := range texts {
		c := CountCodePoints(text)
		for b := range len(text) + 1 {
			if b < len(text) && !utf8.RuneStart(text[b]) {
				continue // no span begins or ends inside a code point
			}
			if got, want := c.At(b), utf8.RuneCountInString(text[:b]); got != want {
				t.Fatalf("byte %d of %.20q: code point %d, want %d", b, text, got, want)
			}
		}
	}
}
