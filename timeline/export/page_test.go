package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
	"factline/timeline"
)

// pageSample is the sample with its blocks and dates, which only the page shows.
func pageSample(t *testing.T) (*timeline.Timeline, string) {
	t.Helper()
	tl, flags := sample(t)
	a := tl.Articles[0]
	for i, line := range strings.SplitAfter(sampleText, "\n") {
		if words := strings.TrimSpace(line); words != "" {
			start := strings.Index(sampleText, words)
			kind := article.Main
			if i == 0 {
				kind = article.Title
			}
			a.Blocks = append(a.Blocks, article.Block{Kind: kind, Span: article.Span{Start: start, End: start + len(words)}})
		}
	}
	for _, e := range tl.Events {
		if w := e.When; w.Words.Len() > 0 {
			a.Timexes = append(a.Timexes, resolve.Timex{Mention: mention.Mention{Span: w.Words}, Value: w.Value, Literal: w.Literal,
				Readings: []resolve.Reading{{Way: resolve.Exchanged, Value: w.Value}, {Way: resolve.AsWritten, Value: w.Literal}}})
		}
	}
	var b bytes.Buffer
	svg := []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><g data-event="e2"/></svg>`)
	if err := HTML(&b, tl, flags, Page{Picture: svg, Version: "factline test"}); err != nil {
		t.Fatal(err)
	}
	return tl, b.String()
}

var (
	pageID   = regexp.MustCompile(` id="([^"]*)"`)
	pageLink = regexp.MustCompile(` (?:href="#|aria-describedby="|aria-labelledby=")([^"]*)"`)
)

func TestHTMLLinksLeadSomewhere(t *testing.T) {
	tl, page := pageSample(t)
	ids := map[string]bool{}
	for _, m := range pageID.FindAllStringSubmatch(page, -1) {
		if ids[m[1]] {
			t.Errorf("the id %q comes twice", m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range pageLink.FindAllStringSubmatch(page, -1) {
		if !ids[m[1]] {
			t.Errorf("a link leads to %q, which is not on the page", m[1])
		}
	}
	for _, e := range tl.Events {
		if !ids["row-"+e.ID] || !ids["mark-"+e.ID] {
			t.Errorf("event %s is not in the table or not in the text", e.ID)
		}
	}
}

// The words of the article stand on the page whole and in order, and each claim is marked from its first word to its last.
func TestHTMLShowsTheWholeText(t *testing.T) {
	tl, page := pageSample(t)
	body := page[strings.Index(page, "<article"):strings.Index(page, "</article>")]
	for _, aside := range []string{`<p class="source".*?</p>`, `<span class="readings".*?</span></span>`, `<a class="chip".*?</a>`} {
		body = regexp.MustCompile(aside).ReplaceAllString(body, "")
	}
	plain := html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(body, ""))
	if got, want := strings.Fields(plain), strings.Fields(sampleText); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the page shows\n%q\nwant\n%q", got, want)
	}
	for _, e := range tl.Events {
		var marked strings.Builder
		for _, p := range paragraphsOf(tl.Articles[0], 0, tl.Events) {
			for _, piece := range p.Pieces {
				if strings.Contains(" "+piece.Events+" ", " "+e.ID+" ") {
					marked.WriteString(piece.Text)
				}
			}
		}
		if got, want := marked.String(), e.Whole.In(sampleText); got != want {
			t.Errorf("event %s is marked on %q, want %q", e.ID, got, want)
		}
	}
	if !strings.Contains(page, "The words say 2 July 2025.") {
		t.Error("the page does not tell what the repaired date says on its face")
	}
}

// Nothing is fetched, and no script or style is used but the page's own, whose hashes the policy names.
func TestHTMLFetchesNothing(t *testing.T) {
	_, page := pageSample(t)
	policy := html.UnescapeString(page)
	if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
		t.Error("the policy lets the page fetch something, or lets others' scripts or styles in")
	}
	for _, element := range []string{"script", "style"} {
		_, rest, _ := strings.Cut(page, "<"+element+">")
		own, _, _ := strings.Cut(rest, "</"+element+">")
		sum := sha256.Sum256([]byte(own))
		if !strings.Contains(policy, element+"-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("the policy does not let the page's own %s in", element)
		}
	}
	page = strings.Replace(page, `<link rel="icon" href="data:,">`, "", 1) // without which a browser asks the server for one
	for _, fetch := range []string{" src=", "url(", "@import", "<link", "<?xml"} {
		if strings.Contains(page, fetch) {
			t.Errorf("the page holds %q", fetch)
		}
	}
}

