package claim

import (
	"slices"
	"strings"

	"factline/extract/syntax"
)

// source returns the words of the phrase that the verb i has as its source: the subject as the parse
// has it, or, where that cannot be, the noun phrase that stands beside the verb.
func (t *tree) source(i, subject int, group []int, passive bool) []int {
	first, last := group[0], group[len(group)-1]
	if subject >= 0 && t.quoted[subject] >= 0 && t.quoted[i] < 0 {
		subject = syntax.None // "…," said X: the subject of the quoted clause is not the speaker
	}
	if !passive && subject < first && t.words[i].Tag != syntax.VBG && (subject < 0 || t.afterQuotation(first)) {
		if t.words[first-min(1, first)].Tag == syntax.Comma && !t.afterQuotation(first) {
			if words := t.phraseBefore(first); words != nil {
				return words // "X, who leads the party, said"
			}
		}
		if behind := t.inverted(first, last); behind != nil {
			return behind
		}
	}
	if own := t.nearest(i); !passive && own < 0 && first > 0 && (t.words[first-1].Tag.Noun() || t.words[first-1].Tag == syntax.PRP || first == 1 && t.capital(0)) && t.words[i].Tag != syntax.VBG && t.words[i].Tag != syntax.VBN {
		if words := t.phraseBefore(first); words != nil {
			return words
		}
	}
	if subject < 0 {
		w := t.words[i]
		if passive || w.Tag == syntax.VBG || first > 0 && t.words[first].Tag == syntax.TO {
			return nil
		}
		return t.phraseBefore(first)
	}
	words := t.sourceWords(subject, i)
	if words[len(words)-1] < first {
		return t.cutSource(words, subject)
	}
	return words
}

// afterQuotation reports whether a quotation ends right before the word first.
func (t *tree) afterQuotation(first int) bool {
	for first--; first >= 0 && t.quoted[first] < 0; first-- {
		if !t.loose(first) {
			return false
		}
	}
	return first >= 0
}

// inverted returns the noun phrase behind a verb that follows a quotation or a comma: `"…," said X, a
// former judge.` nil where the verb is not inverted.
func (t *tree) inverted(first, last int) []int {
	if first == 0 || !(t.quoted[first-1] >= 0 || t.loose(first-1)) {
		return nil
	}
	next := last + 1
	if next >= len(t.words) || t.quoted[next] >= 0 {
		return nil
	}
	switch w := t.words[next]; {
	case w.Tag.Name(), w.Tag == syntax.DT && w.Lower != "that", w.Tag.Noun(), w.Lower == "he", w.Lower == "she", w.Lower == "they", w.Tag == syntax.CD, w.Tag == syntax.PRPS, w.Tag == syntax.JJ:
	default:
		return nil
	}
	end := t.phraseEnd(next)
	if end < len(t.words) {
		switch w := t.words[end]; {
		case w.Tag.Punctuation(), w.Tag == syntax.IN, w.Tag == syntax.CC, w.Tag == syntax.WP, w.Tag == syntax.VBG, w.Tag == syntax.RB, w.Tag == syntax.WRB, w.Tag == syntax.VBN, w.Tag == syntax.TO, t.quoted[end] >= 0:
		default:
			return nil // a verb of its own: "…, said the plan was dead"
		}
	}
	return between(next, t.apposition(end))
}

// phraseEnd returns the end of the noun phrase that begins at first: names, nouns and what goes
// between them, and "of", "for" and the like where a noun follows.
func (t *tree) phraseEnd(first int) int {
	j := first
	for j < len(t.words) && t.quoted[j] < 0 {
		switch w := t.words[j]; {
		case w.Tag.Noun(), w.Tag == syntax.DT && j == first, w.Tag == syntax.JJ, w.Tag == syntax.POS, w.Tag == syntax.CD, w.Tag == syntax.PRPS, w.Tag == syntax.FW,
			w.Tag == syntax.PRP && j == first, w.Tag == syntax.Hyphen, w.Tag == syntax.JJS:
			if weekdays[w.Lower] && (j == first || t.words[j-1].Tag != syntax.DT) { // but "the Evening Post"
				return j
			}
			j++
		case (w.Tag == syntax.IN && (w.Lower == "of" || w.Lower == "for" || w.Lower == "at") || w.Lower == "and" || w.Lower == "&") && j > first && j+1 < len(t.words) && t.nominal(j+1):
			j += 2
		case w.Tag == syntax.LeftBracket:
			k := j
			for k < len(t.words) && k < j+6 && t.words[k].Tag != syntax.RightBracket {
				k++
			}
			if k >= len(t.words) || t.words[k].Tag != syntax.RightBracket {
				return j
			}
			j = k + 1
		default:
			return j
		}
	}
	return j
}

// capital reports whether the word j is a name by its looks, whatever its tag.
func (t *tree) capital(j int) bool {
	w := t.words[j]
	return w.Form[0] >= 'A' && w.Form[0] <= 'Z' && len(w.Form) > 2 && !w.Tag.Verb() && w.Tag != syntax.IN && w.Tag != syntax.DT && w.Tag != syntax.WRB &&
		w.Tag != syntax.CC && w.Tag != syntax.WP && w.Tag != syntax.UH && !strings.HasSuffix(w.Lower, "ly") && w.Tag != syntax.RB && w.Tag != syntax.MD
}

// nominal reports whether the word j can stand in a noun phrase.
func (t *tree) nominal(j int) bool {
	w := t.words[j]
	if j == 0 && t.capital(0) {
		return true
	}
	return w.Tag.Noun() || w.Tag == syntax.DT || w.Tag == syntax.JJ || w.Tag == syntax.PRPS || w.Tag == syntax.CD
}

var weekdays = set(`monday tuesday wednesday thursday friday saturday sunday yesterday today tonight`)

