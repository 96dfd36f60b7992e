package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// widest is the longest line, in code points, that a hard-wrapped text has; letters and teleprinters stop well before it.
const widest = 100

// paragraphs gives the paragraphs of a text, without the white space around them. Pages that were
// copied as text have a line a paragraph, mail and old wire texts break their lines at a width.
func paragraphs(text string) []Span {
	lines := splitLines(text)
	if !wrapped(text, lines) {
		return lines
	}
	width := longest(text, lines)
	var out []Span
	for i, l := range lines {
		if i > 0 && follows(text, lines[i-1], l) && full(text, lines[i-1], l, width) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l)
	}
	return out
}

// splitLines gives the lines of a text that are not blank, without the white space around them.
func splitLines(text string) []Span {
	var out []Span
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		if s := trim(text, Span{start, end}); s.Len() > 0 {
			out = append(out, s)
		}
		start = end + 1
	}
	return out
}

// trim gives the span without the white space at its ends.
func trim(text string, s Span) Span {
	in := s.In(text)
	s.Start += len(in) - len(strings.TrimLeftFunc(in, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimFunc(in, unicode.IsSpace))
	return s
}

// wrapped tells a text whose lines are broken at a width: of the places where a line follows another
// without a blank one between, there are at least three and most lie where the next word would not have fitted.
func wrapped(text string, lines []Span) bool {
	width := longest(text, lines)
	if width > widest {
		return false
	}
	joints, fulls := 0, 0
	for i := 1; i < len(lines); i++ {
		if follows(text, lines[i-1], lines[i]) {
			joints++
			if full(text, lines[i-1], lines[i], width) {
				fulls++
			}
		}
	}
	return joints >= 3 && fulls*10 >= joints*6
}

// follows reports whether no blank line lies between two neighbouring lines.
func follows(text string, a, b Span) bool { return strings.Count(text[a.End:b.Start], "\n") == 1 }

// full reports whether the first word of the line b would not have fitted into the line a.
func full(text string, a, b Span, width int) bool {
	word, _, _ := strings.Cut(b.In(text), " ")
	return utf8.RuneCountInString(a.In(text))+1+utf8.RuneCountInString(word) > width
}

func longest(text string, lines []Span) int {
	n := 0
	for _, l := range lines {
		n = max(n, utf8.RuneCountInString(l.In(text)))
	}
	return n
}
