package claim

import (
	"strings"

	"factline/extract/article"
)

// blockReach is how many sentences of quoted mail are read, so that lines that all announce the next cost linear time.
const blockReach = 60

// blockBehind returns the paragraphs that a sentence with a colon at its end announces: a quotation, or lines that
// begin with ">" as quoted mail does. nil where none follow.
func (f *finder) blockBehind(sentence int) []article.Span {
	doc := f.doc
	if sentence+1 >= len(doc.Sentences) || !strings.HasSuffix(doc.Sentences[sentence].In(doc.Text), ":") {
		return nil
	}
	next := doc.Sentences[sentence+1]
	if next.Paragraph == doc.Sentences[sentence].Paragraph {
		return nil
	}
	if q := f.firstQuotation([]article.Span{{Start: next.Start, End: next.End}}); q < len(doc.Quotations) && doc.Quotations[q].Start == next.Start {
		return []article.Span{doc.Quotations[q].Span}
	}
	var out []article.Span
	for s := sentence + 1; s < min(len(doc.Sentences), sentence+blockReach); s++ {
		switch here := doc.Sentences[s]; {
		case here.Paragraph == doc.Sentences[s-1].Paragraph && len(out) > 0:
			out[len(out)-1].End = here.End
		case doc.Text[here.Start] == '>':
			out = append(out, article.Span{Start: here.Start + 1, End: here.End})
		default:
			return trimmed(out, doc.Text)
		}
	}
	return trimmed(out, doc.Text)
}

// trimmed leaves white space out of the beginnings of spans.
func trimmed(spans []article.Span, text string) []article.Span {
	for i, s := range spans {
		spans[i].Start = s.End - len(strings.TrimLeft(s.In(text), " \t\n\r"))
	}
	return spans
}
