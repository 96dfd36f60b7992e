package main

import (
	"fmt"
	"maps"
	"slices"

	"factline/extract/resolve"
)

// A tally counts choices.
type tally struct{ right, all int }

func (t tally) String() string {
	return fmt.Sprintf("%5.1f %% of %4d", 100*float64(t.right)/float64(max(t.all, 1)), t.all)
}

// report prints the share of right dates of each corpus and kind, over mentions that have a choice and a right reading.
func report(title string, samples []sample, w *resolve.Weights) {
	counts := map[string]tally{}
	each(samples, w, func(s *sample, t *resolve.Timex, v truth) {
		key := s.corpus + " " + v.kind
		c := counts[key]
		c.all++
		if v.allows(&t.Readings[0]) {
			c.right++
		}
		counts[key] = c
	})
	fmt.Println(title)
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		fmt.Printf("  %-24s %s\n", key, counts[key])
	}
}

// each calls f for every mention that has a choice and whose true value is among its readings.
func each(samples []sample, w *resolve.Weights, f func(*sample, *resolve.Timex, truth)) {
	for i := range samples {
		s := &samples[i]
		res := resolve.ResolveWith(s.doc, s.mentions, resolve.Options{}, w)
		for _, list := range [][]resolve.Timex{res.Timexes, res.Refused} {
			for j := range list {
				t := &list[j]
				if v, ok := s.at(t); ok && slices.ContainsFunc(t.Readings, func(r resolve.Reading) bool { return v.allows(&r) }) {
					f(s, t, v)
				}
			}
		}
	}
}

// printWeights prints the table of weights.
func printWeights(w *resolve.Weights) {
	for _, t := range resolve.Terms() {
		fmt.Printf("  %-14s %6.2f\n", t, w[t])
	}
}
