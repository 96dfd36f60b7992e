package chart

import (
	"image/color"
	"math"

	"factline/extract/claim"
	"factline/timeline"
	"factline/timeline/check"
)

// The colours of Okabe and Ito ("Color Universal Design", 2008), which people who are colour-blind can tell apart.
var (
	orange     = color.NRGBA{0xE6, 0x9F, 0x00, 0xFF}
	skyBlue    = color.NRGBA{0x56, 0xB4, 0xE9, 0xFF}
	green      = color.NRGBA{0x00, 0x9E, 0x73, 0xFF}
	blue       = color.NRGBA{0x00, 0x72, 0xB2, 0xFF}
	vermilion  = color.NRGBA{0xD5, 0x5E, 0x00, 0xFF}
	purple     = color.NRGBA{0xCC, 0x79, 0xA7, 0xFF}
	neutral    = color.NRGBA{0x7A, 0x7A, 0x7A, 0xFF}
	yellow     = color.NRGBA{0xF0, 0xE4, 0x42, 0xFF}
	noStanding = Look{Disc, neutral}
)

// A Look is the shape and the colour of a mark.
type Look struct {
	Shape Shape
	Color color.NRGBA
}

// looks gives each stance a shape of its own, so that colour is never needed to tell two apart; the
// colours join stances of one kind.
var looks = map[claim.Stance]Look{
	claim.Said:      {Disc, blue},
	claim.Reported:  {Ring, blue},
	claim.Announced: {Square, skyBlue},
	claim.Claimed:   {Diamond, orange},
	claim.Alleged:   {TriangleDown, orange},
	claim.Accused:   {TriangleUp, vermilion},
	claim.Confirmed: {Tick, green},
	claim.Denied:    {Cross, vermilion},
	claim.Declined:  {Bar, neutral},
	claim.Predicted: {TriangleRight, purple},
	claim.Promised:  {Pentagon, purple},
	claim.Asked:     {Hexagon, yellow},
}

// stances are those of [looks] in the order of the legend.
var stances = []claim.Stance{claim.Said, claim.Reported, claim.Announced, claim.Claimed, claim.Alleged, claim.Accused,
	claim.Confirmed, claim.Denied, claim.Declined, claim.Predicted, claim.Promised, claim.Asked}

// eventLook is that of what the article tells in its own voice.
var eventLook = Look{Star, green}

func lookOf(e *timeline.Event) Look {
	if e.Kind == timeline.PlainEvent {
		return eventLook
	}
	if l, ok := looks[e.Stance]; ok {
		return l
	}
	return noStanding
}

// A palette is the colours of a theme.
type palette struct {
	paper   color.NRGBA // of the page
	band    color.NRGBA // of every other lane
	rule    color.NRGBA // between lanes
	grid    color.NRGBA // of the ticks
	ink     color.NRGBA // text
	muted   color.NRGBA // text of less weight
	leader  color.NRGBA // from a mark to its label
	accent  color.NRGBA // the line of publication
	flagged map[check.Level]color.NRGBA
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xFF}
}

var palettes = map[Theme]palette{
	Light: {paper: rgb(0xFFFFFF), band: rgb(0xF5F6F8), rule: rgb(0xD4D7DC), grid: rgb(0xE3E6EA), ink: rgb(0x1B1E23), muted: rgb(0x565C66),
		leader: rgb(0x9AA1AB), accent: rgb(0x1F4E8C),
		flagged: map[check.Level]color.NRGBA{check.Error: rgb(0xB03A00), check.Warning: rgb(0x8A5A00), check.Info: rgb(0x1F4E8C)}},
	Dark: {paper: rgb(0x15181D), band: rgb(0x1D2127), rule: rgb(0x3B414B), grid: rgb(0x2C313A), ink: rgb(0xF1F3F5), muted: rgb(0xB2B9C4),
		leader: rgb(0x7C8592), accent: rgb(0x9CC5F5),
		flagged: map[check.Level]color.NRGBA{check.Error: rgb(0xFF9A6B), check.Warning: rgb(0xF0C060), check.Info: rgb(0x9CC5F5)}},
	Print: {paper: rgb(0xFFFFFF), band: rgb(0xFFFFFF), rule: rgb(0x8C8C8C), grid: rgb(0xD0D0D0), ink: rgb(0x000000), muted: rgb(0x3A3A3A),
		leader: rgb(0x6A6A6A), accent: rgb(0x000000),
		flagged: map[check.Level]color.NRGBA{check.Error: rgb(0x7A2800), check.Warning: rgb(0x5A3C00), check.Info: rgb(0x12335E)}},
}

// mix goes from a to b by a part t.
func mix(a, b color.NRGBA, t float64) color.NRGBA {
	m := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*t)) }
	return color.NRGBA{m(a.R, b.R), m(a.G, b.G), m(a.B, b.B), 0xFF}
}

// fade gives a colour some transparency.
func fade(c color.NRGBA, alpha float64) color.NRGBA {
	c.A = uint8(math.Round(255 * alpha))
	return c
}
