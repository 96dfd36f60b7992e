package chart

import (
	"math"
	"testing"

	"factline/extract"
	"factline/extract/claim"
	"factline/timeline"
)

// checkAnswers checks that each answer that is drawn has its arrow, from its own mark to that of the claim.
func checkAnswers(t reporter, l *layout) {
	ends := l.ends()
	drawn := map[int][][2]float64{}
	for _, a := range l.answers {
		drawn[a.link] = a.way
	}
	for k, link := range l.s.links {
		from, ok1 := ends[link.From]
		to, ok2 := ends[link.To]
		way := drawn[k]
		if want := ok1 && ok2 && from != to && link.Relation != timeline.Repeats; want != (way != nil) {
			t.Errorf("link %d: drawn is %v, want %v", k, way != nil, want)
			continue
		}
		if way == nil {
			continue
		}
		first, last := way[0], way[len(way)-1]
		if d := math.Hypot(first[0]-from.x, first[1]-from.y); d > from.half+arrowClear+1e-6 {
			t.Errorf("the arrow of link %d begins %.1f points from its answer", k, d)
		}
		if d := math.Hypot(last[0]-to.x, last[1]-to.y); d > to.half+arrowClear+1e-6 {
			t.Errorf("the arrow of link %d ends %.1f points from its claim", k, d)
		}
		for i := 1; i < len(way); i++ {
			if way[i][0] != way[i-1][0] && math.Abs(way[i][1]-way[i-1][1]) > 1e-6 {
				t.Errorf("the arrow of link %d slants from %.1f to %.1f", k, way[i-1], way[i])
			}
		}
	}
}

// denials is a lane of stacks, with answers from above, from below, from its own row and from a column beside the axis.
func denials() *timeline.Timeline {
	tl := timelineOf([]*extract.Result{source("The bridge inquiry", "The Daily Ledger", 2024, 3, 9)},
		says(on(day(2024, 3, 2)), "Ana Duarte", "Minister", claim.Claimed, someTexts[0]),
		says(on(day(2024, 3, 2)), "Ana Duarte", "Minister", claim.Said, someTexts[2]),
		says(on(day(2024, 3, 2)), "Ana Duarte", "Minister", claim.Accused, someTexts[4]),
		says(on(day(2024, 3, 4)), "Jonas Weidl", "Mayor", claim.Denied, someTexts[0]),
		says(on(day(2024, 3, 4)), "Jonas Weidl", "Mayor", claim.Confirmed, someTexts[2]),
		says(on(day(2024, 3, 5)), "Coast Guard", "", claim.Denied, someTexts[4]),
		says(on(day(2024, 3, 6)), "Coast Guard", "", claim.Reported, someTexts[3]),
		says(on(day(2024, 3, 7)), "Coast Guard", "", claim.Confirmed, someTexts[4]),
		says(publishedOn(day(2024, 3, 9)), "Bank of the Isles", "", claim.Declined, someTexts[0]),
		says(publishedOn(day(2024, 3, 9)), "Ana Duarte", "Minister", claim.Denied, someTexts[3]))
	tl.Links = []timeline.Link{{From: 3, To: 0, Relation: timeline.Denies}, {From: 4, To: 1, Relation: timeline.Confirms}, {From: 5, To: 2, Relation: timeline.Denies},
		{From: 7, To: 2, Relation: timeline.Confirms}, {From: 8, To: 0, Relation: timeline.LeavesOpen}, {From: 9, To: 6, Relation: timeline.Denies}}
	return tl
}

// TestArrowsKeepOutOfWords looks at pictures in which there is a way around all words.
func TestArrowsKeepOutOfWords(t *testing.T) {
	h, flags := harbour()
	for _, p := range []picture{
		{"harbour", h, flags, Options{}}, {"one lane", h, flags, Options{Lanes: OneLane}}, {"by stance", h, flags, Options{Lanes: ByStance}},
		{"three articles", threeArticles(), nil, Options{}}, {"denials", denials(), nil, Options{}}, {"denials by article", denials(), nil, Options{Lanes: ByArticle}},
	} {
		l := layoutOf(t, p.tl, p.flags, p.o)
		checkGeometry(t, l)
		if len(l.answers) == 0 {
			t.Errorf("%s: no arrows", p.name)
		}
		things := append(l.words(), l.glyphs()...)
		for _, a := range l.answers {
			for i := 1; i < len(a.way); i++ {
				for _, w := range things {
					if crosses(a.way[i-1], a.way[i], w.box) {
						t.Errorf("%s: the arrow of link %d, %.1f to %.1f, runs through %s %.1f", p.name, a.link, a.way[i-1], a.way[i], w.name, w.box)
					}
				}
			}
		}
	}
}

func TestRouter(t *testing.T) {
	page := box{0, 0, 100, 100}
	wall := obstacle{box{40, 0, 20, 80}, throughWords}
	for _, c := range []struct {
		name      string
		obstacles []obstacle
		from, to  port
		corners   int
		lowest    float64 // y of the way
	}{
		{"straight", nil, port{10, 50, rightward}, port{90, 50, leftward}, 2, 50},
		{"one bend", nil, port{10, 50, rightward}, port{90, 20, downward}, 3, 50},
		{"under a wall", []obstacle{wall}, port{10, 50, rightward}, port{90, 50, leftward}, 5, 80},
		{"through a wall without a way around", []obstacle{{box{40, -1, 20, 102}, throughWords}}, port{10, 50, rightward}, port{90, 50, leftward}, 2, 50},
		{"a line may be crossed", []obstacle{{box{48, 0, 4, 80}, throughLine}}, port{10, 50, rightward}, port{90, 50, leftward}, 2, 50},
	} {
		r := newRouter(page, c.obstacles, []port{c.from, c.to})
		for range 2 { // the router can be used again
			way, _, _ := r.find([]port{c.from}, []port{c.to})
			lowest := 0.0
			for _, p := range way {
				lowest = math.Max(lowest, p[1])
			}
			if len(way) != c.corners || lowest != c.lowest {
				t.Errorf("%s: %v, want %d corners and the lowest at %.0f", c.name, way, c.corners, c.lowest)
			}
		}
	}
	r := newRouter(page, nil, []port{{10, 50, rightward}})
	if way, _, _ := r.find([]port{{10, 50, rightward}}, []port{{190, 50, leftward}}); way != nil {
		t.Errorf("a way to a place outside the page: %v", way)
	}
}
