package main

import (
	"math"

	"factline/extract/resolve"
)

// pull is what it costs to move a weight by a factor e away from where it stood, so that a weight on which the
// articles are silent stays.
const pull = 0.5

// steps are the factors that each weight is tried with.
var steps = []float64{0.5, 0.8, 0.92, 1.08, 1.25, 2}

// descend changes one weight after the other as long as the true dates become likelier.
func descend(samples []sample, w *resolve.Weights, rounds int) {
	start := *w
	best := loss(samples, w, &start)
	for range rounds {
		before := best
		for _, t := range resolve.Terms() {
			if t.Fixed() {
				continue
			}
			was := w[t]
			keep := was
			for _, factor := range steps {
				w[t] = was * factor
				if l := loss(samples, w, &start); l < best-1e-9 {
					best, keep = l, w[t]
				}
			}
			w[t] = keep
		}
		if before-best < 0.5 {
			return
		}
	}
}

// loss is the negative logarithm of the probability of the true dates, and the cost of moving the weights.
func loss(samples []sample, w, start *resolve.Weights) float64 {
	var sum float64
	for i := range samples {
		s := &samples[i]
		res := resolve.ResolveWith(s.doc, s.mentions, resolve.Options{}, w)
		for _, list := range [][]resolve.Timex{res.Timexes, res.Refused} {
			for j := range list {
				t := &list[j]
				if truth, ok := s.at(t); ok {
					sum += surprise(t.Readings, truth.value)
				}
			}
		}
	}
	for t := range w {
		if w[t] != start[t] {
			d := math.Log(w[t] / start[t])
			sum += pull * d * d
		}
	}
	return sum
}

// at gives the truth of a timex, which is told by its first token.
func (s *sample) at(t *resolve.Timex) (truth, bool) {
	for i, v := range s.truth {
		if s.mentions[i].First == t.First {
			return v, true
		}
	}
	return truth{}, false
}

// surprise is -ln p of the true value among the readings, 0 where none has it or only one is there: no weight can
// mend that. A floor bounds what a single mistake of the annotators can do.
func surprise(readings []resolve.Reading, value string) float64 {
	var all, right float64
	for i := range readings {
		p := math.Exp(-readings[i].Margin)
		all += p
		if readings[i].Value.Timex() == value {
			right += p
		}
	}
	if right == 0 || right == all {
		return 0
	}
	return min(-math.Log(right/all), 12)
}
