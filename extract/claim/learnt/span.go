package learnt

import (
	"factline/extract/syntax"
	"factline/extract/syntax/linear"
)

// A label is what a word is to a cue.
type label uint8

const (
	outside label = iota
	source
	cue
	content
	numLabels
)

// A view is a passage as seen from one cue.
type view struct {
	*passage
	head       int  // of the cue
	otherQuote bool // the passage has words quoted otherwise than the cue is
	// for each word: how many links it is below the word where its path to the cue turns, how many links
	// that one is above the cue, the relations of the path at the turn, and a hash of the whole path
	up, down []int
	arm      []int // the word under the turn, on the path to this word; itself at the turn
	path     []uint32
	// marks between the word and the cue
	commas, quotes, verbs, thats []int
}

func (p *passage) from(head int) *view {
	n := len(p.words)
	v := &view{passage: p, head: head}
	for _, q := range p.quoted {
		v.otherQuote = v.otherQuote || q != none && q != p.quoted[head]
	}
	room := make([]int, 8*n)
	cut := func() []int { s := room[:n:n]; room = room[n:]; return s }
	v.up, v.down, v.arm, v.commas, v.quotes, v.verbs, v.thats = cut(), cut(), cut(), cut(), cut(), cut(), cut()
	v.path = make([]uint32, n)

	above := cut()               // how far above the cue a word is, itself and its ancestors, plus one; 0 for other words
	down := make([]uint32, 0, 8) // a hash of the path from each to the cue
	h := linear.Feature(7)
	for a, k := head, 0; a != none; a, k = p.words[a].Head, k+1 {
		above[a] = k + 1
		down = append(down, uint32(h))
		h = linear.Mix(h, uint32(p.words[a].Relation)+100)
	}
	for i := range n {
		h, j, last := linear.Feature(3), i, i
		for {
			if k := above[j] - 1; k >= 0 {
				v.down[i], v.arm[i] = k, last
				v.path[i] = uint32(linear.Mix(h, down[k]))
				break
			}
			if p.words[j].Head == none { // another tree
				v.down[i], v.arm[i] = 9, j
				v.path[i] = uint32(linear.Mix(h, 9))
				break
			}
			h = linear.Mix(h, uint32(p.words[j].Relation))
			v.up[i]++
			last, j = j, p.words[j].Head
		}
	}
	count := func(i, from int) {
		v.commas[i], v.quotes[i], v.verbs[i], v.thats[i] = v.commas[from], v.quotes[from], v.verbs[from], v.thats[from]
		if from == head {
			return
		}
		switch t := p.words[from].Tag; {
		case t == syntax.Comma:
			v.commas[i]++
		case t == syntax.OpenQuote || t == syntax.CloseQuote:
			v.quotes[i]++
		case t.Verb():
			v.verbs[i]++
		}
		switch p.words[from].Lower {
		case "that", "which", "who", "but", "and":
			v.thats[i]++
		}
	}
	for i := head - 1; i >= 0; i-- {
		count(i, i+1)
	}
	for i := head + 1; i < n; i++ {
		count(i, i-1)
	}
	return v
}

