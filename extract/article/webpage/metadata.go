package webpage

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A field is something that a page may state of its story.
type field uint8

const (
	title field = iota
	author
	publisher
	address
	language
	published
	modified
	generator
	fields
)

// metaNames are the names and properties of meta elements that state a field, in lower case, the most careful first.
var metaNames = [fields][]string{
	title:     {"og:title", "dc.title", "dcterms.title", "twitter:title", "sailthru.title", "parsely-title"},
	author:    {"author", "article:author", "dc.creator", "dcterms.creator", "byl", "sailthru.author", "parsely-author"},
	publisher: {"og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"},
	address:   {"og:url", "parsely-link"},
	language:  {"dc.language", "dcterms.language", "content-language"},
	published: {"article:published_time", "article:published", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
		"dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "sailthru.date", "parsely-pub-date"},
	modified:  {"article:modified_time", "article:modified", "og:updated_time", "datemodified", "lastmod", "last-modified", "dc.date.modified", "dcterms.modified", "revised"},
	generator: {"generator"},
}

// itemNames are the names of microdata that state a field, in lower case, of the vocabulary of schema.org.
var itemNames = map[string]field{"headline": title, "datepublished": published, "datemodified": modified}

// A statement is what one form on a page says of a field.
type statement struct {
	words, where string
	rank         int // of the form: the lower the more careful
}

// The ranks of forms: those of metas lie between, as they stand in the table.
const (
	ofLinkedData = -1
	ofMicrodata  = 100
	ofElements   = 200 // those of the page as people see it: its heading, its language
)

// A record gathers what a page states.
type record struct {
	of    [fields][]statement
	times []string // the datetimes of the time elements

	captions []string // the words below pictures, white space folded
}

// state adds a statement, unless it is empty or there is one in the same form: further ones are those of other stories that the page
// leads to, or of the comments below it.
func (r *record) state(f field, words, where string, rank int) {
	words = fold(words)
	if words == "" || slices.ContainsFunc(r.of[f], func(s statement) bool { return s.where == where }) {
		return
	}
	r.of[f] = append(r.of[f], statement{words, where, rank})
}

// readMetadata keeps what the page states of its story.
func (p *Page) readMetadata(doc *html.Node) {
	var r record
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			r.element(n)
		}
	}
	for f := range r.of {
		slices.SortStableFunc(r.of[f], func(a, b statement) int { return a.rank - b.rank })
	}
	for f, words := range map[field]*string{title: &p.Title, author: &p.Author, publisher: &p.Publisher, address: &p.URL, language: &p.Lang, generator: &p.Generator} {
		if len(r.of[f]) > 0 {
			*words = r.of[f][0].words
		}
	}
	p.Published, p.Modified = datesOf(r.of[published]), datesOf(r.of[modified])
	if len(p.Published) == 0 {
		p.Published = r.onlyTime()
	}
	p.Captions = r.captions
}

// element keeps what one element of the page states.
func (r *record) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		r.state(language, attribute(n, "lang"), "lang", ofElements)
	case atom.H1:
		r.state(title, textOf(n), "h1", ofElements)
	case atom.Title:
		r.state(title, textOf(n), "title", ofElements+1)
	case atom.Link:
		if attribute(n, "rel") == "canonical" {
			r.state(address, attribute(n, "href"), "canonical link", ofLinkedData)
		}
	case atom.Figcaption:
		if words := fold(textOf(n)); words != "" {
			r.captions = append(r.captions, words)
		}
	case atom.Time:
		r.times = append(r.times, attribute(n, "datetime"))
	case atom.Meta:
		r.meta(n)
	case atom.Script:
		if strings.HasPrefix(strings.ToLower(attribute(n, "type")), "application/ld+json") {
			r.linkedData(textOf(n))
		}
	}
	if name := attribute(n, "itemprop"); name != "" && n.DataAtom != atom.Meta {
		if f, ok := itemNames[strings.ToLower(name)]; ok {
			r.state(f, cmp.Or(attribute(n, "content"), attribute(n, "datetime"), textOf(n)), "itemprop "+name, ofMicrodata)
		}
	}
}

// meta keeps what a meta element states. An author's profile is an address and names nobody.
func (r *record) meta(n *html.Node) {
	content := attribute(n, "content")
	for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
		name := attribute(n, key)
		if name == "" {
			continue
		}
		for f := range fields {
			if f == author && strings.Contains(content, "://") {
				continue
			}
			if rank := slices.Index(metaNames[f], strings.ToLower(name)); rank >= 0 {
				r.state(f, content, "meta "+name, rank)
			}
		}
	}
}

// onlyTime gives the date of a page that states none but in time elements, if these all have the same day:
// those of teasers and comments would have others.
func (r *record) onlyTime() []Date {
	const day = len("2025-02-09")
	var words string
	for _, t := range r.times {
		switch {
		case len(t) < day || words != "" && t[:day] != words[:day]:
			return nil
		case words == "":
			words = t
		}
	}
	if words == "" {
		return nil
	}
	return []Date{{words, "time element"}}
}

func datesOf(stated []statement) []Date {
	var out []Date
	for _, s := range stated {
		out = append(out, Date{s.words, s.where})
	}
	return out
}

// attribute gives the value of an element's attribute, "" where it has none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textOf gives the words within a node.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
