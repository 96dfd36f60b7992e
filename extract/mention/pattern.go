package mention

import (
	"fmt"
	"strings"
)

// A pattern says which tokens an expression is made of. Its elements stand apart by spaces:
//
//	ago  .  -       a word in lower case, or a mark, as it stands in the text
//	MONTH           a word of the table of that name, or a term such as DAY or YEAR (see term.go)
//	( a | b c )     one of several
//	a?  ( … )?      may be absent
//	~               no white space here
//	\\(  \\)          a bracket as it stands in the text
//	<               the expression begins here: what stands before is only its context
//	>               the expression ends here
//
// Patterns compile to a small program; see program.go.

// A node is a pattern as a tree.
type node struct {
	op   opcode
	arg  int32    // word, class or term
	alts [][]node // of a choice; an optional element is a choice between itself and nothing
}

// parsePattern reads a pattern. defs are the patterns that may be used by name.
func (g *grammar) parsePattern(text string) ([]node, error) {
	fields := strings.Fields(text)
	nodes, rest, err := g.parseSequence(fields, 0)
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		return nil, fmt.Errorf("pattern %q: %q closes nothing", text, rest[0])
	}
	return nodes, nil
}

// parseSequence reads elements up to "|" or ")", which it leaves in rest.
func (g *grammar) parseSequence(fields []string, depth int) (nodes []node, rest []string, err error) {
	for len(fields) > 0 {
		f := fields[0]
		if f == "|" || f == ")" || f == ")?" {
			return nodes, fields, nil
		}
		fields = fields[1:]
		if f == "(" {
			var choice node
			choice, fields, err = g.parseChoice(fields, depth+1)
			if err != nil {
				return nil, nil, err
			}
			nodes = append(nodes, choice)
			continue
		}
		optional := len(f) > 1 && strings.HasSuffix(f, "?")
		if optional {
			f = f[:len(f)-1]
		}
		element, err := g.parseElement(f)
		if err != nil {
			return nil, nil, err
		}
		if optional {
			element = []node{{op: opChoice, alts: [][]node{element, nil}}}
		}
		nodes = append(nodes, element...)
	}
	return nodes, nil, nil
}

func (g *grammar) parseChoice(fields []string, depth int) (node, []string, error) {
	choice := node{op: opChoice}
	for {
		alt, rest, err := g.parseSequence(fields, depth)
		if err != nil {
			return node{}, nil, err
		}
		if len(rest) == 0 {
			return node{}, nil, fmt.Errorf("a bracket is not closed")
		}
		choice.alts = append(choice.alts, alt)
		fields = rest[1:]
		switch rest[0] {
		case ")":
			return choice, fields, nil
		case ")?":
			choice.alts = append(choice.alts, nil)
			return choice, fields, nil
		}
	}
}

func (g *grammar) parseElement(f string) ([]node, error) {
	switch f {
	case "~":
		return []node{{op: opGlue}}, nil
	case "<":
		return []node{{op: opBegin}}, nil
	case ">":
		return []node{{op: opEnd}}, nil
	}
	if len(f) > 1 && f[0] == '\\' {
		f = f[1:]
	}
	if c := f[0]; c < 'A' || c > 'Z' {
		return []node{{op: opWord, arg: g.intern(strings.ToLower(f))}}, nil
	}
	if pattern, ok := g.defs[f]; ok {
		nodes, err := g.parsePattern(pattern)
		return []node{{op: opChoice, alts: [][]node{nodes}}}, err
	}
	if t, ok := termNamed[f]; ok {
		return []node{{op: opTerm, arg: int32(t)}}, nil
	}
	if c, ok := g.classes[f]; ok {
		return []node{{op: opClass, arg: int32(c)}}, nil
	}
	return nil, fmt.Errorf("no table, term or pattern is named %q", f)
}
