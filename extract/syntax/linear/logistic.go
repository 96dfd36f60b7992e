package linear

import (
	"math"
	"math/bits"
)

// A Gradient holds dense weights that are learnt by AdaGrad: every weight has a step of its own, which
// shrinks as the weight is moved.
type Gradient struct {
	classes int
	shift   uint
	rate    float32
	weights []float32
	moved   []float32 // sums of squares
}

// NewGradient returns weights for 2^bits rows, all zero. Rate is the size of the first step.
func NewGradient(classes, bits int, rate float32) *Gradient {
	n := classes << bits
	return &Gradient{classes: classes, shift: uint(32 - bits), rate: rate, weights: make([]float32, n), moved: make([]float32, n)}
}

// Score adds the weights of the features to scores.
func (g *Gradient) Score(features []Feature, scores []float32) {
	for _, f := range features {
		for c, w := range g.weights[int(uint32(f)>>g.shift)*g.classes:][:g.classes] {
			scores[c] += w
		}
	}
}

// Step moves the weights of the features up the slope, which has a place for each class, and a
// little towards zero.
func (g *Gradient) Step(features []Feature, slope []float32, decay float32) {
	for _, f := range features {
		at := int(uint32(f)>>g.shift) * g.classes
		for c, s := range slope {
			if s > -1e-4 && s < 1e-4 {
				continue
			}
			s -= decay * g.weights[at+c]
			g.moved[at+c] += s * s
			g.weights[at+c] += g.rate * s / float32(math.Sqrt(float64(g.moved[at+c])+1e-6))
		}
	}
}

// Model returns the weights as a model. Those of size least or less are dropped.
func (g *Gradient) Model(least float32) *Model { return Quantise(g.weights, g.classes, least) }

// Chance turns a log-odds score into a probability.
func Chance(score float32) float32 { return float32(1 / (1 + math.Exp(-float64(score)))) }

// Log2 puts whole numbers that are not negative into bins: 0, 1, 2 to 3, 4 to 7, …
func Log2(n int) int { return bits.Len(uint(n)) }
