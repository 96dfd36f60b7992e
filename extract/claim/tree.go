package claim

import (
	"slices"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// A tree is one parsed sentence: its words with what depends on each.
type tree struct {
	doc      *segment.Document
	sentence int
	words    []syntax.Word
	below    [][]int // the dependents of each word, from left to right
	quoted   []int   // the quotation that each word lies in, -1 for none
}

// parse parses a sentence whose words stand in the quotations quoted.
func parse(doc *segment.Document, sentence int, words []syntax.Word, quoted []int) *tree {
	syntax.Parse(words)
	return grow(doc, sentence, words, quoted)
}

// grow makes a tree of words that are parsed.
func grow(doc *segment.Document, sentence int, words []syntax.Word, quoted []int) *tree {
	t := &tree{doc: doc, sentence: sentence, words: words, quoted: quoted, below: make([][]int, len(words))}
	for i, w := range words {
		if w.Head >= 0 {
			t.below[w.Head] = append(t.below[w.Head], i)
		}
	}
	return t
}

// child returns the first dependent of i with one of the relations, None where there is none.
func (t *tree) child(i int, relations ...syntax.Relation) int {
	for _, c := range t.below[i] {
		if slices.Contains(relations, t.words[c].Relation) {
			return c
		}
	}
	return syntax.None
}

// under returns i and all that depends on it but for the subtrees that skip names, in order.
func (t *tree) under(i int, skip func(int) bool) []int {
	out, stack := []int{}, []int{i}
	for len(stack) > 0 {
		j := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		out = append(out, j)
		for _, c := range t.below[j] {
			if skip == nil || !skip(c) {
				stack = append(stack, c)
			}
		}
	}
	slices.Sort(out)
	return out
}

// dominates reports whether j is i or lies under it.
func (t *tree) dominates(i, j int) bool {
	for n := 0; j != syntax.None && n <= len(t.words); n++ {
		if i == j {
			return true
		}
		j = t.words[j].Head
	}
	return false
}

// spans makes spans of a set of words: words that follow each other are one span. Commas and other
// marks at the ends of a span are left out, quotation marks are not.
func (t *tree) spans(words []int) []article.Span {
	var out []article.Span
	for i := 0; i < len(words); {
		j := i + 1
		for j < len(words) && words[j] == words[j-1]+1 {
			j++
		}
		first, last := t.trim(words[i], words[j-1])
		if first <= last {
			out = append(out, article.Span{Start: t.words[first].Start, End: t.words[last].End})
		}
		i = j
	}
	return out
}

// trim moves the ends of the words [first, last] inwards over marks that belong to neither side.
func (t *tree) trim(first, last int) (int, int) {
	for first <= last && t.loose(first) {
		first++
	}
	for last >= first && t.loose(last) {
		last--
	}
	return first, last
}

// loose reports whether the word i is a mark that only separates.
func (t *tree) loose(i int) bool {
	switch t.words[i].Tag {
	case syntax.Comma, syntax.Colon, syntax.Stop, syntax.Hyphen, syntax.NFP:
		return !letters(t.words[i].Lower)
	}
	return t.words[i].Form == "|"
}

// letters reports whether s holds anything but marks.
func letters(s string) bool {
	for _, r := range s {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0x7f && r != '—' && r != '–' && r != '“' && r != '”' && r != '‘' && r != '’' && r != '…' {
			return true
		}
	}
	return false
}

// between returns the words [first, last) as a set.
func between(first, last int) []int {
	var out []int
	for i := first; i < last; i++ {
		out = append(out, i)
	}
	return out
}
