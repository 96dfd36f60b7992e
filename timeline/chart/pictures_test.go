package chart

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"factline/extract"
	"factline/extract/civil"
	"factline/extract/claim"
	"factline/timeline"
	"factline/timeline/check"
)

type picture struct {
	name  string
	tl    *timeline.Timeline
	flags []check.Flag
	o     Options
}

// pictures are the cases that the picture is looked at for.
func pictures() []picture {
	h, hf := harbour()
	one := timelineOf(nil, says(on(day(2025, 2, 5)), "Marta Oyelaran", "Spokeswoman", claim.Confirmed, someTexts[0]))
	onePub := timelineOf([]*extract.Result{source("A bridge reopens", "The Daily Ledger", 2025, 2, 9)}, says(on(day(2025, 2, 5)), "Marta Oyelaran", "Spokeswoman", claim.Confirmed, someTexts[0]))
	return []picture{
		{"harbour", h, hf, Options{}},
		{"harbour-fixed", h, hf, Options{Size: Size{1600 * pixel, 900 * pixel}}},
		{"harbour-dark", h, hf, Options{Theme: Dark}},
		{"harbour-print", h, hf, Options{Theme: Print}},
		{"harbour-us", h, hf, Options{Locale: "en-US", Lanes: ByStance}},
		{"harbour-one-lane", h, hf, Options{Lanes: OneLane}},
		{"one", one, nil, Options{}},
		{"one-published", onePub, nil, Options{}},
		{"two", timelineOf(nil, says(on(day(2025, 2, 5)), "Marta Oyelaran", "", claim.Claimed, someTexts[0]), says(on(day(2025, 2, 25)), "Jonas Weidl", "", claim.Denied, someTexts[1])), nil, Options{}},
		{"ten", many(10, 40, 4), nil, Options{}},
		{"thirty", many(30, 60, 6), nil, Options{Size: Size{1600 * pixel, 900 * pixel}}},
		{"two-hundred", many(200, 300, 9), nil, Options{}},
		{"two-thousand", many(2000, 1200, 12), nil, Options{}},
		{"five-hundred-actors", many(900, 400, 500), nil, Options{}},
	}
}

// TestPictures draws every case into the folder that FACTLINE_PICTURES names, to be looked at.
func TestPictures(t *testing.T) {
	dir := os.Getenv("FACTLINE_PICTURES")
	if dir == "" {
		t.Skip("FACTLINE_PICTURES names no folder to draw into")
	}
	for _, p := range pictures() {
		start := time.Now()
		b, w, err := Draw(p.tl, p.flags, p.o)
		if err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
		t.Log(p.name, len(b), time.Since(start), w)
		if err := os.WriteFile(filepath.Join(dir, p.name+".png"), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var _ = civil.Day(0)
