package resolve

import "math"

// Confidence is read off the margin: by how much the article would cost more with the mention's second-best
// value. A logistic curve, fitted by cmd/fit on development corpora, turns it into a probability; no margin
// makes it greater than certain, since a mention with one reading may still be a finder's mistake.
const (
	calibrationSlope = 1.18
	calibrationShift = -0.32
	certain          = 0.98
)

func confidence(margin float64) float64 {
	return min(1/(1+math.Exp(-calibrationSlope*margin-calibrationShift)), certain)
}
