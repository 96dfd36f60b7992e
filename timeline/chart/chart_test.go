package chart

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"image/color"
	"image/png"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"factline/extract"
	"factline/extract/civil"
	"factline/extract/claim"
	"factline/timeline"
	"factline/timeline/chart/typeset"
	"factline/timeline/check"
)

func drawn(t *testing.T, o Options) []byte {
	t.Helper()
	tl, flags := harbour()
	o.NoSystemFonts = true
	b, _, err := Draw(tl, flags, o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTheSameTimelineGivesTheSameBytes(t *testing.T) {
	for _, f := range Formats {
		if !bytes.Equal(drawn(t, Options{Format: f}), drawn(t, Options{Format: f})) {
			t.Errorf("two pictures of one timeline differ as %s", f)
		}
	}
}

// chunks lists the chunks of a PNG file.
func chunks(t *testing.T, b []byte) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for b = b[8:]; len(b) > 0; {
		n := binary.BigEndian.Uint32(b)
		out[string(b[4:8])] = append(out[string(b[4:8])], string(b[8:8+n]))
		b = b[12+n:]
	}
	return out
}

func TestPNGSaysWhatItIs(t *testing.T) {
	b := drawn(t, Options{DPI: 192, Version: "factline 1.2", Size: fullHD, Title: "Hafen – порт",
		Inputs: []Input{{"harbour.txt", "sha256:00ff"}, {"bến cảng.txt", "sha256:11"}}})
	img, err := png.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if img.Width != 3200 || img.Height != 1800 {
		t.Errorf("1600×900 at 192 dots per inch is drawn as %d×%d", img.Width, img.Height)
	}
	got := chunks(t, b)
	if want := "\x00\x00\x1d\x87\x00\x00\x1d\x87\x01"; len(got["pHYs"]) != 1 || got["pHYs"][0] != want {
		t.Errorf("pHYs is %q, want %q: 7559 dots per metre", got["pHYs"], want)
	}
	for _, want := range []string{"Software\x00factline 1.2", "Source\x00harbour.txt sha256:00ff"} {
		if !strings.Contains(strings.Join(got["tEXt"], "\n"), want) {
			t.Errorf("no tEXt %q in %q", want, got["tEXt"])
		}
	}
	if all := strings.Join(got["iTXt"], "\n"); !strings.Contains(all, "bến cảng.txt sha256:11") || !strings.Contains(all, "Hafen – порт") {
		t.Errorf("what is not Latin-1 is not in an iTXt: %q", all)
	}
}

func TestSVGCanBeReadAloud(t *testing.T) {
	b := drawn(t, Options{Format: SVG, Version: "factline 1.2"})
	var titles []string
	texts, events := "", 0
	dec := xml.NewDecoder(bytes.NewReader(b))
	for in := ""; ; {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the SVG is not well-formed: %v", err)
		}
		switch v := tok.(type) {
		case xml.StartElement:
			in = v.Name.Local
			for _, a := range v.Attr {
				if a.Name.Local == "class" && a.Value == "event" {
					events++
				}
			}
		case xml.CharData:
			switch in {
			case "title":
				titles = append(titles, string(v))
			case "text", "desc":
				texts += string(v) + "\n"
			}
		case xml.EndElement:
			in = ""
		}
	}
	if events != 7 {
		t.Errorf("%d marks name their event, want 7", events)
	}
	all := strings.Join(titles, "\n")
	for _, want := range []string{"Ministers differ over the harbour loan", "5 Feb 2025: Marta Oyelaran confirmed: ", "on its face the text says 2 Jul", "Harbour Union denies what Pavel Ilinčić said"} {
		if !strings.Contains(all, want) {
			t.Errorf("no title says %q:\n%s", want, all)
		}
	}
	for _, want := range []string{"Pavel Ilinčić", "literally 2 Jul", "day-month-swap", "published 9 Feb", "140 days"} {
		if !strings.Contains(texts, want) {
			t.Errorf("no text says %q:\n%s", want, texts)
		}
	}
}

