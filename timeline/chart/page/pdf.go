package page

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"factline/timeline/chart/typeset"
)

// A PDF is a canvas that becomes a PDF file of one page. Text that the embedded fonts can set letter by letter
// is text in the file; what needs more than that (scripts whose letters join, other fonts) is drawn in outlines, with unseen text over them that can be searched.
type PDF struct {
	doc    *fpdf.Fpdf
	w, h   vg.Length
	now    state
	stack  []state
	images int
}

var pdfStyles = [...]string{typeset.Regular: "", typeset.Bold: "B", typeset.Italic: "I"}

// NewPDF returns a page of a size, filled with a colour.
func NewPDF(w, h vg.Length, paper color.Color, about About) *PDF {
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: w.Points(), Ht: h.Points()}})
	doc.SetCatalogSort(true)
	epoch := time.Unix(0, 0).UTC() // a picture has no time of its own: the same input makes the same file
	doc.SetCreationDate(epoch)
	doc.SetModificationDate(epoch)
	doc.SetTitle(textString(about.Title), false)
	doc.SetSubject(textString(about.Description), false)
	doc.SetCreator(textString(about.Software), false)
	doc.SetProducer(textString(about.Software), false)
	keywords := ""
	for _, s := range about.Sources {
		keywords += s.Name + " " + s.Hash + "\n"
	}
	doc.SetKeywords(textString(keywords), false)
	doc.SetMargins(0, 0, 0)
	doc.SetAutoPageBreak(false, 0)
	doc.SetLineJoinStyle("round") // as gonum draws lines in PNG
	for face, style := range pdfStyles {
		doc.AddUTF8FontFromBytes("sans", style, typeset.Embedded(typeset.Face(face)))
	}
	doc.AddPage()
	p := &PDF{doc: doc, w: w, h: h}
	p.now.matrix = matrix{1, 0, 0, -1, 0, h.Points()}
	vg.Initialize(p)
	p.SetColor(paper)
	p.Fill(vg.Rectangle{Max: vg.Point{X: w, Y: h}}.Path())
	p.SetColor(color.Black)
	return p
}

// textString writes text as PDF does outside of pages: in UTF-16 behind its mark. The library's own conversion spoils what lies
// beyond U+FFFF, such as emoji.
func textString(s string) string {
	b := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}

// Size is part of [vg.CanvasSizer].
func (p *PDF) Size() (w, h vg.Length) { return p.w, p.h }

// SetLineWidth is part of [vg.Canvas].
func (p *PDF) SetLineWidth(w vg.Length) { p.now.width = w }

// SetLineDash is part of [vg.Canvas].
func (p *PDF) SetLineDash(dash []vg.Length, offset vg.Length) {
	p.now.dash, p.now.offset = dash, offset
}

// SetColor is part of [vg.Canvas].
func (p *PDF) SetColor(c color.Color) {
	if c == nil {
		c = color.Black
	}
	p.now.color = c
}

// Rotate is part of [vg.Canvas].
func (p *PDF) Rotate(rad float64) { p.now.matrix = p.now.matrix.times(rotation(rad)) }

// Translate is part of [vg.Canvas].
func (p *PDF) Translate(pt vg.Point) { p.now.matrix = p.now.matrix.times(translation(pt)) }

// Scale is part of [vg.Canvas].
func (p *PDF) Scale(x, y float64) { p.now.matrix = p.now.matrix.times(matrix{x, 0, 0, y, 0, 0}) }

// Push is part of [vg.Canvas].
func (p *PDF) Push() { p.stack = append(p.stack, p.now) }

// Pop is part of [vg.Canvas].
func (p *PDF) Pop() {
	p.now = p.stack[len(p.stack)-1]
	p.stack = p.stack[:len(p.stack)-1]
}

// Stroke is part of [vg.Canvas].
func (p *PDF) Stroke(path vg.Path) {
	if p.now.width <= 0 || len(path) == 0 {
		return
	}
	r, g, b, a := parts(p.now.color)
	p.doc.SetAlpha(a, "Normal")
	p.doc.SetDrawColor(r, g, b)
	scale := p.now.matrix.scale()
	p.doc.SetLineWidth(p.now.width.Points() * scale)
	dash := make([]float64, len(p.now.dash))
	for i, d := range p.now.dash {
		dash[i] = d.Points() * scale
	}
	p.doc.SetDashPattern(dash, p.now.offset.Points()*scale)
	p.trace(path)
	p.doc.DrawPath("D")
}

// Fill is part of [vg.Canvas].
func (p *PDF) Fill(path vg.Path) {
	if len(path) == 0 {
		return
	}
	r, g, b, a := parts(p.now.color)
	p.doc.SetAlpha(a, "Normal")
	p.doc.SetFillColor(r, g, b)
	p.trace(path)
	p.doc.DrawPath("F")
}

