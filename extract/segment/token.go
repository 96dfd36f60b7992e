package segment

import (
	"unicode"
	"unicode/utf8"

	"factline/extract/article"
)

// Tokenize cuts a text into its tokens in one pass. White space and invisible marks of format
// (direction marks, soft hyphens, zero-width joiners) lie between tokens and belong to none.
func Tokenize(text string) []Token {
	tokens := make([]Token, 0, len(text)/5+1)
	spaced := true
	for i := 0; i < len(text); {
		k, size := kindAt(text, i)
		switch k {
		case blank:
			spaced = true
			i += size
			continue
		case invisible:
			i += size
			continue
		}
		t := Token{Span: article.Span{Start: i}, Spaced: spaced}
		switch {
		case k == digit:
			t.Class = Number
			i = runEnd(text, i+size, digit)
		case k == lower || k == upper:
			t.Class = Word
			t.Capital = k == upper
			i = wordEnd(text, i)
			t.Upper = t.Capital && allUpper(text[t.Start:i])
		case isApostrophe(text, i) && !spaced && clitic(text, i+size) > 0:
			t.Class = Word
			i = clitic(text, i+size)
		default:
			t.Class = Mark
			i += size
		}
		t.End = i
		tokens = append(tokens, t)
		spaced = false
	}
	return tokens
}

// A kind is what one character is.
type kind uint8

const (
	mark kind = iota
	blank
	invisible
	digit
	lower // a letter that is not upper case, or a combining mark
	upper
)

var ascii = func() (t [utf8.RuneSelf]kind) {
	for c := range t {
		switch {
		case c <= ' ' || c == 0x7f:
			t[c] = blank
		case c >= '0' && c <= '9':
			t[c] = digit
		case c >= 'a' && c <= 'z':
			t[c] = lower
		case c >= 'A' && c <= 'Z':
			t[c] = upper
		}
	}
	return t
}()

// kindAt tells the kind and the length in bytes of the character at i. A byte that is no UTF-8 is a mark.
func kindAt(text string, i int) (kind, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == utf8.RuneError && size == 1:
		return mark, 1
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return upper, size
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return lower, size
	case unicode.Is(unicode.Nd, r):
		return digit, size
	case unicode.IsSpace(r):
		return blank, size
	case unicode.Is(unicode.Cf, r):
		return invisible, size
	}
	return mark, size
}

func runEnd(text string, i int, want kind) int {
	for i < len(text) {
		k, size := kindAt(text, i)
		if k != want {
			break
		}
		i += size
	}
	return i
}

// wordEnd returns the end of the word that begins at i. An apostrophe between letters belongs to the
// word ("don't", "O'Brien"), but "'s" at its end does not.
func wordEnd(text string, i int) int {
	for i < len(text) {
		k, size := kindAt(text, i)
		if k == lower || k == upper {
			i += size
			continue
		}
		if !isApostrophe(text, i) {
			break
		}
		after := i + apostropheLen(text, i)
		if after >= len(text) || clitic(text, after) > 0 {
			break
		}
		if next, _ := kindAt(text, after); next != lower && next != upper {
			break
		}
		i = after
	}
	return i
}

// clitic returns the end of an "s" at i that no letter or digit follows, or 0.
func clitic(text string, i int) int {
	if i >= len(text) || text[i] != 's' && text[i] != 'S' {
		return 0
	}
	if i+1 < len(text) {
		if k, _ := kindAt(text, i+1); k >= digit {
			return 0
		}
	}
	return i + 1
}

// isApostrophe reports whether ' or ’ stands at i.
func isApostrophe(text string, i int) bool { return apostropheLen(text, i) > 0 }

func apostropheLen(text string, i int) int {
	if text[i] == '\'' {
		return 1
	}
	const typographic = "’"
	if text[i] == typographic[0] && len(text)-i >= len(typographic) && text[i:i+len(typographic)] == typographic {
		return len(typographic)
	}
	return 0
}

func allUpper(word string) bool {
	letters := 0
	for i := 0; i < len(word); {
		k, size := kindAt(word, i)
		if k == lower {
			return false
		}
		if k == upper {
			letters++
		}
		i += size
	}
	return letters > 1
}
