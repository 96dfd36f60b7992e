package learnt

import (
	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
	"factline/extract/syntax/linear"
)

// longest is how many words a passage may have: a text without any punctuation is cut.
const longest = 200

// A passage is a sentence, or a part of an endless one, with what the features are made of.
type passage struct {
	doc      *segment.Document
	sentence int
	title    bool   // it stands in a title
	label    string // the speaker's label that it begins with, as those of transcripts do: "ROE", "Q"
	labels   int    // how many paragraphs of the document begin with the same label
	words    []syntax.Word
	lower    []uint32 // hashes of the words in lower case
	stems    []uint32 // hashes of their stems
	quoted   []int    // the quotation that each word lies in, none for none
	// for each word: the first and the last word that it dominates, and how many links it is below the root
	first, last, depth []int
}

const none = syntax.None

// passages cuts a document into passages that are not yet parsed.
func passages(doc *segment.Document) []*passage {
	var out []*passage
	q, paragraph := 0, none
	labels := make(map[string]int)
	for i, s := range doc.Sentences {
		label := ""
		if s.Paragraph != paragraph {
			label = labelOf(doc, s)
			labels[label]++
		}
		paragraph = s.Paragraph
		words := syntax.Split(doc, s)
		title := s.Block >= 0 && s.Block < len(doc.Blocks) && doc.Blocks[s.Block].Kind == article.Title
		for len(words) > 0 {
			n := min(len(words), longest)
			p := &passage{doc: doc, sentence: i, title: title, label: label, words: words[:n:n]}
			p.lower, p.stems, p.quoted = make([]uint32, n), make([]uint32, n), make([]int, n)
			for j, w := range p.words {
				p.lower[j] = linear.HashString(w.Lower)
				p.stems[j] = linear.HashString(stem(w.Lower))
				for q < len(doc.Quotations) && doc.Quotations[q].End <= w.Start {
					q++
				}
				p.quoted[j] = none
				if q < len(doc.Quotations) && doc.Quotations[q].Start <= w.Start {
					p.quoted[j] = q
				}
			}
			out = append(out, p)
			words, label = words[n:], ""
		}
	}
	for _, p := range out {
		if p.label != "" {
			p.labels = labels[p.label]
		}
	}
	return out
}

// parse reads the sentence, and measures its tree.
func (p *passage) parse() {
	syntax.Parse(p.words)
	n := len(p.words)
	p.first, p.last, p.depth = make([]int, n), make([]int, n), make([]int, n)
	for i := range p.words {
		p.first[i], p.last[i] = i, i
	}
	for i := range p.words {
		for h := p.words[i].Head; h != none; h = p.words[h].Head {
			p.first[h], p.last[h] = min(p.first[h], i), max(p.last[h], i)
			p.depth[i]++
		}
	}
}

func (p *passage) tag(i int) uint32 {
	if i < 0 || i >= len(p.words) {
		return 255
	}
	return uint32(p.words[i].Tag)
}

func (p *passage) word(i int) uint32 {
	if i < 0 || i >= len(p.words) {
		return 255
	}
	return p.lower[i]
}

func (p *passage) stem(i int) uint32 {
	if i < 0 || i >= len(p.words) {
		return 255
	}
	return p.stems[i]
}

func (p *passage) relation(i int) uint32 {
	if i < 0 || i >= len(p.words) {
		return 255
	}
	return uint32(p.words[i].Relation)
}

func (p *passage) quotation(i int) int {
	if i < 0 || i >= len(p.words) {
		return none
	}
	return p.quoted[i]
}

// span covers the words from i up to, but not including, j.
func (p *passage) span(i, j int) article.Span {
	return article.Span{Start: p.words[i].Start, End: p.words[j-1].End}
}
