package syntax

import (
	"fmt"
	"io"
	"math/rand/v2"

	"factline/extract/syntax/conllu"
	"factline/extract/syntax/linear"
)

// A Tree is a sentence of a treebank with its right tags, heads and relations.
type Tree []Word

// Trees makes trees of the sentences of a treebank. Tags and relations that this package does not
// know become those nearest to them.
func Trees(sentences [][]conllu.Word) []Tree {
	tags, relations := index[Tag](tagNames[:]), index[Relation](relationNames[:])
	relations["iobj"] = Iobj
	trees := make([]Tree, 0, len(sentences))
	for _, s := range sentences {
		tree := make(Tree, len(s))
		for i, w := range s {
			tree[i] = NewWord(w.Form)
			tree[i].Tag, tree[i].Head, tree[i].Relation = tags[w.Tag], w.Head, relations[w.Relation]
			if tree[i].Tag == NoTag {
				tree[i].Tag = NFP
			}
		}
		trees = append(trees, tree)
	}
	return trees
}

func clone(t Tree) Tree { return append(Tree(nil), t...) }

func random() *rand.Rand { return rand.New(rand.NewPCG(1, 2)) }

// TrainTagger learns a tagger.
func TrainTagger(trees []Tree, epochs int, log io.Writer) *linear.Model {
	p := linear.NewPerceptron(int(numTags), 18)
	rng := random()
	var features []linear.Feature
	scores := make([]float32, numTags)
	for epoch := range epochs {
		wrong, all := 0, 0
		for _, k := range rng.Perm(len(trees)) {
			words := clone(trees[k])
			for i, w := range trees[k] {
				clear(scores)
				features = tagFeatures(features[:0], words, i)
				p.Score(features, scores)
				best := NN
				for t := NN; t < numTags; t++ {
					if scores[t] > scores[best] {
						best = t
					}
				}
				p.Step(features, int(w.Tag), int(best))
				words[i].Tag = best
				all++
				if best != w.Tag {
					wrong++
				}
			}
		}
		fmt.Fprintf(log, "tagger, epoch %d: %.2f %% wrong in training\n", epoch+1, 100*float64(wrong)/float64(all))
	}
	return p.Model()
}

// Retag returns the trees with tags as a tagger gives them that has not seen them: each part of the
// trees is tagged by one that was trained on the others.
func Retag(trees []Tree, parts, epochs int, log io.Writer) []Tree {
	out := make([]Tree, len(trees))
	for part := range parts {
		var rest []Tree
		for i, t := range trees {
			if i%parts != part {
				rest = append(rest, t)
			}
		}
		m := TrainTagger(rest, epochs, log)
		for i, t := range trees {
			if i%parts == part {
				out[i] = clone(t)
				tagWith(m, out[i])
			}
		}
	}
	return out
}

// costs counts for each move the links of the right tree that it puts out of reach (the dynamic
// oracle of Goldberg and Nivre, 2012).
func (s *state) costs(gold []int) (c [numMoves]int) {
	top, next := s.top(), s.next
	for _, k := range s.stack {
		if gold[k] == next && s.heads[k] == None { // next can no longer take k
			c[shift]++
			c[rightArc]++
		}
		if gold[next] == k { // k can no longer take next
			c[shift]++
			if k != top {
				c[rightArc]++
			}
		}
	}
	if top == None {
		return c
	}
	if gold[next] > next && s.next < len(s.words) {
		c[rightArc]++
	}
	if gold[top] > next {
		c[leftArc]++
	}
	for k := next; k < len(s.words); k++ {
		if gold[k] == top {
			c[reduce]++
			c[leftArc]++
		}
	}
	return c
}

// TrainParser learns a parser. Its trees should be tagged as the tagger does it: see [Retag].
func TrainParser(trees []Tree, epochs int, log io.Writer) *linear.Model {
	p := linear.NewPerceptron(int(numMoves), 20)
	rng := random()
	var s state
	var features []linear.Feature
	scores := make([]float32, numMoves)
	for epoch := range epochs {
		right, all := 0, 0
		for _, k := range rng.Perm(len(trees)) {
			words := trees[k]
			gold := make([]int, len(words)+1)
			for i, w := range words {
				gold[i] = w.Head
				if w.Head == None {
					gold[i] = len(words)
				}
			}
			gold[len(words)] = None
			s.reset(words)
			for !s.done() {
				legal, costs := s.legal(), s.costs(gold)
				clear(scores)
				features = s.features(features[:0])
				p.Score(features, scores)
				best, good := move(None), move(None)
				for m := range numMoves {
					if !legal[m] {
						continue
					}
					if best == None || scores[m] > scores[best] {
						best = m
					}
					if good == None || costs[m] < costs[good] || costs[m] == costs[good] && scores[m] > scores[good] {
						good = m
					}
				}
				if costs[best] == costs[good] {
					good = best
				}
				p.Step(features, int(good), int(best))
				if epoch > 0 && rng.Float64() < 0.9 {
					s.apply(best)
				} else {
					s.apply(good)
				}
			}
			for i := range words {
				all++
				if s.heads[i] == gold[i] {
					right++
				}
			}
		}
		fmt.Fprintf(log, "parser, epoch %d: %.2f %% right in training\n", epoch+1, 100*float64(right)/float64(all))
	}
	return p.Model()
}

// TrainLabeller learns a labeller.
func TrainLabeller(trees []Tree, epochs int, log io.Writer) *linear.Model {
	p := linear.NewPerceptron(int(numRelations), 18)
	rng := random()
	var features []linear.Feature
	scores := make([]float32, numRelations)
	for epoch := range epochs {
		wrong, all := 0, 0
		for _, k := range rng.Perm(len(trees)) {
			words := trees[k]
			edges := edgesOf(words)
			for i, w := range words {
				if w.Head == None {
					continue
				}
				clear(scores)
				features = labelFeatures(features[:0], words, edges, i)
				p.Score(features, scores)
				best := 0
				for r := range scores {
					if scores[r] > scores[best] {
						best = r
					}
				}
				p.Step(features, int(w.Relation), best)
				all++
				if best != int(w.Relation) {
					wrong++
				}
			}
		}
		fmt.Fprintf(log, "labeller, epoch %d: %.2f %% wrong in training\n", epoch+1, 100*float64(wrong)/float64(all))
	}
	return p.Model()
}

// An Accuracy is how well trees are read, in per cent of their words.
type Accuracy struct {
	Tags                float64
	Unlabelled, Labeled float64 // heads right, heads and relations right; marks of punctuation count
}

// Evaluate reads the sentences of the trees anew and compares.
func Evaluate(trees []Tree, tagger, parser, labeller *linear.Model) (a Accuracy) {
	n := 0.0
	for _, t := range trees {
		words := clone(t)
		tagWith(tagger, words)
		parseWith(parser, words)
		labelWith(labeller, words)
		for i, w := range words {
			n++
			if w.Tag == t[i].Tag {
				a.Tags++
			}
			if w.Head == t[i].Head {
				a.Unlabelled++
				if w.Relation == t[i].Relation {
					a.Labeled++
				}
			}
		}
	}
	return Accuracy{100 * a.Tags / n, 100 * a.Unlabelled / n, 100 * a.Labeled / n}
}
