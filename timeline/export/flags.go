package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"factline/extract/article"
	"factline/timeline"
	"factline/timeline/check"
)

// A FlagFormat writes the findings of package check in one way.
type FlagFormat struct {
	Name  string // as given to --format: "text"
	Ext   string // of a file in this format, with its dot
	Doc   string // one line for --help
	Write func(w io.Writer, t *timeline.Timeline, flags []check.Flag) error
}

// FlagFormats are all formats for findings, the usual one first.
var FlagFormats = []FlagFormat{
	{"text", ".txt", "a line each with file, line and column, for people", FlagText},
	{"json", ".json", "findings with places, repairs and related places", FlagJSON},
	{"sarif", ".sarif", "SARIF 2.1.0, for editors and code hosts", SARIF},
}

// LookupFlags finds a format for findings by its name. Its error lists the known names.
func LookupFlags(name string) (FlagFormat, error) {
	names := make([]string, len(FlagFormats))
	for i, f := range FlagFormats {
		if f.Name == name {
			return f, nil
		}
		names[i] = f.Name
	}
	return FlagFormat{}, fmt.Errorf("unknown format %q for findings: use one of %s", name, strings.Join(names, ", "))
}

// places tells where in the articles' texts a finding lies.
type places struct {
	articles []located
}

// located is an article whose places can be counted.
type located struct {
	id, origin, text string
	points           *article.CodePoints
	lines            []int // byte offset at which each line begins
}

func placesOf(t *timeline.Timeline) places {
	var p places
	for _, a := range t.Articles {
		l := located{id: a.ID, origin: a.Origin, text: a.Text, points: article.CountCodePoints(a.Text), lines: []int{0}}
		for i := range len(a.Text) {
			if a.Text[i] == '\n' {
				l.lines = append(l.lines, i+1)
			}
		}
		if l.origin == "" {
			l.origin = a.ID
		}
		p.articles = append(p.articles, l)
	}
	return p
}

// words gives what the text says at a place, on one line.
func (p places) words(at check.Place) string { return oneLine(at.Span.In(p.articles[at.Article].text)) }

// position gives the line and the column of a byte offset, both counted from 1, the column in code points.
func (l located) position(offset int) (line, column int) {
	line = lineOf(l.lines, offset)
	return line, l.points.At(offset) - l.points.At(l.lines[line-1]) + 1
}

// lineOf finds the line that holds the offset; lines begin in ascending order, the first at 0.
func lineOf(lines []int, offset int) int {
	n, found := slices.BinarySearch(lines, offset)
	if found {
		return n + 1
	}
	return n
}
