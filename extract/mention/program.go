package mention

// An opcode is one step of a compiled pattern.
type opcode uint8

const (
	opWord   opcode = iota // the token is the word arg
	opClass                // the tokens are an entry of the table arg
	opTerm                 // the tokens are the term arg
	opGlue                 // no white space before the next token
	opBegin                // the extent begins
	opEnd                  // the extent ends
	opSplit                // go on at the next step, or else at arg
	opJump                 // go on at arg
	opDone                 // matched
	opChoice               // only in a node
)

// A step is one instruction. A compiled pattern is a sequence of steps that backtracks at each
// opSplit; patterns repeat nothing, so that a match costs no more than the pattern's own paths.
type step struct {
	op  opcode
	arg int32
}

func compile(nodes []node) []step {
	return append(compileNodes(nil, nodes), step{op: opDone})
}

func compileNodes(prog []step, nodes []node) []step {
	for _, n := range nodes {
		if n.op != opChoice {
			prog = append(prog, step{n.op, n.arg})
			continue
		}
		var ends []int
		for i, alt := range n.alts {
			split := -1
			if i < len(n.alts)-1 {
				split = len(prog)
				prog = append(prog, step{op: opSplit})
			}
			prog = compileNodes(prog, alt)
			if i < len(n.alts)-1 {
				ends = append(ends, len(prog))
				prog = append(prog, step{op: opJump})
				prog[split].arg = int32(len(prog))
			}
		}
		for _, e := range ends {
			prog[e].arg = int32(len(prog))
		}
	}
	return prog
}

// firsts calls visit with each step that the program can come to next from pc without taking a token.
func firsts(prog []step, pc int, visit func(pc int)) {
	for {
		switch s := prog[pc]; s.op {
		case opSplit:
			firsts(prog, pc+1, visit)
			pc = int(s.arg)
		case opJump:
			pc = int(s.arg)
		case opGlue, opBegin, opEnd:
			pc++
		default:
			visit(pc)
			return
		}
	}
}

// run tries the program from the step pc on at the token at. It fills m.slots and returns the token after
// the last one matched, or -1.
func (m *matcher) run(prog []step, pc, at int) int {
	s := &m.slots
	for {
		st := prog[pc]
		switch st.op {
		case opWord:
			if at >= m.limit || m.lex[at] != st.arg {
				return -1
			}
			at++
		case opClass:
			if at >= m.limit {
				return -1
			}
			e, n := m.entry(int(st.arg), at)
			if n == 0 {
				return -1
			}
			s.apply(e.assigns)
			at += n
		case opTerm:
			if at >= m.limit {
				return -1
			}
			n := terms[st.arg].match(m, at, s)
			if n == 0 {
				return -1
			}
			at += n
		case opGlue:
			if at >= m.limit || m.doc.Tokens[at].Spaced {
				return -1
			}
		case opBegin:
			s.begin = at
		case opEnd:
			s.end = at
		case opSplit:
			if !m.possible(prog[pc+1], at) {
				pc = int(st.arg)
				continue
			}
			saved := *s
			if end := m.run(prog, pc+1, at); end >= 0 {
				return end
			}
			*s = saved
			pc = int(st.arg)
			continue
		case opJump:
			pc = int(st.arg)
			continue
		case opDone:
			return at
		}
		pc++
	}
}

// possible reports whether a step may succeed at the token at; most optional elements are ruled out by it.
func (m *matcher) possible(st step, at int) bool {
	switch st.op {
	case opWord:
		return at < m.limit && m.lex[at] == st.arg
	case opClass:
		if at >= m.limit {
			return false
		}
		_, n := m.entry(int(st.arg), at)
		return n > 0
	case opTerm:
		t := &terms[st.arg]
		return at < m.limit && (t.tables != nil || !t.digits || m.lex[at] == digits)
	case opGlue:
		return at < m.limit && !m.doc.Tokens[at].Spaced
	}
	return true
}
