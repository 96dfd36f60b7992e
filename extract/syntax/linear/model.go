// Package linear holds multi-class linear models over hashed binary features.
//
// A feature is a 32-bit hash; its upper bits choose a row of the model, and the row lists the classes
// that the feature speaks for or against. Two features may share a row: with a few hundred thousand
// features in a million rows that costs next to nothing and saves the dictionary. Weights are
// quantised to one byte, so a model of half a million weights takes about a megabyte.
package linear

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
)

// A Feature is the hash of one property of what is classified. Its upper bits choose the row of the
// model, so it must be well mixed: make it with [Mix].
type Feature uint32

// Mix returns the feature h made more specific by the value v.
func Mix(h Feature, v uint32) Feature {
	x := (uint32(h) ^ v) * 0x9E3779B1
	x ^= x >> 15
	x *= 0x85EBCA6B
	return Feature(x ^ x>>13)
}

// HashString returns a hash of the bytes of s (FNV-1a), to be mixed into features.
func HashString(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// A weight is one class and its quantised weight in one row.
type weight struct {
	class uint8
	value int8
}

// A Model scores classes. It is read-only and safe for concurrent use.
type Model struct {
	classes int
	shift   uint
	scale   float32  // what a quantised weight of 1 stands for
	rows    []uint32 // row r has weights[rows[r]:rows[r+1]]
	weights []weight
}

// Classes is the number of classes.
func (m *Model) Classes() int { return m.classes }

// Weights is the number of weights that are not zero.
func (m *Model) Weights() int { return len(m.weights) }

// Scale is what one unit of the scores of [Model.Score] stands for in the scale of training.
func (m *Model) Scale() float32 { return m.scale }

// Score adds the weights of the features to scores, which has a place for each class.
func (m *Model) Score(features []Feature, scores []int32) {
	for _, f := range features {
		r := uint32(f) >> m.shift
		for _, w := range m.weights[m.rows[r]:m.rows[r+1]] {
			scores[w.class] += int32(w.value)
		}
	}
}

// Best returns the class with the highest score, the lowest one among equals.
func Best(scores []int32) int {
	best := 0
	for c, s := range scores {
		if s > scores[best] {
			best = c
		}
	}
	return best
}

const magic = "factlin1"

// WriteTo writes the model, compressed. It returns the number of bytes before compression.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return 0, err
	}
	b := bufio.NewWriter(z)
	n := int64(0)
	put := func(p []byte) {
		k, _ := b.Write(p) // an error stays with b until Flush
		n += int64(k)
	}
	put([]byte(magic))
	put([]byte{uint8(m.classes), uint8(m.shift)})
	put(binary.LittleEndian.AppendUint32(nil, uint32(m.scale*(1<<24))))
	put(binary.LittleEndian.AppendUint32(nil, uint32(len(m.weights))))
	for r := range len(m.rows) - 1 {
		put([]byte{uint8(m.rows[r+1] - m.rows[r])})
	}
	for _, x := range m.weights {
		put([]byte{x.class})
	}
	for _, x := range m.weights {
		put([]byte{uint8(x.value)})
	}
	if err := b.Flush(); err != nil {
		return n, err
	}
	return n, z.Close()
}

// Read reads a model that [Model.WriteTo] wrote.
func Read(r io.Reader) (*Model, error) {
	b := bufio.NewReader(flate.NewReader(r))
	head := make([]byte, len(magic)+10)
	if _, err := io.ReadFull(b, head); err != nil {
		return nil, fmt.Errorf("reading the head of a linear model: %w", err)
	}
	if string(head[:len(magic)]) != magic {
		return nil, fmt.Errorf("reading a linear model: it begins with %q, not with %q; train it anew", head[:len(magic)], magic)
	}
	head = head[len(magic):]
	m := &Model{classes: int(head[0]), shift: uint(head[1])}
	if m.shift > 31 {
		return nil, fmt.Errorf("reading a linear model: %d bits of shift; train it anew", m.shift)
	}
	m.scale = float32(binary.LittleEndian.Uint32(head[2:])) / (1 << 24)
	n := int(binary.LittleEndian.Uint32(head[6:]))
	counts := make([]byte, 1<<(32-m.shift))
	if _, err := io.ReadFull(b, counts); err != nil {
		return nil, fmt.Errorf("reading the rows of a linear model: %w", err)
	}
	m.rows = make([]uint32, len(counts)+1)
	for i, c := range counts {
		m.rows[i+1] = m.rows[i] + uint32(c)
	}
	if int(m.rows[len(counts)]) != n {
		return nil, fmt.Errorf("reading a linear model: its rows have %d weights, its head says %d; train it anew", m.rows[len(counts)], n)
	}
	body := make([]byte, 2*n)
	if _, err := io.ReadFull(b, body); err != nil {
		return nil, fmt.Errorf("reading the weights of a linear model: %w", err)
	}
	m.weights = make([]weight, n)
	for i := range m.weights {
		if int(body[i]) >= m.classes {
			return nil, fmt.Errorf("reading a linear model: a weight of class %d among %d classes; train it anew", body[i], m.classes)
		}
		m.weights[i] = weight{body[i], int8(body[n+i])}
	}
	return m, nil
}