func TestPDF(t *testing.T) {
	b := drawn(t, Options{Format: PDF})
	if !bytes.HasPrefix(b, []byte("%PDF-")) || !bytes.Contains(b[len(b)-16:], []byte("%%EOF")) {
		t.Errorf("not a PDF: %.20q … %.20q", b, b[len(b)-20:])
	}
	if !bytes.Contains(b, []byte("/ToUnicode")) {
		t.Error("the text of the PDF cannot be searched")
	}
}

func TestBadOptions(t *testing.T) {
	tl, _ := harbour()
	for _, c := range []struct {
		o    Options
		want string
	}{
		{Options{Format: "gif"}, `unknown format "gif"; known are png, svg, pdf`},
		{Options{Theme: "sepia"}, `unknown theme "sepia"; known are light, dark, print`},
		{Options{Lanes: "mood"}, `unknown kind of lanes "mood"; known are actor, stance, article, none`},
		{Options{DPI: 7}, "7 dots per inch: give a resolution from 24 to 1200"},
		{Options{Size: Size{10, 10}}, "too small"},
		{Options{Size: Size{1e9, 1e9}}, "too large"},
		{Options{Fonts: []string{"no-such-font.ttf"}}, "no-such-font.ttf"},
		{Options{Fonts: []string{"chart_test.go"}}, "chart_test.go"},
	} {
		_, _, err := Draw(tl, nil, c.o)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: error %v, want one that says %q", c.o, err, c.want)
		}
	}
}

func TestSizes(t *testing.T) {
	for in, want := range map[string]Size{
		"1600x900": {1600 * pixel, 900 * pixel}, "1600 × 900": {1600 * pixel, 900 * pixel}, "1200": {1200 * pixel, 0}, "1200xauto": {1200 * pixel, 0},
		"A4": papers["a4"], "11x8.5in": {792, 612},
	} {
		if got, err := ParseSize(in); err != nil || math.Abs(float64(got.Width-want.Width)) > 1e-6 || math.Abs(float64(got.Height-want.Height)) > 1e-6 {
			t.Errorf("ParseSize(%q) = %v, %v; want %v", in, got, err, want)
		}
	}
	for _, in := range []string{"", "x", "0x0", "-5x900", "1600x", "NaNx900", "infx900", "1600x900x3", "10x10", "big"} {
		if got, err := ParseSize(in); err == nil {
			t.Errorf("ParseSize(%q) = %v, want an error", in, got)
		}
	}
}

func TestWhatNoFontHasIsNamed(t *testing.T) {
	tl := timelineOf(nil, says(on(day(2025, 2, 5)), "市长", "", claim.Said, "大桥"))
	_, warnings, err := Draw(tl, nil, Options{NoSystemFonts: true})
	if err != nil {
		t.Fatal(err)
	}
	if s := fmt.Sprint(warnings); !strings.Contains(s, "市 (U+5E02)") || !strings.Contains(s, "--font") {
		t.Errorf("the warnings do not name what is missing: %s", s)
	}
}

func TestOnlyWhatIsAskedFor(t *testing.T) {
	tl, flags := harbour()
	for _, c := range []struct {
		o     Options
		want  int
		notes int // both concern the claim of 7 February
	}{
		{Options{}, 7, 2},
		{Options{Only: []claim.Stance{claim.Denied, claim.Claimed}}, 2, 2},
		{Options{From: civil.Date{Unit: civil.DayUnit, Year: 2025, Month: 2, Day: 8}}, 4, 0},
		{Options{To: civil.Date{Unit: civil.DayUnit, Year: 2025, Month: 2, Day: 7}}, 2, 2},
		{Options{From: civil.Date{Unit: civil.Month, Year: 2025, Month: 3}}, 0, 0},
	} {
		l := layoutOf(t, tl, flags, c.o)
		if got := len(l.s.notes); got != c.notes {
			t.Errorf("%+v shows %d inconsistencies, want %d", c.o, got, c.notes)
		}
		if said := strings.Contains(l.s.subtitle, "and 2 inconsistencies left out"); said != (c.notes == 0) {
			t.Errorf("of %d inconsistencies the picture says: %q", 2-c.notes, l.s.subtitle)
		}
		if got := len(l.s.marks); got != c.want {
			t.Errorf("%+v shows %d events, want %d", c.o, got, c.want)
		}
		if c.want < 7 && !strings.Contains(l.s.subtitle, "left out by choice") {
			t.Errorf("the picture does not say that it leaves events out: %q", l.s.subtitle)
		}
	}
}

