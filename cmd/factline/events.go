package main

import (
	"fmt"
	"io"
	"strings"

	"factline/timeline/export"

	"github.com/spf13/cobra"
)

func newEvents() *cobra.Command {
	var flags common
	var format string
	var known outputs
	for _, f := range export.Formats {
		known.add(f.Name, f.Ext, f.Doc)
	}
	cmd := &cobra.Command{
		Use:   "events ARTICLE...",
		Short: "Export the events of articles as a table, JSON, or for other timeline tools",
		Long: `Exports who claimed or confirmed what, and when, one event a row in the order of time, undated events last.
Each row keeps the words of the article, their place in it, the literal reading of a date that was
repaired, and the flags that concern it. What a format has no place for is said.

The formats, of which the ending of the file named with -o tells the first that has it:
` + known.doc(),
		Example: `  factline events --published 2025-02-09 article.txt > events.csv
  factline events articles/ -o events.json
  factline events --format excel articles/ -o events.csv
  factline events articles/ -o events.ics
  cat article.txt | factline events --format jsonl -`,
		Args: someArticles,
		RunE: func(cmd *cobra.Command, articles []string) error {
			name, err := formatOf(cmd, format, flags.output, known.endings)
			if err != nil {
				return err
			}
			f, err := export.Lookup(name)
			if err != nil {
				return err
			}
			s, err := flags.story(cmd, articles)
			if err != nil {
				return err
			}
			if s.dated() == 0 {
				fmt.Fprintln(cmd.ErrOrStderr(), "factline:", s.undated())
			}
			if err := writeOutput(flags.output, cmd.OutOrStdout(), func(w io.Writer) error { return f.Write(w, s.Timeline, s.flags) }); err != nil {
				return err
			}
			if f.Aside != nil {
				if aside := f.Aside(s.Timeline); aside != "" {
					fmt.Fprintln(cmd.ErrOrStderr(), "factline:", aside)
				}
			}
			return s.outcome()
		},
	}
	flags.addChecking(cmd)
	choice(cmd, &format, "format", "format of the events", known.names...)
	return cmd
}

// undated says that nothing can be put in order, and what helps.
func (s *story) undated() string {
	origins := make([]string, 0, 3)
	for _, a := range s.Articles {
		if len(origins) == 3 {
			origins = append(origins, "…")
			break
		}
		origins = append(origins, a.Origin)
	}
	return "no date was found in " + strings.Join(origins, ", ") + "; give the date of publication with --published if you know it"
}
