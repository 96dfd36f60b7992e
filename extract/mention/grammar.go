package mention

import (
	"bufio"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"factline/extract/segment"
)

// The languages: a folder each, with its word tables (*.words) and its rules (*.rules). What is in the folder "all"
// belongs to every one of them.
//
//go:embed all en de vi
var folders embed.FS

// A grammar is one language: its words and its rules, compiled.
type grammar struct {
	words   map[string]int32  // a word in lower case → its number
	entries [][]entry         // by word: the table entries that begin with it
	classes map[string]int    // table → number
	defs    map[string]string // named parts of patterns
	rules   []rule
	starts  [][]start // by word: the rules that can begin with it; of the word digits: those that can begin with a number
}

// digits is the number that stands in place of a word for every token of class Number; 0 is any
// word that the grammar does not know.
const digits = 1

// An entry is a word, or several, in a table.
type entry struct {
	class   int
	rest    []int32 // the words after the first
	capital bool    // only with a capital: "May"
	assigns []assign
}

// A rule finds one form of expression.
type rule struct {
	name     string
	pattern  string
	prog     []step
	op       string // what is built; "none" for a rule that keeps a false friend out
	assigns  []assign
	guards   []guard
	examples []example
}

// An example stands above its rule: a text with the expression in square brackets and what it says. A bracket of the
// text itself has a backslash before it.
type example struct {
	text     string
	want     string // "" of a negative example that does not say what its words mean
	negative bool
	line     string // file and line
}

// common is the folder of what all languages share.
const common = "all"

// A library holds the grammars of all languages.
type library struct {
	names  []string // sorted, English first
	byName map[string]*grammar
}

// load reads the folders once. What stands in them is part of the program: an error in it is found by any test.
var load = sync.OnceValue(func() *library {
	l := &library{names: []string{"en"}, byName: make(map[string]*grammar)}
	dirs, err := folders.ReadDir(".")
	if err != nil {
		panic(err)
	}
	for _, d := range dirs {
		if d.Name() == common {
			continue
		}
		g, err := parseGrammar(folders, d.Name(), common) // of equally long matches that of the language wins
		if err != nil {
			panic(err)
		}
		l.byName[d.Name()] = g
		if d.Name() != "en" {
			l.names = append(l.names, d.Name())
		}
	}
	return l
})

func parseGrammar(fsys fs.FS, dirs ...string) (*grammar, error) {
	g := &grammar{words: map[string]int32{"": 0, "\x00digits": digits}, entries: make([][]entry, 2), classes: map[string]int{}, defs: map[string]string{}}
	for _, step := range []struct {
		files string
		parse func(file, data string) error
	}{{"*.words", g.parseWords}, {"*.rules", g.parseDefinitions}, {"*.rules", g.parseRules}} {
		var files []string
		for _, dir := range dirs {
			some, err := fs.Glob(fsys, path.Join(dir, step.files))
			if err != nil {
				return nil, err
			}
			slices.Sort(some)
			files = append(files, some...)
		}
		for _, file := range files {
			data, err := fs.ReadFile(fsys, file)
			if err != nil {
				return nil, err
			}
			if err := step.parse(file, string(data)); err != nil {
				return nil, err
			}
		}
	}
	g.index()
	return g, nil
}

// intern gives a word its number.
func (g *grammar) intern(word string) int32 {
	if id, ok := g.words[word]; ok {
		return id
	}
	id := int32(len(g.entries))
	g.words[word] = id
	g.entries = append(g.entries, nil)
	return id
}

// parseWords reads tables. "[MONTH] month" begins the table MONTH, whose values fill the slot
// month; "january jan = 1" are two of its entries. A word that holds "_" is several words; one that
// begins with "^" counts only with a capital. A value may fill several slots: "n=-1 unit=day".
func (g *grammar) parseWords(file, data string) error {
	class, slot := -1, noKey
	for n, line := range lines(data) {
		if line == "" || line[0] == '#' {
			continue
		}
		where := fmt.Sprintf("%s:%d", file, n+1)
		if line[0] == '[' {
			name, k, _ := strings.Cut(line[1:], "]")
			class = len(g.classes)
			if old, ok := g.classes[name]; ok {
				class = old
			}
			g.classes[name] = class
			slot = keyNames[strings.TrimSpace(k)]
			continue
		}
		words, values, _ := strings.Cut(line, "=")
		assigns, err := parseAssigns(values, slot)
		if err != nil {
			return fmt.Errorf("%s: %w", where, err)
		}
		if class < 0 {
			return fmt.Errorf("%s: a word stands before the first table", where)
		}
		for w := range strings.FieldsSeq(words) {
			if strings.Contains(w, "_^") {
				return fmt.Errorf("%s: %q: only the first word of an entry may ask for a capital", where, w)
			}
			g.addEntry(w, entry{class: class, assigns: assigns})
		}
	}
	return nil
}

