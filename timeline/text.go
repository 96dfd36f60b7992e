package timeline

import (
	"strings"

	"factline/extract/article"
)

// foldText gives the words of the spans as one line: white space of any kind becomes one blank, and
// an ellipsis stands where words between two spans are left out.
func foldText(text string, spans []article.Span) string {
	var b strings.Builder
	for i, s := range spans {
		if i > 0 {
			if strings.TrimSpace(text[max(spans[i-1].End, 0):max(s.Start, spans[i-1].End)]) == "" {
				b.WriteByte(' ')
			} else {
				b.WriteString(" … ")
			}
		}
		b.WriteString(strings.Join(strings.Fields(s.In(text)), " "))
	}
	return b.String()
}

// hull gives the least span that holds all the others.
func hull(lists ...[]article.Span) article.Span {
	var h article.Span
	for _, list := range lists {
		for _, s := range list {
			if s.Len() == 0 {
				continue
			}
			if h.Len() == 0 {
				h = s
				continue
			}
			h.Start, h.End = min(h.Start, s.Start), max(h.End, s.End)
		}
	}
	return h
}
