package typeset

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gonum.org/v1/plot/vg"
	"pgregory.net/rapid"
)

func fonts(t interface{ Fatal(...any) }) *Fonts {
	f, err := New(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"":                               "",
		"  two \t\n words ":              "two words",
		"Nguye\u0302\u0303n":             "Nguyễn", // composed
		"bell\a and\x00 nothing":         "bell and nothing",
		"\x1b[31mred":                    "[31mred",
		"abc\u202Edef":                   "abcdef", // would turn the rest around
		"soft\u00ADhyphen zero\u200Bgap": "softhyphen zerogap",
		"नी\u200Dरा":                     "नी\u200Dरा", // joins its neighbours
		"bad \xff byte":                  "bad \uFFFD byte",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	f := fonts(t)
	for _, c := range []struct {
		name, text string
		width      vg.Length
		max        int
		want       []string
	}{
		{"nothing", "", 100, 3, nil},
		{"one line", "the bridge", 100, 3, []string{"the bridge"}},
		{"at words", "the bridge will reopen before the end of the month", 100, 5, []string{"the bridge will reopen", "before the end of the", "month"}},
		{"shortened at a word", "the bridge will reopen before the end of the month", 100, 2, []string{"the bridge will reopen", "before the end of…"}},
		{"no comma before the dots", "the bridge will reopen, before", 108, 1, []string{"the bridge will reopen…"}},
		{"a word too long", strings.Repeat("m", 30), 100, 2, []string{strings.Repeat("m", 12), strings.Repeat("m", 10) + "…"}},
		{"Chinese breaks between characters, here the boxes of missing ones", "大桥将在本月底之前重新开放", 65, 3, []string{"大桥将在本月底之", "前重新开放"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := f.Wrap(c.text, Regular, 10, c.width, c.max); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestBalanceLeavesNoWordAlone(t *testing.T) {
	got := fonts(t).Balance("the bridge will reopen before the end of the month", Regular, 10, 200, 5)
	if want := []string{"the bridge will reopen", "before the end of the month"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestWrapKeepsItsWidth checks that no line is wider than asked for, and that lines that are not shortened hold the
// whole text.
func TestWrapKeepsItsWidth(t *testing.T) {
	f := fonts(t)
	rapid.Check(t, func(t *rapid.T) {
		s := Clean(rapid.String().Draw(t, "text"))
		width := vg.Length(rapid.Float64Range(30, 300).Draw(t, "width"))
		max := rapid.IntRange(1, 6).Draw(t, "lines")
		for name, wrap := range map[string]func(string, Face, vg.Length, vg.Length, int) []string{"Wrap": f.Wrap, "Balance": f.Balance} {
			lines := wrap(s, Regular, 10, width, max)
			if len(lines) > max {
				t.Fatalf("%s gives %d lines of at most %d", name, len(lines), max)
			}
			for _, l := range lines {
				if w := f.Width(l, Regular, 10); w > width*1.02 && utf8.RuneCountInString(l) > 2 {
					t.Fatalf("%s: %q is %.1f wide, more than %.1f", name, l, w, width)
				}
			}
			if all := strings.Join(lines, ""); !strings.HasSuffix(all, "…") && strings.ReplaceAll(all, " ", "") != strings.ReplaceAll(s, " ", "") {
				t.Fatalf("%s makes %q of %q", name, lines, s)
			}
		}
	})
}

func TestRightToLeft(t *testing.T) {
	for text, want := range map[string]bool{"": false, "abc": false, "123": false, "وزارة": true, "ראש העיר": true, "(2025) الجسر": true,
		"BBC עברית": false, "עברית BBC": true, "ремонт": false} {
		if got := RightToLeft(text); got != want {
			t.Errorf("RightToLeft(%q) = %v, want %v", text, got, want)
		}
	}
}

// TestRightToLeftIsDrawnInOrder checks by the outlines that the first letter of Hebrew stands at the right. The embedded
// fonts have Hebrew letters.
func TestRightToLeftIsDrawnInOrder(t *testing.T) {
	f := fonts(t)
	const wide, narrow = "ש", "י"
	runs := f.shape(Regular, wide+narrow)
	if len(f.Missing()) > 0 {
		t.Skipf("the embedded fonts lack %c", f.Missing())
	}
	var advances []float64
	for _, r := range runs {
		for _, g := range r.Glyphs {
			advances = append(advances, float64(g.Advance))
		}
	}
	if len(advances) != 2 || advances[0] >= advances[1] {
		t.Errorf("from left to right %v, want the narrow last letter first", advances)
	}
}

func TestMixedDirections(t *testing.T) {
	f := fonts(t)
	text := "גשר ABC"
	runs := f.shape(Regular, text)
	if len(runs) < 2 {
		t.Fatalf("%q is one run", text)
	}
	if last := runs[len(runs)-1]; last.Runes.Offset != 0 {
		t.Errorf("the first word stands at rune %d of the line's right end, want 0", last.Runes.Offset)
	}
}

func TestEmbeddedFontsCover(t *testing.T) {
	f := fonts(t)
	for _, s := range []string{"Nguyễn Thị Hồng ặẵ", "Ольга Їжак", "Ελένη Παππά", "Łódź Žižkov İzmir", "“quoted” – dash… €"} {
		f.Outline(s, Regular, 10, vg.Point{})
		f.Outline(s, Bold, 10, vg.Point{})
	}
	if m := f.Missing(); len(m) > 0 {
		t.Errorf("the embedded fonts lack %c", m)
	}
}

func TestMissingIsNamed(t *testing.T) {
	f := fonts(t)
	f.Width("ok 桥 and 大, 桥", Regular, 10)
	if got := string(f.Missing()); got != "大桥" {
		t.Errorf("missing %q, want 大桥", got)
	}
}

func TestNamedFontComesFirst(t *testing.T) {
	name := filepath.Join(t.TempDir(), "same.ttf")
	if err := os.WriteFile(name, Embedded(Bold), 0o644); err != nil {
		t.Fatal(err)
	}
	f, err := New([]string{name}, false)
	if err != nil {
		t.Fatal(err)
	}
	if f.faceFor(Regular, 'a') != f.faces[Regular] {
		t.Error("a letter of the embedded font is drawn in another")
	}
	if len(f.extra) != 1 || f.fallback(Regular, 'a') != f.extra[0] {
		t.Error("the named font does not stand in for what is missing")
	}
}

// TestGlyphsWithoutOutlinesAreMissing names a font whose glyphs have none, as those of coloured pictures have none.
func TestGlyphsWithoutOutlinesAreMissing(t *testing.T) {
	ttf := slices.Clone(Embedded(Regular))
	for table := ttf[12:]; ; table = table[16:] { // the places of the outlines, all set to the same
		if string(table[:4]) == "loca" {
			at, n := binary.BigEndian.Uint32(table[8:]), binary.BigEndian.Uint32(table[12:])
			clear(ttf[at : at+n])
			break
		}
	}
	name := filepath.Join(t.TempDir(), "empty.ttf")
	if err := os.WriteFile(name, ttf, 0o644); err != nil {
		t.Fatal(err)
	}
	f, err := New([]string{name}, false)
	if err != nil {
		t.Fatal(err)
	}
	if f.fallback(Regular, 'a') != nil {
		t.Error("a font without the outline of a letter is to draw it")
	}
	if f.fallback(Regular, '\u00a0') != f.extra[0] {
		t.Error("a font is not taken to have a space because nothing is to be drawn")
	}
}

func FuzzOutline(f *testing.F) {
	for _, s := range []string{"", "abc", "وزارة (2025) المالية", "नी\u200Dरा", "\u0301\u0302", "🌉", "a\u202Eb", "\U000E0001"} {
		f.Add(s, 40.0)
	}
	fs := fonts(f)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		s = Clean(s)
		for _, line := range fs.Balance(s, Regular, 10, vg.Length(width), 3) {
			fs.Outline(line, Regular, 10, vg.Point{})
		}
	})
}

func TestClustersStandAsTheyAreSeen(t *testing.T) {
	f := fonts(t)
	for line, want := range map[string]string{
		"pier":              "p|i|e|r",
		"גשר":               "ר|ש|ג",
		"גשר 25":            "2|5| |ר|ש|ג",
		"the גשר":           "t|h|e| |ר|ש|ג",
		"נ\u05B8 \u2014 pi": "p|i| |—| |נ\u05B8", // a point under its letter
		"":                  "",
	} {
		var got []string
		x := vg.Length(0)
		for _, c := range f.Clusters(line, Regular, 10) {
			if d := c.X - x; d < -1e-6 || d > 1e-6 {
				t.Errorf("%q: %q stands at %.2f, after letters that end at %.2f", line, c.Text, c.X, x)
			}
			got = append(got, c.Text)
			x += c.Width
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q is seen as %q, want %q", line, s, want)
		}
		if w := f.Width(line, Regular, 10); x-w > 1e-6 || w-x > 1e-6 {
			t.Errorf("the letters of %q are %.2f wide, the line %.2f", line, x, w)
		}
	}
}

func TestLikelyFontsComeFirst(t *testing.T) {
	best := func(bold bool, names ...string) string {
		return slices.MinFunc(names, func(a, b string) int { return rank(a, bold) - rank(b, bold) })
	}
	names := []string{"NotoSerif-Bold.ttf", "NotoSans-BoldItalic.ttf", "NotoSans-Bold.ttf", "NotoSansMono-Regular.ttf", "NotoSans-Regular.ttf", "NotoSans-Light.ttf"}
	if got := best(false, names...); got != "NotoSans-Regular.ttf" {
		t.Errorf("normal text is set in %s", got)
	}
	if got := best(true, names...); got != "NotoSans-Bold.ttf" {
		t.Errorf("bold text is set in %s", got)
	}
}
