package webpage

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// storyBody is the body of a page that tells a story, with what a page puts around it.
const storyBody = `<nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
<div class="cookie-banner">We value your privacy. <button>Accept all</button></div>
<article><h1>Quarry road stays shut</h1>
<p>The road to the quarry will stay shut for another week, the mayor of Holm, Ada Quill, told reporters on Saturday.</p>
<figure><img src="road.jpg" alt=""><figcaption>Stones on the road on 5 February</figcaption></figure>
<p>&ldquo;Nobody passes before the slope is safe,&rdquo; she said. She had promised<br>the contrary on 2.2.</p>
<h2>Owners deny</h2>
<ul><li>The owners denied that they had been warned.<li>They confirmed a visit by the mine inspector.</ul>
<script>track("read")</script>
<div class="related"><h3>Related</h3><ul><li><a href="/1">Bridge of Holm to be painted on July 2</a><li><a href="/2">Bakers win a prize</a></ul></div>
</article>
<aside><h3>Most read</h3><p><a href="/3">A dog was found on 3 March in a boat without oars</a></p></aside>
<footer>© The Valley Paper. All rights reserved.</footer>`

const storyText = `Quarry road stays shut

The road to the quarry will stay shut for another week, the mayor of Holm, Ada Quill, told reporters on Saturday.
Stones on the road on 5 February

“Nobody passes before the slope is safe,” she said. She had promised
the contrary on 2.2.

Owners deny

The owners denied that they had been warned.
They confirmed a visit by the mine inspector.
`

// page makes a page of what its head states and the story.
func page(head string) string {
	return "<!DOCTYPE html>\n<html lang=en-GB><head><meta charset=utf-8><title>Quarry road stays shut - The Valley Paper</title>" + head + "</head><body>" + storyBody + "</body></html>"
}

