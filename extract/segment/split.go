package segment

import "factline/extract/article"

// Split cuts an article into its parts. An article without blocks is taken as one main block a line.
func Split(a *article.Article) *Document {
	if len(a.Blocks) == 0 {
		whole := *a
		whole.Blocks = lines(a.Text)
		a = &whole
	}
	doc := &Document{Article: a, Tokens: Tokenize(a.Text)}
	doc.Sentences = sentences(doc)
	doc.Quotations = quotations(doc)
	return doc
}

// SentenceAt returns the index of the sentence that holds the byte at offset, or of the last one that
// begins before it; -1 where there is none.
func (d *Document) SentenceAt(offset int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; d.Sentences[mid].Start <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}

// TokenAt returns the index of the first token that ends after offset; len(d.Tokens) where there is none.
func (d *Document) TokenAt(offset int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; d.Tokens[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Word returns the words of the token i, or "" where there is no such token.
func (d *Document) Word(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].In(d.Text)
}

// lines makes each line that is not blank a main block.
func lines(text string) []article.Block {
	var blocks []article.Block
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && text[end] != '\n' {
			end++
		}
		first, last := start, end
		for first < last && text[first] <= ' ' {
			first++
		}
		for last > first && text[last-1] <= ' ' {
			last--
		}
		if first < last {
			blocks = append(blocks, article.Block{Kind: article.Main, Span: article.Span{Start: first, End: last}})
		}
		start = end + 1
	}
	return blocks
}
