package main

import (
	"math"

	"factline/extract/resolve"
)

// pull is what it costs to move a weight by a factor e away from where it stood, so that a weight on which the
// articles are silent stays.
const pull = 0.5

// rarity is how many times a mention of an untouched article counts: far more articles are untouched than the made ones
// among the samples let it seem, and to repair what is right is worse than to leave what is wrong.
const rarity = 6

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
					sum += surprise(t.Readings, truth)
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

// at gives the truth of a timex.
func (s *sample) at(t *resolve.Timex) (truth, bool) {
	v, ok := s.truth[t.First]
	return v, ok && len(t.Readings) > 1
}

// allows reports whether a reading may be the right one.
func (v truth) allows(r *resolve.Reading) bool {
	if v.kind == untouched {
		return r.Way != resolve.Exchanged
	}
	return r.Value.Timex() == v.value
}

// surprise is -ln p of the true value among the readings, 0 where none has it or all have: no weight can
// mend that. A ceiling bounds what a single mistake of the annotators can do.
func surprise(readings []resolve.Reading, v truth) float64 {
	var all, right float64
	for i := range readings {
		p := math.Exp(-readings[i].Margin)
		all += p
		if v.allows(&readings[i]) {
			right += p
		}
	}
	if right == 0 || right == all {
		return 0
	}
	loss := min(-math.Log(right/all), 12)
	if v.kind == untouched {
		loss *= rarity
	}
	return loss
}
