package main

import (
	"io"
	"slices"

	"factline/timeline/check"
	"factline/timeline/export"

	"github.com/spf13/cobra"
)

func newCheck() *cobra.Command {
	var flags common
	var format string
	var known outputs
	for _, f := range export.FlagFormats {
		known.add(f.Name, f.Ext, f.Doc)
	}
	cmd := &cobra.Command{
		Use:   "check ARTICLE...",
		Short: "Flag dates that cannot be right",
		Long: `Looks for dates that contradict the calendar, the article, or one another, also between articles, and
suggests repairs. "factline checks" lists what it looks for.

The check office-anachronism knows some heads of state and of government. --offices names a file with more: a
line each with the name, the title, the first day and, if it is over, the last day, with a tab between them, as
  Astrid Berg	President	2015-05-01	2023-04-30

The exit status is 1 if a finding is of level error.

The formats, of which the ending of the file named with -o tells one:
` + known.doc(),
		Example: `  factline check --published 2025-02-09 article.txt
  factline check articles/ -o findings.json
  factline check --format sarif article.txt > findings.sarif
  factline check --offices offices.tsv article.txt`,
		Args: someArticles,
		RunE: func(cmd *cobra.Command, articles []string) error {
			name, err := formatOf(cmd, format, flags.output, known.endings)
			if err != nil {
				return err
			}
			f, err := export.LookupFlags(name)
			if err != nil {
				return err
			}
			s, err := flags.story(cmd, articles)
			if err != nil {
				return err
			}
			if err := writeOutput(flags.output, cmd.OutOrStdout(), func(w io.Writer) error { return f.Write(w, s.Timeline, s.flags) }); err != nil {
				return err
			}
			if err := s.outcome(); err != nil {
				return err
			}
			if slices.ContainsFunc(s.flags, func(f check.Flag) bool { return f.Level == check.Error }) {
				return errFlagged
			}
			return nil
		},
	}
	flags.addChecking(cmd)
	choice(cmd, &format, "format", "format of the findings", known.names...)
	return cmd
}
