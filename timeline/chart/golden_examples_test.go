package chart_test

import (
	"os"
	"testing"

	"factline/timeline/chart"
)

// TestExamplePictures draws the pictures of the examples and compares them with those that are kept.
func TestExamplePictures(t *testing.T) {
	for name, example := range map[string]func(){
		"marks": ExampleMarks, "spans": ExampleSpans, "labels": ExampleLabels, "repairs": ExampleRepairs, "links": ExampleLinks,
		"published": ExamplePublished, "density": ExampleDensity, "bands": ExampleBands, "breaks": ExampleBreaks,
	} {
		file := "testdata/" + name + ".png"
		want, err := os.ReadFile(file)
		if err != nil && !*chart.Update {
			t.Errorf("%v; draw it with -update", err)
		}
		example()
		if *chart.Update {
			continue
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !chart.Alike(t, got, want) {
			t.Errorf("%s is not as it was kept: look at it, and keep it with -update, or restore the old one", file)
		}
	}
}
