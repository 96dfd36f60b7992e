package typeset

import (
	"strings"
	"unicode"

	xfont "golang.org/x/image/font"
	gfont "gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

var _ text.Handler = (*Fonts)(nil)

// A Line is a line of text with its place.
type Line struct {
	Text        string
	Face        Face
	Size        vg.Length
	At          vg.Point // where the baseline begins, at the left
	Width       vg.Length
	RightToLeft bool
	Simple      bool // the embedded face sets it letter by letter, from left to right
	Outline     func() vg.Path
	Clusters    func() []Cluster
}

// A TextCanvas is a canvas that can do better with a line of text than to fill its outlines: keep it as text that
// can be searched and copied.
type TextCanvas interface {
	vg.Canvas
	DrawLine(Line)
}

// Cache is part of [text.Handler]; the fonts here are not those of gonum's cache.
func (f *Fonts) Cache() *gfont.Cache { return gfont.DefaultCache }

// Lines splits text at its line ends. It is part of [text.Handler].
func (f *Fonts) Lines(s string) []string { return strings.Split(strings.TrimRight(s, "\n"), "\n") }

// Box gives the width of a line, and its height above and below the baseline. It is part of [text.Handler].
func (f *Fonts) Box(s string, fnt gfont.Font) (width, height, depth vg.Length) {
	return f.Width(s, faceOf(fnt), fnt.Size), ascent * fnt.Size, descent * fnt.Size
}

// Draw draws lines of text aligned to pt as the style says. It is part of [text.Handler].
func (f *Fonts) Draw(c vg.Canvas, s string, sty text.Style, pt vg.Point) {
	s = strings.TrimRight(s, "\n")
	if s == "" || sty.Font.Size <= 0 {
		return
	}
	lines := f.Lines(s)
	if sty.Rotation != 0 {
		c.Push()
		defer c.Pop()
		c.Translate(pt)
		c.Rotate(sty.Rotation)
		pt = vg.Point{}
	}
	c.SetColor(sty.Color)
	face, size := faceOf(sty.Font), sty.Font.Size
	height := Leading(size)*vg.Length(len(lines)-1) + (ascent+descent)*size
	y := pt.Y + height*vg.Length(1+sty.YAlign) - ascent*size
	for _, line := range lines {
		w := f.Width(line, face, size)
		f.drawLine(c, line, face, size, vg.Point{X: pt.X + vg.Length(sty.XAlign)*w, Y: y}, w)
		y -= Leading(size)
	}
}

func (f *Fonts) drawLine(c vg.Canvas, s string, face Face, size vg.Length, at vg.Point, w vg.Length) {
	outline := func() vg.Path { return f.Outline(s, face, size, at) }
	if tc, ok := Unwrap(c).(TextCanvas); ok {
		tc.DrawLine(Line{Text: s, Face: face, Size: size, At: at, Width: w, RightToLeft: RightToLeft(s), Simple: f.simple(s, face),
			Outline: outline, Clusters: func() []Cluster { return f.Clusters(s, face, size) }})
		return
	}
	c.Fill(outline())
}

// simple reports whether the embedded face has every letter of a line and none is changed by its neighbours.
func (f *Fonts) simple(s string, face Face) bool {
	for _, r := range s {
		if _, ok := f.faces[face].NominalGlyph(r); !ok || unicode.In(r, unicode.Mn, unicode.Hebrew, unicode.Arabic) {
			return false
		}
	}
	return true
}

// Unwrap takes off the wrappers in which gonum/plot hands on a canvas.
func Unwrap(c vg.Canvas) vg.Canvas {
	for {
		switch v := c.(type) {
		case *draw.Canvas:
			c = v.Canvas
		case draw.Canvas:
			c = v.Canvas
		default:
			return c
		}
	}
}

func faceOf(fnt gfont.Font) Face {
	switch {
	case fnt.Weight >= xfont.WeightSemiBold:
		return Bold
	case fnt.Style == xfont.StyleItalic:
		return Italic
	}
	return Regular
}

// Font is gonum's name for a face and size, for use in a [text.Style].
func Font(face Face, size vg.Length) gfont.Font {
	out := gfont.Font{Typeface: "Liberation", Variant: "Sans", Size: size}
	switch face {
	case Bold:
		out.Weight = xfont.WeightBold
	case Italic:
		out.Style = xfont.StyleItalic
	}
	return out
}
