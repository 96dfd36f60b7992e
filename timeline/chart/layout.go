package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"factline/timeline/chart/typeset"
)

// A box is a part of the page in points, y downwards from the top.
type box struct{ x, y, w, h float64 }

func (b box) right() float64  { return b.x + b.w }
func (b box) bottom() float64 { return b.y + b.h }

// overlaps reports whether two boxes share more than an edge.
func (b box) overlaps(o box) bool {
	const eps = 1e-6
	return b.x < o.right()-eps && o.x < b.right()-eps && b.y < o.bottom()-eps && o.y < b.bottom()-eps
}

// The measures of the page, in points.
const (
	margin       = 24
	titleSize    = 19
	subtitleSize = 10.5
	legendSize   = 9
	axisSize     = 9
	nameSize     = 10
	roleSize     = 8.5
	footSize     = 8
	noteSize     = 9
	markRadius   = 5.2
	breakWidth   = 56
	columnGap    = 16
	noteWidth    = 168
	rackCell     = 186
	lowPage      = 380  // lower pages have shorter heads
	narrowPage   = 750  // narrower ones have columns beside the axis only where that tells more
	laneWish     = 105  // a lane's share of a page that may grow
	scrollShape  = 6    // height to width, at most, of a picture that is scrolled through
	columnShare  = 0.22 // of the page, at most, go to the names, and to the notes
	leastCell    = 110
	leastAxis    = 0.36 // of the room for events, however many have no date
	goodAxis     = 0.62 // the same where more than a handful have one
	handful      = 5
	lowGap       = 12 // over the heads of the columns below the axis
)

// A layout says where everything goes. It is pure geometry: nothing here draws.
type layout struct {
	s       *scene
	fonts   *typeset.Fonts
	palette palette
	locale  string

	warnings []Warning
	width    float64
	height   float64

	title      []string
	subtitle   []string
	legend     []legendItem
	axis       box // the lanes' part that time runs through; of no width where nothing is dated
	names      box
	racks      []rack
	lowRacks   []rack  // of the lanes below the axis
	lowHead    float64 // height of their heads
	sides      int     // of the page at which the lanes below the axis stand, 1 or 2
	second     int     // the first lane of the second side; the number of lanes where there is none
	laneWidth  float64 // of these
	scale      *Scale
	ticks      []tick
	headers    []header
	headY      float64 // where the heads of the columns begin
	tickY      float64 // where the ticks' labels end
	axisWords  []axisWord
	stamps     []stampMark
	density    box
	rows       []row
	answers    []answer
	notes      []noteBlock
	noteBox    box
	notesBelow bool // the lanes, not beside them
	moreNote   int  // notes that did not fit
	foot       []string
	footY      float64
}

// newLayout lays a scene out on a page. Where the height of the page is given, lanes are parted if that tells more.
func newLayout(s *scene, fonts *typeset.Fonts, o Options) *layout {
	narrow := o.Size.Width > 0 && o.Size.Width < narrowPage
	tries := []parting{partNone, partAll}
	switch {
	case narrow && o.Size.Height == 0:
		tries = []parting{partAll}
	case narrow:
		tries = []parting{partAll, partNone}
	case o.Size.Height == 0:
		tries = []parting{partFew}
	}
	best, fewest := (*layout)(nil), 0
	for _, p := range tries {
		try := s.clone()
		try.parting = p
		l := layOut(try, fonts, o)
		if untold := l.untold(); best == nil || untold < fewest {
			best, fewest = l, untold
		}
		if fewest == 0 {
			break
		}
	}
	return best
}

// untold counts the events that are told only as a number.
func (l *layout) untold() int {
	n := 0
	for i := range l.rows {
		n += l.rows[i].left()
	}
	return n
}

