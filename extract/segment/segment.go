// Package segment cuts an article's text into paragraphs, sentences, tokens and quotations.
//
// Tokens are fine: a run of letters, a run of digits, or one mark of punctuation. "8.2" is three
// tokens and "5th" is two, because what their parts mean is the question that the later stages ask.
// Nothing is dropped but white space, so every byte of the text that is not white space lies in
// exactly one token.
package segment

import "factline/extract/article"

// A Class says what a token is made of.
type Class uint8

// The classes of tokens.
const (
	Word   Class = iota // letters and combining marks, with apostrophes between them: "don't", "Trump's" is "Trump" and "'s"
	Number              // decimal digits of any script
	Mark                // one mark of punctuation or one symbol
)

// A Token is a stretch of the text without white space in it.
type Token struct {
	article.Span
	Class   Class
	Capital bool // begins with an upper-case letter
	Upper   bool // two or more letters, all upper case
	Spaced  bool // white space (or the text's beginning) stands before it
}

// A Sentence is a range of tokens within one block.
type Sentence struct {
	article.Span
	First, Last int // tokens[First:Last]
	Block       int // index into the article's blocks
	Paragraph   int // number of the paragraph, from 0
}

// A Quotation is what stands between a pair of quotation marks; an unclosed one ends with its paragraph,
// unless the next paragraph opens with a mark again, as newspapers do to carry a quotation on.
type Quotation struct {
	article.Span // with its marks
	Inner        article.Span
	Closed       bool
}

// A Document is an article with its parts.
type Document struct {
	*article.Article
	Tokens     []Token
	Sentences  []Sentence
	Quotations []Quotation
}
