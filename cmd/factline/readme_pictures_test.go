package main

import (
	"bytes"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// readmePictures are the pictures that the README shows, with the commands that draw them.
var readmePictures = map[string][]string{
	"testdata/harbour-ceasefire.png": {"timeline", "testdata/harbour-ceasefire.txt", "--published", "2025-02-09"},
	"testdata/conflict.png":          {"timeline", "testdata/conflict", "--title", "When did the ferry run aground, and did her rudder fail? Three papers compared"},
}

// TestREADMEPictures draws the pictures anew. -update keeps what it draws.
func TestREADMEPictures(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for file, args := range readmePictures {
		if !strings.Contains(string(readme), "]("+file+")") {
			t.Errorf("README.md does not show %s", file)
		}
		drawn := filepath.Join(t.TempDir(), "drawn.png")
		if *update {
			drawn = file
		}
		var errs bytes.Buffer
		if status := run(append(args, "-o", drawn), strings.NewReader(""), io.Discard, &errs); status == exitFailed {
			t.Fatalf("%s: exit status %d: %s", file, status, errs.String())
		}
		if !alike(decoded(t, drawn), decoded(t, file)) {
			t.Errorf("%s is not what the command draws: look at the new picture, and keep it with -update", file)
		}
	}
}

func decoded(t *testing.T, file string) image.Image {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return img
}

// alike compares two pictures. A few dots may differ a little: processors round differently.
func alike(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	const much, few = 0x2000, 0.001
	differ := 0
	size := a.Bounds().Size()
	for y := range size.Y {
		for x := range size.X {
			r0, g0, b0, _ := a.At(x, y).RGBA()
			r1, g1, b1, _ := b.At(x, y).RGBA()
			if max(r0, r1)-min(r0, r1) > much || max(g0, g1)-min(g0, g1) > much || max(b0, b1)-min(b0, b1) > much {
				differ++
			}
		}
	}
	return float64(differ) <= few*float64(size.X*size.Y)
}
