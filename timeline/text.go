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

// proper leaves out of a content what leads to it but is no part of it: "that", and the date of saying ("on 14 March
// that the rudder had failed"). A content that is nothing else stays.
func proper(text string, spans []article.Span, when article.Span) []article.Span {
	if len(spans) == 0 || !spans[0].Contains(when) && !strings.HasPrefix(spans[0].In(text), "that ") {
		return spans
	}
	s := spans[0]
	if when.Len() > 0 && s.Contains(when) && dateLeads[strings.TrimSpace(text[s.Start:when.Start])] {
		if rest := strings.TrimLeft(text[when.End:s.End], " ,\n\t"); strings.HasPrefix(rest, "that ") {
			s.Start = s.End - len(rest)
		}
	}
	if rest, ok := strings.CutPrefix(s.In(text), "that "); ok && strings.TrimSpace(rest) != "" {
		s.Start = s.End - len(rest)
	}
	if s == spans[0] {
		return spans
	}
	return append([]article.Span{s}, spans[1:]...)
}

// dateLeads is what stands before a date of saying.
var dateLeads = map[string]bool{"": true, "on": true, "in": true, "late": true, "early": true}
