package resolve

import (
	"cmp"
	"slices"
)

// An outcome is an article's lattice with the choice that was made in it. Readings keep it, and draw their reasons
// from it when they are asked for them. Nothing in it changes once the article is resolved.
type outcome struct {
	*resolver
	lattice    *lattice
	convention convention
}

// Why gives the reasons for and against the reading; its cost is the sum of theirs.
func (r *Reading) Why() []Reason {
	if r.outcome == nil {
		return nil
	}
	if r.side > 0 {
		return r.outcome.whySide(int(r.node), int(r.side-1))
	}
	return r.outcome.why(nil, int(r.node), int(r.state))
}

// rank gives the states of node i in the order of its readings: the one taken, then the others by cost. The slice is good
// until the next call.
func (o *outcome) rank(i int) []int {
	n := &o.lattice.nodes[i]
	o.ranking = append(o.ranking[:0], n.taken)
	for j := n.first; j < n.last; j++ {
		if j != n.taken {
			o.ranking = append(o.ranking, j)
		}
	}
	cost := o.lattice.own // no longer needed for the choice
	for _, j := range o.ranking {
		cost[j] = o.cost(i, j)
	}
	slices.SortStableFunc(o.ranking[1:], func(j, k int) int { return cmp.Compare(cost[j], cost[k]) })
	return o.ranking
}

// read writes the reading of state j of node i, the mentions before and after it being read as was chosen.
func (o *outcome) read(out *Reading, i, j int) {
	n, s := &o.lattice.nodes[i], &o.lattice.states[j]
	out.Way = s.way
	out.Value = s.valueOf(&o.mentions[n.mention].Expr)
	out.Cost = o.lattice.own[j]
	out.Margin = s.best - o.lattice.states[n.taken].best
	out.outcome, out.node, out.state = o, int32(i), int32(j)
}

// cost is the sum of the reasons for and against state j of node i.
func (o *outcome) cost(i, j int) float64 {
	l := o.lattice
	n := &l.nodes[i]
	cost := o.own(n, &l.states[j], o.convention)
	if n.linked {
		before := &l.nodes[i-1]
		cost += l.steps[l.row(before, n, before.taken)+j-n.first]
	}
	if i+1 < len(l.nodes) && l.nodes[i+1].linked {
		next := &l.nodes[i+1]
		cost += l.steps[l.row(n, next, j)+next.taken-next.first]
	}
	return cost
}

// why appends the reasons for and against state j of node i.
func (o *outcome) why(why []Reason, i, j int) []Reason {
	l, c := o.lattice, o.convention
	n, s := &l.nodes[i], &l.states[j]
	why = o.reasonsFor(why, n, s, c)
	if i == 0 || !n.linked {
		if cost := o.begin(n, s, c); cost != 0 {
			why = append(why, Reason{Term: TermContext, Cost: cost, day: s.first, far: true})
		}
	} else {
		before := &l.nodes[i-1]
		why = o.between(why, before, &l.states[before.taken], n, s, c, false)
	}
	if i+1 < len(l.nodes) {
		next := &l.nodes[i+1]
		why = o.between(why, n, s, next, &l.states[next.taken], c, true)
	}
	return why
}
