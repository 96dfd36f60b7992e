package learnt

import (
	"factline/extract/article"
	"factline/extract/segment"
)

// A transcript says who speaks by a label at the beginning of a paragraph: "ROE: …", "Q: …". A line
// such as "Note: …" looks the same, so a label counts only if it comes again; then all of its
// paragraph is said by its speaker.

// labelOf returns the speaker's label that a sentence begins with, perhaps behind a quotation mark:
// "ROE:", "Q:", "Jane Roe:". It is empty where there is none.
func labelOf(doc *segment.Document, s segment.Sentence) string {
	first := s.First
	for first < s.Last && doc.Tokens[first].Class == segment.Mark {
		first++
	}
	for t := first; t < min(s.Last, first+6); t++ {
		switch {
		case doc.Word(t) == ":" && t > first && doc.Tokens[t-1].Class == segment.Word:
			return doc.Text[doc.Tokens[first].Start:doc.Tokens[t-1].End]
		case doc.Tokens[t].Class == segment.Word && !doc.Tokens[t].Capital, doc.Tokens[t].Class == segment.Number:
			return ""
		}
	}
	return ""
}

// labelEnd returns the index of the colon behind the speaker's label that the passage begins with, or none.
func (p *passage) labelEnd() int {
	if p.label != "" {
		for i := 1; i < min(len(p.words), 8); i++ { // a mark before the label may be a colon itself
			if p.words[i].Lower == ":" {
				return i
			}
		}
	}
	return none
}

// speech returns the attribution of the paragraph to the label that ends with the word colon.
func (p *passage) speech(colon int) Attribution {
	start := p.words[0].Start
	for i := 0; i < colon && p.words[i].Tag.Punctuation(); i++ {
		start = p.words[i+1].Start
	}
	s := p.sentence
	for s+1 < len(p.doc.Sentences) && p.doc.Sentences[s+1].Paragraph == p.doc.Sentences[s].Paragraph {
		s++
	}
	a := Attribution{Sentence: p.sentence, Words: p.words, Head: colon, Chance: 1, Cue: []article.Span{p.words[colon].Span},
		Source: []article.Span{{Start: start, End: p.words[colon-1].End}}}
	if first, end := p.words[colon].End, p.doc.Sentences[s].End; colon+1 < len(p.words) {
		a.Content = []article.Span{{Start: max(first, p.words[colon+1].Start), End: end}}
	}
	return a
}
