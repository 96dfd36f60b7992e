package page

import (
	"bytes"
	"compress/zlib"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"factline/timeline/chart/typeset"
)

var about = About{Title: "A & B", Description: "Two <marks>", Software: "factline 1.2", Sources: []Source{{"news.txt", "sha256:00"}}}

// canvases makes a page of each kind.
func canvases() map[string]Canvas {
	const w, h = 200, 100
	return map[string]Canvas{
		"png": NewPNG(w, h, 96, color.White, about),
		"svg": NewSVG(w, h, color.White, about),
		"pdf": NewPDF(w, h, color.White, about),
	}
}

// sketch draws a bit of everything.
func sketch(t *testing.T, c Canvas) {
	t.Helper()
	fonts, err := typeset.New(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	dc := draw.New(c)
	InGroup(dc, Group{Class: "event", ID: "e1", Title: "One & only"}, func() {
		dc.SetColor(color.NRGBA{0xD5, 0x5E, 0x00, 0x80})
		var p vg.Path
		p.Move(vg.Point{X: 30, Y: 20})
		p.Arc(vg.Point{X: 20, Y: 20}, 10, 0, 2*math.Pi)
		p.Close()
		dc.Fill(p)
	})
	dc.StrokeLine2(draw.LineStyle{Color: color.Black, Width: 1, Dashes: []vg.Length{3, 2}, DashOffs: 1}, 10, 50, 190, 50)
	dc.DrawImage(vg.Rectangle{Min: vg.Point{X: 100, Y: 10}, Max: vg.Point{X: 120, Y: 30}}, image.NewGray(image.Rect(0, 0, 2, 2)))
	sty := text.Style{Color: color.Black, Font: typeset.Font(typeset.Bold, 10), Handler: fonts}
	for i, s := range []string{"Nguyễn", "Їжак", "Ελένη", "שלום", "a < b"} {
		dc.FillText(sty, vg.Point{X: 10 + 36*vg.Length(i), Y: 80}, s)
	}
	sty.Rotation = math.Pi / 2
	dc.FillText(sty, vg.Point{X: 195, Y: 10}, "upwards")
}

func TestEveryCanvasDrawsTheSameTwice(t *testing.T) {
	first, second := canvases(), canvases()
	for kind := range first {
		var a, b bytes.Buffer
		sketch(t, first[kind])
		sketch(t, second[kind])
		if _, err := first[kind].WriteTo(&a); err != nil {
			t.Fatal(err)
		}
		if n, err := second[kind].WriteTo(&b); err != nil || n != int64(b.Len()) {
			t.Errorf("%s: wrote %d bytes, says %d, %v", kind, b.Len(), n, err)
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("two %s files of one drawing differ", kind)
		}
		if a.Len() < 500 {
			t.Errorf("a %s of %d bytes", kind, a.Len())
		}
	}
}

func TestSVG(t *testing.T) {
	c := NewSVG(200, 100, color.White, about)
	sketch(t, c)
	var b bytes.Buffer
	if _, err := c.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	depth := 0
	for dec := xml.NewDecoder(bytes.NewReader(b.Bytes())); ; {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, &b)
		}
		switch tok.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	if depth != 0 {
		t.Errorf("%d elements are not closed", depth)
	}
	for _, want := range []string{
		`<title id="chart-title">A &amp; B</title>`, `<desc id="chart-desc">Two &lt;marks&gt;</desc>`, `role="graphics-document document"`, "news.txt sha256:00",
		`<g class="event" data-event="e1" role="img" aria-label="One &amp; only"><title>One &amp; only</title>`,
		`>Nguyễn</text>`, `>a &lt; b</text>`, `direction="rtl"`, `stroke-dasharray="3 2"`, `fill-opacity="0.5"`,
		`transform="matrix(0 -1 1 0`, "data:image/png;base64,", `font-weight="bold"`, "textLength=",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, &b)
		}
	}
}

// TestPDFCanBeSearched looks for letters that are drawn in outlines, and for the blanks that stand for them.
func TestPDFCanBeSearched(t *testing.T) {
	c := NewPDF(200, 100, color.White, about)
	sketch(t, c)
	var b, content bytes.Buffer
	if _, err := c.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	for _, part := range bytes.Split(b.Bytes(), []byte("stream\n"))[1:] {
		if r, err := zlib.NewReader(bytes.NewReader(part)); err == nil {
			io.Copy(&content, r) // up to the end of the stream; what follows is not compressed
		}
	}
	for _, letter := range []string{"FEFF05DD", "FEFF05D5", "FEFF05DC", "FEFF05E9"} { // םולש, as it stands from left to right
		at := strings.Index(content.String(), "/Span <</ActualText <"+letter+">>> BDC 3 Tr")
		if at < 0 {
			t.Fatalf("no blank stands for U+%s after the letters before it", letter[4:])
		}
		content.Next(at)
	}
}

// TestPDFSaysWhatItIs looks for a title with a sign beyond U+FFFF, which is written in two halves.
func TestPDFSaysWhatItIs(t *testing.T) {
	var b bytes.Buffer
	if _, err := NewPDF(200, 100, color.White, About{Title: "Nguyễn 🌉"}).WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	if want := "\xFE\xFF\x00N\x00g\x00u\x00y\x1E\xC5\x00n\x00 \xD8\x3C\xDF\x09"; !strings.Contains(b.String(), want) {
		t.Errorf("no title %q in the file", want)
	}
}

func TestPNGKeepsItsPicture(t *testing.T) {
	c := NewPNG(75, 75, 192, color.Black, About{})
	var b bytes.Buffer
	if _, err := c.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil {
		t.Fatalf("the added chunks spoil the file: %v", err)
	}
	if img.Bounds().Dx() != 200 {
		t.Errorf("75 points at 192 dots per inch are %d dots, want 200", img.Bounds().Dx())
	}
	if r, _, _, _ := img.At(100, 100).RGBA(); r != 0 {
		t.Error("the paper is not black")
	}
}

// TestArcsBecomeCurves checks that the curves of a circle stay on the circle.
func TestArcsBecomeCurves(t *testing.T) {
	var p vg.Path
	p.Arc(vg.Point{X: 5, Y: 7}, 3, 1, 2*math.Pi)
	var r recorder
	walk(p, matrix{1, 0, 0, 1, 0, 0}, &r)
	if len(r.ends) != 5 {
		t.Fatalf("a circle is drawn in %d steps, want a move and 4 curves", len(r.ends))
	}
	for _, q := range r.ends {
		if d := math.Hypot(q[0]-5, q[1]-7); math.Abs(d-3) > 1e-9 {
			t.Errorf("%v lies %g from the middle, want 3", q, d)
		}
	}
}

type recorder struct{ ends [][2]float64 }

func (r *recorder) move(x, y float64)             { r.ends = append(r.ends, [2]float64{x, y}) }
func (r *recorder) line(x, y float64)             { r.move(x, y) }
func (r *recorder) quad(_, _, x, y float64)       { r.move(x, y) }
func (r *recorder) cube(_, _, _, _, x, y float64) { r.move(x, y) }
func (r *recorder) close()                        {}
