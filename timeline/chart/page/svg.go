package page

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"factline/timeline/chart/typeset"
)

// An SVG is a canvas that becomes an SVG file. Its text is text, its groups have titles.
type SVG struct {
	b     bytes.Buffer
	w, h  vg.Length
	about About
	now   state
	stack []state
}

// state is what [vg.Canvas.Push] saves. The matrix maps points of the drawing, y upwards, to points
// of the page, y downwards.
type state struct {
	matrix matrix
	width  vg.Length
	dash   []vg.Length
	offset vg.Length
	color  color.Color
}

// NewSVG returns a page of a size, filled with a colour.
func NewSVG(w, h vg.Length, paper color.Color, about About) *SVG {
	s := &SVG{w: w, h: h, about: about}
	s.now.matrix = matrix{1, 0, 0, -1, 0, h.Points()}
	vg.Initialize(s)
	fmt.Fprintf(&s.b, `<rect width="%s" height="%s"%s/>`+"\n", num(w.Points()), num(h.Points()), paint("fill", paper))
	return s
}

// Size is part of [vg.CanvasSizer].
func (s *SVG) Size() (w, h vg.Length) { return s.w, s.h }

// SetLineWidth is part of [vg.Canvas].
func (s *SVG) SetLineWidth(w vg.Length) { s.now.width = w }

// SetLineDash is part of [vg.Canvas].
func (s *SVG) SetLineDash(dash []vg.Length, offset vg.Length) {
	s.now.dash, s.now.offset = dash, offset
}

// SetColor is part of [vg.Canvas].
func (s *SVG) SetColor(c color.Color) {
	if c == nil {
		c = color.Black
	}
	s.now.color = c
}

// Rotate is part of [vg.Canvas].
func (s *SVG) Rotate(rad float64) {
	s.now.matrix = s.now.matrix.times(rotation(rad))
}

// Translate is part of [vg.Canvas].
func (s *SVG) Translate(pt vg.Point) {
	s.now.matrix = s.now.matrix.times(translation(pt))
}

// Scale is part of [vg.Canvas].
func (s *SVG) Scale(x, y float64) { s.now.matrix = s.now.matrix.times(matrix{x, 0, 0, y, 0, 0}) }

// Push is part of [vg.Canvas].
func (s *SVG) Push() { s.stack = append(s.stack, s.now) }

// Pop is part of [vg.Canvas].
func (s *SVG) Pop() {
	s.now = s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
}

// Begin opens a group; its title is what a pointer or a screen reader finds there.
func (s *SVG) Begin(g Group) {
	s.b.WriteString("<g")
	attribute(&s.b, "class", g.Class)
	attribute(&s.b, "data-event", g.ID)
	if g.Title != "" {
		s.b.WriteString(` role="img"`)
		attribute(&s.b, "aria-label", g.Title)
	}
	s.b.WriteString(">")
	if g.Title != "" {
		s.b.WriteString("<title>" + escape(g.Title) + "</title>")
	}
	s.b.WriteString("\n")
}

// End closes the group that was opened last.
func (s *SVG) End() { s.b.WriteString("</g>\n") }

// Stroke is part of [vg.Canvas].
func (s *SVG) Stroke(p vg.Path) {
	if s.now.width <= 0 || len(p) == 0 {
		return
	}
	fmt.Fprintf(&s.b, `<path d="%s" fill="none"%s stroke-width="%s" stroke-linejoin="round"`, s.path(p), paint("stroke", s.now.color), num(s.now.width.Points()*s.now.matrix.scale()))
	if len(s.now.dash) > 0 {
		parts := make([]string, len(s.now.dash))
		for i, d := range s.now.dash {
			parts[i] = num(d.Points())
		}
		attribute(&s.b, "stroke-dasharray", strings.Join(parts, " "))
		if s.now.offset != 0 {
			attribute(&s.b, "stroke-dashoffset", num(s.now.offset.Points()))
		}
	}
	s.b.WriteString("/>\n")
}

// Fill is part of [vg.Canvas].
func (s *SVG) Fill(p vg.Path) {
	if len(p) > 0 {
		fmt.Fprintf(&s.b, `<path d="%s"%s/>`+"\n", s.path(p), paint("fill", s.now.color))
	}
}

// FillString is part of [vg.Canvas].
func (s *SVG) FillString(f font.Face, pt vg.Point, text string) {
	s.DrawLine(typeset.Line{Text: text, Size: f.Font.Size, At: pt, Width: f.Width(text)})
}