func parse(t *testing.T, data string) *Page {
	t.Helper()
	p, err := Parse([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What stands around a story is left out of its text.
func TestStory(t *testing.T) {
	p := parse(t, page(""))
	if p.Text != storyText {
		t.Errorf("got\n%s\nwant\n%s", p.Text, storyText)
	}
	if want := []string{"Stones on the road on 5 February"}; !slices.Equal(p.Captions, want) {
		t.Errorf("captions %q, want %q", p.Captions, want)
	}
}

// Each case is what a head states, and what is kept of it.
func TestMetadata(t *testing.T) {
	for name, c := range map[string]struct{ head, want string }{
		"nothing but what people see": {"",
			"title: Quarry road stays shut, lang: en-GB"},
		"meta elements": {`<meta property="og:title" content="Quarry road shut"><meta name="author" content="Jo Lind"><meta property="og:site_name" content="The Valley Paper">
			<meta property="article:published_time" content="2025-02-09T10:15:00+01:00"><meta property="article:modified_time" content="2025-02-10T08:00:00+01:00"><link rel="canonical" href="https://valley.example/quarry">`,
			"title: Quarry road shut, author: Jo Lind, publisher: The Valley Paper, url: https://valley.example/quarry, lang: en-GB, " +
				"published: 2025-02-09T10:15:00+01:00 (meta article:published_time), modified: 2025-02-10T08:00:00+01:00 (meta article:modified_time)"},
		"JSON-LD is more careful than a meta": {`<meta name="date" content="2025-02-01"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
			"headline":"Quarry road stays shut","datePublished":"2025-02-09","author":[{"@type":"Person","name":"Jo Lind"},{"@type":"Person","name":"Per Moe"}],"publisher":{"@type":"Organization","name":"The Valley Paper"},"inLanguage":"en"}</script>`,
			"title: Quarry road stays shut, author: Jo Lind, Per Moe, publisher: The Valley Paper, lang: en, published: 2025-02-09 (JSON-LD), published: 2025-02-01 (meta date)"},
		"a graph, and a story of two types": {`<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2001-01-01"},{"@type":["Article","ReportageNewsArticle"],"datePublished":"2025-02-09"}]}</script>`,
			"title: Quarry road stays shut, lang: en-GB, published: 2025-02-09 (JSON-LD)"},
		"the stories that the page leads to are others": {`<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2024-05-05"}]}</script>`,
			"title: Quarry road stays shut, lang: en-GB"},
		"words written as HTML": {`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Quarry &amp; road"}</script>`,
			"title: Quarry & road, lang: en-GB"},
		"a script that is no JSON": {`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script><meta name="DC.date.issued" content="2025-02-09">`,
			"title: Quarry road stays shut, lang: en-GB, published: 2025-02-09 (meta DC.date.issued)"},
		"an author's profile names nobody": {`<meta property="article:author" content="https://social.example/jolind">`,
			"title: Quarry road stays shut, lang: en-GB"},
		"microdata": {`<meta itemprop="datePublished" content="2025-02-09">`,
			"title: Quarry road stays shut, lang: en-GB, published: 2025-02-09 (meta datePublished)"},
		"microdata of a story and of those that it leads to": {`<span itemprop="datePublished" content="2025-02-09"></span><span itemprop="datePublished" content="2024-07-02"></span>`,
			"title: Quarry road stays shut, lang: en-GB, published: 2025-02-09 (itemprop datePublished)"},
		"time elements of one day": {`<time datetime="2025-02-09T10:15">9 Feb</time><time datetime="2025-02-09">today</time>`,
			"title: Quarry road stays shut, lang: en-GB, published: 2025-02-09T10:15 (time element)"},
		"time elements of several days": {`<time datetime="2025-02-09">9 Feb</time><time datetime="2024-07-02">2 July</time>`,
			"title: Quarry road stays shut, lang: en-GB"},
		"an empty meta": {`<meta property="article:published_time" content=" "><meta name="author">`,
			"title: Quarry road stays shut, lang: en-GB"},
	} {
		if got := stated(parse(t, page(c.head))); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, c.want)
		}
	}
}

// stated gives in a line what a page states.
func stated(p *Page) string {
	var parts []string
	for _, f := range []struct{ name, words string }{{"title", p.Title}, {"author", p.Author}, {"publisher", p.Publisher}, {"url", p.URL}, {"lang", p.Lang}, {"generator", p.Generator}} {
		if f.words != "" {
			parts = append(parts, f.name+": "+f.words)
		}
	}
	for _, d := range p.Published {
		parts = append(parts, fmt.Sprintf("published: %s (%s)", d.Words, d.Where))
	}
	for _, d := range p.Modified {
		parts = append(parts, fmt.Sprintf("modified: %s (%s)", d.Words, d.Where))
	}
	return strings.Join(parts, ", ")
}

// A page declares its encoding, begins with a mark that tells it, or shows it by its bytes.
func TestEncodings(t *testing.T) {
	text := func(declared string) string {
		return `<!DOCTYPE html><html><head>` + declared + `</head><body><p>Das Rathaus bestätigte am Dienstag – „ohne Not“ – die Sperre der Straße.</p></body></html>`
	}
	encode := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for name, data := range map[string]string{
		"UTF-8":                 text(""),
		"UTF-8 after much else": strings.Replace(text(""), "<body>", "<script>"+strings.Repeat("x();", 500)+"</script><body>", 1),
		"UTF-8 with a mark":     "\ufeff" + text(""),
		"UTF-16":                encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text(""))),
		"Windows-1252":          encode(charmap.Windows1252.NewEncoder().String(text(""))),
		"Windows-1252 declared": encode(charmap.Windows1252.NewEncoder().String(text(`<meta charset="iso-8859-1">`))),
	} {
		if !Looks([]byte(data)) {
			t.Errorf("%s: not told for a page", name)
		}
		if got := strings.TrimSpace(parse(t, data).Text); got != "Das Rathaus bestätigte am Dienstag – „ohne Not“ – die Sperre der Straße." {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestLooks(t *testing.T) {
	for data, want := range map[string]bool{
		"<!DOCTYPE html><p>The boats sail.":                               true,
		"\n\n<HTML lang=en>":                                              true,
		"<!-- saved from url=(0026)https://valley.example/ -->\n<html>":   true,
		`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "">`: true,
		"The page begins with <html> in its source.":                      false,
		"<p>The boats sail.":                                              false,
		`<?xml version="1.0"?><TimeML>`:                                   false,
		"":                                                                false,
	} {
		if Looks([]byte(data)) != want {
			t.Errorf("%q: %t, want %t", data, !want, want)
		}
	}
}

func TestPageWithoutStory(t *testing.T) {
	for _, data := range []string{`<!DOCTYPE html><html><head><title>Loading</title></head><body><div id="app"></div><script src="app.js"></script></body></html>`, "<html>", ""} {
		if _, err := Parse([]byte(data)); !errors.Is(err, ErrNoStory) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// A page nested without end is refused, not walked through for ever.
func TestDeepPage(t *testing.T) {
	if _, err := Parse([]byte("<html><body>" + strings.Repeat("<div>", 100_000) + "The boats sail.")); err == nil {
		t.Error("no error")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(page(`<script type="application/ld+json">[{"@type":"NewsArticle","author":[{"name":7},null]}]</script><time datetime="2025">`)))
	f.Add([]byte("<table><tr><td><p>a<template><br>b</template><svg><p>c"))
	f.Add([]byte("\xff\xfe<\x00h\x00t\x00m\x00l\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Parse(data)
		if err == nil && strings.TrimSpace(p.Text) == "" {
			t.Errorf("%q: neither a story nor an error", data)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{10, 10_000} {
		data := []byte(page("") + strings.Repeat("<p>The owners denied on Thursday that they had been warned, and confirmed a visit by the mine inspector.</p>\n", n))
		b.Run(fmt.Sprintf("%dKB", len(data)>>10), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
