package linear

import (
	"math"
	"slices"
)

// A Perceptron trains a [Model] by the averaged perceptron: weights change only after a mistake, and
// the model is the mean of the weights over all steps.
type Perceptron struct {
	classes int
	shift   uint
	now     []float32 // the weights of this step
	moved   []float32 // the changes, each times the step it was made in
	step    float32
}

// NewPerceptron returns a trainer for a model with 2^bits rows.
func NewPerceptron(classes, bits int) *Perceptron {
	n := classes << bits
	return &Perceptron{classes: classes, shift: uint(32 - bits), now: make([]float32, n), moved: make([]float32, n), step: 1}
}

// Score adds the present weights of the features to scores.
func (p *Perceptron) Score(features []Feature, scores []float32) {
	for _, f := range features {
		row := p.now[int(uint32(f)>>p.shift)*p.classes:][:p.classes]
		for c, w := range row {
			scores[c] += w
		}
	}
}

// Step ends one decision: good was right and bad was chosen. Nothing is learnt where they are equal.
func (p *Perceptron) Step(features []Feature, good, bad int) {
	if good != bad {
		for _, f := range features {
			at := int(uint32(f)>>p.shift) * p.classes
			p.now[at+good]++
			p.moved[at+good] += p.step
			p.now[at+bad]--
			p.moved[at+bad] -= p.step
		}
	}
	p.step++
}

// Model returns the mean of the weights so far.
func (p *Perceptron) Model() *Model {
	mean := make([]float32, len(p.now))
	for i := range mean {
		mean[i] = p.now[i] - p.moved[i]/p.step
	}
	return Quantise(mean, p.classes, 0)
}

// Quantise makes a model of dense weights, row after row with a weight for each class. The
// weights become whole numbers from -127 to 127; the 0.05 % greatest are clipped, those that become
// zero or are of size least or less are dropped.
func Quantise(dense []float32, classes int, least float32) *Model {
	var sizes []float32
	for _, w := range dense {
		if w != 0 {
			sizes = append(sizes, max(w, -w))
		}
	}
	slices.Sort(sizes)
	scale := float32(1)
	if len(sizes) > 0 {
		scale = sizes[len(sizes)-1-len(sizes)/2000] / 127
	}
	scale = max(float32(math.Ceil(float64(scale)*(1<<24)))/(1<<24), 1.0/(1<<24)) // as the file has it
	rows, shift := len(dense)/classes, uint(32)
	for 1<<(32-shift) < rows {
		shift--
	}
	m := newModel(classes, shift, scale)
	for r := range rows {
		for c, w := range dense[r*classes : (r+1)*classes] {
			if max(w, -w) > least {
				m.set(r, c, int8(max(-127, min(127, math.RoundToEven(float64(w/scale))))))
			}
		}
	}
	return m
}
