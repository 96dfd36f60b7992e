package resolve

import (
	"cmp"
	"slices"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
)

// A node is a mention in the lattice.
type node struct {
	mention       int
	first, last   int // its states [first:last]
	taken         int // the state chosen
	steps         int // where the steps to its states begin in the lattice
	words         string
	settled       bool // the words leave no doubt, or next to none
	story         bool // it belongs to the article's own story
	linked        bool // the mention before belongs to the same story
	dateline      bool
	relation      relation  // to the mention before
	days          civil.Day // how much later, of the relation later
	relationWords string
	twin          civil.Day // the day that the text gives the same event elsewhere; 0 for none
	twinWords     string
	past, future  evidence // of the words around it
	beside        int      // the mention of the weekday beside it, -1 for none
}

// longAgo is how many days before publication a story begins that is taken for a history: two years.
const longAgo = 730

// build lays out the lattice of the article: a node for each calendrical mention, a state for each reading.
func (r *resolver) build() *lattice {
	l := &lattice{nodes: make([]node, 0, len(r.mentions)), states: make([]state, 0, 4*len(r.mentions))}
	years := r.newYears()
	previous := -1 // node before in the story
	for i := range r.mentions {
		e := &r.mentions[i].Expr
		if !calendrical(e) {
			r.noteDeictic(i)
			continue
		}
		n := r.node(l, i, years)
		if n.story = r.inStory(&r.mentions[i]); n.story {
			if n.linked = previous >= 0 && previous == len(l.nodes)-1; n.linked {
				n.relation, n.days, n.relationWords = r.relate(l.nodes[previous].mention, i)
			}
			if s := &l.states[n.first]; previous < 0 && n.settled && s.coarse() && (!r.anchored || s.last < r.anchor-longAgo) {
				r.opening = n.words
			}
			previous = len(l.nodes)
		}
		if s := &l.states[n.first]; n.settled && s.first == s.last && n.story {
			r.settled = append(r.settled, settledDay{i, s.first})
		}
		l.nodes = append(l.nodes, n)
	}
	r.weighAll(l)
	return l
}

// node appends the states of mention i to the lattice and returns its node.
func (r *resolver) node(l *lattice, i int, years *years) node {
	m := &r.mentions[i]
	e := &m.Expr
	n := node{mention: i, first: len(l.states), words: m.In(r.doc.Text), beside: -1}
	l.states = readings(l.states, e, years.at(i), years.around(i))
	if len(l.states) == n.first {
		l.states = addState(l.states, candidate{way: AsWritten, date: impossible(e, years.at(i)), wrong: true})
	}
	if e.Op == mention.Numeric && len(e.Numbers) == 2 {
		l.states = addState(l.states, candidate{way: NoDate})
	}
	n.last = len(l.states)
	states := l.states[n.first:n.last]
	if !namesYear(e) {
		for j := range states {
			s := &states[j]
			s.unnamed = !s.none && !s.open && !years.named(i, s.date.Year)
		}
	}
	n.settled = len(states) == 1 && !states[0].none && !states[0].open || e.Date.Year != 0 && !states[0].none
	n.dateline = m.Block < len(r.doc.Blocks) && r.doc.Blocks[m.Block].Kind == article.Dateline
	if len(states) > 1 {
		n.past, n.future = r.evidence(m)
		n.beside = r.weekdayBeside(i)
	}
	r.noteNumeric(e, states, n.words)
	return n
}

// weighAll weighs the states of all nodes, which need to know what the text settles elsewhere.
func (r *resolver) weighAll(l *lattice) {
	var recent [3]span // the settled dates before
	count := 0
	for i := range l.nodes {
		n := &l.nodes[i]
		states := l.states[n.first:n.last]
		if len(states) > 1 {
			r.twin(n, states)
		}
		for j := range states {
			s := &states[j]
			s.lookBack = 2 * distanceUnknown
			for _, before := range recent[:min(count, len(recent))] {
				s.lookBack = before.distance(s.span, s.lookBack)
			}
			r.weigh(n, s)
		}
		if n.settled && n.story {
			recent[count%len(recent)] = states[0].span
			count++
		}
		n.prune(states)
	}
}

// prune keeps the maxStates least costly readings of a mention.
func (n *node) prune(states []state) {
	if len(states) > maxStates {
		slices.SortStableFunc(states, func(a, b state) int { return cmp.Compare(a.base+a.news, b.base+b.news) })
		n.last = n.first + maxStates
	}
}

// noteDeictic counts the words that only news has.
func (r *resolver) noteDeictic(i int) {
	if m := &r.mentions[i]; deictic(&m.Expr) {
		if r.deictics++; r.deictics == 1 {
			r.deicticWord = m.In(r.doc.Text)
		}
	}
}

// noteNumeric takes down what a date of numbers says of the article as a whole.
func (r *resolver) noteNumeric(e *mention.Expr, states []state, words string) {
	if e.Op != mention.Numeric {
		return
	}
	var day, month bool
	for i := range states {
		day = day || states[i].order == DMY
		month = month || states[i].order == MDY
		r.yearFirst = r.yearFirst || states[i].order == YMD
	}
	if day || month {
		r.numerics++
	}
	if day && r.numericSign == "" {
		r.numericSign = words
	}
	if day && !month && r.proofs[0] == "" {
		r.proofs[0] = words
	}
	if month && !day && r.proofs[1] == "" {
		r.proofs[1] = words
	}
}

// proof gives a date of the article that can only be read in the order.
func (r *resolver) proof(o Order) string {
	switch o {
	case DMY:
		return r.proofs[0]
	case MDY:
		return r.proofs[1]
	}
	return ""
}

// inStory reports whether a mention belongs to the article's own story, not to a teaser of another one or to the line
// that says when the article appeared.
func (r *resolver) inStory(m *mention.Mention) bool {
	if m.Block >= len(r.doc.Blocks) {
		return true
	}
	k := r.doc.Blocks[m.Block].Kind
	return k != article.Related && k != article.Boilerplate && k != article.Dateline
}
