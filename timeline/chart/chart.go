// Package chart draws a timeline: who claimed or confirmed what, and when.
//
// The picture has a lane for each actor. On it stands a mark for each event, whose shape and colour
// say the stance, and under the mark, in words, what was claimed. What is not certain does not look
// certain: a month or "early July" is a bar that fades, what only the day of publication dates is a hollow mark beside
// the axis or below it, and a date that was repaired has a question mark and is joined by a dashed line to where its words
// would have put it. Where nothing happened for long, the axis is broken and says how much is left out.
//
// [Draw] makes the whole picture, in three steps that can be read on their own: a scene (what there
// is to show, without any geometry), a layout (where it goes, without any drawing), and the drawing. The
// parts are plotters of gonum/plot and can be used in other plots: [Bands], [Marks], [Spans], [Labels],
// [Repairs], [Links], [Published], [Density] and [Breaks], over the broken time axis that [Scale] and [Ticks] make. In all
// of them X is in days from the beginning of 1970-01-01, and Y in whatever the plot's own axis measures.
package chart

import (
	"bytes"
	"fmt"
	"strings"

	"gonum.org/v1/plot/vg"

	"factline/extract/civil"
	"factline/extract/claim"
	"factline/timeline"
	"factline/timeline/chart/typeset"
	"factline/timeline/check"
)

// A Format is a kind of picture file.
type Format string

// The formats.
const (
	PNG Format = "png"
	SVG Format = "svg"
	PDF Format = "pdf"
)

// Formats lists the formats that [Draw] knows.
var Formats = []Format{PNG, SVG, PDF}

// A Theme is a set of colours.
type Theme string

// The themes.
const (
	Light Theme = "light"
	Dark  Theme = "dark"
	Print Theme = "print" // white paper, black text, no tints
)

// Themes lists the themes that [Draw] knows.
var Themes = []Theme{Light, Dark, Print}

// A LaneBy says what the lanes of the picture stand for.
type LaneBy string

// The kinds of lanes.
const (
	ByActor   LaneBy = "actor"
	ByStance  LaneBy = "stance"
	ByArticle LaneBy = "article"
	OneLane   LaneBy = "none"
)

// LaneKinds lists the kinds of lanes that [Draw] knows.
var LaneKinds = []LaneBy{ByActor, ByStance, ByArticle, OneLane}

// Options say how a timeline is drawn. The zero value draws a PNG as tall as its content needs.
type Options struct {
	Format Format // "" for PNG
	Size   Size   // zero for a page 1600 wide and as tall as its content needs, within limits
	DPI    int    // dots per inch of a PNG; 0 for 96, at which a page unit is a pixel
	Theme  Theme  // "" for Light
	Scroll bool   // the picture is scrolled through: without a height it may be several times as tall as wide before events are left out
	Title  string // "" for the title of a single article, or the number of articles
	Lanes  LaneBy // "" for ByActor

	From civil.Date     // draw only events that can be on or after it; zero for all
	To   civil.Date     // draw only events that can be on or before it; zero for all
	Only []claim.Stance // draw only events of these stances; empty for all

	Locale        string   // BCP 47 or POSIX locale by which dates are written; "" for British English
	Fonts         []string // font files for scripts that the embedded fonts lack
	NoSystemFonts bool     // do not look for such fonts on the system

	Version string  // program and version, for the file's metadata
	Inputs  []Input // what the timeline was made from, for the file's metadata; nil to hash the texts of the articles
}

// An Input is a file that the timeline was made from.
type Input struct {
	Name string
	Hash string // "sha256:" and the digits
}

// A Warning says what the picture could not show as it should.
type Warning string

// Draw draws a timeline with the flags that were raised on it, and returns the file. The same
// arguments give the same bytes, as long as the same fonts are at hand.
func Draw(tl *timeline.Timeline, flags []check.Flag, o Options) ([]byte, []Warning, error) {
	o, err := o.complete()
	if err != nil {
		return nil, nil, err
	}
	fonts, err := typeset.New(o.Fonts, !o.NoSystemFonts)
	if err != nil {
		return nil, nil, err
	}
	s := newScene(tl, flags, o)
	l := newLayout(s, fonts, o)
	c := l.newCanvas(o)
	l.draw(c)
	var b bytes.Buffer
	if _, err := c.WriteTo(&b); err != nil {
		return nil, nil, err
	}
	if len(s.marks) == 0 && s.omitted > 0 {
		l.warnings = append(l.warnings, Warning(fmt.Sprintf("the picture is empty: all %s are left out by choice", count(s.omitted, "event"))))
	}
	return b.Bytes(), append(l.warnings, warnings(fonts)...), nil
}

// complete fills in what the options leave open and checks what they say.
func (o Options) complete() (Options, error) {
	var err error
	if o.Format, err = oneOf("format", o.Format, Formats); err != nil {
		return o, err
	}
	if o.Theme, err = oneOf("theme", o.Theme, Themes); err != nil {
		return o, err
	}
	if o.Lanes, err = oneOf("kind of lanes", o.Lanes, LaneKinds); err != nil {
		return o, err
	}
	if o.DPI == 0 {
		o.DPI = 96
	}
	if o.DPI < 24 || o.DPI > 1200 {
		return o, fmt.Errorf("%d dots per inch: give a resolution from 24 to 1200", o.DPI)
	}
	if err := o.Size.check(); err != nil {
		return o, err
	}
	return o, nil
}

// oneOf checks a choice; an empty one is the first of those known.
func oneOf[T ~string](what string, got T, known []T) (T, error) {
	if got == "" {
		return known[0], nil
	}
	names := make([]string, len(known))
	for i, k := range known {
		if k == got {
			return got, nil
		}
		names[i] = string(k)
	}
	return got, fmt.Errorf("unknown %s %q; known are %s", what, got, strings.Join(names, ", "))
}

// warnings names what could not be drawn, a few code points of it.
func warnings(fonts *typeset.Fonts) []Warning {
	missing := fonts.Missing()
	if len(missing) == 0 {
		return nil
	}
	const some = 8
	var names []string
	for _, r := range missing[:min(some, len(missing))] {
		names = append(names, fmt.Sprintf("%c (U+%04X)", r, r))
	}
	s := strings.Join(names, ", ")
	if n := len(missing) - some; n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	return []Warning{Warning("no font at hand has " + s + "; drawn as empty boxes. Name a font that has them with --font FILE")}
}

// A Size is that of a page. A Height of 0 is as much as the content needs, within limits.
type Size struct{ Width, Height vg.Length }
