package mention

import (
	"strings"
	"testing"
	"unicode/utf8"

	"factline/extract/article"
	"factline/extract/segment"
)

// FuzzFind feeds any text: the mentions are in order, apart, inside their text, and carry indices that exist.
func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"On Thursday, July 2, 2025, two days after 8.2 and 24/7, at 10:15 a.m. (GMT+7).",
		"5-8 February, 2006-07, from 1998 to 2000, 31.12.9999, 00/00/0000",
		"２０２５年２月５日 on ８.２ and ٥/٢",
		"'80s ’80s the '90s -- 20250205 99999999999999999999",
		"last last next this the the the early mid-late-May of of of 480 BC BC",
		"two and a half hundred thousand million years ago before after before",
		"\u202e2025-02-05\u202c \xff\xfe May. Sept. a.m. 1/2 1:2:3:4",
		"on on on in . . , , - - / / 1.1.1.1.1.1.1.1 1/1/1/1/1/1",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		for _, lang := range []string{"en", "de", "vi"} {
			doc := segment.Split(&article.Article{Text: text, Lang: lang})
			found := Find(doc)
			end := 0
			for i, m := range found {
				if m.Start < end || m.End <= m.Start || m.End > len(text) || m.First >= m.Last || m.Last > len(doc.Tokens) {
					t.Fatalf("mention %d of %q: %v, tokens %d to %d", i, text, m.Span, m.First, m.Last)
				}
				if !utf8.ValidString(m.In(text)) || m.Sentence >= len(doc.Sentences) || m.Rule == "" {
					t.Fatalf("mention %d of %q: %+v", i, text, m)
				}
				if m.To != 0 && (m.To <= i || m.To >= len(found)) || m.Expr.Anchor == FromMention && (m.Expr.At <= i || m.Expr.At >= len(found)) {
					t.Fatalf("mention %d of %q points outside: %+v", i, text, m)
				}
				_ = m.Expr.String()
				end = m.End
			}
		}
	})
}

// TestHugeInput runs texts that would take hours if any part of the search were quadratic.
func TestHugeInput(t *testing.T) {
	for name, text := range map[string]string{
		"digits":     strings.Repeat("7", 1_000_000),
		"separators": strings.Repeat("1.", 100_000),
		"slashes":    strings.Repeat("1/", 100_000),
		"befores":    strings.Repeat("two days before ", 60_000),
		"ranges":     strings.Repeat("5-", 100_000),
		"one line":   strings.Repeat("He met them on the fifth of May and left the next day ", 20_000),
	} {
		if found := find("en", text); len(found) > len(text) {
			t.Errorf("%s: %d mentions", name, len(found))
		}
	}
}
