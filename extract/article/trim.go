package article

import (
	"strings"
	"unicode"
)

// trim gives the span without the white space at its ends.
func trim(text string, s Span) Span {
	in := s.In(text)
	s.Start += len(in) - len(strings.TrimLeftFunc(in, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimFunc(in, unicode.IsSpace))
	return s
}
