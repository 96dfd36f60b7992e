package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/claim"
)

func claimsText(w io.Writer, r *extract.Result, claims []claim.Claim) error {
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	for _, c := range claims {
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", c.Said.Timex(), c.Speaker, c.Stance, words(r.Text, c.Content))
	}
	return tw.Flush()
}

// words gives what some spans cover, white space folded.
func words(text string, spans []article.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, strings.Join(strings.Fields(s.In(text)), " "))
	}
	return strings.Join(parts, " … ")
}