func TestWhereEventsStand(t *testing.T) {
	tl, flags := harbour()
	l := layoutOf(t, tl, flags, Options{})
	want := []place{onAxis, onAxis, onAxis, onAxis, published, published, undated}
	for i, m := range l.s.marks {
		if m.place != want[i] {
			t.Errorf("event %s stands at %d, want %d", m.id, m.place, want[i])
		}
		if hollow := want[i] != onAxis; m.hollow != hollow {
			t.Errorf("event %s is hollow: %v, want %v", m.id, m.hollow, hollow)
		}
	}
	if m := l.s.marks[1]; m.literal == nil || m.misread != "2 Jul" {
		t.Errorf("the repaired date is not joined to its literal reading: %+v", m)
	}
	if got := l.s.marks[1].dateWords() + ", " + l.s.marks[0].dateWords(); got != "7 Feb?, 5 Feb" {
		t.Errorf("a repaired date and one that was not are written %s", got)
	}
	if got, want := laneNames(l), "Marta Oyelaran; Pavel Ilinčić; Events; Harbour Union | Marta Oyelaran; Pavel Ilinčić; Lenders’ Club"; got != want {
		t.Errorf("lanes %s, want %s, in the order of first appearance", got, want)
	}
	if len(l.notes) != 2 || len(l.stamps) != 1 {
		t.Errorf("%d flags and %d days of publication, want 2 and 1", len(l.notes), len(l.stamps))
	}
}

// laneNames gives the names of the lanes, and a stroke before those below the axis.
func laneNames(l *layout) string {
	var names []string
	for _, n := range l.s.lanes {
		names = append(names, n.name)
	}
	out := strings.Join(names[:l.s.low], "; ")
	if l.s.low < len(names) {
		out += " | " + strings.Join(names[l.s.low:], "; ")
	}
	return out
}

// TestUndatedLanesStandBelowTheAxis looks at which lanes are parted, and that none below the axis leaves room beside it.
func TestUndatedLanesStandBelowTheAxis(t *testing.T) {
	ana, bo, coast := "Ana Duarte", "Jonas Weidl", "Coast Guard"
	dated := func(who string, d int) timeline.Event {
		return says(on(day(2024, 3, d)), who, "", claim.Said, someTexts[0])
	}
	undatedOne := func(who string) timeline.Event { return says(noDate(), who, "", claim.Claimed, someTexts[1]) }
	small := Options{Size: Size{Width: 700 * pixel}}
	for _, c := range []struct {
		name   string
		events []timeline.Event
		o      Options
		want   string
	}{
		{"none has a date", []timeline.Event{undatedOne(ana), undatedOne(bo)}, Options{}, "Ana Duarte; Jonas Weidl"},
		{"one has no date", []timeline.Event{dated(bo, 1), dated(ana, 2), undatedOne(coast)}, Options{}, "Jonas Weidl; Ana Duarte | Coast Guard"},
		{"one of two has both", []timeline.Event{dated(bo, 1), dated(ana, 2), undatedOne(ana)}, Options{}, "Jonas Weidl; Ana Duarte | Ana Duarte"},
		{"all have both", []timeline.Event{dated(bo, 1), dated(ana, 2), undatedOne(ana), undatedOne(bo)}, Options{}, "Jonas Weidl; Ana Duarte"},
		{"all have both on a narrow page", []timeline.Event{dated(bo, 1), dated(ana, 2), undatedOne(ana), undatedOne(bo)}, small, "Jonas Weidl; Ana Duarte | Jonas Weidl; Ana Duarte"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := layoutOf(t, timelineOf(nil, c.events...), nil, c.o)
			if got := laneNames(l); got != c.want {
				t.Errorf("lanes %s, want %s", got, c.want)
			}
			if strings.Contains(c.want, "|") && len(l.racks) > 0 {
				t.Error("columns stand beside the axis all the same")
			}
			checkGeometry(t, l)
		})
	}
}

