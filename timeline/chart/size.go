package chart

import (
	"fmt"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"
)

// pixel is the unit of a page's size: a dot at 96 to the inch.
const pixel = vg.Inch / 96

// papers are the sizes known by name, lying on their side, for time runs across.
var papers = map[string]Size{
	"a3": {420 * vg.Millimeter, 297 * vg.Millimeter}, "a4": {297 * vg.Millimeter, 210 * vg.Millimeter}, "a5": {210 * vg.Millimeter, 148 * vg.Millimeter},
	"letter": {11 * vg.Inch, 8.5 * vg.Inch},
}

var units = []struct {
	name   string
	length vg.Length
}{{"px", pixel}, {"mm", vg.Millimeter}, {"cm", vg.Centimeter}, {"in", vg.Inch}, {"pt", 1}}

// ParseSize reads the size of a page: "1600x900" in pixels of 1/96 inch, "297x210mm", "11x8.5in", "a4", and
// "1600" or "1600xauto" for a page as tall as its content needs.
func ParseSize(s string) (Size, error) {
	in := strings.ToLower(strings.TrimSpace(s))
	if p, ok := papers[in]; ok {
		return p, nil
	}
	bad := fmt.Errorf("reading the size %q: give width and height such as 1600x900 or 297x210mm, a paper such as a4, or 1600xauto", s)
	unit := pixel
	for _, u := range units {
		if rest, ok := strings.CutSuffix(in, u.name); ok {
			in, unit = rest, u.length
			break
		}
	}
	width, height, both := strings.Cut(strings.ReplaceAll(in, "×", "x"), "x")
	w, err := strconv.ParseFloat(strings.TrimSpace(width), 64)
	if err != nil || !(w > 0) {
		return Size{}, bad
	}
	size := Size{Width: vg.Length(w) * unit}
	if height = strings.TrimSpace(height); both && height != "auto" {
		h, err := strconv.ParseFloat(height, 64)
		if err != nil || !(h > 0) {
			return Size{}, bad
		}
		size.Height = vg.Length(h) * unit
	}
	return size, size.check()
}

// The least and the greatest page: less holds no picture, more no machine.
const (
	leastWidth, leastHeight = 600 * pixel, 360 * pixel
	greatest                = 20000 * pixel
)

func (s Size) check() error {
	switch {
	case s == Size{}:
		return nil
	case !(s.Width >= leastWidth) || s.Height != 0 && !(s.Height >= leastHeight):
		return fmt.Errorf("a page of %.0f×%.0f pixels is too small for a timeline: give at least %.0f×%.0f", s.Width/pixel, s.Height/pixel, leastWidth/pixel, leastHeight/pixel)
	case s.Width > greatest || s.Height > greatest:
		return fmt.Errorf("a page of %.0f×%.0f pixels is too large: give at most %.0f each way", s.Width/pixel, s.Height/pixel, greatest/pixel)
	}
	return nil
}
