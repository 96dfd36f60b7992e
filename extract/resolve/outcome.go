package resolve

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
	return r.outcome.why(nil, int(r.node), int(r.state))
}

// read writes the reading of state j of node i, the mentions before and after it being read as was chosen.
func (o *outcome) read(out *Reading, i, j int) {
	n, s := &o.lattice.nodes[i], &o.lattice.states[j]
	*out = Reading{Way: s.way, Value: s.valueOf(&o.mentions[n.mention].Expr), Margin: s.best - o.lattice.states[n.taken].best,
		outcome: o, node: int32(i), state: int32(j)}
	o.reasons = o.why(o.reasons[:0], i, j)
	for k := range o.reasons {
		out.Cost += o.reasons[k].Cost
	}
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