// apposition returns the end of the apposition or relative clause that a comma at end opens, or end:
// "X, a former judge, …", "X, who leads the party."
func (t *tree) apposition(end int) int {
	if end+1 >= len(t.words) || t.words[end].Tag != syntax.Comma {
		return end
	}
	switch w := t.words[end+1]; {
	case w.Tag == syntax.DT, w.Tag == syntax.WP, w.Tag == syntax.PRPS, w.Tag == syntax.JJ, w.Tag == syntax.NN, w.Tag == syntax.NNP && titles[w.Lower], w.Lower == "whose", w.Tag == syntax.CD && t.loose(min(end+2, len(t.words)-1)):
	default:
		return end
	}
	relative := t.words[end+1].Tag == syntax.WP || t.words[end+1].Lower == "whose"
	for j := end + 1; j < len(t.words) && j < end+30; j++ {
		switch w := t.words[j]; {
		case t.quoted[j] >= 0, w.Tag == syntax.Stop, w.Tag == syntax.Colon, t.words[j].Tag == syntax.NFP:
			return j
		case w.Tag == syntax.Comma:
			if j+1 < len(t.words) && (t.words[j+1].Tag == syntax.VBG || t.words[j+1].Tag == syntax.CC || t.words[j+1].Tag == syntax.PRP || t.quoted[j+1] >= 0) {
				return j
			}
			if j+1 < len(t.words) && t.words[j+1].Tag == syntax.WP {
				continue
			}
			return j
		case !relative && (w.Tag == syntax.VBD || w.Tag == syntax.VBZ || w.Tag == syntax.MD):
			return end
		}
	}
	return len(t.words)
}

// phraseBefore returns the noun phrase that ends right before the word first, with an apposition
// between commas: "X, the former judge, said".
func (t *tree) phraseBefore(first int) []int {
	last := first - 1
	if last > 3 && t.words[last].Tag == syntax.Comma && t.words[last-1].Lower == "part" && t.words[last-3].Lower == "for" && t.words[last-4].Tag == syntax.Comma {
		return t.phraseBefore(last - 4) // "Norway, for its part, said"
	}
	if last >= 0 && t.words[last].Tag == syntax.Comma {
		for j := last - 1; j > 0 && last-j < 30; j-- {
			if t.words[j].Tag == syntax.Comma && t.words[j-1].Tag.Noun() && t.apposition(j) == last {
				if head := t.phraseBefore(j); head != nil {
					return between(head[0], last)
				}
			}
		}
		return nil
	}
	j := last
	for j >= 0 && t.quoted[j] < 0 && !weekdays[t.words[j].Lower] {
		w := t.words[j]
		switch {
		case t.nominal(j), w.Tag == syntax.POS, w.Tag == syntax.PRP && j == last, w.Tag == syntax.RightBracket, w.Tag == syntax.LeftBracket, w.Tag == syntax.WP && j == last, w.Tag == syntax.Hyphen:
		case w.Lower == "of" || w.Lower == "and" || w.Lower == "for":
			if j == 0 || j == last || !t.words[j-1].Tag.Noun() && t.words[j-1].Tag != syntax.CD {
				return trimPhrase(t, j+1, last)
			}
		default:
			return trimPhrase(t, j+1, last)
		}
		if w.Tag == syntax.DT && (j == 0 || t.words[j-1].Lower != "of" && t.words[j-1].Lower != "and") {
			return between(t.attached(j), last+1)
		}
		j--
	}
	return trimPhrase(t, j+1, last)
}

// attached returns where the phrase begins to which the one at j is attached by a preposition: "a tape | from the camera".
// A phrase that is itself behind a preposition takes none: "After a talk with | the mayor".
func (t *tree) attached(j int) int {
	if j < 2 || t.words[j-1].Tag != syntax.IN || !t.words[j-2].Tag.Noun() {
		return j
	}
	first := j - 2
	for first > 0 && t.nominal(first-1) && t.words[first].Tag != syntax.DT {
		first--
	}
	if t.words[first].Tag != syntax.DT || first > 0 && t.words[first-1].Tag == syntax.IN {
		return j
	}
	return first
}

func trimPhrase(t *tree, first, last int) []int {
	for n := first; n <= last; n++ {
		if n == 0 && t.capital(0) || t.words[n].Tag.Noun() || t.words[n].Tag == syntax.PRP || t.words[n].Tag == syntax.WP || t.words[n].Tag == syntax.CD {
			return between(first, last+1)
		}
	}
	return nil
}

// cutSource mends the subject that a parse gives: an adjunct before it ("In a speech, X") goes, a
// preposition goes, and an apposition that the parse left out is taken in.
func (t *tree) cutSource(words []int, subject int) []int {
	at := 0
	for n, w := range words {
		if w >= subject {
			break
		}
		if t.words[w].Tag == syntax.Comma && (t.words[words[0]].Tag == syntax.IN || t.words[words[0]].Tag == syntax.RB || t.words[words[0]].Tag == syntax.CC || t.words[words[0]].Tag == syntax.WRB || t.words[words[0]].Tag.Verb()) {
			at = n + 1
		}
		if t.words[w].Tag.Punctuation() && t.quoted[w] >= 0 && t.quoted[subject] < 0 {
			at = n + 1
		}
	}
	words = words[at:]
	for len(words) > 1 && (t.words[words[0]].Tag == syntax.IN || t.words[words[0]].Tag == syntax.CC || t.words[words[0]].Tag == syntax.Comma) {
		words = words[1:]
	}
	end := words[len(words)-1] + 1
	if more := t.apposition(end); more > end && more < len(t.words) && t.words[more].Tag == syntax.Comma {
		words = append(slices.Clone(words), between(end, more)...)
	}
	return words
}
