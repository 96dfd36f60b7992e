package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"factline/timeline/check"

	"github.com/spf13/cobra"
)

func newChecks() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "checks [NAME]",
		Short: "List the checks, or explain one",
		Long:  `Lists the checks of "factline check" with their levels, or explains one with an example and the repair that it suggests.`,
		Example: `  factline checks
  factline checks day-month-swap
  factline checks --format markdown`,
		Args: cobra.MaximumNArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, c := range check.Catalogue {
				names = append(names, c.Name+"\t"+c.Title)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("format", format, "text", "markdown"); err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			switch {
			case len(args) == 1:
				c, ok := check.Lookup(args[0])
				if !ok {
					return fmt.Errorf("there is no check %q; \"factline checks\" lists them", args[0])
				}
				return explainCheck(out, c)
			case format == "markdown":
				_, err := io.WriteString(out, check.Markdown())
				return err
			}
			return listChecks(out)
		},
	}
	choice(cmd, &format, "format", "a table for people, or one for a page", "text", "markdown")
	return cmd
}

func listChecks(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	for _, c := range check.Catalogue {
		fmt.Fprintf(tw, "%s\t%s\t%s\n", c.Name, c.Level, c.Title)
	}
	return tw.Flush()
}

func explainCheck(w io.Writer, c check.Check) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s): %s\n\n", c.Name, c.Level, c.Title)
	for _, line := range wrap(c.Doc, textWidth) {
		b.WriteString(line + "\n")
	}
	if c.Example != "" {
		b.WriteString("\nAn example that raises it:\n")
		for _, line := range strings.Split(strings.TrimSpace(c.Example), "\n") {
			fmt.Fprintf(&b, "    %s\n", line)
		}
	}
	if c.Repair != "" {
		fmt.Fprintf(&b, "Suggested repair: %s\n", c.Repair)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
