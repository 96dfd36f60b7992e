package syntax

import "strings"

// The models learnt from American treebanks: "on December 12" is plain to them, "on 12 December 2024" is not, and
// "12/12/2024" even less. So a date that begins with its day, or is all in figures, is parsed as if one word
// stood for it that is known for a date everywhere, and behind one that opens the sentence stands a comma. In
// "denied on 2 May that" it is left out, since it parts the verb from its clause: it belongs to the verb.
var (
	aDay   = NewWord("Monday")
	aComma = NewWord(",")
)

// A fold is a sentence in which one word stands for each date, or none.
type fold struct {
	words []Word
	from  []int // the word of the sentence that each is or, of a date, its head; None for a comma that is not there
	dates []date
}

// A date is written with the words from first up to, but not including, last, which depend on head.
type date struct {
	first, last, head int
	of                int  // the word that it belongs to where it was left out, else None
	plain             bool // written as in the treebanks: "December 12", "Monday"
}

// foldDates makes the fold of a sentence; it is empty if the sentence has no such dates.
func foldDates(words []Word) fold {
	var f fold
	keep := func(w Word, from int) { f.words, f.from = append(f.words, w), append(f.from, from) }
	for i := 0; i < len(words); i++ {
		d, ok := adverbialAt(words, i)
		if !ok {
			d, ok = dateAt(words, i)
			ok = ok && !d.plain
		}
		if !ok {
			if len(f.dates) > 0 {
				keep(words[i], i)
			}
			continue
		}
		if len(f.dates) == 0 {
			for j := range i {
				keep(words[j], j)
			}
		}
		f.dates = append(f.dates, d)
		if d.of == None {
			keep(aDay, d.head)
			if i <= 1 && d.last < len(words) && words[d.last].Form != "," {
				keep(aComma, None)
			}
		}
		i = d.last - 1
	}
	return f
}

// adverbialAt finds a date that begins with "on" at word i and parts a verb or noun from its clause with "that".
func adverbialAt(words []Word, i int) (date, bool) {
	if i == 0 || words[i].Lower != "on" {
		return date{}, false
	}
	d, ok := dateAt(words, i+1)
	if ok && d.last < len(words) && words[d.last].Form == "," {
		d.last++
	}
	if !ok || d.last >= len(words) || words[d.last].Lower != "that" {
		return date{}, false
	}
	d.first, d.of = i, i-1
	return d, true
}

// unfold gives the words of the sentence the tags, heads and relations of the fold. In a date all depend on its month,
// or on its first figure.
func (f fold) unfold(words []Word) {
	for i, w := range f.words {
		if f.from[i] == None {
			continue
		}
		if w.Head != None && f.from[w.Head] == None {
			w.Head = f.words[w.Head].Head
		}
		if w.Head != None {
			w.Head = f.from[w.Head]
		}
		to := &words[f.from[i]]
		to.Tag, to.Head, to.Relation = w.Tag, w.Head, w.Relation
	}
	for _, d := range f.dates {
		if d.of != None {
			h := &words[d.head]
			h.Tag, h.Head, h.Relation = NNP, d.of, Nmod
			if words[d.of].Tag.Verb() {
				h.Relation = Obl
			}
		}
		for i := d.first; i < d.last; i++ {
			w := &words[i]
			figure := w.Lower[0] >= '0' && w.Lower[0] <= '9'
			switch {
			case i == d.head && figure:
				w.Tag = CD
			case i == d.head:
			case figure:
				w.Tag, w.Head, w.Relation = CD, d.head, Nummod
			case w.Lower == "the":
				w.Tag, w.Head, w.Relation = DT, d.head, Det
			case w.Lower == "of" || w.Lower == "on":
				w.Tag, w.Head, w.Relation = IN, d.head, Case
			case w.Form == ",":
				w.Tag, w.Head, w.Relation = Comma, d.head, Punct
			default:
				w.Tag, w.Head, w.Relation = Hyphen, d.head, Punct
			}
		}
	}
}

// dateAt finds a date that begins with word i: "12 December 2024", "the 12th of December", "12/12/2024", "2024-12-12",
// and the plain "December 12, 2024" and "Monday".
func dateAt(words []Word, i int) (date, bool) {
	word := func(j int) string {
		if j >= len(words) {
			return ""
		}
		return words[j].Lower
	}
	isMonth := func(j int) bool {
		return months[strings.TrimSuffix(word(j), ".")] && words[j].Form != word(j)
	}
	day := i
	if word(day) == "the" {
		day++
	}
	if isDay(word(day)) {
		month := day + 1
		if word(month) == "of" {
			month++
		}
		if isMonth(month) {
			if isYear(word(month + 1)) {
				return date{i, month + 2, month, None, false}, true
			}
			return date{i, month + 1, month, None, false}, true
		}
	}
	if sep := word(i + 1); (sep == "/" || sep == "-") && word(i+3) == sep {
		a, b, c := word(i), word(i+2), word(i+4)
		if isDay(a) && isDay(b) && (isYear(c) || isFigures(c, 2)) || isYear(a) && isDay(b) && isDay(c) {
			return date{i, i + 5, i, None, false}, true
		}
	}
	switch {
	case isMonth(i) && isDay(word(i+1)) && word(i+2) == "," && isYear(word(i+3)):
		return date{i, i + 4, i, None, true}, true
	case isMonth(i) && isDay(word(i+1)) && isYear(word(i+2)):
		return date{i, i + 3, i, None, true}, true
	case isMonth(i) && isDay(word(i+1)):
		return date{i, i + 2, i, None, true}, true
	case weekdays[word(i)]:
		return date{i, i + 1, i, None, true}, true
	}
	return date{}, false
}

// isDay reports whether a word may be the number of a day: "12", "05", "12th".
func isDay(w string) bool {
	if len(w) > 2 {
		switch w[len(w)-2:] {
		case "st", "nd", "rd", "th":
			w = w[:len(w)-2]
		}
	}
	return isFigures(w, 1) || isFigures(w, 2) && w <= "31"
}

func isYear(w string) bool { return isFigures(w, 4) }

// isFigures reports whether a word is a number of n figures.
func isFigures(w string, n int) bool {
	return len(w) == n && strings.Trim(w, "0123456789") == ""
}

var months = set(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec`)

var weekdays = set(`monday tuesday wednesday thursday friday saturday sunday`)