func (g *grammar) addEntry(w string, e entry) {
	if len(w) > 1 && w[0] == '^' {
		w, e.capital = w[1:], true
	}
	w = strings.ReplaceAll(w, "_", " ")
	var ids []int32
	if w == "'s" { // one token behind a word, but two by itself
		ids = append(ids, g.intern(w))
	} else {
		for _, t := range segment.Tokenize(w) {
			ids = append(ids, g.intern(strings.ToLower(t.In(w))))
		}
	}
	e.rest = ids[1:]
	g.entries[ids[0]] = append(g.entries[ids[0]], e)
	// The longest entry is tried first.
	slices.SortStableFunc(g.entries[ids[0]], func(a, b entry) int { return len(b.rest) - len(a.rest) })
}

func parseAssigns(text string, slot key) ([]assign, error) {
	var as []assign
	for f := range strings.FieldsSeq(text) {
		k, v := slot, f
		if name, value, ok := strings.Cut(f, "="); ok {
			k, v = keyNames[name], value
		}
		if k == noKey {
			return nil, fmt.Errorf("%q fills no slot", f)
		}
		val, err := valueOf(k, v)
		if err != nil {
			return nil, err
		}
		as = append(as, assign{k, val})
	}
	return as, nil
}

// parseDefinitions reads "NAME := pattern", which names a part of patterns.
func (g *grammar) parseDefinitions(file, data string) error {
	for n, line := range lines(data) {
		name, pattern, ok := strings.Cut(line, " := ")
		if !ok {
			continue
		}
		if _, twice := g.defs[name]; twice {
			return fmt.Errorf("%s:%d: %s is named twice", file, n+1, name)
		}
		g.defs[name] = pattern
	}
	return nil
}

// parseRules reads rules: "name: pattern -> op slot=value … if guard". "+ text = meaning" and
// "- text" before a rule are its examples; "- text = meaning" is one in which another rule finds the expression.
func (g *grammar) parseRules(file, data string) error {
	var examples []example
	for n, line := range lines(data) {
		where := fmt.Sprintf("%s:%d", file, n+1)
		switch {
		case line == "" || line[0] == '#':
			continue
		case strings.HasPrefix(line, "+ "):
			text, want, ok := strings.Cut(line[2:], " = ")
			if !ok {
				return fmt.Errorf("%s: the example does not say what it means", where)
			}
			examples = append(examples, example{text: text, want: want, line: where})
			continue
		case strings.HasPrefix(line, "- "):
			text, want, _ := strings.Cut(line[2:], " = ")
			examples = append(examples, example{text: text, want: want, negative: true, line: where})
			continue
		}
		if strings.Contains(line, " := ") {
			continue
		}
		r, err := g.parseRule(line)
		if err != nil {
			return fmt.Errorf("%s: %w", where, err)
		}
		r.examples, examples = examples, nil
		if r.examples == nil {
			return fmt.Errorf("%s: the rule %s has no example", where, r.name)
		}
		g.rules = append(g.rules, r)
	}
	return nil
}

func (g *grammar) parseRule(line string) (rule, error) {
	name, body, ok := strings.Cut(line, ": ")
	pattern, production, ok2 := strings.Cut(body, " -> ")
	if !ok || !ok2 {
		return rule{}, fmt.Errorf("%q is not of the form: name: pattern -> production", line)
	}
	nodes, err := g.parsePattern(pattern)
	if err != nil {
		return rule{}, err
	}
	production, conditions, _ := strings.Cut(production, " if ")
	op, assigns, _ := strings.Cut(production, " ")
	r := rule{name: name, pattern: pattern, prog: compile(nodes), op: strings.TrimSpace(op)}
	if _, ok := builders[r.op]; !ok && r.op != "none" {
		return rule{}, fmt.Errorf("rule %s: no builder is named %q", name, r.op)
	}
	if r.assigns, err = parseAssigns(assigns, noKey); err != nil {
		return rule{}, fmt.Errorf("rule %s: %w", name, err)
	}
	for c := range strings.FieldsSeq(conditions) {
		check, ok := guards[c]
		if !ok {
			return rule{}, fmt.Errorf("rule %s: no guard is named %q", name, c)
		}
		r.guards = append(r.guards, check)
	}
	return r, nil
}

// lines yields the lines of a file without their surrounding blanks, numbered from 0.
func lines(data string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		sc := bufio.NewScanner(strings.NewReader(data))
		for n := 0; sc.Scan(); n++ {
			if !yield(n, strings.TrimSpace(sc.Text())) {
				return
			}
		}
	}
}
