// Command factline builds timelines of news articles: who claimed or confirmed what, and when, and
// which of those dates cannot be right.
//
// Each command stands in a file of its own; what they share is in flags.go (the common flags),
// articles.go (reading and extracting, several articles at a time), story.go (one timeline of all articles), ending.go (the
// formats of results) and output.go (where results go).
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

// The exit statuses.
const (
	exitDone    = 0
	exitFlagged = 1 // check: it found something of level error
	exitFailed  = 2 // something could not be done
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// errFlagged and errFailed end a command whose messages have been printed already.
var (
	errFlagged = errors.New("inconsistencies found")
	errFailed  = errors.New("not everything could be done")
)

// run executes one command line and returns its exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	switch err := root.Execute(); {
	case err == nil:
		return exitDone
	case errors.Is(err, errFlagged):
		return exitFlagged
	case errors.Is(err, errFailed):
		return exitFailed
	default:
		fmt.Fprintln(stderr, "factline:", err)
		return exitFailed
	}
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "factline",
		Short: "Who claimed or confirmed what, and when, and which of those dates cannot be right?",
		Long: `factline reads news articles, finds who claimed or confirmed what and when, draws a timeline of it,
exports the events, and flags dates that cannot be right. A date that it repairs keeps its literal reading.

An ARTICLE is a file of plain text, a page of HTML as a browser saves it, a .jsonl file with one article
a line, a folder of those, or "-" for the standard input.

Exit status: 0 done, 1 "check" found something of level error, 2 something could not be done.`,
		Example: `  factline timeline --published 2025-02-09 article.txt
  factline check article.txt
  factline events articles/ -o events.csv`,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(newTimeline(), newEvents(), newCheck(), newExplain(), newDates(), newClaims(), newChecks())
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return fmt.Errorf("%w; see \"%s --help\"", err, cmd.CommandPath())
	})
	return root
}
