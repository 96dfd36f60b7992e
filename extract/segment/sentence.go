package segment

import (
	"strings"

	"factline/extract/article"
)

// sentences cuts each block into sentences. A block's end and a blank line always end a sentence; a
// line break alone does not, since text is often wrapped.
func sentences(doc *Document) []Sentence {
	out := make([]Sentence, 0, len(doc.Tokens)/20+1)
	paragraph, t := 0, 0
	lastEnd := 0
	for b, block := range doc.Blocks {
		for t < len(doc.Tokens) && doc.Tokens[t].Start < block.Span.Start {
			t++
		}
		if t > 0 && strings.Contains(doc.Text[lastEnd:max(lastEnd, block.Span.Start)], "\n") {
			paragraph++
		}
		first := t
		for ; t < len(doc.Tokens) && doc.Tokens[t].Start < block.Span.End; t++ {
			gap := blankLine(doc, t)
			if t > first && (gap || ends(doc, first, t)) {
				out = append(out, sentence(doc, first, t, b, paragraph))
				first = t
			}
			if gap && t > 0 && doc.Tokens[t-1].Start >= block.Span.Start {
				paragraph++
			}
		}
		if t > first {
			out = append(out, sentence(doc, first, t, b, paragraph))
			lastEnd = doc.Tokens[t-1].End
		}
	}
	return out
}

func sentence(doc *Document, first, last, block, paragraph int) Sentence {
	span := article.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[last-1].End}
	return Sentence{Span: span, First: first, Last: last, Block: block, Paragraph: paragraph}
}

// blankLine reports whether a blank line stands before the token t.
func blankLine(doc *Document, t int) bool {
	if t == 0 || !doc.Tokens[t].Spaced {
		return false
	}
	return strings.Count(doc.Text[doc.Tokens[t-1].End:doc.Tokens[t].Start], "\n") > 1
}

// ends reports whether a sentence that begins at first ends before the token t: a full stop, a
// question or an exclamation mark stands there, perhaps with closing quotation marks or brackets
// behind it, and what follows can begin a sentence.
func ends(doc *Document, first, t int) bool {
	next := doc.Tokens[t]
	if next.Class == Mark && !next.Spaced {
		return false
	}
	stop := t - 1
	for stop > first && doc.Tokens[stop].Class == Mark && isCloser(doc.Word(stop)) && !doc.Tokens[stop].Spaced {
		stop--
	}
	if doc.Tokens[stop].Class != Mark {
		return false
	}
	switch doc.Word(stop) {
	case "!", "?", "…":
		return next.Spaced && begins(doc, t)
	case ".":
	default:
		return false
	}
	if !next.Spaced {
		return stop == t-1 && runsOn(doc, stop, t)
	}
	if !begins(doc, t) {
		return false
	}
	if stop < t-1 { // closed by a quotation mark: no abbreviation
		return true
	}
	return !abbreviates(doc, first, stop, t)
}

// runsOn reports whether a full stop without a space behind it ends a sentence: "the talks.Moscow said".
func runsOn(doc *Document, stop, t int) bool {
	if stop == 0 {
		return false
	}
	prev, next := doc.Tokens[stop-1], doc.Tokens[t]
	return prev.Class == Word && !prev.Capital && prev.Spaced && prev.Len() > 2 &&
		next.Class == Word && next.Capital && !next.Upper && next.Len() > 2
}

// begins reports whether a sentence can begin with the token t.
func begins(doc *Document, t int) bool {
	for t < len(doc.Tokens) && doc.Tokens[t].Class == Mark {
		switch w := doc.Word(t); {
		case isOpener(w) || isCloser(w) || w == "-" || w == "–" || w == "—" || w == "•" || w == "*" || w == "_":
			t++
		default:
			return w == "$" || w == "£" || w == "€" || w == "@" || w == "#"
		}
	}
	return t < len(doc.Tokens) && (doc.Tokens[t].Capital || doc.Tokens[t].Class == Number)
}

// abbreviates reports whether the full stop at stop belongs to an abbreviation and so does not end
// the sentence that goes on with the token t.
func abbreviates(doc *Document, first, stop, t int) bool {
	if stop == first {
		return true
	}
	prev := doc.Tokens[stop-1]
	if prev.Class != Word || doc.Tokens[stop].Spaced {
		return false
	}
	word := strings.ToLower(doc.Word(stop - 1))
	if prev.Len() == 1 { // an initial, or the end of "U.S." and "a.m."
		if inner := stop >= 2 && doc.Word(stop-2) == "." && !prev.Spaced; inner {
			return !starters[strings.ToLower(doc.Word(t))] && doc.Tokens[t].Class == Word
		}
		return prev.Capital
	}
	switch abbreviations[word] {
	case beforeName:
		return true
	case beforeNumber:
		return doc.Tokens[t].Class == Number
	case afterName:
		return !starters[strings.ToLower(doc.Word(t))]
	}
	return false
}

func isOpener(mark string) bool {
	switch mark {
	case "\"", "“", "„", "«", "‘", "'", "`", "(", "[", "{":
		return true
	}
	return false
}

func isCloser(mark string) bool {
	switch mark {
	case "\"", "”", "“", "»", "’", "'", ")", "]", "}":
		return true
	}
	return false
}