func (p *PDF) trace(path vg.Path) {
	walk(path, p.now.matrix, tracer{p.doc})
}

// tracer hands the steps of a path on to the document.
type tracer struct{ doc *fpdf.Fpdf }

func (t tracer) move(x, y float64) { t.doc.MoveTo(x, y) }
func (t tracer) line(x, y float64) { t.doc.LineTo(x, y) }
func (t tracer) quad(cx, cy, x, y float64) {
	t.doc.CurveTo(cx, cy, x, y)
}
func (t tracer) cube(cx, cy, dx, dy, x, y float64) { t.doc.CurveBezierCubicTo(cx, cy, dx, dy, x, y) }
func (t tracer) close()                            { t.doc.ClosePath() }

// FillString is part of [vg.Canvas].
func (p *PDF) FillString(f font.Face, pt vg.Point, text string) {
	p.DrawLine(typeset.Line{Text: text, Size: f.Font.Size, At: pt, Width: f.Width(text), Simple: true})
}

// DrawLine writes a line as text where the embedded fonts can set it, and else draws its outlines.
func (p *PDF) DrawLine(l typeset.Line) {
	if !l.Simple {
		p.Fill(l.Outline())
		p.drawUnseen(l)
		return
	}
	r, g, b, a := parts(p.now.color)
	p.doc.SetAlpha(a, "Normal")
	p.doc.SetTextColor(r, g, b)
	p.doc.SetFont("sans", pdfStyles[l.Face], l.Size.Points())
	if w := p.doc.GetStringWidth(l.Text); w > 0 {
		// The document sets letters without kerning; scaling makes the line as wide as it was laid out.
		p.doc.RawWriteStr(fmt.Sprintf("%.3f Tz", 100*l.Width.Points()/w))
	}
	m := p.now.matrix
	x, y := m.at(l.At)
	turned := m.b != 0 || m.c != 0 || m.a != 1
	if turned {
		p.doc.TransformBegin()
		p.doc.Transform(fpdf.TransformMatrix{A: m.a, B: -m.b, C: m.c, D: -m.d, E: x, F: p.h.Points() - y})
		x, y = 0, p.h.Points()
	}
	p.doc.Text(x, y, l.Text)
	if turned {
		p.doc.TransformEnd()
	}
}

// drawUnseen lays blanks without colour over the outlines of a line, one for each letter and as wide as that, which stand for the
// letters when the page is searched and copied (ISO 32000-2, 14.9.4, "Replacement text"). They lie where the letters lie, in whatever direction these are read,
// as readers of PDF expect it of letters.
func (p *PDF) drawUnseen(l typeset.Line) {
	const unseen = 3 // text rendering mode: neither filled nor stroked
	for _, c := range l.Clusters() {
		var text strings.Builder
		for _, unit := range utf16.Encode([]rune("\uFEFF" + c.Text)) {
			fmt.Fprintf(&text, "%04X", unit)
		}
		p.doc.RawWriteStr(fmt.Sprintf("/Span <</ActualText <%s>>> BDC %d Tr", text.String(), unseen))
		p.DrawLine(typeset.Line{Text: " ", Face: l.Face, Size: l.Size, At: vg.Point{X: l.At.X + c.X, Y: l.At.Y}, Width: max(c.Width, 0.01), Simple: true})
		p.doc.RawWriteStr("0 Tr EMC")
	}
}

// DrawImage is part of [vg.Canvas].
func (p *PDF) DrawImage(r vg.Rectangle, img image.Image) {
	var b bytes.Buffer
	if png.Encode(&b, img) != nil {
		return // an image without pixels
	}
	p.images++
	name := fmt.Sprintf("image%d", p.images)
	o := fpdf.ImageOptions{ImageType: "png"}
	p.doc.RegisterImageOptionsReader(name, o, &b)
	x, y := p.now.matrix.at(vg.Point{X: r.Min.X, Y: r.Max.Y})
	p.doc.ImageOptions(name, x, y, r.Size().X.Points(), r.Size().Y.Points(), false, o, 0, "")
}

// WriteTo writes the file.
func (p *PDF) WriteTo(w io.Writer) (int64, error) {
	var b bytes.Buffer
	if err := p.doc.Output(&b); err != nil {
		return 0, fmt.Errorf("writing the picture as PDF: %w", err)
	}
	return b.WriteTo(w)
}

// parts gives the parts of a colour as the document wants them.
func parts(c color.Color) (r, g, b int, alpha float64) {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return int(n.R), int(n.G), int(n.B), float64(n.A) / 0xFF
}
