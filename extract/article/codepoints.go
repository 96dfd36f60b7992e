package article

import "unicode/utf8"

// CodePoints turns the byte offsets that factline counts in into the Unicode code points that its
// exports count in, as Python, TimeML and brat do. The zero value is not useful: call [CountCodePoints].
type CodePoints struct {
	text  string
	marks []int // code points before byte i*stride
}

// stride is the distance in bytes between two offsets whose code points are kept; in between they are counted.
const stride = 256

// CountCodePoints prepares the offsets of a text.
func CountCodePoints(text string) *CodePoints {
	c := &CodePoints{text: text, marks: make([]int, 0, len(text)/stride+1)}
	n := 0
	for i := range len(text) {
		if i%stride == 0 {
			c.marks = append(c.marks, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return c
}

// At gives the number of code points before the byte offset, which lies between 0 and the text's length.
func (c *CodePoints) At(offset int) int {
	if len(c.marks) == 0 {
		return 0
	}
	i := min(offset/stride, len(c.marks)-1)
	n := c.marks[i]
	for _, b := range []byte(c.text[i*stride : offset]) {
		if utf8.RuneStart(b) {
			n++
		}
	}
	return n
}

// Span gives a span in code points.
func (c *CodePoints) Span(s Span) (start, end int) { return c.At(s.Start), c.At(s.End) }
