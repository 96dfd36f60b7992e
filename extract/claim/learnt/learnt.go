// Package learnt finds the attributions of an article with models that were trained on annotated news.
//
// An attribution has a cue ("said", "according to", "in a statement"), which says that somebody says
// something; a source, who says it; and a content, what is said. They are found in this order. Every
// word that has been seen as the head of a cue is a candidate, and a classifier tells the real ones
// apart. For each, a conditional random field labels the words of the sentence as source, cue, content
// or none of them, seeing for every word how it hangs together with the cue in the tree of the
// sentence, and which quotation marks and commas lie between; for the whole, on which side of the cue the
// source and the content stand, if they are there at all. What is quoted beyond the
// sentence is added by a third model.
package learnt

import (
	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// An Attribution says who says what, in spans of the text. The source is empty where the text does
// not name it.
type Attribution struct {
	Source, Cue, Content []article.Span
	Sentence             int           // the sentence that holds the cue
	Words                []syntax.Word // the words of the sentence, parsed; of an endless one, those around the cue
	Head                 int           // the word of the cue that carries its meaning: "said" of "has also said"
	Chance               float32       // how sure it is that this is an attribution, from 0 to 1
}

// Sure is the chance at which taking an attribution does as much good as harm. Where the caller has
// evidence of its own that a word is a cue, Hint is enough.
const (
	Sure = 0.4
	Hint = 0.2
)

// Find returns the attributions of a document that have at least the given chance, in the order of
// their cues.
func Find(doc *segment.Document, least float32) []Attribution {
	m := loaded()
	var found []Attribution
	for _, p := range passages(doc) {
		if !m.mayAttribute(p) {
			continue
		}
		p.parse()
		found = append(found, m.find(p, least)...)
	}
	return found
}