// DrawLine writes a line as text. Its length is given too, so that another font of the viewer's cannot make it run into
// its neighbours.
func (s *SVG) DrawLine(l typeset.Line) {
	x, y := s.now.matrix.at(l.At)
	s.b.WriteString("<text")
	if m := s.now.matrix; m.b != 0 || m.c != 0 || m.a != 1 {
		fmt.Fprintf(&s.b, ` transform="matrix(%s %s %s %s %s %s)"`, num(m.a), num(m.b), num(-m.c), num(-m.d), num(x), num(y))
		x, y = 0, 0
	}
	if l.RightToLeft {
		x += l.Width.Points()
		s.b.WriteString(` direction="rtl"`)
	}
	fmt.Fprintf(&s.b, ` x="%s" y="%s" font-size="%s"`, num(x), num(y), num(l.Size.Points()))
	switch l.Face {
	case typeset.Bold:
		s.b.WriteString(` font-weight="bold"`)
	case typeset.Italic:
		s.b.WriteString(` font-style="italic"`)
	}
	fmt.Fprintf(&s.b, ` textLength="%s" lengthAdjust="spacingAndGlyphs"%s>%s</text>`+"\n", num(l.Width.Points()), paint("fill", s.now.color), escape(l.Text))
}

// DrawImage is part of [vg.Canvas].
func (s *SVG) DrawImage(r vg.Rectangle, img image.Image) {
	var b bytes.Buffer
	if png.Encode(&b, img) != nil {
		return // an image without pixels
	}
	x, y := s.now.matrix.at(vg.Point{X: r.Min.X, Y: r.Max.Y})
	fmt.Fprintf(&s.b, `<image x="%s" y="%s" width="%s" height="%s" href="data:image/png;base64,%s"/>`+"\n", num(x), num(y),
		num(r.Size().X.Points()), num(r.Size().Y.Points()), base64.StdEncoding.EncodeToString(b.Bytes()))
}

func (s *SVG) path(p vg.Path) string {
	var b data
	walk(p, s.now.matrix, &b)
	return string(b)
}

// data is the d attribute of a path as it grows.
type data []byte

func (d *data) step(letter byte, numbers ...float64) {
	*d = append(*d, letter)
	for i, n := range numbers {
		if i > 0 {
			*d = append(*d, ' ')
		}
		*d = append(*d, num(n)...)
	}
}

func (d *data) move(x, y float64)                 { d.step('M', x, y) }
func (d *data) line(x, y float64)                 { d.step('L', x, y) }
func (d *data) quad(cx, cy, x, y float64)         { d.step('Q', cx, cy, x, y) }
func (d *data) cube(cx, cy, dx, dy, x, y float64) { d.step('C', cx, cy, dx, dy, x, y) }
func (d *data) close()                            { d.step('Z') }

// families are fonts whose letters are as wide as those that the picture was laid out with, and then any.
const families = "'Liberation Sans', Arimo, Arial, Helvetica, sans-serif"

// WriteTo writes the file. Sizes are in points.
func (s *SVG) WriteTo(w io.Writer) (int64, error) {
	var head bytes.Buffer
	W, H := num(s.w.Points()), num(s.h.Points())
	fmt.Fprintf(&head, `<svg xmlns="http://www.w3.org/2000/svg" width="%spt" height="%spt" viewBox="0 0 %s %s" role="graphics-document document" aria-labelledby="chart-title chart-desc" font-family="%s">`+"\n",
		W, H, W, H, families)
	fmt.Fprintf(&head, `<title id="chart-title">%s</title>`+"\n"+`<desc id="chart-desc">%s</desc>`+"\n", escape(s.about.Title), escape(s.about.Description))
	head.WriteString("<metadata>" + escape(s.about.Software))
	for _, src := range s.about.Sources {
		head.WriteString(escape("\n" + src.Name + " " + src.Hash))
	}
	head.WriteString("</metadata>\n")
	var n int64
	for _, part := range [][]byte{head.Bytes(), s.b.Bytes(), []byte("</svg>\n")} {
		m, err := w.Write(part)
		n += int64(m)
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// num writes a number of points with two decimals at most, a fiftieth of a dot on a printed page.
func num(f float64) string {
	s := strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64)
	if s == "-0" {
		return "0"
	}
	return s
}

func paint(attr string, c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	s := fmt.Sprintf(` %s="#%02x%02x%02x"`, attr, n.R, n.G, n.B)
	if n.A < 0xFF {
		s += fmt.Sprintf(` %s-opacity="%s"`, attr, num(float64(n.A)/0xFF))
	}
	return s
}

func attribute(b *bytes.Buffer, name, value string) {
	if value != "" {
		b.WriteString(" " + name + `="` + escape(value) + `"`)
	}
}

// escape writes text for XML; what XML cannot hold becomes U+FFFD.
func escape(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s)) // writing to a buffer does not fail
	return b.String()
}
