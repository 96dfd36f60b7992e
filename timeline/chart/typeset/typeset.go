// Package typeset measures, wraps and draws text in any script that the fonts at hand cover.
//
// gonum/plot draws each code point as one glyph, from left to right, in one font, and drops what the
// font lacks. That is wrong for most of the world's scripts: Arabic letters join, Hindi vowels
// move before their consonant, Hebrew runs from right to left, and no one font has them all. Here a line of
// text is split into runs of one direction, script and font, and each run is shaped with a port of
// HarfBuzz. The glyphs are drawn as outlines, which look the same in every format.
//
// [Fonts] is a [text.Handler], so any style of gonum/plot can use it.
package typeset

import (
	"bytes"
	"fmt"
	"os"
	"sort"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	gfont "gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// A Face is one of the three faces of the embedded family, Liberation Sans.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
)

var embedded = [...][]byte{Regular: liberationsansregular.TTF, Bold: liberationsansbold.TTF, Italic: liberationsansitalic.TTF}

// Embedded returns the font file of an embedded face.
func Embedded(f Face) []byte { return embedded[f] }

// parsedFonts reads the embedded fonts, once; they are part of the program and known to be good.
var parsedFonts = sync.OnceValue(func() (out [len(embedded)]*font.Font) {
	for i, ttf := range embedded {
		face, err := font.ParseTTF(bytes.NewReader(ttf))
		if err != nil {
			panic(fmt.Sprintf("typeset: the embedded font %d: %v", i, err))
		}
		out[i] = face.Font
	}
	return out
})

// Fonts are the fonts at hand: the embedded family, then the files that the user names, then those
// of the system, which are looked at only for code points that all others lack. It must not be
// used by two goroutines at once.
type Fonts struct {
	faces   [len(embedded)]*font.Face
	extra   []*font.Face
	system  *finder
	shaper  shaping.HarfbuzzShaper
	split   shaping.Segmenter
	wrap    shaping.LineWrapper
	choice  map[choice]*font.Face
	widths  map[piece]float64
	parts   map[piece][]part
	missing map[rune]bool
}

// choice is the question which font draws a code point.
type choice struct {
	face Face
	r    rune
}

// piece is a stretch of text whose width is remembered: mostly a word.
type piece struct {
	face Face
	text string
}

// New reads the embedded fonts and the font files named, which may be TrueType, OpenType or
// collections of them. With system set, the fonts of the system stand in for what these lack.
func New(files []string, system bool) (*Fonts, error) {
	f := &Fonts{choice: map[choice]*font.Face{}, widths: map[piece]float64{}, parts: map[piece][]part{}, missing: map[rune]bool{}}
	for i, parsed := range parsedFonts() {
		f.faces[i] = font.NewFace(parsed)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("reading the font file: %w", err)
		}
		faces, err := font.ParseTTC(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("reading the font %s: %w; a TrueType or OpenType file (.ttf, .otf, .ttc) is needed", name, err)
		}
		f.extra = append(f.extra, faces[0])
	}
	if system {
		f.system = &finder{}
	}
	return f, nil
}

// faceFor chooses the font that draws r in the face given: the first one at hand that has it.
func (f *Fonts) faceFor(face Face, r rune) *font.Face {
	if _, ok := f.faces[face].NominalGlyph(r); ok || invisible(r) {
		return f.faces[face]
	}
	if got, ok := f.choice[choice{face, r}]; ok {
		return got
	}
	got := f.fallback(face, r)
	if got == nil {
		f.missing[r] = true
		got = f.faces[face]
	}
	f.choice[choice{face, r}] = got
	return got
}

func (f *Fonts) fallback(face Face, r rune) *font.Face {
	for _, x := range f.extra {
		if draws(x, r) {
			return x
		}
	}
	if f.system != nil {
		return f.system.find(r, face == Bold)
	}
	return nil
}

// draws reports whether a font has an outline for r. Fonts of coloured pictures, as of emoji, have none: from them, all that is drawn is a gap.
func draws(face *font.Face, r rune) bool {
	g, ok := face.NominalGlyph(r)
	if !ok {
		return false
	}
	o, ok := face.GlyphDataOutline(g)
	return ok && len(o.Segments) > 0 || unicode.In(r, unicode.Z, unicode.C)
}

// Missing lists the code points that no font at hand could draw, in order. They were drawn as empty boxes.
func (f *Fonts) Missing() []rune {
	out := make([]rune, 0, len(f.missing))
	for r := range f.missing {
		out = append(out, r)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

// metrics of Liberation Sans as parts of the size; all lines are set with them, so that a line in
// another script does not push its neighbours away.
const (
	ascent  = 0.905
	descent = 0.212
)

// Extents gives the extents that lines are set with. It is part of [text.Handler].
func (f *Fonts) Extents(fnt gfont.Font) gfont.Extents {
	return gfont.Extents{Ascent: ascent * fnt.Size, Descent: descent * fnt.Size, Height: (ascent + descent) * fnt.Size}
}

// Leading is the distance between the baselines of two lines set in a size.
func Leading(size vg.Length) vg.Length { return 1.22 * size }
