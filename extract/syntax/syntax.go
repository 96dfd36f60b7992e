// Package syntax tags and parses English sentences.
//
// Three linear models, one after the other, read a sentence: the tagger gives each word its part of
// speech from left to right; the parser links each word to its head with a stack, a buffer and four
// moves (the arc-eager system); the labeller names each link once the tree stands. Each is greedy,
// so a sentence costs time linear in its length.
//
// The words are not the tokens of package segment. Those never guess; a tagger wants words as
// treebanks have them: "U.S.", "8.2", "Mr." are one word, "don't" and "cannot" are two. [Split]
// makes the one from the other.
package syntax

import "factline/extract/article"

// None is the head of the root, and any index of a word that is not there.
const None = -1

// A Word is one word of a sentence.
type Word struct {
	article.Span
	Form     string // as written, but with plain quotation marks and apostrophes
	Lower    string // Form in lower case
	Tag      Tag
	Head     int // index of the head in the sentence; None for the root
	Relation Relation

	keys keys
}

// Parse gives each word of a sentence its tag, head and relation.
func Parse(words []Word) {
	f := foldDates(words)
	if len(f.dates) == 0 {
		parse(words)
		return
	}
	parse(f.words)
	f.unfold(words)
}

func parse(words []Word) {
	m := loaded()
	tagWith(m.tagger, words)
	parseWith(m.parser, words)
	labelWith(m.labeller, words)
}
