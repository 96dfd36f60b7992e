package main

import (
	"fmt"
	"math"

	"factline/extract/resolve"
)

// A choice is a margin with whether the value taken was right.
type choice struct {
	margin float64
	right  bool
}

// edges part the confidences of the calibration table.
var edges = []float64{0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01}

// printCalibration fits the logistic curve that turns margins into confidences, and prints how many of the choices
// of each confidence are right by the curve that stands in package resolve.
func printCalibration(samples []sample, w *resolve.Weights) {
	var choices []choice
	sums := make([]float64, len(edges))
	counts := make([]tally, len(edges))
	each(samples, w, func(_ *sample, t *resolve.Timex, v truth) {
		if v.kind == untouched {
			return
		}
		right := t.Value.Timex() == v.value
		choices = append(choices, choice{margin(t), right})
		for i := range edges[1:] {
			if t.Confidence < edges[i+1] {
				counts[i].all++
				sums[i] += t.Confidence
				if right {
					counts[i].right++
				}
				break
			}
		}
	})
	slope, shift := logistic(choices)
	fmt.Printf("calibration: slope %.2f, shift %.2f\n", slope, shift)
	fmt.Println("  confidence    choices   mean confidence   right")
	for i := range edges[1:] {
		if n := counts[i].all; n > 0 {
			fmt.Printf("  %.2f–%.2f  %9d   %15.3f   %.3f\n", edges[i], min(edges[i+1], 1), n, sums[i]/float64(n), float64(counts[i].right)/float64(n))
		}
	}
}

// margin is that of the best reading with another value.
func margin(t *resolve.Timex) float64 {
	least := 30.0
	for _, r := range t.Readings {
		if r.Value != t.Value {
			least = min(least, r.Margin)
		}
	}
	return least
}

// logistic fits right ~ 1/(1+exp(-(slope*margin+shift))) by gradient ascent of the likelihood.
func logistic(choices []choice) (slope, shift float64) {
	slope, shift = 1, 0
	for range 4000 {
		var ds, dh float64
		for _, c := range choices {
			miss := -1 / (1 + math.Exp(-slope*c.margin-shift))
			if c.right {
				miss++
			}
			ds += miss * min(c.margin, 10)
			dh += miss
		}
		n := float64(max(len(choices), 1))
		slope += 0.05 * ds / n
		shift += 0.05 * dh / n
	}
	return slope, shift
}
