// Package article reads news articles and tells their parts apart.
//
// A page of news is more than its story. Above it stand a title, a byline ("By Name") and perhaps a
// dateline ("HANOI, Feb 9 —"); below it, the teasers of other stories. A date in a teaser belongs to
// another event, so every byte of an article's text lies in a [Block] whose [Kind] says what it is.
// The text itself is never changed: all later stages point into it with a [Span]. Of a page of HTML it is the story that
// package webpage finds there.
package article

import "factline/extract/civil"

// A Span is a range of bytes in the text of an article, half open: text[Start:End].
type Span struct{ Start, End int }

// Len is the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// In returns the words that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// A Kind is the part that a block plays in its article.
type Kind string

// The kinds of blocks.
const (
	Title       Kind = "title"
	Byline      Kind = "byline"      // who wrote it: "By Jane Roe", "Jane Roe |"
	Dateline    Kind = "dateline"    // where and when: "HANOI, Feb 9 —" within a paragraph, "Published: 2025-02-09 10:15" as a line
	Main        Kind = "main"        // the story
	Related     Kind = "related"     // other stories: "RELATED NEWS", "Read more", teasers
	Boilerplate Kind = "boilerplate" // captions of pictures and buttons, copyright lines, separators
)

// A Block is a stretch of the text with one kind: a paragraph or a line, or the dateline at the
// beginning of a paragraph. Blocks are in order, do not overlap, and cover all that is not blank.
type Block struct {
	Kind Kind
	Span Span
}

// A Basis says how a date of publication is known.
type Basis string

// The bases of a publication date, from strong to weak.
const (
	Given      Basis = "given"    // --published, or the field of a JSONL row
	Metadata   Basis = "metadata" // the page's own metadata, or a line such as "Published: …"
	InDateline Basis = "dateline" // the dateline at the beginning of the story
	Inferred   Basis = "inferred" // worked out from the dates in the text
	Unknown    Basis = ""
)

// A Stamp is a date of publication or modification with where it comes from.
type Stamp struct {
	Date  civil.Date // of day precision or finer; zero where unknown; the year may be missing in a dateline ("Feb 9")
	Basis Basis
	Span  Span // the words in the text that say so; empty where it comes from outside the text
}

// Day returns the day of the stamp; ok is false where it is not fully known.
func (s Stamp) Day() (d civil.Day, ok bool) {
	if !s.Date.IsDay() {
		return 0, false
	}
	return s.Date.AsDay(), true
}

// An Article is one story with what is known of it. Text is valid UTF-8 and otherwise as it was read.
type Article struct {
	ID        string // the JSONL row's id, or the file's name without its ending
	Origin    string // where it was read: "news.txt", "rows.jsonl:12", "standard input"
	Text      string
	Title     string
	Publisher string
	Author    string
	URL       string
	Lang      string // BCP 47, "en"; "" where not known
	Published Stamp
	Modified  Stamp
	Blocks    []Block
}
