package webpage

import (
	"encoding/json"
	"html"
	"regexp"
	"strings"
)

// articleTypes are the types of schema.org that stand for a story.
var articleTypes = regexp.MustCompile(`^(?:https?://schema\.org/)?(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$`)

// linkedData keeps what a script of JSON-LD states of the story. One that is no JSON states nothing: a browser leaves it alone, too.
func (r *record) linkedData(script string) {
	var data any
	if json.Unmarshal([]byte(script), &data) != nil {
		return
	}
	r.node(data)
}

// node looks for the story in a node of JSON-LD: at the top, in a list, or in a graph. What is nested deeper is other things' part,
// such as the stories of a list that the page leads to.
func (r *record) node(data any) {
	switch d := data.(type) {
	case []any:
		for _, e := range d {
			r.node(e)
		}
	case map[string]any:
		if graph, ok := d["@graph"]; ok {
			r.node(graph)
		}
		if isArticle(d["@type"]) {
			r.story(d)
		}
	}
}

// story keeps the properties of a story.
func (r *record) story(d map[string]any) {
	const where = "JSON-LD"
	for f, value := range [fields]any{title: d["headline"], author: d["author"], publisher: d["publisher"], address: d["url"],
		language: d["inLanguage"], published: d["datePublished"], modified: d["dateModified"]} {
		r.state(field(f), nameOf(value), where, ofLinkedData)
	}
}

func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return articleTypes.MatchString(k)
	case []any:
		for _, e := range k {
			if isArticle(e) {
				return true
			}
		}
	}
	return false
}

// nameOf gives the words of a property: its text, the name of the thing that it is, or the names of several, with commas between
// them. Properties may be written as HTML.
func nameOf(value any) string {
	switch v := value.(type) {
	case string:
		return html.UnescapeString(v)
	case map[string]any:
		return nameOf(v["name"])
	case []any:
		var names []string
		for _, e := range v {
			if n := nameOf(e); n != "" {
				names = append(names, n)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}
