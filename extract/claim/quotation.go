package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
)

// carryQuotations gives the quotations that no cue has to the one who was quoted last: a quoted
// sentence that goes on from the one before, and a quotation that runs over paragraphs.
func (f *finder) carryQuotations() {
	doc := f.doc
	byParagraph := make(map[int]int) // paragraph → the last attribution with a quotation in it
	for q := range doc.Quotations {
		s := doc.SentenceAt(doc.Quotations[q].Start)
		if s < 0 {
			continue
		}
		p := doc.Sentences[s].Paragraph
		if n := f.owner[q]; n >= 0 {
			byParagraph[p] = n
			continue
		}
		if !f.wholeSentences(q, s) {
			continue
		}
		n, ok := byParagraph[p]
		if !ok && q > 0 && !doc.Quotations[q-1].Closed {
			n, ok = byParagraph[p-1]
		}
		if !ok {
			continue
		}
		f.owner[q], byParagraph[p] = n, n
		a := &f.found[n]
		a.content = f.join(append(slices.Clone(a.content), doc.Quotations[q].Span), nil)
	}
}

// wholeSentences reports whether a quotation begins with the sentence s and ends with a sentence.
func (f *finder) wholeSentences(q, s int) bool {
	doc := f.doc
	quote := doc.Quotations[q]
	if quote.Start != doc.Sentences[s].Start {
		return false
	}
	last := doc.Sentences[doc.SentenceAt(max(quote.Start, quote.End-1))]
	return last.End <= quote.End || doc.TokenAt(quote.End) >= last.Last
}

// quotedDirectly reports whether a content is, but for a word or two, inside quotations or in lines quoted by ">".
func (f *finder) quotedDirectly(content []article.Span) bool {
	total, inside := 0, 0
	for _, c := range content {
		total += c.Len()
		if strings.HasSuffix(strings.TrimRight(f.doc.Text[max(0, c.Start-4):c.Start], " "), ">") { // quoted as mail does
			inside += c.Len()
			continue
		}
		for q := f.firstQuotation([]article.Span{c}); q < len(f.doc.Quotations) && f.doc.Quotations[q].Start < c.End; q++ {
			inside += min(c.End, f.doc.Quotations[q].End) - max(c.Start, f.doc.Quotations[q].Start)
		}
	}
	return total > 0 && inside*10 >= total*9
}
