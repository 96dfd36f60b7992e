package learnt

import (
	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax/linear"
)

// A neighbour is a quotation that fills the sentence beside an attribution, or begins the one behind
// it: "…," he said. "And …", or "She wrote:" and a paragraph that is quoted.
type neighbour struct {
	span  article.Span
	after bool // it stands behind the attribution
	f     features
}

// furthest is how many neighbours on each side an attribution may take in.
const furthest = 12

// next returns the quotation behind the end of what the attribution has so far, as its k-th neighbour.
func (v *view) next(labels []label, end, k int) (n neighbour, ok bool) {
	s := v.doc.SentenceAt(end-1) + 1
	if s == 0 || s >= len(v.doc.Sentences) {
		return n, false
	}
	here := v.doc.Sentences[s-1]
	if here.End > end+2 { // the sentence goes on otherwise
		return n, false
	}
	first := v.doc.Sentences[s]
	q := quotationAt(v.doc, first.Start)
	if q == none || v.doc.Quotations[q].Start != first.Start {
		return n, false
	}
	quote := v.doc.Quotations[q]
	n = neighbour{span: quote.Span, after: true}
	last := v.doc.SentenceAt(quote.End - 1)
	rest := v.doc.Sentences[last].End - quote.End
	n.f = v.neighbourFeatures(labels, quote, k, first.Paragraph-here.Paragraph, rest, v.doc.Text[here.End-1])
	return n, true
}

// previous returns the quotation that fills the sentence before the beginning of what the attribution has so far.
func (v *view) previous(labels []label, start, k int) (n neighbour, ok bool) {
	s := v.doc.SentenceAt(start)
	if s <= 0 || v.doc.Sentences[s].Start < start-2 {
		return n, false
	}
	here, before := v.doc.Sentences[s], v.doc.Sentences[s-1]
	q := quotationAt(v.doc, before.End-1)
	if q == none || v.doc.Quotations[q].End < before.End || v.doc.Quotations[q].End > here.Start {
		return n, false
	}
	quote := v.doc.Quotations[q]
	first := v.doc.SentenceAt(quote.Start)
	lead := quote.Start - v.doc.Sentences[first].Start
	n = neighbour{span: quote.Span}
	n.f = v.neighbourFeatures(labels, quote, 100+k, here.Paragraph-before.Paragraph, lead, v.doc.Text[before.End-1])
	return n, true
}

func (v *view) neighbourFeatures(labels []label, q segment.Quotation, k, paragraphs, rest int, mark byte) features {
	at := func(i int) label {
		if i < 0 || i >= len(labels) {
			return numLabels
		}
		return labels[i]
	}
	n := len(labels)
	side := uint32(k / 100)
	var before, after, quotedContent, plainContent uint32
	for i, l := range labels {
		if l != content || v.words[i].Tag.Punctuation() {
			continue
		}
		if i < v.head {
			before = 1
		} else {
			after = 1
		}
		if v.quoted[i] != none {
			quotedContent = 1
		} else {
			plainContent = 1
		}
	}
	end := n - 1
	for end > 0 && v.words[end].Tag.Punctuation() {
		end--
	}
	order := before | after<<1 | quotedContent<<2 | plainContent<<3 | side<<4 | min(uint32(paragraphs), 1)<<5
	edge := uint32(at(end)) | uint32(at(0))<<4
	room := uint32(0)
	if rest > 2 {
		room = 1 + flag(rest > 30)
	}
	nth := uint32(min(k%100, 3)) | side<<4
	length := uint32(linear.Log2(q.Inner.Len()))
	st := v.stems[v.head]
	closed := flag(q.Closed)
	inside := flag(v.quoted[v.head] != none)

	f := make(features, 0, 32)
	f.add(1, side)
	f.add(2, order)
	f.add(3, order, nth)
	f.add(4, order, room)
	f.add(5, order, edge)
	f.add(6, order, st)
	f.add(7, order, uint32(mark))
	f.add(8, order, room, nth, closed)
	f.add(9, length, side, room)
	f.add(10, order, inside)
	f.add(11, order, uint32(min(v.depth[v.head], 3)))
	f.add(12, st, room, nth)
	f.add(13, uint32(min(paragraphs, 2)), uint32(mark), order, nth)
	f.add(14, order, v.relation(v.head))
	f.add(15, order, flag(v.doc.Quotations[max(0, v.quotation(n-1))].Closed))
	f.add(16, order, uint32(linear.Log2(n)))
	f.add(17, v.tag(v.head), order, edge)
	f.add(18, order, room, uint32(mark), edge, closed)
	return f
}

// quotationAt returns the quotation that holds the byte at offset, or none.
func quotationAt(doc *segment.Document, offset int) int {
	lo, hi := 0, len(doc.Quotations)
	for lo < hi {
		if mid := (lo + hi) / 2; doc.Quotations[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(doc.Quotations) && doc.Quotations[lo].Start <= offset {
		return lo
	}
	return none
}

// widen calls take for the neighbours of an attribution, on each side until it refuses one.
func (v *view) widen(a Attribution, labels []label, take func(neighbour) bool) {
	start, end := v.words[0].Start, v.words[len(v.words)-1].End
	for _, c := range a.Content {
		start, end = min(start, c.Start), max(end, c.End)
	}
	for k := range furthest {
		n, ok := v.next(labels, end, k)
		if !ok || !take(n) {
			break
		}
		end = n.span.End
	}
	for k := range furthest {
		n, ok := v.previous(labels, start, k)
		if !ok || !take(n) {
			break
		}
		start = n.span.Start
	}
}

// withNeighbours adds the neighbours that belong to an attribution to its content.
func (m *Model) withNeighbours(v *view, a Attribution, labels []label) Attribution {
	v.widen(a, labels, func(n neighbour) bool {
		var score [1]int32
		m.follows.Score(n.f, score[:])
		if score[0] <= 0 {
			return false
		}
		if n.after {
			a.Content = append(a.Content, n.span)
		} else {
			a.Content = append([]article.Span{n.span}, a.Content...)
		}
		return true
	})
	return a
}
