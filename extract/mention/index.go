package mention

// A start is a rule in the index of the words that it can begin with. Most rules that begin with "the" or with a
// number fail at their second token, so that second is looked at before the rule is tried.
type start struct {
	rule   int32
	second wordBits
}

// wordBits are a set of words that may hold others too: each word has one of 63 bits, and bit 0 stands for
// words that the grammar does not know and for the end of the text.
type wordBits uint64

const anyWord = ^wordBits(0)

func bitOf(word int32) wordBits {
	if word == 0 {
		return 1
	}
	return 1 << (1 + word%63)
}

// index lists for each word the rules that can begin with it.
func (g *grammar) index() {
	g.starts = make([][]start, len(g.entries))
	for i := range g.rules {
		prog := g.rules[i].prog
		var second wordBits
		firsts(prog, 0, func(pc int) { second |= g.seconds(prog, pc) })
		firsts(prog, 0, func(pc int) {
			g.wordsOf(prog[pc], func(word int32) {
				if l := g.starts[word]; len(l) == 0 || l[len(l)-1].rule != int32(i) {
					g.starts[word] = append(l, start{int32(i), second})
				}
			})
		})
	}
}

// seconds gives the words that can stand behind the first token of what the step at pc takes.
func (g *grammar) seconds(prog []step, pc int) wordBits {
	var set wordBits
	s := prog[pc]
	switch s.op {
	case opDone:
		return anyWord
	case opClass:
		for _, entries := range g.entries {
			for _, e := range entries {
				if e.class == int(s.arg) && len(e.rest) > 0 {
					set |= bitOf(e.rest[0])
				}
			}
		}
	case opTerm:
		t := terms[s.arg]
		if t.within == nil {
			return anyWord
		}
		for _, word := range t.within {
			if c, ok := g.classes[word]; ok {
				g.wordsOf(step{op: opClass, arg: int32(c)}, func(w int32) { set |= bitOf(w) })
			} else if word == "0" {
				set |= bitOf(digits)
			} else {
				set |= bitOf(g.words[word])
			}
		}
	}
	firsts(prog, pc+1, func(next int) {
		switch st := prog[next]; {
		case st.op == opDone, st.op == opTerm && !terms[st.arg].digits && terms[st.arg].tables == nil:
			set = anyWord
		default:
			g.wordsOf(st, func(w int32) { set |= bitOf(w) })
		}
	})
	return set
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
