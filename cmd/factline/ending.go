package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// An ending of a file's name tells a format.
type ending struct{ ext, format string }

// outputs are the formats of a command that has many.
type outputs struct {
	names   []string // as given to --format
	endings []ending
	lines   []string // one a format, for --help
}

func (o *outputs) add(name, ext, doc string) {
	o.names = append(o.names, name)
	o.endings = append(o.endings, ending{ext, name})
	o.lines = append(o.lines, fmt.Sprintf("  %-11s %-8s %s", name, ext, doc))
}

// doc tells of the formats, a line each.
func (o *outputs) doc() string { return strings.Join(o.lines, "\n") }

// formatOf gives the format of a command's output: the one given with --format, or else the one that the ending of the file
// named with -o tells, or else the usual one, which format holds as the flag's default.
func formatOf(cmd *cobra.Command, format, output string, known []ending) (string, error) {
	ext := strings.ToLower(filepath.Ext(output))
	if cmd.Flags().Changed("format") || output == "-" || ext == "" {
		return format, nil
	}
	var names []string
	for _, e := range known {
		if e.ext == ext {
			return e.format, nil
		}
		if !slices.Contains(names, e.ext) {
			names = append(names, e.ext)
		}
	}
	return "", fmt.Errorf("-o %s: no format is known by this ending, only by %s; name one with --format to write it under another name", output, strings.Join(names, ", "))
}
