package main

import (
	"bytes"

	"factline/timeline/chart"
	"factline/timeline/export"

	"gonum.org/v1/plot/vg"
)

// htmlPage is the format of a page that holds the picture and, beside it, the articles with their events marked.
const htmlPage chart.Format = "html"

// pictureWidth is that of the picture in a page, unless the user gives one: beside the text its letters are legible.
const pictureWidth = 9.6 * vg.Inch

// pageScheme gives the scheme of a page: that of its reader, unless the user names a theme.
func pageScheme(theme chart.Theme, given bool) export.Scheme {
	switch {
	case !given:
		return export.ReadersScheme
	case theme == chart.Dark:
		return export.DarkScheme
	}
	return export.LightScheme
}

// page makes a page of HTML. Without any date it has no picture, and a warning says so.
func (s *story) page(o chart.Options, scheme export.Scheme) ([]byte, []chart.Warning, error) {
	p := export.Page{Title: o.Title, Scheme: scheme, Version: o.Version}
	var warnings []chart.Warning
	if s.dated() == 0 {
		warnings = append(warnings, chart.Warning("the page has no picture: "+s.undated()))
	} else {
		o.Format = chart.SVG
		if o.Size == (chart.Size{}) {
			o.Size.Width, o.Scroll = pictureWidth, true
		}
		if o.Theme == chart.Dark {
			o.Theme = chart.Light // printed, the page is light
		}
		var err error
		if p.Picture, warnings, err = s.picture(o); err != nil {
			return nil, nil, err
		}
		if scheme != export.LightScheme {
			o.Theme = chart.Dark
			if p.Dark, _, err = s.picture(o); err != nil {
				return nil, nil, err
			}
		}
	}
	var b bytes.Buffer
	err := export.HTML(&b, s.Timeline, s.flags, p)
	return b.Bytes(), warnings, err
}
