package claim

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A Cue is a word or phrase by which a text ascribes something to somebody: "say", "rule out", "according to".
type Cue struct {
	Words    []string // in lower case; of a verb, the first is its lemma
	Kind     CueKind
	Stance   Stance
	Strength int    // 3: reports by itself; 2: where its frame is met; 1: only beside a quotation or a clause with "that"
	Frames   string // what a verb takes, a letter each: see the head of cues.tsv
}

// takes reports whether the cue has a frame.
func (c *Cue) takes(frame byte) bool { return strings.IndexByte(c.Frames, frame) >= 0 }

// A CueKind is the part of speech of a cue.
type CueKind string

// The kinds of cues.
const (
	VerbCue        CueKind = "verb"
	NounCue        CueKind = "noun"
	AdverbCue      CueKind = "adverb"
	PrepositionCue CueKind = "preposition"
)

// Cues is a table of cues, found by the form that their first word takes in a text.
type Cues struct {
	rows   []*Cue            // in the order of the file
	byForm map[string][]*Cue // inflected first word → its cues, long phrases first
}

//go:embed cues.tsv
var cueFile string

// DefaultCues is the table that comes with the program.
var DefaultCues = sync.OnceValue(func() *Cues {
	c := new(Cues)
	if err := c.read(strings.NewReader(cueFile)); err != nil {
		panic("claim: the built-in table of cues: " + err.Error())
	}
	return c
})

// ReadCues returns the default table with the rows of r added; a row for a word and kind that are
// already there replaces them. The form is that of cues.tsv: word, kind, stance, strength and frames
// between tabs, # before a comment. Errors name the line.
func ReadCues(r io.Reader) (*Cues, error) {
	c := &Cues{rows: slices.Clone(DefaultCues().rows)}
	if err := c.read(r); err != nil {
		return nil, err
	}
	return c, nil
}

func (c *Cues) read(r io.Reader) error {
	s := bufio.NewScanner(r)
	for line := 1; s.Scan(); line++ {
		text := strings.TrimRight(s.Text(), " \t\r")
		if text == "" || text[0] == '#' {
			continue
		}
		cue, err := parseCue(text)
		if err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
		same := func(o *Cue) bool { return o.Kind == cue.Kind && slices.Equal(o.Words, cue.Words) }
		if i := slices.IndexFunc(c.rows, same); i >= 0 {
			c.rows[i] = cue
		} else {
			c.rows = append(c.rows, cue)
		}
	}
	if err := s.Err(); err != nil {
		return err
	}
	c.index()
	return nil
}

func parseCue(line string) (*Cue, error) {
	f := append(strings.Split(line, "\t"), "", "")
	cue := &Cue{Words: strings.Fields(strings.ToLower(f[0])), Strength: 2}
	if len(cue.Words) == 0 || len(f) < 5 {
		return nil, fmt.Errorf("%q: want word, kind, stance, strength, frames between tabs", line)
	}
	switch cue.Kind = CueKind(f[1]); cue.Kind {
	case VerbCue, NounCue, AdverbCue, PrepositionCue:
	default:
		return nil, fmt.Errorf("kind %q: want verb, noun, adverb or preposition", f[1])
	}
	if cue.Stance = Stance(f[2]); !slices.Contains(Stances, cue.Stance) {
		return nil, fmt.Errorf("stance %q: want one of %v", f[2], Stances)
	}
	if f[3] != "" {
		n, err := strconv.Atoi(f[3])
		if err != nil || n < 1 || n > 3 {
			return nil, fmt.Errorf("strength %q: want 1, 2 or 3", f[3])
		}
		cue.Strength = n
	}
	if cue.Frames = f[4]; cue.Frames == "" && cue.Kind == VerbCue {
		cue.Frames = "qc"
	}
	if bad := strings.Trim(cue.Frames, "qcoiasp"); bad != "" {
		return nil, fmt.Errorf("frames %q: want letters of qcoias", f[4])
	}
	return cue, nil
}

// verb returns the row of a verb in one of its forms, nil for none: of several, the shortest phrase.
func (c *Cues) verb(form string) (row *Cue) {
	for _, cue := range c.byForm[form] {
		if cue.Kind == VerbCue && len(cue.Words) == 1 {
			row = cue
		}
	}
	return row
}

func (c *Cues) index() {
	c.byForm = make(map[string][]*Cue)
	for _, cue := range c.rows {
		forms := []string{cue.Words[0]}
		switch cue.Kind {
		case VerbCue:
			forms = verbForms(cue.Words[0])
		case NounCue:
			forms = append(forms, plural(cue.Words[0]))
		}
		for _, f := range forms {
			c.byForm[f] = append(c.byForm[f], cue)
		}
	}
	for _, cues := range c.byForm {
		slices.SortStableFunc(cues, func(a, b *Cue) int { return len(b.Words) - len(a.Words) })
	}
}
