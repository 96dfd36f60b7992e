package attribution

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"factline/cmd/score/corpus"
)

// A text is the words of an article, and which of its characters stand in quotation marks.
type text struct {
	runes  []rune
	first  []int // first code point of each word
	last   []int // code point after the last of each word
	inside []bool
}

func read(s string) *text {
	t := &text{runes: []rune(s)}
	t.cut()
	t.markQuotations()
	return t
}

// cut finds the words: letters, digits and underscores, with apostrophes and hyphens between them.
func (t *text) cut() {
	for i := 0; i < len(t.runes); {
		if !wordRune(t.runes[i]) {
			i++
			continue
		}
		end := i + 1
		for end < len(t.runes) && (wordRune(t.runes[end]) || joins(t.runes[end]) && end+1 < len(t.runes) && wordRune(t.runes[end+1])) {
			end++
		}
		t.first, t.last = append(t.first, i), append(t.last, end)
		i = end
	}
}

func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

func joins(r rune) bool { return r == '\'' || r == '’' || r == '-' }

// markQuotations marks what stands in double quotation marks, the marks included. A quotation that is not closed runs
// to the end of its paragraph.
func (t *text) markQuotations() {
	t.inside = make([]bool, len(t.runes))
	open := -1
	mark := func(end int) {
		for i := open; i < end; i++ {
			t.inside[i] = true
		}
		open = -1
	}
	for i, r := range t.runes {
		switch {
		case r == '\n':
			if open >= 0 {
				mark(i)
			}
		case open < 0 && strings.ContainsRune("“‟«\"", r):
			open = i
		case open >= 0 && strings.ContainsRune("”»\"", r):
			mark(i + 1)
		}
	}
	if open >= 0 {
		mark(len(t.runes))
	}
}

// tokens gives the words that the spans touch, by their numbers, ascending. Spans without a word, such as
// a colon, are given by their marks instead, as numbers below zero.
func (t *text) tokens(spans corpus.Spans) []int {
	var out []int
	for _, s := range spans {
		i := sort.SearchInts(t.last, s[0]+1) // the first word that ends after the span begins
		for ; i < len(t.first) && t.first[i] < s[1]; i++ {
			out = append(out, i)
		}
	}
	if out == nil {
		for _, s := range spans {
			for i := max(s[0], 0); i < min(s[1], len(t.runes)); i++ {
				if !unicode.IsSpace(t.runes[i]) {
					out = append(out, -1-i)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// quoted tells whether a content is direct, mixed or indirect speech.
func (t *text) quoted(content []int) string {
	words, inside := 0, 0
	for _, w := range content {
		if w >= 0 {
			words++
			inside += one(t.inside[t.first[w]])
		}
	}
	switch share := float64(inside) / float64(words); {
	case words == 0:
		return indirect
	case share >= 0.9:
		return direct
	case share <= 0.1:
		return indirect
	}
	return mixed
}

// words gives what the spans hold, joined by spaces.
func (t *text) words(spans corpus.Spans) string {
	var parts []string
	for _, s := range spans {
		from := min(max(s[0], 0), len(t.runes))
		parts = append(parts, string(t.runes[from:max(from, min(s[1], len(t.runes)))]))
	}
	return strings.Join(parts, " ")
}