// wordFeatures appends the features of word i.
func (v *view) wordFeatures(f features, i int) features {
	c := v.head
	w := v.words[i]
	st, ctag := v.stems[c], v.tag(c)
	side, dist := flag(i > c), uint32(min(max(i-c, c-i), 40))
	if dist > 6 {
		dist = 6 + (dist-6)/6
	}
	arm := v.arm[i]
	armRel, armSide := v.relation(arm), flag(arm > c)
	up, down := uint32(min(v.up[i], 4)), uint32(min(v.down[i], 4))
	armKey := armRel | down<<8 | armSide<<16 | side<<17
	rel, tag := v.relation(i), v.tag(i)
	in, cin := v.quoted[i], v.quoted[c]
	quote := flag(in != none) + 2*flag(cin != none) + 4*flag(in == cin && in != none)
	between := uint32(min(v.commas[i], 3)) | uint32(min(v.quotes[i], 2))<<2 | uint32(min(v.verbs[i], 2))<<4

	f.add(1, side, dist)
	f.add(2, v.path[i])
	f.add(3, v.path[i], side, tag)
	f.add(4, armKey)
	f.add(5, armKey, st)
	f.add(6, armKey, ctag, up)
	f.add(7, armKey, tag, ctag)
	f.add(8, armKey, v.tag(arm), ctag)
	f.add(9, armKey, v.stem(arm))
	f.add(10, tag, rel, side)
	f.add(11, v.lower[i], side)
	f.add(12, v.lower[i], st, side)
	f.add(13, side, dist, st)
	f.add(14, side, dist, tag, ctag)
	f.add(15, v.tag(i-1), tag, v.tag(i+1), side)
	f.add(16, v.word(i-1), side)
	f.add(17, v.word(i+1), side)
	f.add(18, v.word(i-1), v.word(i))
	f.add(19, v.word(i), v.word(i+1))
	f.add(20, v.tag(w.Head), rel, tag)
	f.add(21, v.stem(w.Head), rel)
	f.add(22, quote, side)
	f.add(23, quote, between, side)
	f.add(24, quote, st, side)
	f.add(25, between, side)
	f.add(26, between, st, side)
	f.add(27, between, armKey)
	f.add(28, uint32(min(v.thats[i], 2)), between, side)
	f.add(29, quote, armKey, ctag)
	f.add(30, dist, v.word(c+1), side)
	f.add(31, armKey, v.word(c+1))
	f.add(32, armKey, v.word(c-1), v.tag(c-1))
	f.add(33, dist, v.word(c-1), side)
	f.add(34, uint32(min(i, 2)), uint32(min(len(v.words)-i, 3)), side)
	f.add(35, v.relation(c), armKey)
	f.add(36, v.relation(c), v.tag(v.words[c].Head), armKey)
	if dist <= 4 {
		// all the words between
		h := linear.Feature(0)
		for j := min(i, c) + 1; j < max(i, c); j++ {
			h = linear.Mix(h, v.tag(j))
		}
		f.add(37, uint32(h), side, tag, ctag)
		f.add(38, uint32(h), side, tag, st)
	}
	f.add(39, up, down, tag, quote)
	f.add(40, v.lower[i], armKey)
	f.add(41, side, quote, flag(v.otherQuote), tag)
	return f
}

// edgeFeatures appends the features of the border between the words i-1 and i.
func (v *view) edgeFeatures(f features, i int) features {
	c := v.head
	side := flag(i > c)
	a, b := v.arm[i-1], v.arm[i]
	same := flag(a == b)
	q := uint32(0)
	if v.quoted[i-1] != v.quoted[i] {
		q = 1 + flag(v.quoted[i-1] != none) + 2*flag(v.quoted[i] != none)
	}
	ends, begins := flag(v.last[a] == i-1), flag(v.first[b] == i)
	f.add(1)
	f.add(2, v.tag(i-1), v.tag(i), side)
	f.add(3, v.word(i-1), side)
	f.add(4, v.word(i), side)
	f.add(5, same, q, v.relation(a), v.relation(b), side)
	f.add(6, same, q, ends, begins, v.mark(i-1), v.mark(i), side)
	f.add(7, same, uint32(min(v.down[i-1], 3)), uint32(min(v.down[i], 3)), v.relation(b), ends, begins)
	f.add(8, q, v.mark(i-1), v.mark(i), v.tag(c))
	f.add(9, v.stems[c], flag(i == c), flag(i-1 == c), v.word(i-1+int(flag(i-1 == c))))
	f.add(10, flag(v.words[i].Head == i-1), flag(v.words[i-1].Head == i), v.relation(i), v.relation(i-1), side)
	f.add(11, flag(v.first[i] == i), flag(v.last[i-1] == i-1), v.tag(i-1), v.tag(i))
	f.add(12, v.tag(i-1), v.tag(i), v.tag(i+1))
	f.add(13, v.tag(i-2), v.tag(i-1), v.tag(i))
	// how many subtrees end before the border and begin behind it
	f.add(14, v.closed(i-1), v.opened(i), v.mark(i-1), v.mark(i), side)
	return f
}

// closed counts the words whose subtree ends with word i, up to 3; opened those whose subtree begins with it.
func (v *view) closed(i int) uint32 {
	n := uint32(0)
	for j := i; j != none && v.last[j] == i && n < 3; j = v.words[j].Head {
		n++
	}
	return n
}

func (v *view) opened(i int) uint32 {
	n := uint32(0)
	for j := i; j != none && v.first[j] == i && n < 3; j = v.words[j].Head {
		n++
	}
	return n
}

// label finds the best labels of the words; cue are the features of the head of the cue.
func (m *Model) label(v *view, cue features) []label {
	l := newLattice(len(v.words), v.head)
	score := func(m *linear.Model, f features, into []float32) {
		var sums [numLabels * numLabels]int32
		m.Score(f, sums[:len(into)])
		for i := range into {
			into[i] = float32(sums[i]) * m.Scale()
		}
	}
	f := make(features, 0, 64)
	for i := range v.words {
		f = v.wordFeatures(f[:0], i)
		score(m.words, f, l.own[i][:])
		if i > 0 {
			f = v.edgeFeatures(f[:0], i)
			score(m.edges, f, l.edge[i][:])
		}
	}
	score(m.orders, cue, l.order[:])
	return l.best()
}
