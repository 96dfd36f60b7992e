// Package page writes drawn pages as PNG, SVG and PDF files.
//
// gonum/plot has backends for the three formats, but its PNG knows no resolution, its SVG no titles
// for screen readers, and its PDF only the letters of Western Europe and the time of day at which it
// was written. The canvases here draw through the same interface, [vg.Canvas], and keep what these lose:
// PNG files carry their resolution and where they come from, SVG files have real text and a title on each mark, and PDF
// files have text that can be searched in every script. The same drawing gives the same bytes.
//
// An SVG file names fonts and carries none: a font for every script would make it many times as large. It asks first for fonts whose
// letters are as wide as those that the picture was laid out with, and says how long each line is, so that a viewer with other
// fonts sets the letters closer or wider and no line runs into another.
package page

import (
	"io"

	"gonum.org/v1/plot/vg"

	"factline/timeline/chart/typeset"
)

// A Canvas is a page that can be drawn on and then written once.
type Canvas interface {
	vg.CanvasSizer
	io.WriterTo
}

// About is what a file says of itself.
type About struct {
	Title       string
	Description string // for those who cannot see the picture
	Software    string // program and version
	Sources     []Source
}

// A Source is an input that the picture was made from.
type Source struct {
	Name string
	Hash string // "sha256:…"
}

// A Group is a part of the picture that belongs to an event, or joins some.
type Group struct {
	Class string // "event", "events" for a cluster of them, "label" for words, "link" for an answer
	ID    string // of the event, "e5", or of several with spaces between them
	Title string // in words, for those who cannot see it; "" where the text itself says it
}

// A grouper is a canvas that keeps groups; that is the SVG one.
type grouper interface {
	Begin(Group)
	End()
}

// InGroup draws something as a named group where the canvas keeps groups, and else just draws it.
func InGroup(c vg.Canvas, g Group, draw func()) {
	if gc, ok := typeset.Unwrap(c).(grouper); ok {
		gc.Begin(g)
		defer gc.End()
	}
	draw()
}