// TestLanesBelowStandAtTwoSides looks at lanes with one undated event each, and at lanes with more than a side has room for.
func TestLanesBelowStandAtTwoSides(t *testing.T) {
	for each, want := range map[int]int{1: 2, 6: 1} {
		events := []timeline.Event{says(on(day(2024, 3, 1)), "Ana Duarte", "", claim.Said, someTexts[0]), says(on(day(2024, 3, 9)), "Ana Duarte", "", claim.Said, someTexts[1])}
		for _, who := range someActors[1:7] {
			for k := range each {
				events = append(events, says(noDate(), who, "", claim.Claimed, someTexts[k]))
			}
		}
		tl := timelineOf(nil, events...)
		tl.Links = []timeline.Link{{From: 0, To: len(events) - 1, Relation: timeline.Denies}}
		l := layoutOf(t, tl, nil, Options{})
		if l.sides != want {
			t.Errorf("lanes of %d stand at %d sides, want %d", each, l.sides, want)
		}
		if first := l.rows[min(l.second, len(l.rows)-1)]; want == 2 && (first.y != l.rows[l.s.low].y || first.x < l.width/2-2*margin) {
			t.Errorf("the second side begins at %.0f, %.0f, the first at %.0f", first.x, first.y, l.rows[l.s.low].y)
		}
		checkGeometry(t, l)
	}
}

func TestManyActorsAreFolded(t *testing.T) {
	l := layoutOf(t, many(900, 400, 500), nil, Options{Size: fullHD})
	last := l.s.lanes[len(l.s.lanes)-1]
	if !strings.HasSuffix(last.name, " others") || !last.mixed {
		t.Errorf("the last of %d lanes is %q", len(l.s.lanes), last.name)
	}
	checkGeometry(t, l)
}

// contrast is the contrast ratio of the Web Content Accessibility Guidelines, from 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	luminance := func(c color.NRGBA) float64 {
		part := func(v uint8) float64 {
			f := float64(v) / 255
			if f <= 0.04045 {
				return f / 12.92
			}
			return math.Pow((f+0.055)/1.055, 2.4)
		}
		return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestContrast checks that all text can be read: 4.5 to 1, the level AA of the guidelines; and all marks: 3 to 1.
func TestContrast(t *testing.T) {
	for _, theme := range Themes {
		p := palettes[theme]
		text := map[string]color.NRGBA{"ink": p.ink, "muted": p.muted, "accent": p.accent}
		for _, level := range []check.Level{check.Error, check.Warning, check.Info} {
			text[string(level)] = p.flagged[level]
		}
		edges := map[string]color.NRGBA{"event": mix(eventLook.Color, p.ink, edgeInk)}
		for s, look := range looks {
			edges[string(s)] = mix(look.Color, p.ink, edgeInk)
		}
		for _, back := range []color.NRGBA{p.paper, p.band} {
			for name, c := range text {
				if r := contrast(c, back); r < 4.5 {
					t.Errorf("%s: %s text on %v has a contrast of %.1f", theme, name, back, r)
				}
			}
			for name, c := range edges {
				if r := contrast(c, back); r < 3 {
					t.Errorf("%s: the edge of %s on %v has a contrast of %.1f", theme, name, back, r)
				}
			}
		}
	}
}

// TestEveryStanceHasItsShape checks that no two stances differ by colour alone.
func TestEveryStanceHasItsShape(t *testing.T) {
	seen := map[Shape]claim.Stance{eventLook.Shape: "event"}
	for s, l := range looks {
		if other, ok := seen[l.Shape]; ok {
			t.Errorf("%s and %s have the same shape", s, other)
		}
		seen[l.Shape] = s
	}
	if len(stances) != len(looks) {
		t.Errorf("the legend knows %d stances of %d", len(stances), len(looks))
	}
}

// TestYearlessDatesTurnTheYear checks that 30 December and 3 January are neighbours where nothing gives the year.
func TestYearlessDatesTurnTheYear(t *testing.T) {
	tl := timelineOf(nil, says(on(day(0, 12, 30)), "Ana Duarte", "", claim.Claimed, someTexts[0]), says(on(day(0, 1, 3)), "Jonas Weidl", "", claim.Denied, someTexts[1]))
	l := layoutOf(t, tl, nil, Options{})
	if from, to := l.scale.Range(); to-from > 20 {
		t.Errorf("the axis reaches over %.0f days", to-from)
	}
	if a, b := l.s.marks[0].when, l.s.marks[1].when; b.from-a.from != 4 {
		t.Errorf("%v and %v are not four days apart", a, b)
	}
	checkGeometry(t, l)
}

