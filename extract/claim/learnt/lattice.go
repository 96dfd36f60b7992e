package learnt

import "math"

// A lattice holds the scores of a passage's labels, pairs of labels and orders. Its paths are the
// labellings, and the score of a path is the sum of those of its parts.
type lattice struct {
	head  int
	own   [][numLabels]float32
	edge  [][numLabels * numLabels]float32 // of the label before and the label
	order [numOrders]float32
}

func newLattice(n, head int) *lattice {
	return &lattice{head: head, own: make([][numLabels]float32, n), edge: make([][numLabels * numLabels]float32, n)}
}

// score returns the score of a pair of labels at word i.
func (l *lattice) score(i int, a, b label) float32 {
	if i == l.head && b != cue {
		return impossible
	}
	return l.own[i][b] + l.edge[i][a*numLabels+b]
}

const impossible = -1e9

// best finds the path of the highest score (Viterbi).
func (l *lattice) best() []label {
	n := len(l.own)
	score := make([][numStates]float32, n+1)
	from := make([][numStates]uint8, n+1)
	for s := 1; s < numStates; s++ {
		score[0][s] = impossible
	}
	for i := range n {
		for s := range score[i+1] {
			score[i+1][s] = impossible
		}
		first, last := outside, numLabels-1
		if i == l.head {
			first, last = cue, cue
		}
		moves := &steps[sideOf(i, l.head)]
		for a := range numLabels {
			var pair [numLabels]float32
			for b := first; b <= last; b++ {
				pair[b] = l.score(i, a, b)
			}
			for o := range numOrders {
				s := int(a)*numOrders + o
				so := score[i][s]
				if so == impossible { // no path leads there
					continue
				}
				for b := first; b <= last; b++ {
					p := moves[a][b][o]
					if p == never {
						continue
					}
					t := int(b)*numOrders + int(p)
					if y := so + pair[b]; y > score[i+1][t] {
						score[i+1][t], from[i+1][t] = y, uint8(s)
					}
				}
			}
		}
	}
	last := 0
	for s := range numStates {
		score[n][s] += l.order[s%numOrders]
		if score[n][s] > score[n][last] {
			last = s
		}
	}
	labels := make([]label, n)
	for i := n; i > 0; i-- {
		labels[i-1] = label(last / numOrders)
		last = int(from[i][last])
	}
	return labels
}

// slopes replaces the scores by the slopes of the log-likelihood of the right labels (what is
// right, less what is expected), and returns the loss.
func (l *lattice) slopes(gold []label) float64 {
	n := len(gold)
	pair := make([][numLabels][numLabels]float64, n)
	ahead, behind := make([][numStates]float64, n+1), make([][numStates]float64, n+1)
	loss := 0.0
	ahead[0][0] = 1
	for i := range n {
		top := float32(impossible)
		for a := range numLabels {
			for b := range numLabels {
				top = max(top, l.score(i, a, b))
			}
		}
		moves, sum := &steps[sideOf(i, l.head)], 0.0
		for a := range numLabels {
			for b := range numLabels {
				x := math.Exp(float64(l.score(i, a, b) - top))
				pair[i][a][b] = x
				for o, p := range moves[a][b] {
					if p != never {
						y := ahead[i][int(a)*numOrders+o] * x
						ahead[i+1][int(b)*numOrders+int(p)] += y
						sum += y
					}
				}
			}
		}
		for s := range ahead[i+1] {
			ahead[i+1][s] /= sum
		}
		loss += math.Log(sum) + float64(top)
	}
	sum, top := 0.0, l.order[0]
	for _, x := range l.order {
		top = max(top, x)
	}
	for s := range numStates {
		behind[n][s] = math.Exp(float64(l.order[s%numOrders] - top))
		sum += ahead[n][s] * behind[n][s]
	}
	loss += math.Log(sum) + float64(top)
	for s := range numStates {
		behind[n][s] /= sum
	}
	last := outside
	for i, g := range gold {
		loss -= float64(l.score(i, last, g))
		last = g
	}
	loss -= float64(l.order[orderOf(gold, l.head)])

	l.order = [numOrders]float32{}
	for s := range numStates {
		l.order[s%numOrders] -= float32(ahead[n][s] * behind[n][s])
	}
	l.order[orderOf(gold, l.head)]++
	for i := n - 1; i >= 0; i-- {
		moves, sum := &steps[sideOf(i, l.head)], 0.0
		for a := range numLabels {
			for b := range numLabels {
				x := pair[i][a][b]
				for o, p := range moves[a][b] {
					if p != never {
						behind[i][int(a)*numOrders+o] += x * behind[i+1][int(b)*numOrders+int(p)]
					}
				}
			}
		}
		for s := range numStates {
			sum += ahead[i][s] * behind[i][s]
		}
		l.own[i] = [numLabels]float32{}
		for a := range numLabels {
			for b := range numLabels {
				e := 0.0
				for o, p := range moves[a][b] {
					if p != never {
						e += ahead[i][int(a)*numOrders+o] * pair[i][a][b] * behind[i+1][int(b)*numOrders+int(p)]
					}
				}
				e /= sum
				l.own[i][b] -= float32(e)
				l.edge[i][a*numLabels+b] = float32(-e)
			}
		}
		for s := range behind[i] {
			behind[i][s] /= sum
		}
	}
	last = outside
	for i, g := range gold {
		l.own[i][g]++
		l.edge[i][last*numLabels+g]++
		last = g
	}
	return loss
}
