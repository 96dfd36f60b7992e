package chart

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"testing"
)

// Update says that the pictures that the tests draw are to be kept as the golden ones.
var Update = flag.Bool("update", false, "keep the pictures that the tests draw as the golden ones")

// TestWholePictures compares whole pictures with those that are kept in testdata, dot by dot.
func TestWholePictures(t *testing.T) {
	h, flags := harbour()
	for _, p := range []picture{
		{"harbour", h, flags, Options{NoSystemFonts: true}},
		{"bridge", many(30, 60, 6), nil, Options{NoSystemFonts: true, Size: fullHD, Theme: Dark}},
		{"denials", denials(), nil, Options{NoSystemFonts: true, Theme: Print}},
		{"papers", threeArticles(), nil, Options{NoSystemFonts: true, Lanes: ByArticle}},
		{"centuries", centuries(), nil, Options{NoSystemFonts: true}},
	} {
		b, _, err := Draw(p.tl, p.flags, p.o)
		if err != nil {
			t.Fatal(err)
		}
		file := "testdata/" + p.name + ".png"
		if *Update {
			img, err := png.Decode(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			var small bytes.Buffer
			enc := png.Encoder{CompressionLevel: png.BestCompression}
			if err := enc.Encode(&small, img); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, small.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !Alike(t, b, want) {
			t.Errorf("%s is not as it was kept: look at it, and keep it with -update, or restore the old one", p.name)
		}
	}
}

// Alike compares two pictures. A few dots may differ a little: processors round differently.
func Alike(t *testing.T, a, b []byte) bool {
	t.Helper()
	x, y := decode(t, a), decode(t, b)
	if x.Bounds() != y.Bounds() {
		return false
	}
	const much, few = 0x2000, 0.001
	differ, all := 0, 0
	for j := x.Bounds().Min.Y; j < x.Bounds().Max.Y; j++ {
		for i := x.Bounds().Min.X; i < x.Bounds().Max.X; i++ {
			r0, g0, b0, _ := x.At(i, j).RGBA()
			r1, g1, b1, _ := y.At(i, j).RGBA()
			if max(r0, r1)-min(r0, r1) > much || max(g0, g1)-min(g0, g1) > much || max(b0, b1)-min(b0, b1) > much {
				differ++
			}
			all++
		}
	}
	return float64(differ) <= few*float64(all)
}

func decode(t *testing.T, b []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return img
}
