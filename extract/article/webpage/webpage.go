// Package webpage reads a saved page of the web: the story that it tells, and what it states of that story.
//
// A page is mostly not its story: menus, notices, teasers and scripts stand around it. The story is found by
// the rules of a browser's reading view, as package readability has them, and given as plain text. What the page states of it
// — title, author, publisher, address, language and dates — stands in forms meant for machines, of which a page
// may have several: JSON-LD with the vocabulary of schema.org, meta elements of the Open Graph, of Dublin Core and of many
// houses, microdata, and time elements. They are kept in that order, the most careful first; where two of them
// contradict each other it is for the reader to say so.
package webpage

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// A Page is a page of the web as far as it concerns its story. What the page does not state is empty.
type Page struct {
	Title     string
	Author    string // names, with commas between them
	Publisher string
	URL       string
	Lang      string // BCP 47, as the page writes it: "en", "en-GB"
	Generator string // the program that made the page

	// The dates that the page states, those of the most careful form first.
	Published []Date
	Modified  []Date

	// Captions are the words below the pictures, which stand in the Text as lines among those of the story.
	Captions []string

	// Text is the story: a line for each paragraph, heading, item of a list and row of a table, blank lines between
	// blocks, and the title above it all.
	Text string
}

// A Date is a date as a page states it.
type Date struct {
	Words string // "2025-02-09T10:15:00+07:00"
	Where string // the form that has it, in words for a message: "JSON-LD", "meta article:published_time"
}

// ErrNoStory is the error of a page whose story cannot be found, as where a script would fetch it.
var ErrNoStory = errors.New("no story was found in it")

// Looks reports whether data begins as a page of the web does, in UTF-8 or UTF-16.
func Looks(data []byte) bool {
	return begins.Match(bytes.ReplaceAll(data[:min(len(data), beginning)], []byte{0}, nil))
}

// begins is how a page begins: perhaps with a byte order mark, blanks and comments.
var begins = regexp.MustCompile(`^[^\w<]{0,4}\s*(?:<!--(?s:.*?)-->\s*)*(?i:<!doctype\s+html|<html[\s>]|<head[\s>]|<\?xml[^>]*\?>\s*<(?:!doctype\s+)?html)`)

// beginning is how many bytes of a page are looked at to tell it.
const beginning = 8 << 10

// Parse reads a page. Its encoding is the one that it declares, or else is told from its bytes. A page that cannot be parsed,
// such as one nested without end, is an error, and one without a story is [ErrNoStory].
func Parse(data []byte) (*Page, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	if bytes.IndexByte(text, 0) >= 0 {
		return nil, errors.New("it holds zero bytes, as binary data does")
	}
	doc, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	p := &Page{}
	p.readMetadata(doc)
	story, err := story(doc)
	if err != nil {
		return nil, err
	}
	p.Text = under(p.Title, story)
	return p, nil
}

// decode makes UTF-8 of a page without its byte order mark. Only the first 1,024 bytes are searched for what the page declares, as
// browsers do; a page that is valid UTF-8 throughout and declares nothing there is UTF-8.
func decode(data []byte) ([]byte, error) {
	encoding, name, declared := charset.DetermineEncoding(data, "text/html")
	if !declared && utf8.Valid(data) {
		return data, nil
	}
	text, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return nil, fmt.Errorf("it is not in the encoding %s: %w", name, err)
	}
	return bytes.TrimPrefix(text, []byte("\ufeff")), nil
}

// story gives the text of the page's story. It takes the document apart.
func story(doc *html.Node) (string, error) {
	parser := readability.NewParser()
	parser.CharThresholds = shortest
	parser.DisableJSONLD = true // what it states is read here
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil {
		return "", err
	}
	if found.Node == nil {
		return "", ErrNoStory
	}
	var b strings.Builder
	if err := found.RenderText(&b); err != nil {
		return "", err
	}
	if strings.TrimSpace(b.String()) == "" {
		return "", ErrNoStory
	}
	return b.String(), nil
}

// shortest is the least number of characters of a story. Where the rules find less, they are relaxed step by step, and
// let in what stands around a story; readability itself asks for 500, which is more than a short wire story has.
const shortest = 250

// under puts the title above a story that does not begin with it.
func under(title, story string) string {
	story = strings.TrimSpace(story)
	first, _, _ := strings.Cut(story, "\n")
	if title == "" || fold(first) == fold(title) {
		return story + "\n"
	}
	return title + "\n\n" + story + "\n"
}

// fold makes each run of white space one space.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