// TestRoughDatesAreSetApart checks that one year beside days of February does not squeeze them.
func TestRoughDatesAreSetApart(t *testing.T) {
	february := []timeline.Event{says(on(day(2025, 2, 5)), "A", "", claim.Said, "x"), says(on(day(2025, 2, 7)), "B", "", claim.Said, "y")}
	l := layoutOf(t, timelineOf(nil, append(february, happens(on(year(2019)), "The pier was built"))...), nil, Options{})
	if p := l.s.marks[2].place; p != roughly {
		t.Errorf("2019 beside two days of 2025 stands at %d, want its own column", p)
	}
	l = layoutOf(t, timelineOf(nil, happens(on(year(1914)), "War"), happens(on(year(1939)), "War again"), happens(on(day(1945, 5, 8)), "Peace")), nil, Options{})
	if p := l.s.marks[0].place; p != onAxis {
		t.Errorf("1914 in a timeline of years stands at %d, want the axis", p)
	}
}

// TestOneDayIsAList checks that events of one day without hours have no axis, and with hours have one.
func TestOneDayIsAList(t *testing.T) {
	same := timelineOf(nil, says(on(day(2025, 2, 5)), "A", "", claim.Said, "x"), says(on(day(2025, 2, 5)), "B", "", claim.Said, "y"))
	if l := layoutOf(t, same, nil, Options{}); l.axis.w > 0 || len(l.racks) != 1 {
		t.Errorf("events of one day have an axis %.0f wide and %d columns, want a list", l.axis.w, len(l.racks))
	}
	hours := timelineOf(nil, says(on(clock(2025, 2, 5, 9, 0)), "A", "", claim.Said, "x"), says(on(clock(2025, 2, 5, 17, 0)), "B", "", claim.Said, "y"))
	if l := layoutOf(t, hours, nil, Options{}); l.axis.w == 0 || l.ticker().step().unit != minutes {
		t.Error("hours of one day have no axis of hours")
	}
}

// TestPublishedWithoutAYear draws an article whose dateline has no year and whose claims have no other date.
func TestPublishedWithoutAYear(t *testing.T) {
	tl := timelineOf([]*extract.Result{source("The pier", "", 0, 0, 0)}, says(publishedOn(day(0, 2, 9)), "Ana Duarte", "", claim.Said, someTexts[0]))
	l := layoutOf(t, tl, nil, Options{})
	if p := l.s.marks[0].place; p != published {
		t.Errorf("the claim stands at %d, want the column of what only the publication dates", p)
	}
	if got := l.racks[0].title[0]; got != "No day given: said on or before publication, 9 Feb" {
		t.Errorf("the column's title is %q: the year is not known", got)
	}
	checkGeometry(t, l)
}

// TestSeveralArticlesAreCited looks for the numbers of the articles at events, days of publication and sources.
func TestSeveralArticlesAreCited(t *testing.T) {
	l := layoutOf(t, threeArticles(), nil, Options{})
	for m, want := range []string{"claimed [1]", "denied [1]", "said [2]", "confirmed [3]", "reported [3]"} {
		if got := l.s.marks[m].how(); got != want {
			t.Errorf("event %d is %q, want %q", m, got, want)
		}
	}
	if got := l.stamps[2].label; got != "published 12 Feb [3]" {
		t.Errorf("the last day of publication is labelled %q", got)
	}
	if got := l.s.sources[1]; got != "[2] “Second report”, Coast Radio, 6 Feb 2025" {
		t.Errorf("the second source is %q", got)
	}
	tl, _ := harbour()
	if l := layoutOf(t, tl, nil, Options{}); l.s.marks[0].cite != "" || strings.Contains(l.s.sources[0], "[") {
		t.Error("a single article has a number")
	}
}

