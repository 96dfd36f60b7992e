package mention

// A start is a rule in the index of the words that it can begin with. Most rules that begin with "the" or with a
// number fail at their second token, so that second is looked at before the rule is tried.
type start struct {
	rule   int32
	second wordBits
}

// wordBits are a set of words that may hold others too: each word has one of 511 bits, and bit 0 stands for
// words that the grammar does not know and for the end of the text.
type wordBits [8]uint64

func (b *wordBits) add(word int32) {
	bit := bitOf(word)
	b[bit/64] |= 1 << (bit % 64)
}

func (b *wordBits) has(bit uint) bool { return b[bit/64]&(1<<(bit%64)) != 0 }

func (b *wordBits) addAny() {
	for i := range b {
		b[i] = ^uint64(0)
	}
}

// bitOf gives the bit of a word.
func bitOf(word int32) uint {
	if word == 0 {
		return 0
	}
	return uint(1 + word%511)
}

// index lists for each word the rules that can begin with it.
func (g *grammar) index() {
	g.starts = make([][]start, len(g.entries))
	for i := range g.rules {
		prog := g.rules[i].prog
		firsts(prog, 0, func(pc int) {
			g.wordsOf(prog[pc], func(word int32) {
				l := g.starts[word]
				if len(l) == 0 || l[len(l)-1].rule != int32(i) {
					l = append(l, start{rule: int32(i)})
				}
				g.seconds(&l[len(l)-1].second, prog, pc, word)
				g.starts[word] = l
			})
		})
	}
}

// seconds adds the words that can stand behind the word where the step at pc begins with it.
func (g *grammar) seconds(set *wordBits, prog []step, pc int, word int32) {
	s := prog[pc]
	switch s.op {
	case opDone:
		set.addAny()
		return
	case opClass:
		single := false
		for _, e := range g.entries[word] {
			switch {
			case e.class != int(s.arg):
			case len(e.rest) > 0:
				set.add(e.rest[0])
			default:
				single = true
			}
		}
		if !single {
			return
		}
	case opTerm:
		t := terms[s.arg]
		if t.within == nil {
			set.addAny()
			return
		}
		for _, name := range t.within {
			if c, ok := g.classes[name]; ok {
				g.wordsOf(step{op: opClass, arg: int32(c)}, set.add)
			} else if name == "0" {
				set.add(digits)
			} else {
				set.add(g.words[name])
			}
		}
	}
	firsts(prog, pc+1, func(next int) {
		switch st := prog[next]; {
		case st.op == opDone, st.op == opTerm && !terms[st.arg].digits && terms[st.arg].tables == nil:
			set.addAny()
		default:
			g.wordsOf(st, set.add)
		}
	})
}

// wordsOf calls visit with each word that the step can begin with.
func (g *grammar) wordsOf(s step, visit func(int32)) {
	switch s.op {
	case opWord:
		visit(s.arg)
	case opClass:
		for word, entries := range g.entries {
			for _, e := range entries {
				if e.class == int(s.arg) {
					visit(int32(word))
				}
			}
		}
	case opTerm:
		t := terms[s.arg]
		if t.digits {
			visit(digits)
		}
		for _, name := range t.tables {
			if c, ok := g.classes[name]; ok {
				g.wordsOf(step{op: opClass, arg: int32(c)}, visit)
			}
		}
	}
}
