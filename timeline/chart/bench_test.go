package chart

import "testing"

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
