package chart

import (
	"testing"

	"factline/timeline"
)

func benchmark(b *testing.B, n, days, actors int, o Options) {
	tl := many(n, days, actors)
	o.NoSystemFonts = true
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Draw(tl, nil, o); err != nil {
			b.Fatal(err)
		}
	}
}

var fullHD = Size{1600 * pixel, 900 * pixel}

func BenchmarkPNG30(b *testing.B)   { benchmark(b, 30, 60, 6, Options{Size: fullHD}) }
func BenchmarkPNG2000(b *testing.B) { benchmark(b, 2000, 1200, 12, Options{}) }
func BenchmarkSVG30(b *testing.B)   { benchmark(b, 30, 60, 6, Options{Size: fullHD, Format: SVG}) }
func BenchmarkPDF30(b *testing.B)   { benchmark(b, 30, 60, 6, Options{Size: fullHD, Format: PDF}) }

// BenchmarkAnswers draws arrows through a page full of words.
func BenchmarkAnswers(b *testing.B) {
	tl := many(200, 300, 9)
	for i := 7; i < 200; i += 4 {
		tl.Links = append(tl.Links, timeline.Link{From: i, To: i - 7, Relation: timeline.Denies})
	}
	for b.Loop() {
		if _, _, err := Draw(tl, nil, Options{NoSystemFonts: true, Format: SVG}); err != nil {
			b.Fatal(err)
		}
	}
}
