// Command score measures factline against articles annotated by people.
//
//	score dates  GOLD [PRED]     temporal expressions, as TempEval-3 measured them
//	score claims GOLD [PRED]     who said what
//	score when   GOLD [PRED]     the day on which it was said
//	score mixed  GOLD [PRED]     dates in mixed formats, some with day and month exchanged
//	score all    CORPORA --floor FILE    every corpus that the file keeps a floor for
//
// GOLD is a JSONL file or a folder of TimeML files. PRED is what factline printed for it; without
// it the pipeline is run here.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// errBelow says that a figure lies below its floor; it has been printed already.
var errBelow = errors.New("below the floor")

func main() {
	switch err := newRoot().Execute(); {
	case errors.Is(err, errBelow):
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(2)
	}
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "score",
		Short: "Measure factline against articles annotated by people",
		Long: `Measures factline against articles annotated by people. The exit status is 0, 1 where a figure lies below its
floor, and 2 where the measuring could not be done.`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	for _, m := range measures {
		root.AddCommand(m.command())
	}
	root.AddCommand(newAll())
	return root
}
