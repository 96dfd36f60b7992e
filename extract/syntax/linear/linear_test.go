package linear_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factline/extract/syntax/linear"
)

// feature is the feature whose row is row in a model of 2^bits rows.
func feature(row, bits int) linear.Feature { return linear.Feature(row << (32 - bits)) }

// The sum of packed weights is the sum of the weights, whatever the number of classes and signs.
func TestScoreAddsWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const bits = 5
		classes := rapid.IntRange(1, 60).Draw(t, "classes")
		dense := make([]float32, classes<<bits)
		for i := range dense {
			dense[i] = float32(rapid.IntRange(-127, 127).Draw(t, "weight"))
		}
		dense[0] = 127 // so that one step is 1
		m := linear.Quantise(dense, classes, 0)
		rows := rapid.SliceOfN(rapid.IntRange(0, 1<<bits-1), 0, linear.MostFeatures).Draw(t, "rows")
		var features []linear.Feature
		want := make([]int32, classes)
		for _, r := range rows {
			features = append(features, feature(r, bits))
			for c := range classes {
				want[c] += int32(dense[r*classes+c])
			}
		}
		got := make([]int32, classes)
		if m.Score(features, got); !equal(got, want, int32(len(rows)/20+1)) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

// equal allows for the rounding of quantised weights.
func equal(got, want []int32, slack int32) bool {
	for i := range got {
		if d := got[i] - want[i]; d > slack || d < -slack {
			return false
		}
	}
	return len(got) == len(want)
}

func TestWriteAndRead(t *testing.T) {
	dense := make([]float32, 7<<5)
	for i := range dense {
		dense[i] = float32(i%13) - 6
	}
	m := linear.Quantise(dense, 7, 0)
	var file bytes.Buffer
	if _, err := m.WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	back, err := linear.Read(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if back.Scale() != m.Scale() {
		t.Errorf("scale %v, want %v", back.Scale(), m.Scale())
	}
	for r := range 32 {
		a, b := make([]int32, 7), make([]int32, 7)
		m.Score([]linear.Feature{feature(r, 5)}, a)
		back.Score([]linear.Feature{feature(r, 5)}, b)
		if !equal(a, b, 0) {
			t.Errorf("row %d: %v was written, %v is read", r, a, b)
		}
	}
}

// A program with a spoilt model must not run, and says which way out there is.
func TestEmbeddedSpoilt(t *testing.T) {
	defer func() {
		if err, _ := recover().(error); err == nil || !strings.Contains(err.Error(), "train it anew") {
			t.Errorf("a spoilt model is met with %v", err)
		}
	}()
	var file bytes.Buffer
	linear.Quantise(make([]float32, 3<<4), 3, 0).WriteTo(&file)
	linear.Embedded(file.Bytes(), file.Bytes()[:20])
}

func FuzzRead(f *testing.F) {
	var file bytes.Buffer
	linear.Quantise(make([]float32, 3<<4), 3, 0).WriteTo(&file)
	f.Add(file.Bytes())
	f.Add([]byte("factlin2"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, file []byte) {
		if m, err := linear.Read(file); err == nil { // what was read can be used
			m.Score([]linear.Feature{feature(1, 5)}, make([]int32, math.MaxUint8))
		}
	})
}

// A perceptron learns to tell apart what a linear model can tell apart.
func TestPerceptron(t *testing.T) {
	p := linear.NewPerceptron(3, 10)
	f := func(i int) []linear.Feature {
		return []linear.Feature{linear.Mix(1<<24, uint32(i)), linear.Mix(2<<24, uint32(i%3))}
	}
	for range 5 {
		for i := range 30 {
			scores := make([]float32, 3)
			p.Score(f(i), scores)
			best := 0
			for c := range scores {
				if scores[c] > scores[best] {
					best = c
				}
			}
			p.Step(f(i), i%3, best)
		}
	}
	m := p.Model()
	for i := range 30 {
		scores := make([]int32, 3)
		if m.Score(f(i), scores); linear.Best(scores) != i%3 {
			t.Errorf("%d is put into class %d, want %d", i, linear.Best(scores), i%3)
		}
	}
}

func TestGradient(t *testing.T) {
	g := linear.NewGradient(1, 10, 0.5)
	yes, no := []linear.Feature{linear.Mix(1, 1), linear.Mix(1, 2)}, []linear.Feature{linear.Mix(1, 1), linear.Mix(1, 3)}
	for range 50 {
		for _, x := range []struct {
			f    []linear.Feature
			gold float32
		}{{yes, 1}, {no, 0}} {
			var score [1]float32
			g.Score(x.f, score[:])
			g.Step(x.f, []float32{x.gold - linear.Chance(score[0])}, 0)
		}
	}
	m := g.Model(0)
	chance := func(f []linear.Feature) float32 {
		var score [1]int32
		m.Score(f, score[:])
		return linear.Chance(float32(score[0]) * m.Scale())
	}
	if y, n := chance(yes), chance(no); y < 0.8 || n > 0.2 {
		t.Errorf("chances %.2f and %.2f, want them near 1 and 0", y, n)
	}
}
