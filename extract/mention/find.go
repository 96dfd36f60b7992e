package mention

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/segment"
)

// Find returns the mentions of a document in the order of its text.
//
// It reads the tokens once. Most words are in no table, and cost one look-up; a word that can begin
// an expression is tried against the rules that can begin with it, and the longest match wins (of equally
// long ones that of the earlier rule). The search goes on behind it, so that mentions never overlap.
func Find(doc *segment.Document) []Mention {
	g := grammarOf(doc)
	m := &matcher{grammar: g, doc: doc, lex: make([]int32, len(doc.Tokens))}
	for i := range doc.Tokens {
		m.lex[i] = m.word(i)
	}
	found := make([]Mention, 0, len(doc.Tokens)/tokensPerMention)
	for i := range doc.Sentences {
		if i > 0 && doc.Sentences[i].Block == doc.Sentences[i-1].Block {
			continue
		}
		// An abbreviation's full stop may look like a sentence's end: expressions may run over
		// it, but not over the end of their block.
		last := i
		for last+1 < len(doc.Sentences) && doc.Sentences[last+1].Block == doc.Sentences[i].Block {
			last++
		}
		found = m.block(found, i, doc.Sentences[i].First, doc.Sentences[last].Last)
	}
	return m.link(m.recall(found))
}

// recall adds the numbers that were put aside, if the article writes one of its dates in the same way.
func (m *matcher) recall(found []Mention) []Mention {
	i := slices.IndexFunc(found, func(f Mention) bool { return f.Expr.Op == Numeric && f.Expr.Sep == "." })
	if i < 0 || len(m.aside) == 0 {
		return found
	}
	rule, tokens := found[i].Rule, m.doc.Tokens
	for _, t := range m.aside {
		a, aw := m.number(t[0])
		b, bw := m.number(t[1] - 1)
		span := article.Span{Start: tokens[t[0]].Start, End: tokens[t[1]-1].End}
		sentence := max(m.doc.SentenceAt(span.Start), 0)
		found = append(found, Mention{Span: span, First: t[0], Last: t[1], Sentence: sentence, Block: m.doc.Sentences[sentence].Block, Rule: rule,
			Expr: Expr{Op: Numeric, Type: civil.DATE, Numbers: []Figure{{a, aw}, {b, bw}}, Sep: "."}})
	}
	slices.SortStableFunc(found, func(a, b Mention) int { return a.Start - b.Start })
	kept := found[:0]
	for _, f := range found {
		if n := len(kept); n == 0 || f.Start >= kept[n-1].End {
			kept = append(kept, f)
		}
	}
	return kept
}

// tokensPerMention is about how many tokens news has for each expression of time.
const tokensPerMention = 24

// A matcher tries the rules of a grammar on the tokens of a document.
type matcher struct {
	*grammar
	doc   *segment.Document
	lex   []int32  // by token: the number of its word
	limit int      // end of the block: matches do not run over it
	aside [][2]int // tokens of numbers that may be dates
	slots slots    // of the rule being tried
	win   match    // the best match that begins at the token in hand
	held  match    // one found from the context before it, to be compared with what begins at its own first word
	buf   [32]byte

	slashed int8 // 1 where the article writes days as "5/11", -1 where it does not, 0 where nobody has asked yet
}

func (m *matcher) block(found []Mention, sentence, first, limit int) []Mention {
	m.limit = limit
	win, held := &m.win, &m.held
	held.rule = nil
	for i := first; i < limit; {
		win.rule = nil
		if held.rule != nil && held.begin <= i {
			*win, held.rule = *held, nil
		}
		if starts := m.starts[m.lex[i]]; len(starts) > 0 {
			next := bitOf(0)
			if i+1 < limit {
				next = bitOf(m.lex[i+1])
			}
			for k := range starts {
				if st := &starts[k]; st.second.has(next) {
					m.try(&m.rules[st.rule], i, win)
				}
			}
		}
		if win.rule != nil && win.begin > i {
			*held, win.rule = *win, nil
		}
		if win.rule == nil {
			i++
			continue
		}
		i = max(win.end, i+1)
		if win.rule.op == "none" {
			continue
		}
		for m.doc.Sentences[sentence].Last <= win.begin {
			sentence++
		}
		found = append(found, m.mention(win, sentence))
	}
	return found
}

// A match is a rule with what it has gathered.
type match struct {
	rule *rule
	slots
}

// try matches a rule at a token, and keeps the match in best where it reaches further, or as far from further left.
func (m *matcher) try(r *rule, at int, best *match) {
	s := &m.slots
	*s = slots{begin: at, end: -1}
	end := m.run(r.prog, 0, at)
	if end < 0 {
		return
	}
	if s.end < 0 {
		s.end = end
	}
	if best.rule != nil && (s.end < best.end || s.end == best.end && s.begin >= best.begin) || !m.admits(r, s) {
		return
	}
	best.rule, best.slots = r, *s
}

func (m *matcher) mention(win *match, sentence int) Mention {
	win.apply(win.rule.assigns)
	tokens := m.doc.Tokens
	span := article.Span{Start: tokens[win.begin].Start, End: tokens[win.end-1].End}
	return Mention{Span: span, First: win.begin, Last: win.end, Sentence: sentence, Block: m.doc.Sentences[sentence].Block,
		Rule: win.rule.name, Expr: builders[win.rule.op](&win.slots)}
}

func (m *matcher) admits(r *rule, s *slots) bool {
	for _, ok := range r.guards {
		if !ok(m, s) {
			return false
		}
	}
	return true
}

// word gives the number of the word that the token i is.
func (m *matcher) word(i int) int32 {
	t := &m.doc.Tokens[i]
	if t.Class == segment.Number {
		return digits
	}
	text := m.doc.Text[t.Start:t.End]
	if len(text) > len(m.buf) {
		return 0
	}
	b := m.buf[:0]
	for j := 0; j < len(text); j++ {
		c := text[j]
		switch {
		case c >= utf8.RuneSelf:
			return m.words[foldWord(text)]
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return m.words[string(b)]
}

// foldWord lowers the case of a word and makes its apostrophes and dashes plain.
func foldWord(text string) string {
	b := make([]byte, 0, len(text))
	for _, r := range text {
		switch r {
		case '’', '‘':
			r = '\''
		case '–', '‐', '‑', '−':
			r = '-'
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return string(b)
}

// entry returns the longest entry of a table that begins at the token at, and its number of tokens, 0 for none.
func (m *matcher) entry(class, at int) (*entry, int) {
	entries := m.entries[m.lex[at]]
next:
	for i := range entries {
		e := &entries[i]
		if e.class != class || e.capital && !m.doc.Tokens[at].Capital || at+len(e.rest) >= m.limit {
			continue
		}
		for j, w := range e.rest {
			if m.lex[at+1+j] != w {
				continue next
			}
		}
		return e, 1 + len(e.rest)
	}
	return nil, 0
}
