package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"

	"factline/timeline"
	"factline/timeline/chart/page"
	"factline/timeline/chart/typeset"
	"factline/timeline/check"
)

type scene struct{ title string }

func newScene(tl *timeline.Timeline, flags []check.Flag, o Options) *scene {
	return &scene{title: o.Title}
}

type layout struct {
	s     *scene
	fonts *typeset.Fonts
}

func newLayout(s *scene, fonts *typeset.Fonts, o Options) *layout { return &layout{s, fonts} }

func (l *layout) newCanvas(o Options) page.Canvas {
	w, h := 1600*pixel, 900*pixel
	switch o.Format {
	case SVG:
		return page.NewSVG(w, h, color.White, page.About{Title: l.s.title})
	case PDF:
		return page.NewPDF(w, h, color.White, page.About{Title: l.s.title})
	}
	return page.NewPNG(w, h, o.DPI, color.White, page.About{Title: l.s.title})
}

func (l *layout) draw(c page.Canvas) {
	c.SetColor(color.Black)
	c.Fill(l.fonts.Outline(l.s.title, typeset.Bold, 18, vg.Point{X: 20, Y: 600}))
}
