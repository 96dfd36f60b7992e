package learnt

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
	"factline/extract/syntax/linear"
)

// A Sample is a document with its right attributions.
type Sample struct {
	*segment.Document
	Gold []Attribution // their spans alone are read
}

// An example is a right attribution in its passage.
type example struct {
	*passage
	gold   Attribution
	labels []label
	head   int
}

// Train learns all models from samples.
func Train(samples []Sample, log io.Writer) *Model {
	var all []*passage
	var examples []*example
	rng := rand.New(rand.NewPCG(1, 2))
	for _, s := range samples {
		ps := passages(s.Document)
		all = append(all, ps...)
		for _, p := range ps {
			p.parse()
			for _, g := range s.Gold {
				if e := p.example(g); e != nil {
					examples = append(examples, e)
				}
			}
		}
	}
	m := &Model{}
	keep := m.learnHeads(all, examples)
	m.learnCues(all, examples, rng, log)
	m.learnSpans(examples, rng, log)
	m.learnNeighbours(examples, rng, log)
	m.setHeads(keep)
	return m
}

func covers(spans []article.Span, at int) bool {
	for _, s := range spans {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// example returns the example of an attribution whose cue lies in the passage, or nil.
func (p *passage) example(g Attribution) *example {
	if len(g.Cue) == 0 || g.Cue[0].End <= p.words[0].Start || g.Cue[0].Start >= p.words[len(p.words)-1].End {
		return nil
	}
	e := &example{passage: p, gold: g, labels: make([]label, len(p.words)), head: none}
	for i, w := range p.words {
		switch {
		case covers(g.Cue, w.Start):
			e.labels[i] = cue
		case covers(g.Source, w.Start):
			e.labels[i] = source
		case covers(g.Content, w.Start):
			e.labels[i] = content
		}
	}
	if !slices.Contains(e.labels, cue) {
		return nil
	}
	return e
}

// learnHeads finds the word of each cue that is most often in cues, and makes the stems of those words
// the heads to learn from. It returns the heads to keep: those that are no names and no figures.
func (m *Model) learnHeads(all []*passage, examples []*example) (keep []string) {
	seen, in := map[uint32]float64{}, map[uint32]float64{}
	for _, p := range all {
		for _, s := range p.stems {
			seen[s]++
		}
	}
	for _, e := range examples {
		for i, l := range e.labels {
			if l == cue {
				in[e.stems[i]]++
			}
		}
	}
	names, count, named := map[uint32]string{}, map[uint32]float64{}, map[uint32]float64{}
	for _, e := range examples {
		best := -1.0
		for i, l := range e.labels {
			if l != cue {
				continue
			}
			r := in[e.stems[i]] / (seen[e.stems[i]] + 5)
			if e.words[i].Tag.Punctuation() {
				r /= 100
			}
			if r > best {
				best, e.head = r, i
			}
		}
		w := e.words[e.head]
		names[e.stems[e.head]] = stem(w.Lower)
		count[e.stems[e.head]]++
		if w.Tag.Name() || w.Tag == syntax.CD || e.head > 0 && w.Form != w.Lower {
			named[e.stems[e.head]]++
		}
	}
	var heads []string
	for s, n := range count {
		if n/seen[s] <= 0.02 {
			continue
		}
		heads = append(heads, names[s])
		if named[s] <= n/2 {
			keep = append(keep, names[s])
		}
	}
	slices.Sort(heads)
	slices.Sort(keep)
	m.setHeads(heads)
	return keep
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
	type instance struct {
		f    features
		gold float32
	}
	var instances []instance
	for _, p := range all {
		for i := range p.words {
			if !m.heads[p.stems[i]] {
				continue
			}
			if within[at{p, i}] && !right[at{p, i}] {
				continue
			}
			instances = append(instances, instance{p.cueFeatures(nil, i), float32(flag(right[at{p, i}]))})
		}
	}
	g := linear.NewGradient(1, 20, 0.03)
	for epoch := range 8 {
		loss := 0.0
		for _, k := range rng.Perm(len(instances)) {
			x := instances[k]
			var score [1]float32
			g.Score(x.f, score[:])
			c := linear.Chance(score[0])
			loss -= math.Log(max(1e-6, float64(1-c+x.gold*(2*c-1))))
			g.Step(x.f, []float32{x.gold - c}, 1e-3)
		}
		fmt.Fprintf(log, "cues, epoch %d: loss %.4f over %d candidates\n", epoch+1, loss/float64(len(instances)), len(instances))
	}
	m.cues = g.Model(0.01)
}

// learnSpans learns the conditional random field that labels the words around a cue.
func (m *Model) learnSpans(examples []*example, rng *rand.Rand, log io.Writer) {
	type sequence struct{ words, edges []features }
	sequences := make([]sequence, len(examples))
	for k, e := range examples {
		v := e.passage.from(e.head)
		s := sequence{make([]features, len(e.words)), make([]features, len(e.words))}
		for i := range e.words {
			s.words[i] = v.wordFeatures(nil, i)
			if i > 0 {
				s.edges[i] = v.edgeFeatures(nil, i)
			}
		}
		sequences[k] = s
	}
	words, edges := linear.NewGradient(int(numLabels), 20, 0.1), linear.NewGradient(int(numLabels*numLabels), 18, 0.1)
	for epoch := range 6 {
		loss, n := 0.0, 0
		for _, k := range rng.Perm(len(examples)) {
			e, s := examples[k], sequences[k]
			l := newLattice(len(e.words))
			for i := range e.words {
				words.Score(s.words[i], l.own[i][:])
				if i == e.head {
					for j := range numLabels {
						if j != cue {
							l.own[i][j] = impossible
						}
					}
				}
				if i > 0 {
					edges.Score(s.edges[i], l.edge[i][:])
				}
			}
			loss += l.marginals(e.labels)
			n += len(e.words)
			for i := range e.words {
				words.Step(s.words[i], l.own[i][:], 1e-5)
				if i > 0 {
					edges.Step(s.edges[i], l.edge[i][:], 1e-5)
				}
			}
		}
		fmt.Fprintf(log, "spans, epoch %d: loss %.4f a word over %d attributions\n", epoch+1, loss/float64(n), len(examples))
	}
	m.words, m.edges = words.Model(0.04), edges.Model(0.04)
}

// learnNeighbours learns which quotations beside the sentence of a cue belong to its content.
func (m *Model) learnNeighbours(examples []*example, rng *rand.Rand, log io.Writer) {
	type instance struct {
		f    features
		gold float32
	}
	var instances []instance
	for _, e := range examples {
		v := e.passage.from(e.head)
		v.widen(v.attribution(e.labels), e.labels, func(n neighbour) bool {
			right := covers(e.gold.Content, (n.span.Start+n.span.End)/2)
			instances = append(instances, instance{n.f, float32(flag(right))})
			return right
		})
	}
	g := linear.NewGradient(1, 16, 0.1)
	for epoch := range 8 {
		wrong := 0
		for _, k := range rng.Perm(len(instances)) {
			x := instances[k]
			var score [1]float32
			g.Score(x.f, score[:])
			c := linear.Chance(score[0])
			wrong += int(flag((c > 0.5) != (x.gold > 0.5)))
			g.Step(x.f, []float32{x.gold - c}, 1e-4)
		}
		fmt.Fprintf(log, "neighbours, epoch %d: %d of %d wrong in training\n", epoch+1, wrong, len(instances))
	}
	m.follows = g.Model(0.01)
}

// A lattice holds the scores of all labels and pairs of labels of a sequence.
type lattice struct {
	own  [][numLabels]float32
	edge [][numLabels * numLabels]float32
}

func newLattice(n int) *lattice {
	return &lattice{make([][numLabels]float32, n), make([][numLabels * numLabels]float32, n)}
}

// marginals replaces the scores by the slopes of the log-likelihood of the right labels (what is
// right, less what is expected), and returns the loss.
func (l *lattice) marginals(gold []label) float64 {
	n := len(gold)
	ahead, behind := make([][numLabels]float64, n), make([][numLabels]float64, n)
	for i := range n {
		for b := range numLabels {
			s := 0.0
			if i > 0 {
				var x [numLabels]float64
				for a := range numLabels {
					x[a] = ahead[i-1][a] + float64(l.edge[i][a*numLabels+b])
				}
				s = logSum(x)
			}
			ahead[i][b] = s + float64(l.own[i][b])
		}
	}
	for i := n - 2; i >= 0; i-- {
		for a := range numLabels {
			var x [numLabels]float64
			for b := range numLabels {
				x[b] = behind[i+1][b] + float64(l.own[i+1][b]) + float64(l.edge[i+1][a*numLabels+b])
			}
			behind[i][a] = logSum(x)
		}
	}
	all := logSum(ahead[n-1])
	loss := all
	for i := range n {
		loss -= float64(l.own[i][gold[i]])
		if i > 0 {
			loss -= float64(l.edge[i][gold[i-1]*numLabels+gold[i]])
			for a := range numLabels {
				for b := range numLabels {
					p := math.Exp(ahead[i-1][a] + float64(l.edge[i][a*numLabels+b]) + float64(l.own[i][b]) + behind[i][b] - all)
					l.edge[i][a*numLabels+b] = float32(-p)
				}
			}
			l.edge[i][gold[i-1]*numLabels+gold[i]]++
		}
	}
	for i := range n {
		for b := range numLabels {
			l.own[i][b] = float32(-math.Exp(ahead[i][b] + behind[i][b] - all))
		}
		l.own[i][gold[i]]++
	}
	return loss
}

func logSum(x [numLabels]float64) float64 {
	top := slices.Max(x[:])
	s := 0.0
	for _, v := range x {
		s += math.Exp(v - top)
	}
	return top + math.Log(s)
}

// Write writes the models into a folder, from which they are embedded.
func (m *Model) Write(folder string) error {
	if err := os.WriteFile(filepath.Join(folder, "heads.txt"), []byte(strings.Join(m.names, "\n")+"\n"), 0o666); err != nil {
		return err
	}
	for name, x := range map[string]*linear.Model{"cues.bin": m.cues, "words.bin": m.words, "edges.bin": m.edges, "follow.bin": m.follows} {
		f, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		if _, err := x.WriteTo(f); err != nil {
			f.Close()
			return fmt.Errorf("writing the model %s: %w", name, err)
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}
