package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// A row is a line of a JSONL file. Fields of other names are left alone.
type row struct {
	ID        string  `json:"id"`
	Text      *string `json:"text"`
	Published string  `json:"published"`
	DCT       string  `json:"dct"` // document creation time, as annotated corpora call the date of publication
	Modified  string  `json:"modified"`
	Title     string  `json:"title"`
	URL       string  `json:"url"`
	Publisher string  `json:"publisher"`
	Author    string  `json:"author"`
	Lang      string  `json:"lang"`
}

// readRows reads one article a line. A line that cannot be read is a problem, and the next one follows.
func readRows(origin string, r *bufio.Reader, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for n := 1; ; n++ {
			line, err := r.ReadBytes('\n')
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte(byteOrderMark))
			}
			at := fmt.Sprintf("%s:%d", origin, n)
			if len(bytes.TrimSpace(line)) > 0 {
				for _, it := range readRow(at, line, o) {
					if !yield(it) {
						return
					}
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				failure(at, "cannot read further: "+cause(err))(yield)
				return
			}
		}
	}
}

func readRow(origin string, line []byte, o Options) []Item {
	var items []Item
	text, problem := decode(origin, line)
	if problem != nil {
		items = append(items, Item{Problem: problem})
		if problem.Failure {
			return items
		}
	}
	var row row
	if err := json.Unmarshal([]byte(text), &row); err != nil {
		return append(items, Item{Problem: &Problem{origin, notRow(err) + "; it is left out", true}})
	}
	if row.Text == nil {
		return append(items, Item{Problem: &Problem{origin, `this line has no field "text"; it is left out`, true}})
	}
	a := &Article{ID: or(row.ID, origin), Origin: origin, Text: strings.ToValidUTF8(*row.Text, replacement),
		Title: row.Title, Publisher: row.Publisher, Author: row.Author, URL: row.URL, Lang: row.Lang}
	a.complete(o)
	for _, stated := range []struct {
		what, date string
		stamp      *Stamp
	}{{"publication", or(row.Published, row.DCT), &a.Published}, {"modification", row.Modified, &a.Modified}} {
		if stated.date == "" {
			continue
		}
		d, err := ParseDate(stated.date)
		if err != nil {
			items = append(items, Item{Problem: &Problem{origin, "date of " + stated.what + ": " + err.Error() + "; it is left aside", false}})
			continue
		}
		*stated.stamp = Stamp{Date: d, Basis: Given}
	}
	return append(items, Item{Article: a})
}

// notRow says what is wrong with a line that is not a row.
func notRow(err error) string {
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) && wrong.Field != "":
		return fmt.Sprintf("the field %q of this line is %s %s, not text", wrong.Field, indefinite(wrong.Value), wrong.Value)
	case errors.As(err, &wrong):
		return fmt.Sprintf("this line is not a JSON object of an article: it is %s %s", indefinite(wrong.Value), wrong.Value)
	}
	return "this line is not a JSON object of an article: " + err.Error()
}

func indefinite(noun string) string {
	if strings.HasPrefix(noun, "a") || strings.HasPrefix(noun, "o") {
		return "an"
	}
	return "a"
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
