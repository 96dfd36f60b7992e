package claim

import "strings"

// turns tells who the letters of an interview stand for: "Q" and "A", or the initials of two people. The names are
// those that the article gives before the first turn, and a letter that they do not settle stays a letter.
func (f *finder) turns(known []naming) map[string]naming {
	letters := make(map[string]int)
	first := len(f.doc.Text)
	for i := range f.found {
		if letter := f.letter(&f.found[i]); letter != "" {
			letters[letter]++
			first = min(first, f.found[i].source[0].Start)
		}
	}
	if len(letters) == 0 {
		return nil
	}
	names := namedBefore(known, first)
	out := make(map[string]naming)
	for letter, n := range letters {
		if n < 2 && len(letters) < 2 {
			continue
		}
		fits := func(m naming) bool { return initials(m.name) == letter }
		switch letter {
		case "Q":
			fits = func(m naming) bool { return f.asks(m) }
		case "A":
			fits = func(m naming) bool { return !f.asks(m) }
		}
		if m, ok := sole(names, fits); ok {
			out[letter] = m
		}
	}
	return out
}

// letter returns the letters by which a turn names its speaker: "Q", "TH"; "" where it does otherwise.
func (f *finder) letter(a *attribution) string {
	if a.row != labelCue || len(a.source) != 1 {
		return ""
	}
	s := f.doc.Sentences[a.sentence]
	label := a.source[0].In(f.doc.Text)
	if a.source[0].Start != s.Start || !f.opens(s) || len(label) > 3 || strings.Trim(label, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return ""
	}
	return label
}

// namedBefore returns the people whose full names stand before an offset, each once.
func namedBefore(known []naming, offset int) []naming {
	var out []naming
	seen := make(map[string]bool)
	for _, m := range known {
		if m.start >= offset {
			break
		}
		if !seen[m.name] && !ofPress(m.name) {
			out = append(out, m)
		}
		seen[m.name] = true
	}
	return out
}

// sole returns the one name that fits; ok is false where none or several do.
func sole(names []naming, fits func(naming) bool) (out naming, ok bool) {
	for _, m := range names {
		if fits(m) {
			if ok {
				return naming{}, false
			}
			out, ok = m, true
		}
	}
	return out, ok
}

// asks reports whether the words beside a name say that its bearer leads the interview: "Interview: Ann Reed", "by Ann
// Reed", "the reporter Ann Reed", "Ann Reed of the Evening Post".
func (f *finder) asks(m naming) bool {
	if strings.EqualFold(m.name, f.doc.Author) {
		return true
	}
	t := f.doc.TokenAt(m.start)
	before := strings.ToLower(f.doc.Word(t - 1))
	if before == ":" {
		before = strings.ToLower(f.doc.Word(t - 2))
	}
	if askers[before] || askers[strings.ToLower(m.role)] {
		return true
	}
	for t < len(f.doc.Tokens) && f.doc.Tokens[t].Start < m.start+len(m.name) {
		t++
	}
	if f.doc.Word(t) == "," {
		t++
	}
	if w := f.doc.Word(t); w != "of" && w != "from" && w != "for" {
		return false
	}
	for end := t + 5; t < min(end, len(f.doc.Tokens)); t++ {
		if w := strings.ToLower(f.doc.Word(t)); press[w] || w == "." {
			return w != "."
		}
	}
	return false
}

// askers are words before the name of who leads an interview.
var askers = set(`by interview interviewer interviewed reporter correspondent journalist editor presenter host moderator questions`)

// ofPress reports whether a name is that of a paper or a broadcaster.
func ofPress(name string) bool {
	return press[strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])]
}

// initials returns the first letters of the words of a name.
func initials(name string) string {
	var out strings.Builder
	for w := range strings.FieldsSeq(name) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			out.WriteByte(w[0])
		}
	}
	return out.String()
}