// On a dark page the picture takes the colours of the dark drawing, each where the light one has its counterpart.
func TestSchemeRules(t *testing.T) {
	light := `<svg xmlns="x" width="691.2pt"><rect fill="#ffffff"/><path stroke="#ffffff" fill="#0072b2"/><text fill="#1b1e23">a</text><text fill="#1b1e23">b</text></svg>`
	dark := `<svg xmlns="x" width="691.2pt"><rect fill="#15181d"/><path stroke="#15181d" fill="#0072b2"/><text fill="#f1f3f5">a</text><text fill="#f1f3f5">b</text></svg>`
	want := `:root { --drawn: 691.2pt; }
.chart [fill="#ffffff"] { fill: light-dark(#ffffff, #15181d); }
.chart [stroke="#ffffff"] { stroke: light-dark(#ffffff, #15181d); }
.chart [fill="#1b1e23"] { fill: light-dark(#1b1e23, #f1f3f5); }
`
	if got := schemeRules([]byte(light), []byte(dark)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := schemeRules(nil, nil); got != "" {
		t.Errorf("without a picture there are the rules %q", got)
	}
}

func TestHTMLEscapesStrangersWords(t *testing.T) {
	const evil = `</title></script><script>alert(1)</script><img onerror="alert(1)">`
	date := civil.Value{Date: civil.Date{Unit: civil.Year, Year: 2025}}
	a := &extract.Result{Document: &segment.Document{Article: &article.Article{Text: evil}}}
	a.Title, a.URL, a.Blocks = evil, "javascript:alert(1)", []article.Block{{Kind: article.Main, Span: article.Span{End: len(evil)}}}
	tl := &timeline.Timeline{Articles: []*extract.Result{a}, Events: []timeline.Event{{ID: "e1", Kind: timeline.ClaimEvent, Actor: evil, Role: evil, Text: evil,
		When: timeline.When{Value: date, Literal: date}, Whole: article.Span{End: len(evil)}}}}
	var b bytes.Buffer
	if err := HTML(&b, tl, nil, Page{Version: evil}); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script>alert", "<img", "javascript:"} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("the page lets %q through", bad)
		}
	}
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"two\r\n\tlines":   "two\r\n\tlines",
		"bell\a\x1b[31m":   "bell\uFFFD\uFFFD[31m",
		"next\u0085line\v": "next\uFFFDline\uFFFD",
		"Nguyễn":           "Nguyễn",
	} {
		if got := visible(in); got != want {
			t.Errorf("visible(%q) = %q, want %q", in, got, want)
		}
	}
}

// Text is legible on every ground that it stands on: a contrast of 4.5 or more, WCAG 2.2's level AA, in both themes.
func TestHTMLContrast(t *testing.T) {
	for i := range 2 {
		colour := map[string]float64{}
		for _, m := range regexp.MustCompile(`--(\w+): light-dark\(#([0-9a-f]{3,6}), #([0-9a-f]{3,6})\);`).FindAllStringSubmatch(pageCSS, -1) {
			colour[m[1]] = luminance(t, m[2+i])
		}
		for _, text := range []string{"ink", "soft", "link", "error"} {
			for _, ground := range []string{"paper", "panel"} {
				wantContrast(t, i, colour, text, ground)
			}
		}
		for _, ground := range []string{"date", "claim", "on"} {
			wantContrast(t, i, colour, "ink", ground)
		}
	}
}

func wantContrast(t *testing.T, theme int, colour map[string]float64, text, ground string) {
	t.Helper()
	a, ok := colour[text]
	b, also := colour[ground]
	if !ok || !also {
		t.Fatalf("no colour %s or %s", text, ground)
	}
	if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
		t.Errorf("theme %d: %s on %s has a contrast of %.2f", theme, text, ground, ratio)
	}
}

// luminance gives the relative luminance of a colour as WCAG defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
