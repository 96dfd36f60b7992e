package typeset

import (
	"sort"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"
	"gonum.org/v1/plot/vg"
)

// shapeSize is the size at which text is shaped; outlines and widths are scaled from it, so that a
// width is measured once for all sizes.
const shapeSize = 1000

// RightToLeft reports whether text is to be read from the right: its first letter with a direction
// says so.
func RightToLeft(s string) bool {
	for _, r := range s {
		if r < 0x590 {
			if 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || r >= 0xC0 {
				return false
			}
			continue
		}
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

// fontmap lets the splitter ask for the font of each code point.
type fontmap struct {
	fonts *Fonts
	face  Face
}

func (m fontmap) ResolveFace(r rune) *font.Face { return m.fonts.faceFor(m.face, r) }

// shape splits a line into runs, shapes each, and returns them as they stand from left to right.
func (f *Fonts) shape(face Face, s string) []shaping.Output {
	rs := []rune(s)
	dir := di.DirectionLTR
	if RightToLeft(s) {
		dir = di.DirectionRTL
	}
	in := shaping.Input{Text: rs, RunEnd: len(rs), Direction: dir, Size: fixed.I(shapeSize), Language: language.NewLanguage("und"), Face: f.faces[face]}
	inputs := f.split.Split(in, fontmap{f, face})
	runs := make([]shaping.Output, len(inputs))
	mixed := dir == di.DirectionRTL
	for i, in := range inputs {
		runs[i] = f.shaper.Shape(in)
		mixed = mixed || in.Direction == di.DirectionRTL
	}
	if !mixed {
		return runs
	}
	lines, _ := f.wrap.WrapParagraph(shaping.WrapConfig{Direction: dir, DisableTrailingWhitespaceTrim: true, BreakPolicy: shaping.Never},
		1<<24, rs, shaping.NewSliceIterator(runs))
	if len(lines) != 1 {
		return runs
	}
	sort.SliceStable(lines[0], func(i, j int) bool { return lines[0][i].VisualIndex < lines[0][j].VisualIndex })
	return append([]shaping.Output(nil), lines[0]...)
}

// Width measures a line.
func (f *Fonts) Width(s string, face Face, size vg.Length) vg.Length {
	return vg.Length(f.width(s, face)) * size
}

// width is the width of a line in parts of the size.
func (f *Fonts) width(s string, face Face) float64 {
	k := piece{face, s}
	if w, ok := f.widths[k]; ok {
		return w
	}
	w := 0.0
	for _, run := range f.shape(face, s) {
		w += float64(run.Advance) / 64 / shapeSize
	}
	f.widths[k] = w
	return w
}

// A Cluster is the letters that one or more glyphs draw together, with their place from the beginning of the line.
type Cluster struct {
	Text     string
	X, Width vg.Length
}

// Clusters gives the letters of a line as they stand from left to right.
func (f *Fonts) Clusters(s string, face Face, size vg.Length) []Cluster {
	var out []Cluster
	rs := []rune(s)
	unit := size / 64 / shapeSize
	x := vg.Length(0)
	for _, run := range f.shape(face, s) {
		last := -1
		for _, g := range run.Glyphs {
			w := vg.Length(g.Advance) * unit
			if g.TextIndex() == last {
				out[len(out)-1].Width += w
			} else {
				last = g.TextIndex()
				out = append(out, Cluster{string(rs[last:min(last+g.RunesCount(), len(rs))]), x, w})
			}
			x += w
		}
	}
	return out
}

// Outline gives the outlines of a line whose baseline begins at pt.
func (f *Fonts) Outline(s string, face Face, size vg.Length, pt vg.Point) vg.Path {
	var path vg.Path
	x := pt.X
	for _, run := range f.shape(face, s) {
		scale := size / vg.Length(run.Face.Upem())
		unit := size / 64 / shapeSize
		for _, g := range run.Glyphs {
			if o, ok := run.Face.GlyphDataOutline(g.GlyphID); ok {
				at := vg.Point{X: x + vg.Length(g.XOffset)*unit, Y: pt.Y + vg.Length(g.YOffset)*unit}
				path = appendGlyph(path, o.Segments, at, scale)
			}
			x += vg.Length(g.Advance) * unit
		}
	}
	return path
}

func appendGlyph(path vg.Path, segments []font.Segment, at vg.Point, scale vg.Length) vg.Path {
	to := func(p opentype.SegmentPoint) vg.Point {
		return vg.Point{X: at.X + vg.Length(p.X)*scale, Y: at.Y + vg.Length(p.Y)*scale}
	}
	for i, s := range segments {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				path.Close()
			}
			path.Move(to(s.Args[0]))
		case opentype.SegmentOpLineTo:
			path.Line(to(s.Args[0]))
		case opentype.SegmentOpQuadTo:
			path.QuadTo(to(s.Args[0]), to(s.Args[1]))
		case opentype.SegmentOpCubeTo:
			path.CubeTo(to(s.Args[0]), to(s.Args[1]), to(s.Args[2]))
		}
	}
	if len(segments) > 0 {
		path.Close()
	}
	return path
}
