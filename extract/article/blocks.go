package article

// structure cuts the text into blocks and finds out what they say of the article.
func (a *Article) structure() {
	for _, l := range lines(a.Text) {
		a.Blocks = append(a.Blocks, Block{Main, l})
	}
}

// lines gives the lines of a text that are not blank, without the white space around them.
func lines(text string) []Span {
	var out []Span
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && text[end] != '\n' {
			end++
		}
		if s := trim(text, Span{start, end}); s.Len() > 0 {
			out = append(out, s)
		}
		start = end + 1
	}
	return out
}
