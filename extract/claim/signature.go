package claim

import (
	"sort"
	"strings"

	"factline/extract/article"
	"factline/extract/syntax"
)

// signed finds the attribution of a quotation by a dash or a colon with the name of who says it behind, as readers'
// voices and pulled quotations are given: “Nobody asked us.” — Ann Reed, 34, of Halem. The quotation opens its
// paragraph and ends right before the mark, which may open the next paragraph.
func (f *finder) signed(sentence int, words []syntax.Word, quoted []int) {
	n := 0
	for n < len(words) && quoted[n] >= 0 {
		n++
	}
	if n+1 >= len(words) || !isDash(words[n].Form) && words[n].Form != ":" {
		return
	}
	q := f.quotationBefore(words[n].Start)
	last := signature(words[n+1:])
	if q < 0 || f.owner[q] >= 0 || last == 0 {
		return
	}
	t := parse(f.doc, sentence, words, quoted)
	f.add(attribution{source: t.spans(between(n+1, n+1+last)), sentence: sentence, tree: t, word: n, main: n, row: labelCue, cues: f.cues,
		cue: []article.Span{words[n].Span}, head: words[n].Span, content: []article.Span{f.doc.Quotations[q].Span}})
}

// quotationBefore returns the quotation that ends right before offset and opens its paragraph with a
// sentence's worth of words; -1 for none.
func (f *finder) quotationBefore(offset int) int {
	q := sort.Search(len(f.doc.Quotations), func(i int) bool { return f.doc.Quotations[i].End > offset }) - 1
	if q < 0 || !f.doc.Quotations[q].Closed {
		return -1
	}
	said := f.doc.Quotations[q]
	s := f.doc.Sentences[f.doc.SentenceAt(said.Start)]
	if s.Start != said.Start || !f.opens(s) || strings.TrimSpace(f.doc.Text[said.End:offset]) != "" || len(strings.Fields(said.In(f.doc.Text))) < 3 {
		return -1
	}
	return q
}

// signature returns how many words are the name of a speaker with perhaps an age, a place or a trade behind a
// comma, and are all that follows but for a full stop; 0 where they are not.
func signature(words []syntax.Word) int {
	if n := len(words); n > 0 && words[n-1].Form == "." {
		words = words[:n-1]
	}
	name := 0
	for name < len(words) && words[name].Form != "," && !handle(words, name) {
		w := words[name]
		if !(w.Form[0] >= 'A' && w.Form[0] <= 'Z' || w.Lower == "of" || w.Lower == "the" || w.Form == ".") || noSigners[w.Lower] {
			return 0
		}
		name++
	}
	if name == 0 || name > 6 || len(words) > 16 {
		return 0
	}
	for _, w := range words[name:] {
		if auxiliary[w.Lower] || noSigners[w.Lower] || w.Form == "." || w.Form == "\"" || w.Form == "“" {
			return 0
		}
	}
	return len(words)
}

// handle reports whether the word i opens the handle of an account behind its name: "Almar Water (@almarwater)".
func handle(words []syntax.Word, i int) bool {
	return strings.HasPrefix(words[i].Form, "@") || words[i].Form == "(" && i+1 < len(words) && strings.HasPrefix(words[i+1].Form, "@")
}

// noSigners are words that may stand behind a dash with a capital and sign nothing.
var noSigners = set(`he she it they we i you this that these those there then but and so what who why how when where while if no yes not
	photo photos video watch read more related`)
