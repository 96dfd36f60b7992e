package main

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"factline/cmd/score/floor"

	"github.com/spf13/cobra"
)

func newAll() *cobra.Command {
	var floors string
	var raise bool
	cmd := &cobra.Command{
		Use:   "all CORPORA --floor FILE",
		Short: "Score every corpus that a file keeps a floor for",
		Long: `Scores every task that the file of floors names with a corpus of the folder CORPORA, prints what the floors
are kept for, and fails where a figure lies below. --raise lifts the floors to what was reached; none is lowered.`,
		Example: `  score all corpora --floor floors.json`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			kept, err := floor.Read(floors)
			if err != nil {
				return err
			}
			err = scoreAll(cmd, args[0], kept)
			if raise && (err == nil || errors.Is(err, errBelow)) {
				return errors.Join(err, kept.Write(floors))
			}
			return err
		},
	}
	cmd.Flags().StringVar(&floors, "floor", "", "`FILE` of floors")
	cmd.Flags().BoolVar(&raise, "raise", false, "lift the floors in the file to the figures reached")
	if err := cmd.MarkFlagRequired("floor"); err != nil {
		panic(err) // the flag was added two lines above
	}
	return cmd
}

// scoreAll scores the tasks in the order of their names, lifts their floors and reports whether all were reached.
func scoreAll(cmd *cobra.Command, folder string, kept floor.Floors) error {
	ran := map[string]predictions{} // by measure and corpus
	below := false
	for _, name := range slices.Sorted(maps.Keys(kept)) {
		t, measure, path, err := taskOf(name)
		if err != nil {
			return err
		}
		gold, err := readGold(filepath.Join(folder, path))
		if err != nil {
			return err
		}
		key := measure + " " + path
		if ran[key] == nil {
			if ran[key], err = predict(gold, t.run); err != nil {
				return err
			}
		}
		r := t.score(gold, ran[key])
		figures := r.Figures()
		w := cmd.OutOrStdout()
		fmt.Fprintf(w, "%s\n   ", name)
		for _, f := range slices.Sorted(maps.Keys(kept[name])) {
			fmt.Fprintf(w, " %s %.2f (≥ %.1f)", f, figures[f], kept[name][f])
		}
		fmt.Fprintln(w)
		if err := belowFloor(w, name, kept[name], r); err != nil {
			below = true
		}
		kept[name].Raise(figures)
	}
	if below {
		return errBelow
	}
	return nil
}

// taskOf reads the name of a floor: a measure, its options, a corpus.
func taskOf(name string) (t task, measure, path string, err error) {
	words := strings.Fields(name)
	if len(words) < 2 {
		return t, "", "", fmt.Errorf("the floor %q names no measure and corpus, as \"dates news.jsonl\" does", name)
	}
	measure, path = words[0], words[len(words)-1]
	for _, k := range measures {
		if k.name == measure {
			cmd := &cobra.Command{}
			t = k.flags(cmd)
			if err := cmd.ParseFlags(words[1 : len(words)-1]); err != nil {
				return t, "", "", fmt.Errorf("the floor %q: %w", name, err)
			}
			return t, measure, path, nil
		}
	}
	return t, "", "", fmt.Errorf("the floor %q: unknown measure %q", name, measure)
}
