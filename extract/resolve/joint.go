package resolve

import (
	"cmp"
	"math"
	"slices"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/segment"
)

// Resolve gives each mention its reading.
func Resolve(doc *segment.Document, mentions []mention.Mention, o Options) Resolution {
	return ResolveWith(doc, mentions, o, &defaultWeights)
}

// ResolveWith is [Resolve] with other weights, for the program that fits them.
func ResolveWith(doc *segment.Document, mentions []mention.Mention, o Options, w *Weights) Resolution {
	r := &resolver{
		frame:   frame{doc: doc, mentions: mentions, values: make([]civil.Value, len(mentions))},
		options: o, weights: w,
	}
	r.habit, r.habitWords = habitOf(doc.Article)
	stamp := doc.Published
	r.published, r.dated = stamp.Day()
	r.anchor, r.anchored = r.published, r.dated
	if !r.dated {
		stamp = r.infer(stamp)
	}

	l := r.build()
	c := r.settle(l)
	timexes := make([]Timex, len(mentions))
	for i := range mentions {
		timexes[i].Mention = mentions[i]
	}
	r.take(l, c, timexes)
	r.narrative = c.history
	for i := range mentions {
		if !calendrical(&mentions[i].Expr) {
			r.reckon(i, &timexes[i])
		}
	}
	return r.resolution(timexes, stamp)
}

// A resolver resolves one article.
type resolver struct {
	frame
	options  Options
	weights  *Weights
	anchor   civil.Day // of publication, or the nearest to it that could be inferred
	anchored bool
	reasons  []Reason // of all states, in one piece

	habit       habit
	habitWords  string
	numerics    int       // dates of numbers with an open order
	numericSign string    // one of them that may stand with the day first
	proofs      [2]string // numeric dates that can only be day first, and only month first
	deictics    int
	deicticWord string
}

// A node is a mention in the lattice.
type node struct {
	mention       int
	first, last   int // its states [first:last]
	taken         int // the state chosen
	words         string
	linked        bool // the mention before belongs to the same story
	dateline      bool
	relation      relation  // to the mention before
	days          civil.Day // how much later, of the relation later
	relationWords string
	twin          civil.Day // the day that the text gives the same event elsewhere; 0 for none
	twinWords     string
	tense         tense
	tenseWord     string
	weekday       int // written beside it
	weekdayWord   string
}

// build lays out the lattice of the article: a node for each calendrical mention, a state for each reading.
func (r *resolver) build() *lattice {
	l := &lattice{}
	years := r.newYears()
	var cands []candidate
	previous := -1 // node before in the story
	for i := range r.mentions {
		m := &r.mentions[i]
		e := &m.Expr
		if !calendrical(e) {
			if deictic(e) {
				if r.deictics++; r.deictics == 1 {
					r.deicticWord = m.In(r.doc.Text)
				}
			}
			continue
		}
		n := node{mention: i, first: len(l.states), words: m.In(r.doc.Text)}
		cands = candidates(cands[:0], e, years.at(i))
		for _, c := range cands {
			l.states = append(l.states, state{candidate: c, span: spanOf(c.value.Date), best: math.Inf(1)})
		}
		if e.Op == mention.Numeric && len(e.Numbers) == 2 {
			l.states = append(l.states, state{candidate: candidate{way: NoDate}, span: span{none: true}, best: math.Inf(1)})
		}
		if len(l.states) == n.first {
			c := candidate{way: AsWritten, value: valueOf(e, impossible(e, years.at(i))), wrong: true}
			l.states = append(l.states, state{candidate: c, span: span{none: true}, best: math.Inf(1)})
		}
		n.last = len(l.states)
		r.note(e, l.states[n.first:n.last], n.words)
		if n.last-n.first > 1 {
			n.tense, n.tenseWord = tenseOf(r.doc, m)
			n.weekday, n.weekdayWord = r.weekdayBeside(i)
		}
		n.dateline = m.Block < len(r.doc.Blocks) && r.doc.Blocks[m.Block].Kind == article.Dateline
		if r.inStory(m) {
			if previous >= 0 {
				n.linked = previous == len(l.nodes)-1
				if n.linked {
					n.relation, n.days, n.relationWords = r.relate(l.nodes[previous].mention, i)
				}
			}
			previous = len(l.nodes)
		}
		l.nodes = append(l.nodes, n)
	}
	r.reasons = make([]Reason, 0, 2*len(l.states))
	var settled [3]span
	count := 0
	for i := range l.nodes {
		n := &l.nodes[i]
		e := &r.mentions[n.mention].Expr
		for j := n.first; j < n.last; j++ {
			s := &l.states[j]
			s.lookBack = distanceUnknown * 2
			for k := range min(count, len(settled)) {
				s.lookBack = min(s.lookBack, settled[k].distance(s.span))
			}
			r.weigh(n, s, e)
		}
		if s := &l.states[n.first]; e.Date.Year != 0 && !s.none && r.inStory(&r.mentions[n.mention]) {
			settled[count%len(settled)] = s.span
			count++
		}
	}
	r.prune(l)
	return l
}

