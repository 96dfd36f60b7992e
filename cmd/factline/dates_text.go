package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/resolve"
)

// datesText writes the temporal expressions of an article as a table for people, those of the story
// first, those of other stories on the page below them.
func datesText(w io.Writer, r *extract.Result) error {
	fmt.Fprintf(w, "%s\n\n", heading(r))
	if len(r.Timexes) == 0 {
		_, err := fmt.Fprintf(w, "  no expression of time in it\n\n")
		return err
	}
	var story, related []resolve.Timex
	for _, t := range r.Timexes {
		if r.Blocks[t.Block].Kind == article.Related {
			related = append(related, t)
		} else {
			story = append(story, t)
		}
	}
	if err := datesTable(w, r, "WORDS", story); err != nil {
		return err
	}
	return datesTable(w, r, "WORDS OF OTHER STORIES", related)
}

func datesTable(w io.Writer, r *extract.Result, title string, timexes []resolve.Timex) error {
	if len(timexes) == 0 {
		return nil
	}
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintf(tw, "  %s\tMEANS\tVALUE\tHOW IT IS KNOWN\n", title)
	for _, t := range timexes {
		value := t.Value.EDTF(t.Repaired())
		if value == "" {
			value = t.Value.Timex()
		}
		fmt.Fprintf(tw, "  %s\t%s\t%s\t%s\n", shorten(fold(t.In(r.Text)), 40), meaning(t), value, how(t))
	}
	fmt.Fprintln(tw)
	return tw.Flush()
}

var basisWords = map[resolve.Basis]string{
	resolve.Explicit:    "as written",
	resolve.Completed:   "completed from the article",
	resolve.Publication: "from the publication date",
	resolve.Context:     "from another date in the text",
	resolve.None:        "no day on the calendar",
}

// how says in plain words where a value comes from and what is doubtful about it.
func how(t resolve.Timex) string {
	words := basisWords[t.Basis]
	switch {
	case t.Repaired():
		words = "repaired; literally " + t.Literal.Words()
	case slices.Contains(t.Flags, resolve.FlagImpossible):
		words = "no such day"
	case slices.Contains(t.Flags, resolve.FlagNoYear):
		words = "as written; nothing tells the year"
	case slices.Contains(t.Flags, resolve.FlagAmbiguous):
		words += "; day and month could be exchanged"
	case slices.Contains(t.Flags, resolve.FlagRollover):
		words += "; the year is not that of publication"
	}
	return strings.TrimPrefix(words, "; ")
}

// fold makes each run of white space one space.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
