package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"gonum.org/v1/plot/vg"
)

// Wrap sets text in lines of at most a width and breaks it where its script allows (UAX #14). Where
// it needs more than max lines, the last one is shortened at a word and ends in "…". The text is
// taken as [Clean] leaves it.
func (f *Fonts) Wrap(s string, face Face, size, width vg.Length, max int) []string {
	if s == "" || max < 1 || size <= 0 {
		return nil
	}
	room := float64(width / size)
	pieces := f.pieces(clip(s, room*float64(max)), face, room)
	var lines []string
	for len(pieces) > 0 {
		n := fit(pieces, room)
		if len(lines) == max-1 && n < len(pieces) {
			return append(lines, f.shorten(pieces, face, room))
		}
		lines = append(lines, join(pieces[:n]))
		pieces = pieces[n:]
	}
	return lines
}

// Balance wraps text as Wrap does, and then evens out the lengths of the lines, so that no word is left alone on the last.
func (f *Fonts) Balance(s string, face Face, size, width vg.Length, max int) []string {
	lines := f.Wrap(s, face, size, width, max)
	if len(lines) < 2 || strings.HasSuffix(lines[len(lines)-1], ellipsis) {
		return lines
	}
	room := float64(width / size)
	pieces := f.pieces(s, face, room)
	narrow, wide := room/2, room
	for range 6 {
		mid := (narrow + wide) / 2
		if n := countLines(pieces, mid); n > len(lines) {
			narrow = mid
		} else {
			wide = mid
		}
	}
	lines = lines[:0]
	for len(pieces) > 0 {
		n := fit(pieces, wide)
		lines = append(lines, join(pieces[:n]))
		pieces = pieces[n:]
	}
	return lines
}

// countLines counts the lines that parts fill; a part wider than the room counts as too many.
func countLines(pieces []part, room float64) int {
	n := 0
	for ; len(pieces) > 0; n++ {
		k := fit(pieces, room)
		if pieces[0].width > room {
			return len(pieces) + n + 1
		}
		pieces = pieces[k:]
	}
	return n
}

// Shorten sets text on one line of at most a width.
func (f *Fonts) Shorten(s string, face Face, size, width vg.Length) string {
	return strings.Join(f.Wrap(s, face, size, width, 1), "")
}

// slimmest is the width of about the slimmest letters, in parts of the size.
const slimmest = 0.2

// clip cuts off text that cannot fit into the room in any case, so that a claim of a thousand
// words costs no more than one of fifty.
func clip(s string, room float64) string {
	most := int(room/slimmest) + 64
	if len(s) <= most {
		return s
	}
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i]
		}
	}
	return s
}

// A part is a stretch of text that is not broken. Its width leaves out the space at its end.
type part struct {
	text  string
	width float64
	space float64
}

// pieces breaks text where a line may end. A word that is wider than a line is broken between its letters.
func (f *Fonts) pieces(s string, face Face, room float64) []part {
	parts := f.words(s, face)
	for i, p := range parts {
		if p.width <= room {
			continue
		}
		out := append([]part(nil), parts[:i]...)
		for _, p := range parts[i:] {
			if p.width <= room {
				out = append(out, p)
			} else {
				out = append(out, f.letters(p.text, face, room)...)
			}
		}
		return out
	}
	return parts
}

// words breaks text where its script allows a line to end (UAX #14).
func (f *Fonts) words(s string, face Face) []part {
	k := piece{face, s}
	if parts, ok := f.parts[k]; ok {
		return parts
	}
	var seg segmenter.Segmenter
	if seg.InitWithString(s) != nil {
		return nil
	}
	var out []part
	for it := seg.LineIterator(); it.Next(); {
		l := it.Line()
		text := s[l.OffsetInBytes : l.OffsetInBytes+l.LengthInBytes]
		bare := strings.TrimRight(text, " ")
		p := part{text: text, width: f.width(bare, face)}
		if len(bare) < len(text) {
			p.space = f.width(" ", face)
		}
		out = append(out, p)
	}
	f.parts[k] = out
	return out
}

// letters breaks a word wider than the room into parts that fit.
func (f *Fonts) letters(s string, face Face, room float64) []part {
	var seg segmenter.Segmenter
	if seg.InitWithString(s) != nil {
		return nil
	}
	var out []part
	start, end, w := 0, 0, 0.0
	for it := seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		gw := f.width(string(g.Text), face)
		if end > start && w+gw > room {
			out = append(out, part{text: s[start:end], width: w})
			start, w = end, 0
		}
		end += len(string(g.Text))
		w += gw
	}
	return append(out, part{text: s[start:end], width: w})
}

// fit counts the parts that fill a line; at least one.
func fit(parts []part, room float64) int {
	w := 0.0
	for i, p := range parts {
		if i > 0 && w+p.width > room {
			return i
		}
		w += p.width + p.space
	}
	return len(parts)
}

func join(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.text)
	}
	return strings.TrimRight(b.String(), " ")
}

const ellipsis = "…"

// shorten makes a last line of what fits with an ellipsis after it.
func (f *Fonts) shorten(parts []part, face Face, room float64) string {
	room -= f.width(ellipsis, face)
	n := fit(parts, room)
	s := strings.TrimRightFunc(join(parts[:n]), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.-–—(“\"'", r) })
	for s != "" && f.width(s, face) > room {
		_, w := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-w]
	}
	return s + ellipsis
}
