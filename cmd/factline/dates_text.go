package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"factline/extract"
)

func datesText(w io.Writer, r *extract.Result) error {
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	for _, t := range r.Timexes {
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", t.In(r.Text), t.Value.Type, t.Value.Timex(), t.Basis)
	}
	return tw.Flush()
}
