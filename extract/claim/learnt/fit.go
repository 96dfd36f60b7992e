package learnt

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"

	"factline/extract/syntax/linear"
)

// An instance is one decision between yes (1) and no (0).
type instance struct {
	f    features
	gold float32
}

// fit learns to decide as the instances do (logistic regression), leaving out features that are met fewer
// than least times.
func fit(name string, instances []instance, bits, least, epochs int, rate float32, rng *rand.Rand, log io.Writer) *linear.Model {
	var all []*features
	for k := range instances {
		all = append(all, &instances[k].f)
	}
	dropRare(all, least)
	g := linear.NewGradient(1, bits, rate)
	for epoch := range epochs {
		loss := 0.0
		for _, k := range rng.Perm(len(instances)) {
			x := instances[k]
			var score [1]float32
			g.Score(x.f, score[:])
			c := linear.Chance(score[0])
			loss -= math.Log(max(1e-6, float64(1-c+x.gold*(2*c-1))))
			g.Step(x.f, []float32{x.gold - c}, 1e-3)
		}
		fmt.Fprintf(log, "%s, epoch %d: loss %.4f over %d\n", name, epoch+1, loss/float64(len(instances)), len(instances))
	}
	return g.Model(0.01)
}

// learnCues learns which of the words that can be heads of cues are.
func (m *Model) learnCues(all []*passage, examples []*example, rng *rand.Rand, log io.Writer) {
	type at struct {
		p *passage
		i int
	}
	right, within := map[at]bool{}, map[at]bool{}
	for _, e := range examples {
		right[at{e.passage, e.head}] = true
		for i, l := range e.labels {
			if l == cue {
				within[at{e.passage, i}] = true
			}
		}
	}
	var instances []instance
	for _, p := range all {
		for i := range p.words {
			x := at{p, i}
			if m.heads[p.stems[i]] && (right[x] || !within[x]) {
				instances = append(instances, instance{p.cueFeatures(nil, i), float32(flag(right[x]))})
			}
		}
	}
	m.cues = fit("cues", instances, 20, 5, 5, 0.03, rng, log)
}

// learnNeighbours learns which quotations beside the sentence of a cue belong to its content.
func (m *Model) learnNeighbours(examples []*example, rng *rand.Rand, log io.Writer) {
	var instances []instance
	for _, e := range examples {
		v := e.passage.from(e.head)
		v.widen(v.attribution(e.labels), e.labels, func(n neighbour) bool {
			right := covers(e.gold.Content, (n.span.Start+n.span.End)/2)
			instances = append(instances, instance{n.f, float32(flag(right))})
			return right
		})
	}
	m.follows = fit("neighbours", instances, 16, 1, 8, 0.1, rng, log)
}

// A sequence is the features of an example: of its words, of the borders before them, and of their order.
type sequence struct {
	words, edges []features
	order        features
}

// learnSpans learns the conditional random field that labels the words around a cue. In each step half
// of the features are left out, at random, so that none relies on the others (dropout); that
// leaves the scores twice as great as they should be, which changes no labelling.
func (m *Model) learnSpans(examples []*example, rng *rand.Rand, log io.Writer) {
	sequences := sequencesOf(examples)
	const rate, decay = 0.015, 1e-5
	words, edges := linear.NewGradient(int(numLabels), 20, rate), linear.NewGradient(int(numLabels*numLabels), 18, rate)
	orders := linear.NewGradient(numOrders, 18, 2*rate)
	for epoch := range 6 {
		loss, n := 0.0, 0
		for _, k := range rng.Perm(len(examples)) {
			e, s := examples[k], sequences[k].half(rng)
			l := newLattice(len(e.words), e.head)
			for i := range e.words {
				words.Score(s.words[i], l.own[i][:])
				edges.Score(s.edges[i], l.edge[i][:])
			}
			orders.Score(s.order, l.order[:])
			loss += l.slopes(e.labels)
			n += len(e.words)
			for i := range e.words {
				words.Step(s.words[i], l.own[i][:], decay)
				edges.Step(s.edges[i], l.edge[i][:], decay)
			}
			orders.Step(s.order, l.order[:], decay)
		}
		fmt.Fprintf(log, "spans, epoch %d: loss %.4f a word over %d attributions\n", epoch+1, loss/float64(n), len(examples))
	}
	m.words, m.edges, m.orders = words.Model(0), edges.Model(0), orders.Model(0)
}

// sequencesOf returns the features of the examples but for rare ones.
func sequencesOf(examples []*example) []sequence {
	sequences := make([]sequence, len(examples))
	var words, edges, orders []*features
	for k, e := range examples {
		v := e.passage.from(e.head)
		s := sequence{make([]features, len(e.words)), make([]features, len(e.words)), v.cueFeatures(nil, e.head)}
		for i := range e.words {
			s.words[i] = v.wordFeatures(nil, i)
			if i > 0 {
				s.edges[i] = v.edgeFeatures(nil, i)
			}
			words, edges = append(words, &s.words[i]), append(edges, &s.edges[i])
		}
		sequences[k] = s
		orders = append(orders, &sequences[k].order)
	}
	dropRare(words, 4)
	dropRare(edges, 8)
	dropRare(orders, 5)
	return sequences
}

// half returns the sequence with half of its features, chosen at random.
func (s sequence) half(rng *rand.Rand) sequence {
	h := sequence{make([]features, len(s.words)), make([]features, len(s.edges)), halfOf(s.order, rng)}
	for i := range s.words {
		h.words[i], h.edges[i] = halfOf(s.words[i], rng), halfOf(s.edges[i], rng)
	}
	return h
}

func halfOf(f features, rng *rand.Rand) features {
	half := make(features, 0, len(f))
	for _, x := range f {
		if rng.Uint32()&1 == 0 {
			half = append(half, x)
		}
	}
	return half
}

// dropRare takes out the features that are met fewer than least times.
func dropRare(all []*features, least int) {
	count := make(map[linear.Feature]int)
	for _, f := range all {
		for _, x := range *f {
			count[x]++
		}
	}
	for _, f := range all {
		*f = slices.DeleteFunc(*f, func(x linear.Feature) bool { return count[x] < least })
	}
}