// TestInconsistenciesAreToldTogetherOrCounted raises more and more flags on a low page and on a narrow one.
func TestInconsistenciesAreToldTogetherOrCounted(t *testing.T) {
	tl := many(20, 60, 3)
	for _, c := range []struct {
		names, each int
		o           Options
		together    bool // notes of one name
		counted     bool
	}{
		{2, 1, Options{Size: fullHD}, false, false},
		{2, 60, Options{Size: fullHD}, true, false},
		{30, 3, Options{Size: Size{600 * pixel, 360 * pixel}}, true, true},
		{30, 3, Options{Size: Size{Width: 700 * pixel}}, true, true},
	} {
		var flags []check.Flag
		for i := range c.names * c.each {
			flags = append(flags, check.Flag{Check: fmt.Sprintf("check-%d", i%c.names), Level: check.Warning, Event: i % 20, Message: "The date lies after the publication, but the text tells of the past."})
		}
		l := layoutOf(t, tl, flags, c.o)
		together := slices.ContainsFunc(l.notes, func(b noteBlock) bool { return b.number == "" })
		if together != c.together || (l.moreNote > 0) != c.counted {
			t.Errorf("%d inconsistencies of %d names: told together %v, %d counted", len(flags), c.names, together, l.moreNote)
		}
		checkGeometry(t, l)
	}
}

// TestArticlesOfOnePublisherAreToldApart draws lanes by article.
func TestArticlesOfOnePublisherAreToldApart(t *testing.T) {
	articles := []*extract.Result{source("The pier cracks", "The Daily Ledger", 2025, 2, 3), source("The pier closes", "The Daily Ledger", 2025, 2, 6), source("Ships turn back", "Coast Radio", 2025, 2, 6)}
	var events []timeline.Event
	for i := range articles {
		e := says(on(day(2025, 2, 1+i)), "Ana Duarte", "", claim.Said, someTexts[i])
		e.Article = i
		events = append(events, e)
	}
	l := layoutOf(t, timelineOf(articles, events...), nil, Options{Lanes: ByArticle})
	if got, want := laneNames(l), "The pier cracks; The pier closes; Coast Radio"; got != want {
		t.Errorf("lanes %s, want %s", got, want)
	}
	if got, want := l.s.lanes[1].role, "[2] The Daily Ledger"; got != want {
		t.Errorf("under the name stands %q, want %q", got, want)
	}
}

// TestSourcesKeepTheirOrder sets a source whose title is written from the right in the English line of sources: the
// day stands behind it.
func TestSourcesKeepTheirOrder(t *testing.T) {
	at := map[string]float64{}
	for _, c := range testFonts.Clusters("Source: "+apart("“הנמל נסגר”")+", 5 Mar 2025", typeset.Regular, 10) {
		at[c.Text] = float64(c.X)
	}
	want := []string{"“", "ר", "ה", "”", ",", "M"}
	if !slices.IsSortedFunc(want, func(a, b string) int { return cmp.Compare(at[a], at[b]) }) {
		t.Errorf("from left to right %v should have %v", at, want)
	}
	if apart("The harbour, bến cảng") != "The harbour, bến cảng" {
		t.Error("words from the left need no mark")
	}
}

// TestADenialKeepsItsVerb looks at headings with long names in a narrow lane of many actors.
func TestADenialKeepsItsVerb(t *testing.T) {
	e := says(on(day(2025, 2, 5)), "Federation of Transport Workers of the Northern Isles", "", claim.Confirmed, someTexts[0])
	e.Negated = true
	l := layoutOf(t, timelineOf(nil, e), nil, Options{Lanes: OneLane})
	for _, room := range []float64{60, 90, 120, 200, 400} {
		got := l.whoAndHow(&l.s.marks[0], 9, room, true)
		if !strings.HasSuffix(got, "not confirmed") || l.measure(got, typeset.Regular, 9) > room {
			t.Errorf("in %.0f points the heading is %q", room, got)
		}
	}
}

