// Package linear holds multi-class linear models over hashed binary features.
//
// A feature is a 32-bit hash; its upper bits choose a row of the model, and the row lists the classes
// that the feature speaks for or against. Two features may share a row: with a few hundred thousand
// features in a million rows that costs next to nothing and saves the dictionary. Weights are
// quantised to one byte, so a model of half a million weights takes about a megabyte.
package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"sync"
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

// A Model scores classes. It is read-only and safe for concurrent use.
//
// In memory a row is a few machine words, each with the weights of four classes: adding a word adds
// four weights at once. A negative weight borrows from the next lane, and [unpack] gives that back.
type Model struct {
	classes int
	stride  int // machine words a row
	shift   uint
	scale   float32 // what a quantised weight of 1 stands for
	lanes   []uint64
}

// lanes is how many classes a machine word has room for.
const lanes = 4

// MostFeatures is how many features [Model.Score] can add up before a lane could overflow.
const MostFeatures = math.MaxInt16 / 128

// most machine words a row can have: the classes are numbered by a byte
const mostStride = 256 / lanes

// Scale is what one unit of the scores of [Model.Score] stands for in the scale of training.
func (m *Model) Scale() float32 { return m.scale }

// Score writes the sums of the weights of the features to scores, which has a place for each class.
// Features beyond [MostFeatures] are left out.
func (m *Model) Score(features []Feature, scores []int32) {
	features = features[:min(len(features), MostFeatures)]
	switch m.stride {
	case 1:
		var sum uint64
		for _, f := range features {
			sum += m.lanes[uint32(f)>>m.shift]
		}
		unpack(sum, scores[:m.classes])
	case 4:
		var a, b, c, d uint64
		for _, f := range features {
			row := m.lanes[uint32(f)>>m.shift*4:][:4]
			a, b, c, d = a+row[0], b+row[1], c+row[2], d+row[3]
		}
		for i, sum := range [4]uint64{a, b, c, d} {
			if i*lanes < m.classes {
				unpack(sum, scores[i*lanes:min((i+1)*lanes, m.classes)])
			}
		}
	default:
		var room [mostStride]uint64
		sums := room[:m.stride]
		for _, f := range features {
			for i, w := range m.lanes[int(uint32(f)>>m.shift)*m.stride:][:len(sums)] {
				sums[i] += w
			}
		}
		for i, sum := range sums {
			unpack(sum, scores[i*lanes:min((i+1)*lanes, m.classes)])
		}
	}
}

// unpack takes apart the lanes of a word.
func unpack(sum uint64, scores []int32) {
	for i := range scores {
		s := int16(sum)
		scores[i] = int32(s)
		sum = (sum - uint64(int64(s))) >> 16
	}
}

// set changes a weight from zero.
func (m *Model) set(row, class int, w int8) {
	m.lanes[row*m.stride+class/lanes] += uint64(int64(w)) << (class % lanes * 16)
}

func newModel(classes int, shift uint, scale float32) *Model {
	m := &Model{classes: classes, stride: (classes + lanes - 1) / lanes, shift: shift, scale: scale}
	m.lanes = make([]uint64, m.stride<<(32-shift))
	return m
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

const magic = "factlin2"

// WriteTo writes the model: its head, how many weights each row has, the class of each weight, and the weights.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	var counts, classes, weights []byte
	row := make([]int32, m.classes)
	for r := range 1 << (32 - m.shift) {
		m.Score([]Feature{Feature(r << m.shift)}, row)
		n := byte(0)
		for c, x := range row {
			if x != 0 {
				n++
				classes, weights = append(classes, uint8(c)), append(weights, uint8(x))
			}
		}
		counts = append(counts, n)
	}
	out := append([]byte(magic), uint8(m.classes), uint8(m.shift))
	out = binary.LittleEndian.AppendUint32(out, uint32(m.scale*(1<<24)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(weights)))
	out = slices.Concat(out, counts, classes, weights)
	n, err := w.Write(out)
	return int64(n), err
}

// Read makes a model of what [Model.WriteTo] wrote.
func Read(file []byte) (*Model, error) {
	const head = len(magic) + 10
	if len(file) < head || string(file[:len(magic)]) != magic {
		return nil, fmt.Errorf("reading a linear model: it does not begin with %q; train it anew", magic)
	}
	classes, shift := int(file[len(magic)]), uint(file[len(magic)+1])
	if classes == 0 || shift < 4 || shift > 31 {
		return nil, fmt.Errorf("reading a linear model: %d classes and a shift of %d; train it anew", classes, shift)
	}
	scale := float32(binary.LittleEndian.Uint32(file[len(magic)+2:])) / (1 << 24)
	n, rows := int(binary.LittleEndian.Uint32(file[len(magic)+6:])), 1<<(32-shift)
	if len(file) != head+rows+2*n {
		return nil, fmt.Errorf("reading a linear model: it has %d bytes, %d are wanted; train it anew", len(file), head+rows+2*n)
	}
	counts, class, weights := file[head:head+rows], file[head+rows:head+rows+n], file[head+rows+n:]
	m := newModel(classes, shift, scale)
	at := 0
	for r, count := range counts {
		if count == 0 {
			continue
		}
		row, end := m.lanes[r*m.stride:][:m.stride], at+int(count)
		for ; at < end; at++ {
			if at == n || int(class[at]) >= classes {
				return nil, fmt.Errorf("reading a linear model: weight %d of row %d is out of range; train it anew", at, r)
			}
			row[class[at]/lanes] += uint64(int64(int8(weights[at]))) << (class[at] % lanes * 16)
		}
	}
	return m, nil
}

// Embedded reads models that are part of the program, all at once: for a single article, that is most of the work. It panics
// where one is spoilt, which only a broken build can do.
func Embedded(files ...[]byte) []*Model {
	models := make([]*Model, len(files))
	errs := make([]error, len(files))
	var all sync.WaitGroup
	for i, file := range files {
		all.Go(func() { models[i], errs[i] = Read(file) })
	}
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		panic(err)
	}
	return models
}
