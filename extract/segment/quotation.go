package segment

import "factline/extract/article"

// quotations finds what stands between quotation marks, paragraph by paragraph, so that a mark that
// was forgotten costs no more than its own paragraph.
//
// Double marks of every style are read: “…”, „…“, «…», "…", doubled apostrophes and the wire services' doubled back-quotes. Single
// marks quote only where they cannot be apostrophes: ‘…’, and '…' whose end follows a comma or a full stop.
// A quotation inside another is part of it.
func quotations(doc *Document) []Quotation {
	var out []Quotation
	for first := 0; first < len(doc.Sentences); {
		last := first + 1
		for last < len(doc.Sentences) && doc.Sentences[last].Paragraph == doc.Sentences[first].Paragraph {
			last++
		}
		out = inParagraph(doc, out, doc.Sentences[first].First, doc.Sentences[last-1].Last)
		first = last
	}
	return out
}

// A pair is the style in which a quotation was opened, and so has to be closed.
type pair uint8

const (
	none     pair = iota
	straight      // "…"
	curly         // “…” and „…“
	angled        // «…»
	wire          // ``…''
	doubled       // ''…''
	single        // ‘…’ and '…'
)

func inParagraph(doc *Document, out []Quotation, first, last int) []Quotation {
	style, open := none, 0 // the mark that is open, and its token
	openEnd := 0           // where what it quotes begins
	finish := func(innerEnd, end int, closed bool) {
		q := Quotation{Inner: article.Span{Start: openEnd, End: max(openEnd, innerEnd)}, Closed: closed}
		q.Span = article.Span{Start: doc.Tokens[open].Start, End: max(end, openEnd)}
		if q.Inner.Len() > 0 {
			out = append(out, q)
		}
		style = none
	}
	for t := first; t < last; t++ {
		if doc.Tokens[t].Class != Mark {
			continue
		}
		if style != none {
			if n := closes(doc, style, t, last); n > 0 {
				finish(doc.Tokens[t].Start, doc.Tokens[t+n-1].End, true)
				t += n - 1
				continue
			}
			if style == single || style == straight || !reopens(doc, style, t) {
				continue
			}
			finish(doc.Tokens[t-1].End, doc.Tokens[t-1].End, false)
		}
		if s, n := opens(doc, t, last); s != none {
			style, open, openEnd = s, t, doc.Tokens[t+n-1].End
			t += n - 1
		}
	}
	if style != none {
		finish(doc.Tokens[last-1].End, doc.Tokens[last-1].End, false)
	}
	return out
}

// opens tells the style of the quotation that opens at the token t, and how many tokens its mark takes.
func opens(doc *Document, t, last int) (pair, int) {
	switch doc.Word(t) {
	case "\"":
		return straight, 1
	case "“", "„", "‟":
		return curly, 1
	case "”": // a careless opening mark: nothing is open
		if doc.Tokens[t].Spaced && t+1 < last && !doc.Tokens[t+1].Spaced {
			return curly, 1
		}
	case "«":
		return angled, 1
	case "`":
		if doc.Word(t+1) == "`" && t+1 < last && !doc.Tokens[t+1].Spaced {
			return wire, 2
		}
	case "‘":
		if t+1 < last && !doc.Tokens[t+1].Spaced && doc.Tokens[t+1].Class == Word {
			return single, 1
		}
	case "'":
		if doubledMark(doc, t, last) {
			if doc.Tokens[t].Spaced && t+2 < last && !doc.Tokens[t+2].Spaced {
				return doubled, 2
			}
			return none, 0
		}
		if singleOpens(doc, t, last) {
			return single, 1
		}
	}
	return none, 0
}

// singleReach is how many tokens a quotation in straight single marks may take: the search for its end
// is bounded so that a text of nothing but apostrophes costs linear time.
const singleReach = 120

// singleOpens reports whether the straight ' at t opens a quotation: it stands before a word, and
// further on a ' stands behind a comma, a full stop, a question or an exclamation mark.
func singleOpens(doc *Document, t, last int) bool {
	if !doc.Tokens[t].Spaced || t+1 >= last || doc.Tokens[t+1].Spaced || doc.Tokens[t+1].Class != Word {
		return false
	}
	for u := t + 2; u < min(last, t+singleReach); u++ {
		if doc.Word(u) == "'" && singleCloses(doc, u, last) {
			return true
		}
	}
	return false
}

func singleCloses(doc *Document, t, last int) bool {
	if doc.Tokens[t].Spaced || t+1 < last && !doc.Tokens[t+1].Spaced && doc.Tokens[t+1].Class != Mark {
		return false
	}
	switch doc.Word(t - 1) {
	case ",", ".", "?", "!", "…":
		return true
	}
	return false
}

// doubledMark reports whether two straight apostrophes stand at t, as some papers write a double mark.
func doubledMark(doc *Document, t, last int) bool {
	return doc.Word(t) == "'" && t+1 < last && doc.Word(t+1) == "'" && !doc.Tokens[t+1].Spaced
}

// closes tells how many tokens at t close a quotation of a style: 0 for none.
func closes(doc *Document, style pair, t, last int) int {
	w := doc.Word(t)
	switch style {
	case straight:
		if w == "\"" {
			return 1
		}
	case curly:
		if w == "”" || w == "“" && !reopens(doc, style, t) || w == "\"" {
			return 1
		}
	case angled:
		if w == "»" {
			return 1
		}
	case doubled:
		if doubledMark(doc, t, last) && !reopens(doc, style, t) {
			return 2
		}
	case wire:
		if doubledMark(doc, t, last) {
			return 2
		}
		if w == "\"" {
			return 1
		}
	case single:
		if (w == "’" || w == "'") && (t+1 >= last || doc.Tokens[t+1].Spaced || doc.Tokens[t+1].Class == Mark) &&
			(w == "’" || singleCloses(doc, t, last)) {
			return 1
		}
	}
	return 0
}

// reopens reports whether the mark at t can only open: the quotation before it was never closed.
func reopens(doc *Document, style pair, t int) bool {
	if t+1 >= len(doc.Tokens) || !doc.Tokens[t].Spaced || doc.Tokens[t+1].Spaced {
		return false
	}
	switch doc.Word(t) {
	case "“":
		return style == curly
	case "«":
		return style == angled
	case "'":
		return style == doubled && t+2 < len(doc.Tokens) && doubledMark(doc, t, len(doc.Tokens)) && !doc.Tokens[t+2].Spaced
	case "`":
		return style == wire && doc.Word(t+1) == "`"
	}
	return false
}
