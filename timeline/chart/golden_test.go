package chart_test

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "keep the pictures that the tests draw as the golden ones")

// TestExamplePictures draws the pictures of the examples and compares them with those that are kept.
func TestExamplePictures(t *testing.T) {
	for name, example := range map[string]func(){
		"marks": ExampleMarks, "spans": ExampleSpans, "labels": ExampleLabels, "repairs": ExampleRepairs, "links": ExampleLinks,
		"published": ExamplePublished, "density": ExampleDensity, "bands": ExampleBands, "breaks": ExampleBreaks,
	} {
		file := "testdata/" + name + ".png"
		want, err := os.ReadFile(file)
		if err != nil && !*update {
			t.Errorf("%v; draw it with -update", err)
		}
		example()
		if *update {
			continue
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !alike(t, got, want) {
			t.Errorf("%s is not as it was kept: look at it, and keep it with -update, or restore the old one", file)
		}
	}
}

// alike compares two pictures. A few dots may differ a little: processors round differently.
func alike(t *testing.T, a, b []byte) bool {
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
