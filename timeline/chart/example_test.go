package chart_test

import (
	"image/color"
	"log"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"factline/extract/civil"
	"factline/timeline/chart"
	"factline/timeline/chart/typeset"
)

var (
	ink    = color.NRGBA{0x1B, 0x1E, 0x23, 0xFF}
	grey   = color.NRGBA{0x9A, 0xA1, 0xAB, 0xFF}
	paper  = color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
	blue   = color.NRGBA{0x00, 0x72, 0xB2, 0xFF}
	green  = color.NRGBA{0x00, 0x9E, 0x73, 0xFF}
	red    = color.NRGBA{0xD5, 0x5E, 0x00, 0xFF}
	yellow = color.NRGBA{0xE6, 0x9F, 0x00, 0xFF}
)

// at is the middle of a day of 2025 on the time axis.
func at(month, day int) float64 { return float64(civil.DayOf(2025, month, day)) + 0.5 }

// newPlot makes a plot over some spans of days, with one lane at a height of 1.
func newPlot(spans ...[2]float64) *plot.Plot {
	const width = 5 * vg.Inch
	p := plot.New()
	s := chart.NewScale(spans, 0.08)
	p.X.Scale = s
	p.X.Min, p.X.Max = s.Range()
	p.X.Tick.Marker = chart.Ticks{Scale: s, Width: width}
	p.X.Tick.Label.Font.Variant, p.X.Tick.Label.Font.Size = "Sans", 8
	p.Y.Min, p.Y.Max = 0, 2
	p.HideY()
	return p
}

func save(p *plot.Plot, name string) {
	if err := p.Save(5*vg.Inch, 1.6*vg.Inch, "testdata/"+name+".png"); err != nil {
		log.Fatal(err)
	}
}

func glyph(s chart.Shape, c color.NRGBA) chart.Glyph {
	return chart.Glyph{Look: chart.Look{Shape: s, Color: c}, Radius: 5, Ink: ink, Paper: paper}
}

// style sets text with fonts that cover more than one script.
func style(f typeset.Face, size vg.Length) text.Style {
	fonts, err := typeset.New(nil, false)
	if err != nil {
		log.Fatal(err)
	}
	return text.Style{Color: ink, Font: typeset.Font(f, size), Handler: fonts}
}

func ExampleMarks() {
	p := newPlot([2]float64{at(2, 4), at(2, 12)})
	denied := glyph(chart.Cross, red)
	hollow := glyph(chart.Disc, blue)
	hollow.Hollow = true
	not := glyph(chart.Tick, green)
	not.Negated = true
	p.Add(chart.Marks{
		Text: style(typeset.Bold, 8),
		Items: []chart.Mark{
			{X: at(2, 5), Y: 1, Glyph: glyph(chart.Diamond, yellow), Flag: red}, // claimed, and flagged
			{X: at(2, 6), Y: 1, Glyph: denied},
			{X: at(2, 7), Y: 1, Glyph: not},    // not confirmed
			{X: at(2, 9), Y: 1, Glyph: hollow}, // said, nobody knows when
			{X: at(2, 11), Y: 1, Glyph: glyph(chart.Disc, blue), Count: 4, Parts: []color.NRGBA{blue, blue, green, red}},
		},
	})
	save(p, "marks")
	// Output:
}

func ExampleSpans() {
	p := newPlot([2]float64{at(2, 1), at(3, 1)})
	p.Add(chart.Spans{
		Width: 8,
		Items: []chart.Span{
			{From: at(2, 1), To: at(2, 10), Y: 1.4, FadeFrom: 3, FadeTo: 3, Color: blue}, // early February
			{From: at(2, 12), To: at(2, 20), Y: 0.7, FadeFrom: 8, Color: red},            // before 20 February
		},
	})
	save(p, "spans")
	// Output:
}

