package main

import (
	"io"
	"strings"

	"factline/extract"
	"factline/extract/resolve"

	"github.com/spf13/cobra"
)

func newExplain() *cobra.Command {
	var flags common
	var format string
	cmd := &cobra.Command{
		Use:   "explain ARTICLE...",
		Short: "Say why each date of articles was read as it was",
		Long: `Prints for each expression of time what it was taken to mean, the other readings, and what spoke for and against
each. What looked like a date and was left alone is listed at the end.`,
		Example: `  factline explain --published 2025-02-09 article.txt
  factline explain --order dmy article.txt
  factline explain --format json article.txt`,
		Args: someArticles,
		RunE: func(cmd *cobra.Command, names []string) error {
			write := explainText
			if format == "json" {
				write = explainJSON
			}
			if err := oneOf("format", format, "text", "json"); err != nil {
				return err
			}
			return flags.each(cmd, names, extract.Dates, write)
		},
	}
	flags.add(cmd)
	choice(cmd, &format, "format", "for people, or an article a line", "text", "json")
	return cmd
}

func explainText(w io.Writer, r *extract.Result) error {
	lines := resolve.Explain(r.Document, r.Resolution).Lines()
	_, err := io.WriteString(w, name(r)+"\n\n"+strings.Join(lines, "\n")+"\n")
	return err
}

func explainJSON(w io.Writer, r *extract.Result) error {
	return writeJSON(w, resolve.Explain(r.Document, r.Resolution))
}
