package learnt

import (
	"fmt"
	"io"
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
	m.learnHeads(all, examples)
	m.learnCues(all, examples, rng, log)
	m.learnSpans(examples, rng, log)
	m.learnNeighbours(examples, rng, log)
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
	oneSource(e.labels)
	return e
}

// oneSource leaves the longest run of words that are labelled source, as an attribution has it.
func oneSource(labels []label) {
	from, to := 0, 0
	for i := 0; i < len(labels); i++ {
		j := i
		for j < len(labels) && labels[j] == source {
			j++
		}
		if j-i > to-from {
			from, to = i, j
		}
		i = max(i, j-1)
	}
	for i, l := range labels {
		if l == source && (i < from || i >= to) {
			labels[i] = outside
		}
	}
}

// A tally counts how often each stem is seen, and how often within a cue.
type tally struct{ seen, in map[uint32]float64 }

// choose sets the head of each cue: the word of it that is most often in cues.
func (t tally) choose(examples []*example) {
	for _, e := range examples {
		best := -1.0
		for i, l := range e.labels {
			if l != cue {
				continue
			}
			r := t.in[e.stems[i]] / (t.seen[e.stems[i]] + 5)
			if e.words[i].Tag.Punctuation() {
				r /= 100
			}
			if r > best {
				best, e.head = r, i
			}
		}
	}
}

// learnHeads finds the head of each cue, and makes the stems of those words
// the heads to learn from. It returns the heads to keep: those that are no names and no figures.
func (m *Model) learnHeads(all []*passage, examples []*example) (t tally) {
	t = tally{map[uint32]float64{}, map[uint32]float64{}}
	for _, p := range all {
		for _, s := range p.stems {
			t.seen[s]++
		}
	}
	for _, e := range examples {
		for i, l := range e.labels {
			if l == cue {
				t.in[e.stems[i]]++
			}
		}
	}
	t.choose(examples)
	names, count, named := map[uint32]string{}, map[uint32]float64{}, map[uint32]float64{}
	for _, e := range examples {
		w := e.words[e.head]
		names[e.stems[e.head]] = stem(w.Lower)
		count[e.stems[e.head]]++
		if w.Tag.Name() || w.Tag == syntax.CD || e.head > 0 && w.Form != w.Lower {
			named[e.stems[e.head]]++
		}
	}
	var heads []string
	for s, n := range count {
		if n/t.seen[s] <= 0.02 || named[s] > n/2 {
			continue
		}
		heads = append(heads, names[s])
	}
	slices.Sort(heads)
	m.setHeads(heads)
	return t
}

// Write writes the models into a folder, from which they are embedded.
func (m *Model) Write(folder string) error {
	if err := os.WriteFile(filepath.Join(folder, "heads.txt"), []byte(strings.Join(m.names, "\n")+"\n"), 0o666); err != nil {
		return err
	}
	for name, x := range map[string]*linear.Model{"cues.bin": m.cues, "words.bin": m.words, "edges.bin": m.edges, "orders.bin": m.orders, "follow.bin": m.follows} {
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