func ExampleLabels() {
	p := newPlot([2]float64{at(2, 4), at(2, 12)})
	p.Y.Max = 1.1
	s := style(typeset.Regular, 8)
	labels := chart.Labels{
		Y: 1, Drop: 5, Size: 8, Width: 100, Lines: 2, Layers: 2, Fonts: s.Handler.(*typeset.Fonts),
		Ink: ink, Muted: grey, Leader: grey, Paper: paper,
		Items: []chart.Label{
			{X: at(2, 5), Date: "5 Feb", Stance: "confirmed", Text: "that the talks have become more frequent"},
			{X: at(2, 6), Date: "6 Feb", Stance: "denied", Text: "that a date had been set"},
			{X: at(2, 7), Date: "7 Feb", Stance: "claimed", Text: "an agreement was close"},
			{X: at(2, 11), Date: "11 Feb", Stance: "said", Text: "nothing is signed"},
		},
	}
	p.Add(labels)
	save(p, "labels")
	// Output:
}

func ExampleRepairs() {
	p := newPlot([2]float64{at(2, 4), at(2, 10)}, [2]float64{at(2, 12), at(2, 13)}, [2]float64{at(7, 1), at(7, 3)})
	line := draw.LineStyle{Color: red, Width: 1, Dashes: []vg.Length{3, 2}}
	p.Add(chart.Breaks{Paper: paper, Line: draw.LineStyle{Color: grey, Width: 1}},
		chart.Repairs{
			Line: line, Text: style(typeset.Italic, 8), Paper: paper,
			Items: []chart.Repair{{X: at(2, 7), Literal: at(7, 2), Y: 1, Rise: 16, Caption: "literally 2 Jul", CaptionX: -58}},
		},
		chart.Marks{Items: []chart.Mark{{X: at(2, 7), Y: 1, Glyph: glyph(chart.Diamond, yellow)}}})
	save(p, "repairs")
	// Output:
}

func ExampleLinks() {
	p := newPlot([2]float64{at(2, 4), at(2, 12)})
	p.Add(chart.Links{
		Width: 1.2,
		Items: []chart.Arrow{
			{X0: at(2, 8), Y0: 0.5, X1: at(2, 6), Y1: 1.5, Color: red},
			{X0: at(2, 11), Y0: 0.5, X1: at(2, 6), Y1: 1.5, Bend: 6, Color: green, Dashed: true},
		},
	}, chart.Marks{Items: []chart.Mark{
		{X: at(2, 6), Y: 1.5, Glyph: glyph(chart.Diamond, yellow)},
		{X: at(2, 8), Y: 0.5, Glyph: glyph(chart.Cross, red)},
		{X: at(2, 11), Y: 0.5, Glyph: glyph(chart.Tick, green)},
	}})
	save(p, "links")
	// Output:
}

func ExamplePublished() {
	p := newPlot([2]float64{at(2, 4), at(2, 12)})
	p.Add(chart.Published{Days: []float64{at(2, 9)}, Line: draw.LineStyle{Color: blue, Width: 1.5}})
	save(p, "published")
	// Output:
}

func ExampleDensity() {
	var days []float64
	for i := range 200 {
		days = append(days, at(2, 1)+float64(i*i%97)/4)
	}
	p := newPlot([2]float64{at(2, 1), at(2, 26)})
	p.Add(chart.Density{Days: days, Bin: 6, Color: grey})
	save(p, "density")
	// Output:
}

func ExampleBands() {
	p := newPlot([2]float64{at(2, 4), at(2, 12)})
	p.Add(chart.Bands{Edges: []float64{2, 1.2, 0.6, 0}, Shade: color.NRGBA{0xF0, 0xF2, 0xF5, 0xFF}, Rule: draw.LineStyle{Color: grey, Width: 0.5}})
	save(p, "bands")
	// Output:
}

func ExampleBreaks() {
	p := newPlot([2]float64{at(2, 4), at(2, 7)}, [2]float64{at(2, 9), at(2, 12)}, [2]float64{at(11, 20), at(11, 24)})
	points, err := plotter.NewScatter(plotter.XYs{{X: at(2, 5), Y: 1}, {X: at(2, 10), Y: 1}, {X: at(11, 22), Y: 1}})
	if err != nil {
		log.Fatal(err)
	}
	p.Add(points, chart.Breaks{Paper: paper, Line: draw.LineStyle{Color: grey, Width: 1}})
	save(p, "breaks")
	// Output:
}