// prune keeps the maxStates least costly readings of each mention.
func (r *resolver) prune(l *lattice) {
	for i := range l.nodes {
		n := &l.nodes[i]
		if n.last-n.first > maxStates {
			slices.SortStableFunc(l.states[n.first:n.last], func(a, b state) int { return cmp.Compare(a.base+a.news, b.base+b.news) })
			n.last = n.first + maxStates
		}
	}
}

// note takes down what a mention says of the article as a whole.
func (r *resolver) note(e *mention.Expr, states []state, words string) {
	if e.Op != mention.Numeric {
		return
	}
	var day, month bool
	for i := range states {
		day = day || states[i].order == DMY
		month = month || states[i].order == MDY
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

// inStory reports whether a mention belongs to the article's own story, not to a teaser of another one.
func (r *resolver) inStory(m *mention.Mention) bool {
	if m.Block >= len(r.doc.Blocks) {
		return true
	}
	k := r.doc.Blocks[m.Block].Kind
	return k != article.Related && k != article.Boilerplate
}

// settle chooses the convention and the readings that cost least together.
func (r *resolver) settle(l *lattice) convention {
	l.forward = make([]float64, len(l.states))
	l.backward = make([]float64, len(l.states))
	l.own = make([]float64, len(l.states))
	var best convention
	least := math.Inf(1)
	all := r.conventions(l)
	for _, c := range all {
		if cost := r.relax(l, c); cost < least {
			least, best = cost, c
		}
	}
	if len(all) > 0 && all[len(all)-1] != best {
		r.relax(l, best)
	}
	r.trace(l, best)
	return best
}

// conventions lists those that the article can have, the usual ones first, so that they win ties.
func (r *resolver) conventions(l *lattice) []convention {
	if len(l.nodes) == 0 {
		return []convention{{order: DMY}}
	}
	orders := []Order{DMY}
	if r.numerics > 0 {
		orders = append(orders, MDY)
		if slices.ContainsFunc(l.states, func(s state) bool { return s.order == YMD }) {
			orders = append(orders, YMD)
		}
	}
	exchangeable := 0
	for i := range l.nodes {
		n := &l.nodes[i]
		if slices.ContainsFunc(l.states[n.first:n.last], func(s state) bool { return s.way == Exchanged }) {
			exchangeable++
		}
	}
	var all []convention
	for _, history := range []bool{false, true} {
		for _, o := range orders {
			all = append(all, convention{o, false, history})
			if exchangeable > 1 && !r.options.Literal {
				all = append(all, convention{o, true, history})
			}
		}
	}
	return all
}

// take turns the chosen states into the timexes of their mentions.
func (r *resolver) take(l *lattice, c convention, timexes []Timex) {
	for i := range l.nodes {
		n := &l.nodes[i]
		var before *node
		var b *state
		if i > 0 {
			before = &l.nodes[i-1]
			b = &l.states[before.taken]
		}
		t := &timexes[n.mention]
		t.Readings = make([]Reading, 0, n.last-n.first)
		for j := n.first; j < n.last; j++ {
			s := &l.states[j]
			reading := Reading{Way: s.way, Value: s.value, Why: r.reasonsFor(n, s, before, b, c), Margin: s.best - l.states[n.taken].best}
			for k := range reading.Why {
				reading.Cost += reading.Why[k].Cost
			}
			t.Readings = append(t.Readings, reading)
		}
		chosen := n.taken - n.first
		reading := t.Readings[chosen]
		copy(t.Readings[1:chosen+1], t.Readings[:chosen])
		t.Readings[0] = reading
		slices.SortStableFunc(t.Readings[1:], func(a, b Reading) int { return cmp.Compare(a.Cost, b.Cost) })

		s := &l.states[n.taken]
		t.Value = s.value
		t.Literal = literal(s)
		t.Confidence = confidence(margin(l.states[n.first:n.last], s))
		t.Basis = r.basis(&t.Expr)
		t.Flags = r.flags(t, s, l.states[n.first:n.last], c)
		r.values[n.mention] = t.Value
	}
}

// literal gives what the words say on their face, in the year of the reading taken.
func literal(s *state) civil.Value {
	v := s.value
	if s.way == Exchanged {
		v.Date.Month, v.Date.Day = v.Date.Day, v.Date.Month
	}
	return v
}

// margin is by how much the article would cost more with the best other value than with the one taken.
func margin(states []state, taken *state) float64 {
	second := math.Inf(1)
	for i := range states {
		if s := &states[i]; s.value != taken.value {
			second = min(second, s.best)
		}
	}
	return second - taken.best
}

func (r *resolver) basis(e *mention.Expr) Basis {
	if e.Date.Year != 0 || len(e.Numbers) == 3 || len(e.Numbers) == 2 && (e.Numbers[0].Width > 2 || e.Numbers[1].Width > 2) {
		return Explicit
	}
	return Completed
}

// flags raises what a reader should know of a choice.
func (r *resolver) flags(t *Timex, s *state, states []state, c convention) []string {
	var flags []string
	if s.way == Exchanged {
		flags = append(flags, FlagSwap)
	}
	if s.order != "" && r.proofs[0] != "" && r.proofs[1] != "" {
		flags = append(flags, FlagMixedOrder)
	}
	if s.order != "" && r.proof(c.order) == "" && t.Confidence < 0.9 &&
		slices.ContainsFunc(states, func(o state) bool { return o.order != "" && o.order != s.order }) {
		flags = append(flags, FlagAmbiguous)
	}
	if s.wrong {
		flags = append(flags, FlagImpossible)
	}
	if t.Basis == Completed && s.way != NoDate {
		if year := s.value.Date.Year; year == 0 {
			flags = append(flags, FlagNoYear)
		} else if y, _, _ := r.anchor.Date(); r.anchored && !c.history && year != y {
			flags = append(flags, FlagRollover)
		}
	}
	return flags
}

// reckon gives a mention that is reckoned from others its value.
func (r *resolver) reckon(i int, t *Timex) {
	v, basis := r.relative(i)
	r.values[i] = v
	t.Value, t.Literal, t.Basis, t.Confidence = v, v, basis, confidence(math.Inf(1))
	t.Readings = []Reading{{Way: AsWritten, Value: v}}
}

// resolution parts the timexes from the mentions that are no dates, and numbers their links anew.
func (r *resolver) resolution(timexes []Timex, stamp article.Stamp) Resolution {
	out := Resolution{Published: stamp}
	index := make([]int, len(timexes))
	for i := range timexes {
		if t := &timexes[i]; len(t.Readings) > 0 && t.Readings[0].Way == NoDate {
			index[i] = -1
			out.Refused = append(out.Refused, *t)
		} else {
			index[i] = len(out.Timexes)
			out.Timexes = append(out.Timexes, *t)
		}
	}
	for i := range out.Timexes {
		t := &out.Timexes[i]
		t.To = max(index[t.To], 0)
		t.Expr.At = max(index[t.Expr.At], 0)
	}
	return out
}