func TestQuotedWordsGetOnePairOfMarks(t *testing.T) {
	for in, want := range map[string]string{
		"no comment": "no comment", "“no comment”": "no comment", `"no comment"`: "no comment", "``no comment,''": "no comment,", "the workers'": "the workers'",
		`no "comment", she`: `no "comment", she`, "": "", `"''"`: "",
		`I saw the "Skua"`: `I saw the "Skua"`, `"Skua" is her name`: `"Skua" is her name`, `"I saw the "Skua""`: `I saw the "Skua"`, "I saw the “Skua”": "I saw the “Skua”",
	} {
		if got := bare(in); got != want {
			t.Errorf("bare(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"no comment": "“no comment”", `"no comment"`: "“no comment”", `"Skua" is her name, and always was`: `“"Skua" is her name, and always was”`,
		`"We warned them twice in writing," and nobody listened`: `"We warned them twice in writing," and nobody listened`, "“We warned them twice in writing,” and that": "“We warned them twice in writing,” and that",
	} {
		if got := quoted(in); got != want {
			t.Errorf("quoted(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestHeadersKeepOffGaps draws a header that begins close before a gap.
func TestHeadersKeepOffGaps(t *testing.T) {
	tl := timelineOf([]*extract.Result{source("The war", "", 2009, 12, 19)}, happens(on(day(1861, 2, 1)), "x"), happens(on(day(1863, 7, 3)), "y"), happens(on(day(1865, 11, 6)), "z"))
	l := layoutOf(t, tl, nil, Options{Size: Size{Width: 800 * pixel}})
	gaps := l.scale.Gaps()
	if len(gaps) != 1 {
		t.Fatalf("%d gaps, want 1", len(gaps))
	}
	mid := l.middle(gaps[0])
	if at := l.clearOfGaps(mid-30, 40); at+40 > mid-10 {
		t.Errorf("words of 40 points before a gap at %.0f begin at %.0f", mid, at)
	}
	if at := l.clearOfGaps(mid-200, 40); at != mid-200 {
		t.Errorf("words far from a gap are moved from %.0f to %.0f", mid-200, at)
	}
}

// TestNoEventsNoAxis draws an article without events: an axis would name days of which nothing is known.
func TestNoEventsNoAxis(t *testing.T) {
	for _, articles := range [][]*extract.Result{nil, {source("The pier", "The Daily Ledger", 2025, 2, 9)}} {
		l := layoutOf(t, timelineOf(articles), nil, Options{})
		if l.axis.w > 0 || len(l.ticks) > 0 || len(l.headers) > 0 {
			t.Errorf("an axis %.0f points wide with the ticks %v", l.axis.w, l.ticks)
		}
	}
}

// TestLegendPartsMarksFromSigns looks at a legend that needs two lines: the stances stand on the first, the other signs on the second.
func TestLegendPartsMarksFromSigns(t *testing.T) {
	tl, flags := harbour()
	for _, width := range []float64{1600, 1150} {
		l := layoutOf(t, tl, flags, Options{Size: Size{Width: pt(width) * pixel}})
		lines := map[float64][]sign{}
		for _, k := range l.legend {
			lines[k.y] = append(lines[k.y], k.sign)
		}
		if width == 1600 && len(lines) != 1 {
			t.Errorf("on a wide page the legend has %d lines", len(lines))
		}
		if width == 1600 {
			continue
		}
		if len(lines) != 2 {
			t.Fatalf("the legend has %d lines, want 2", len(lines))
		}
		for _, signs := range lines {
			if marks := strings.Count(fmt.Sprint(signs), fmt.Sprint(markSign)); marks != 0 && marks != len(signs) {
				t.Errorf("a line of the legend holds marks and other signs: %v", signs)
			}
		}
	}
}

// TestLabelsAreRaised tells of a day in a tall stack and, far from it, of three days that need two layers.
func TestLabelsAreRaised(t *testing.T) {
	var events []timeline.Event
	for d := 1; d <= 3; d++ {
		events = append(events, says(on(day(2024, 3, d)), "Ana Duarte", "", claim.Said, someTexts[0]))
	}
	for range 6 {
		events = append(events, says(on(day(2024, 3, 25)), "Ana Duarte", "", claim.Said, someTexts[3]))
	}
	l := layoutOf(t, timelineOf(nil, events...), nil, Options{Size: Size{Width: 1000 * pixel}})
	checkGeometry(t, l)
	r := &l.rows[0]
	stack := r.headings[0]
	deeper := 0
	for _, b := range r.labels {
		if !b.marked && b.y > stack.y {
			deeper++
			if b.y > stack.bottom() {
				t.Errorf("the label of event %d begins at %.0f, under the stack that ends at %.0f", b.mark+1, b.y, stack.bottom())
			}
		}
	}
	if deeper == 0 {
		t.Error("no label stands in a deeper layer")
	}
}
