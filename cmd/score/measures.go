package main

import (
	"path/filepath"
	"slices"
	"strings"

	"factline/cmd/score/attribution"
	"factline/cmd/score/corpus"
	"factline/cmd/score/measure"
	"factline/cmd/score/mixeddates"
	"factline/cmd/score/tempeval"
	"factline/cmd/score/whensaid"
	"factline/extract"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A task is one measure with its options set.
type task struct {
	run   stage // as much of the pipeline as the measure needs
	score func(gold []corpus.Document, pred predictions) *measure.Result
}

// A kind of measure: its place on the command line, and how its flags make a task.
type kind struct {
	name, short, long, example string
	flags                      func(*cobra.Command) task
}

var measures = []kind{
	{"dates", "Score temporal expressions as TempEval-3 did",
		`Scores temporal expressions: strict, relaxed, type and value F1 as TempEval-3 had them. Rows of the table:
strict (equal extents), relaxed (overlapping), type and value (equal among the overlapping, times relaxed F1).
"share" is the share of the overlapping.`,
		`  score dates corpora/aquaint.jsonl
  score dates --only-date --errors 5 corpora/aquaint.jsonl dates.jsonl
  score dates TempEval-3/Platinum`,
		func(cmd *cobra.Command) task {
			var o tempeval.Options
			f := cmd.Flags()
			f.BoolVar(&o.OnlyDate, "only-date", false, "only dates and times that have their place on the calendar")
			f.BoolVar(&o.Wide, "wide", false, "with --only-date: decades, centuries, seasons, halves and fiscal years too")
			f.BoolVar(&o.Lenient, "lenient", false, "take values that mean the same for equal (W6 and W06, T10:15 and T10:15:00)")
			f.BoolVar(&o.NoDCT, "no-dct", false, "leave out gold expressions that state the day of publication")
			f.BoolVar(&o.NoNested, "no-nested", false, "leave out gold expressions that lie inside another")
			return task{run: extract.Dates, score: func(g []corpus.Document, p predictions) *measure.Result {
				return tempeval.Score(g, p, o)
			}}
		}},
	{"claims", "Score attributions: who said what",
		`Scores attributions. A predicted one counts where half of the words of its content or more agree with a gold
one (token F1); "e2e" wants the source right as well. The last four columns are shares of the paired.`,
		`  score claims corpora/polnear-dev.jsonl
  score claims --reporting --errors 10 corpora/polnear-dev.jsonl claims.jsonl`,
		func(cmd *cobra.Command) task {
			var o attribution.Options
			cmd.Flags().BoolVar(&o.Reporting, "reporting", false, "only attributions whose cue reports speech")
			return task{run: extract.Run, score: func(g []corpus.Document, p predictions) *measure.Result {
				return attribution.Score(g, p, o)
			}}
		}},
	{"when", "Score the days on which things were said",
		`Scores the day on which each reported saying took place. "off-dct" is the share right among those that were
not said on the day of publication, "baseline" what the day of publication alone would get right.`,
		`  score when corpora/when-said-aquaint.jsonl`,
		func(*cobra.Command) task {
			return task{run: extract.Run, score: func(g []corpus.Document, p predictions) *measure.Result {
				return whensaid.Score(g, p)
			}}
		}},
	{"mixed", "Score dates in mixed formats, some with day and month exchanged",
		`Scores dates that were written anew in mixed formats. "house" are those in the article's own convention, "name"
those with the month's name, "repaired" those whose day and month were exchanged; swap_p, swap_r and
swap_f1 score the flag day-month-swap.`,
		`  score mixed corpora/mixed-dates.jsonl`,
		func(*cobra.Command) task {
			return task{run: extract.Dates, score: func(g []corpus.Document, p predictions) *measure.Result {
				return mixeddates.Score(g, p)
			}}
		}},
}

// command makes the kind's command.
func (k kind) command() *cobra.Command {
	var o output
	cmd := &cobra.Command{Use: k.name + " GOLD [PRED]", Short: k.short, Long: k.long, Example: k.example, Args: cobra.RangeArgs(1, 2)}
	t := k.flags(cmd)
	switches := switchNames(cmd)
	o.add(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		gold, err := readGold(args[0])
		if err != nil {
			return err
		}
		var pred predictions
		if len(args) == 2 {
			pred, err = readPredictions(args[1], gold, cmd.ErrOrStderr())
		} else {
			pred, err = predict(gold, t.run)
		}
		if err != nil {
			return err
		}
		name := taskName(k.name, given(cmd, switches), args[0])
		return o.write(cmd.OutOrStdout(), name, t.score(gold, pred))
	}
	return cmd
}

// taskName names a measure, its options and a corpus, as floors are named: "dates --only-date aquaint.jsonl".
func taskName(measure string, options []string, path string) string {
	return strings.Join(slices.Concat([]string{measure}, options, []string{filepath.Base(path)}), " ")
}

// switchNames lists the flags that a command has so far.
func switchNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// given lists those of the switches that the user set, in alphabetical order.
func given(cmd *cobra.Command, switches []string) []string {
	var out []string
	for _, n := range switches {
		if on, err := cmd.Flags().GetBool(n); err == nil && on {
			out = append(out, "--"+n)
		}
	}
	return out
}
