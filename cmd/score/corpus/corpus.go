// Package corpus reads articles annotated by people (gold) or by a program (predictions).
//
// Two forms are known: JSONL, one article a line, and folders of TimeML files, the XML in which
// the TempEval campaigns published theirs. Offsets count Unicode code points in the article's text,
// and spans are half open.
package corpus

import (
	"encoding/json"
	"fmt"
)

// A Document is one article with its annotations. A prediction may leave the text out.
type Document struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	DCT       string `json:"dct"` // document creation time: the day of publication
	Published string `json:"published"`
	Title     string `json:"title"`
	URL       string `json:"url"`
	Publisher string `json:"publisher"`
	Author    string `json:"author"`
	Lang      string `json:"lang"`

	Timexes      []Timex       `json:"timex"`
	Attributions []Attribution `json:"attributions"`
	Said         []Said        `json:"said"`
	Convention   string        `json:"convention"` // how an article of mixed dates writes its own
}

// A Timex is a temporal expression with its TIMEX3 type and value.
type Timex struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
	Type   string   `json:"type"`
	Value  string   `json:"value"`
	Nested bool     `json:"nested"` // gold: it lies inside another
	DCT    bool     `json:"dct"`    // gold: it states the day of publication
	Kind   string   `json:"kind"`   // mixed dates: "house", "name", "swapped" or "kept"
	Flags  []string `json:"flags"`  // prediction: the flags raised by the program
}

// Overlap is the number of code points that two expressions share; below 1 they share none.
func (t Timex) Overlap(o Timex) int { return min(t.End, o.End) - max(t.Start, o.Start) }

// Same reports whether two expressions have one extent.
func (t Timex) Same(o Timex) bool { return t.Start == o.Start && t.End == o.End }

// An Attribution is a statement with its source, and the cue that ties them.
type Attribution struct {
	Source  Spans  `json:"source"`
	Cue     Spans  `json:"cue"`
	Content Spans  `json:"content"`
	Quote   Quote  `json:"quote"` // gold: how the content is quoted
	Said    string `json:"said"`  // prediction: the day on which it was said, as TIMEX3 or EDTF
}

// A Quote says how much of a statement stands in quotation marks: "direct", "mixed", "indirect", or
// "" where that is not annotated. Predictions give a truth value instead, which says nothing of the kind.
type Quote string

// UnmarshalJSON takes a string, and leaves aside a truth value.
func (q *Quote) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err == nil {
		*q = Quote(s)
	}
	return nil
}

// A Said is an event word, such as "said", with the day on which its event took place.
type Said struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Class string `json:"class"` // TimeML class: "REPORTING", "OCCURRENCE", …
	Value string `json:"value"`
}

// Spans are stretches of a text in code points, each half open.
type Spans [][2]int

// UnmarshalJSON takes a list of pairs, one pair alone, or null. Empty and backward spans are left out.
func (s *Spans) UnmarshalJSON(data []byte) error {
	*s = nil
	var many [][]*int
	if err := json.Unmarshal(data, &many); err != nil {
		var one []*int
		if json.Unmarshal(data, &one) != nil {
			return fmt.Errorf("spans are a list of pairs of offsets, not %.40s", data)
		}
		many = [][]*int{one}
	}
	for _, p := range many {
		if len(p) == 2 && p[0] != nil && p[1] != nil && *p[1] > *p[0] && *p[1] >= 0 {
			*s = append(*s, [2]int{*p[0], *p[1]})
		}
	}
	return nil
}