// layOut lays a scene out with its lanes parted as it says.
func layOut(s *scene, fonts *typeset.Fonts, o Options) *layout {
	l := &layout{s: s, fonts: fonts, palette: palettes[o.Theme], locale: o.Locale, width: o.Size.Width.Points(), height: o.Size.Height.Points()}
	if l.width == 0 {
		l.width = (1600 * pixel).Points()
	}
	l.notesBelow = len(s.notes) > 0 && l.width < narrowPage && (l.height == 0 || l.height >= l.width)
	foot := l.placeFoot()
	bottom := foot
	l.legend = l.legendItems()
	y := l.placeColumns(l.placeHead())
	if l.height > 0 && l.height-bottom-y < wordyRow && len(l.legend) > 0 {
		l.legend = nil
		l.warnings = append(l.warnings, "the page is too low for a legend; give more height with --size")
		y = l.placeColumns(l.placeHead())
	}
	tallest := l.height
	if l.height == 0 {
		tallest = math.Max(l.width*1.1, math.Min(l.width*1.35, laneWish*float64(len(s.whole))))
		if o.Scroll {
			tallest = l.width * scrollShape
		}
		tallest = math.Max(tallest, 600)
	}
	most := tallest - bottom - y
	l.s.fold(int(most / wordyRow))
	for {
		y = l.placeColumns(l.headY)
		l.numberNotes()
		bottom = foot + l.writeNotesBelow()
		most = tallest - bottom - y
		if height := l.fitRows(most - l.lowHead); height <= most-l.lowHead || len(l.s.lanes) == 1 {
			break
		}
		if len(l.s.whole) == 1 {
			l.s.parting = partNone
		}
		l.s.fold(len(l.s.whole) - 1)
	}
	height := l.lowHead + l.rowsHeight()
	if l.dropUnused() { // the head may be lower without it
		rise := l.headY - l.placeHead()
		l.headY, l.tickY, l.density.y = l.headY-rise, l.tickY-rise, l.density.y-rise
		y, most = y-rise, most+rise
	}
	height = math.Max(height, math.Min(most, l.notesHeight()))
	fixed := l.height > 0
	if fixed {
		height = most
	} else {
		l.height = math.Ceil(y + height + bottom)
	}
	l.spread(y, height, fixed)
	l.writeAxis()
	if l.notesBelow {
		l.placeNotesBelow(l.height - bottom)
	} else {
		l.placeNotes(y, height)
	}
	l.placeAnswers()
	l.footY = l.height - foot
	return l
}

// placeHead places title, subtitle and legend, and returns where they end.
func (l *layout) placeHead() float64 {
	w := l.width - 2*margin
	n := 2
	if l.height > 0 && l.height < lowPage {
		n = 1
	}
	l.title = l.wrap(l.s.title, typeset.Bold, titleSize, w, n)
	l.subtitle = l.wrap(l.s.subtitle, typeset.Regular, subtitleSize, w, n)
	y := margin + lines(len(l.title), titleSize) + 3 + lines(len(l.subtitle), subtitleSize) + 9
	return l.placeLegend(y)
}

func (l *layout) measure(s string, f typeset.Face, size float64) float64 {
	return l.fonts.Width(s, f, vg.Length(size)).Points()
}

func leading(size float64) float64      { return typeset.Leading(vg.Length(size)).Points() }
func lines(n int, size float64) float64 { return float64(n) * leading(size) }
func (l *layout) wrap(s string, f typeset.Face, size, width float64, n int) []string {
	return l.fonts.Wrap(s, f, vg.Length(size), vg.Length(width), n)
}

// placeColumns shares the width out between names, axis, racks and notes, makes the axis, and
// returns where the lanes begin.
func (l *layout) placeColumns(y float64) float64 {
	left, right := float64(margin), l.width-margin
	if w := l.nameWidth(); w > 0 {
		l.names = box{x: left, w: w}
		left += w + columnGap/2
	}
	if len(l.s.notes) > 0 && !l.notesBelow {
		w := math.Min(noteWidth, columnShare*l.width)
		l.noteBox = box{x: right - w, w: w}
		right -= w + columnGap
	}
	right = l.placeRacks(left, right)
	if len(l.s.marks) == 0 {
		right = left // without events there is no time to show
	}
	l.axis = box{x: left, w: math.Max(0, right-left)}
	l.headY = y
	headHeight := l.nameRacks(l.racks)
	l.lowHead = 0
	if len(l.lowRacks) > 0 {
		l.lowHead = l.nameRacks(l.lowRacks) + lowGap
	}
	l.ticks, l.headers, l.stamps, l.scale = nil, nil, nil, nil
	if l.axis.w > 0 {
		headHeight = math.Max(headHeight, l.placeAxis(y))
	}
	if l.axis.w > 0 && l.s.dense() {
		l.density = box{l.axis.x, y + headHeight + 4, l.axis.w, 30}
		headHeight += 38
	}
	return y + headHeight + 4
}

// placeFoot writes sources, and returns how much room the foot takes.
func (l *layout) placeFoot() float64 {
	const most = 5
	text := "Source: "
	if len(l.s.sources) > 1 {
		text = "Sources: "
	}
	for i, s := range l.s.sources {
		if i > 0 {
			text += " · "
		}
		text += s
	}
	if len(l.s.sources) > 0 {
		l.foot = l.wrap(text, typeset.Regular, footSize, l.width-2*margin, most)
	}
	return lines(len(l.foot), footSize) + 10 + margin
}
