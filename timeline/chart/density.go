package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Density draws how many events there are along the axis, as columns. It is a [plot.Plotter].
type Density struct {
	Days  []float64
	Bin   vg.Length // width of a column
	Color color.Color
}

// Plot draws the columns from the foot of the canvas; the highest reaches its top.
func (d Density) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	n := int((c.Max.X-c.Min.X)/d.Bin) + 1
	counts := make([]int, n)
	most := 0
	for _, day := range d.Days {
		i := int((x(day) - c.Min.X) / d.Bin)
		if i >= 0 && i < n {
			counts[i]++
			most = max(most, counts[i])
		}
	}
	c.SetColor(d.Color)
	for i, k := range counts {
		if k == 0 {
			continue
		}
		left := c.Min.X + vg.Length(i)*d.Bin
		h := (c.Max.Y - c.Min.Y) * vg.Length(k) / vg.Length(most)
		c.Fill(vg.Rectangle{Min: vg.Point{X: left + 0.3, Y: c.Min.Y}, Max: vg.Point{X: left + d.Bin - 0.3, Y: c.Min.Y + h}}.Path())
	}
}

// Most is the number of events in the highest column of a canvas of a width.
func (d Density) Most(c draw.Canvas, p *plot.Plot) int {
	x, _ := p.Transforms(&c)
	counts := map[int]int{}
	most := 0
	for _, day := range d.Days {
		i := int((x(day) - c.Min.X) / d.Bin)
		counts[i]++
		most = max(most, counts[i])
	}
	return most
}
