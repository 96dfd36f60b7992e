package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"factline/timeline/chart/typeset"
)

// Labels writes what events are about under a row of marks: in layers, shifted sideways as little as can be, each joined to its
// mark by a leader, never over each other. Those that find no place are counted at a label next to
// them, "+2 more". It is a [plot.Plotter].
type Labels struct {
	Items  []Label // from left to right
	Y      float64 // of the row of marks
	Drop   vg.Length
	Size   vg.Length // of the text
	Width  vg.Length // of the widest label
	Lines  int       // of text, at most, under the heading
	Layers int       // at most
	Fonts  *typeset.Fonts
	Ink    color.NRGBA
	Muted  color.NRGBA // of the second part of the heading
	Leader color.NRGBA
	Paper  color.NRGBA // behind the text
}

// A Label is the text of one event.
type Label struct {
	X      float64
	Date   string // the heading, in bold
	Stance string // after it
	Text   string
	Weight int // those with more go first where not all can be written
}

// Plot writes the labels below the row, over the width of the canvas.
func (s Labels) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	l := &layout{
		s: &scene{lanes: []lane{{}}}, fonts: s.Fonts, rows: make([]row, 1),
		palette: palette{ink: s.Ink, muted: s.Muted, leader: s.Leader, band: s.Paper, paper: s.Paper},
		axis:    box{x: c.Min.X.Points(), w: (c.Max.X - c.Min.X).Points()},
		height:  y(s.Y).Points(), // the row of marks is the top of this little page
	}
	l.rows[0].half = s.Drop.Points()
	l.sides, l.second = 1, 1
	for i, k := range s.Items {
		l.s.marks = append(l.s.marks, mark{date: typeset.Clean(k.Date), stance: typeset.Clean(k.Stance), text: typeset.Clean(k.Text), weight: k.Weight})
		l.s.lanes[0].marks = append(l.s.lanes[0].marks, i)
		l.rows[0].dots = append(l.rows[0].dots, dot{x: x(k.X).Points(), members: []int{i}})
	}
	l.fillLabels(0, style{s.Size.Points(), s.Width.Points(), s.Lines}, s.Layers)
	q := pencil{l, c}
	q.leaders(0)
	q.labels(0)
}
