package syntax

import "factline/extract/syntax/linear"

// A move is a step of the arc-eager system.
type move int

const (
	shift    move = iota // the first word of the buffer goes onto the stack
	leftArc              // the top of the stack becomes a dependent of the first word of the buffer, and is done
	rightArc             // the first word of the buffer becomes a dependent of the top of the stack, and goes onto it
	reduce               // the top of the stack has its head, and is done
	numMoves
)

// A state of the parser. Behind the last word stands the root, whose dependents are the words
// without a head.
type state struct {
	words []Word
	stack []int
	next  int   // the first word of the buffer
	heads []int // None where not yet known; the root is len(words)
	sides []sides
}

// sides are the outermost two dependents of a word on each side, and how many there are.
type sides struct {
	left, left2, right, right2 int
	lefts, rights              uint32
}

func (s *state) reset(words []Word) {
	s.words, s.stack, s.next = words, s.stack[:0], 0
	s.heads, s.sides = s.heads[:0], s.sides[:0]
	for range len(words) + 1 {
		s.heads = append(s.heads, None)
		s.sides = append(s.sides, sides{None, None, None, None, 0, 0})
	}
}

func (s *state) top() int {
	if len(s.stack) == 0 {
		return None
	}
	return s.stack[len(s.stack)-1]
}

func (s *state) done() bool { return s.next == len(s.words) && len(s.stack) == 0 }

func (s *state) legal() (ok [numMoves]bool) {
	top, atRoot := s.top(), s.next == len(s.words)
	ok[shift] = !atRoot
	if top != None {
		ok[leftArc] = s.heads[top] == None
		ok[rightArc] = !atRoot
		ok[reduce] = s.heads[top] != None
	}
	return ok
}

func (s *state) apply(m move) {
	top := s.top()
	switch m {
	case shift:
		s.stack = append(s.stack, s.next)
		s.next++
	case leftArc:
		s.heads[top] = s.next
		d := &s.sides[s.next]
		d.left2, d.left = d.left, top
		d.lefts++
		s.stack = s.stack[:len(s.stack)-1]
	case rightArc:
		s.heads[s.next] = top
		d := &s.sides[top]
		d.right2, d.right = d.right, s.next
		d.rights++
		s.stack = append(s.stack, s.next)
		s.next++
	case reduce:
		s.stack = s.stack[:len(s.stack)-1]
	}
}

// features appends the features of the state, after Zhang and Nivre (2011).
func (s *state) features(dst []linear.Feature) []linear.Feature {
	word := func(i int) uint32 {
		if i < 0 || i >= len(s.words) {
			return uint32(i-len(s.words)) | 1<<31
		}
		return s.words[i].keys.lower
	}
	tag := func(i int) uint32 {
		switch {
		case i == None:
			return 0
		case i >= len(s.words):
			return uint32(numTags)
		}
		return uint32(s.words[i].Tag)
	}
	ahead := func(k int) int {
		if s.next+k > len(s.words) {
			return None
		}
		return s.next + k
	}
	head := func(i int) int {
		if i == None {
			return None
		}
		return s.heads[i]
	}
	s0, s1, n0, n1, n2, n3 := s.top(), None, s.next, ahead(1), ahead(2), ahead(3)
	if k := len(s.stack); k > 1 {
		s1 = s.stack[k-2]
	}
	none := sides{None, None, None, None, 0, 0}
	ds, dn := &none, &s.sides[n0]
	headed, distance := uint32(0), uint32(0)
	if s0 != None {
		ds = &s.sides[s0]
		if s.heads[s0] != None {
			headed = 1
		}
		distance = uint32(min(n0-s0, 11))
		if distance > 5 {
			distance = 5 + (distance-5)/3
		}
	}
	h, h2 := head(s0), head(head(s0))
	w0, t0, wn, tn := word(s0), tag(s0), word(n0), tag(n0)
	w1, t1, w2, t2 := word(n1), tag(n1), word(n2), tag(n2)
	th, tsl, tsr, tnl := tag(h), tag(ds.left), tag(ds.right), tag(dn.left)

	add := func(template uint32, values ...uint32) {
		f := linear.Feature(template * 0x1000193)
		for _, v := range values {
			f = linear.Mix(f, v)
		}
		dst = append(dst, f)
	}
	// two tags, and a third, in one value
	tt := func(a, b, c uint32) uint32 { return a | b<<8 | c<<16 }

	add(1, w0)
	add(2, t0|headed<<8)
	add(3, w0, t0|headed<<8)
	add(4, wn)
	add(5, tn)
	add(6, wn, tn)
	add(7, w1)
	add(8, t1)
	add(9, w1, t1)
	add(10, w2)
	add(11, t2)
	add(12, w2, t2)

	add(13, w0, wn, tt(t0, tn, headed))
	add(14, w0, wn, t0)
	add(15, w0, wn, tn)
	add(16, w0, tt(t0, tn, headed))
	add(17, wn, tt(t0, tn, headed))
	add(18, w0, wn)
	add(19, tt(t0, tn, headed))
	add(20, tt(tn, t1, 0))

	add(21, tt(tn, t1, t2), tag(n3))
	add(22, tt(t0, tn, t1), headed)
	add(23, tt(th, t0, tn))
	add(24, tt(t0, tsl, tn))
	add(25, tt(t0, tsr, tn))
	add(26, tt(t0, tn, tnl))
	add(27, tt(tag(s1), t0, tn), headed)
	add(28, tt(tn, tnl, tag(dn.left2)))
	add(29, tt(t0, tsr, tag(ds.right2)))
	add(30, tt(t0, tsl, tag(ds.left2)))
	add(31, tt(t0, th, tag(h2)))
	add(32, tt(tsr, tn, t1), t0)
	add(33, tt(tn, t1, t2), t0)

	add(34, w0, distance)
	add(35, t0, distance)
	add(36, wn, distance)
	add(37, tn, distance)
	add(38, w0, wn, distance)
	add(39, tt(t0, tn, distance), headed)

	add(40, w0, ds.rights)
	add(41, t0, ds.rights, headed)
	add(42, w0, ds.lefts)
	add(43, t0, ds.lefts, tn)
	add(44, wn, dn.lefts)
	add(45, tn, dn.lefts, t0)

	add(46, word(h))
	add(47, word(ds.left))
	add(48, word(ds.right))
	add(49, word(dn.left))
	add(50, word(h), wn)
	add(51, word(ds.right), wn)
	add(52, word(s1), w0)
	add(53, tt(tag(s1), t0, tn), t1)
	add(54, w0, w1)
	add(55, word(s1), wn)
	return dst
}

func parseWith(m *linear.Model, words []Word) {
	var s state
	s.reset(words)
	features := make([]linear.Feature, 0, 64)
	for !s.done() {
		legal := s.legal()
		var scores [numMoves]int32
		features = s.features(features[:0])
		m.Score(features, scores[:])
		best := move(None)
		for i, ok := range legal {
			if ok && (best == None || scores[i] > scores[best]) {
				best = move(i)
			}
		}
		s.apply(best)
	}
	for i := range words {
		words[i].Head = s.heads[i]
		if words[i].Head == len(words) {
			words[i].Head = None
		}
	}
}
