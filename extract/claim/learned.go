package claim

import (
	"factline/extract/article"
	"factline/extract/claim/learnt"
	"factline/extract/syntax"
)

// learned returns the attributions that the trained models of package learnt find in the blocks that
// keep admits, each with its row in the table of cues. A cue that is not in the table gets a row of
// its own, with the stance [Said].
func learned(f *finder, keep func(article.Kind) bool) []attribution {
	var found []attribution
	var t *tree
	for _, l := range learnt.Find(f.doc, learnt.Sure) {
		if !keep(kindOf(f.doc, f.doc.Sentences[l.Sentence].Block)) {
			continue
		}
		if t == nil || &t.words[0] != &l.Words[0] { // the first attribution of its sentence
			t = f.treeOf(l.Words, l.Sentence)
		}
		found = append(found, attribution{source: l.Source, cue: l.Cue, content: l.Content, sentence: l.Sentence,
			head: l.Words[l.Head].Span, row: f.rowOf(t, l.Head), tree: t, word: l.Head, cues: f.cues})
	}
	return found
}

// treeOf makes a tree of words that are parsed.
func (f *finder) treeOf(words []syntax.Word, sentence int) *tree {
	t := &tree{doc: f.doc, sentence: sentence, words: words, quoted: make([]int, len(words)), below: make([][]int, len(words))}
	q := f.firstQuotation([]article.Span{words[0].Span})
	for i, w := range words {
		for q < len(f.doc.Quotations) && f.doc.Quotations[q].End <= w.Start {
			q++
		}
		t.quoted[i] = -1
		if q < len(f.doc.Quotations) && f.doc.Quotations[q].Start < w.End {
			t.quoted[i] = q
		}
		if w.Head >= 0 {
			t.below[w.Head] = append(t.below[w.Head], i)
		}
	}
	return t
}

// rowOf returns the row of the table for the cue whose head is word i.
func (f *finder) rowOf(t *tree, i int) *Cue {
	w := t.words[i]
	kind := AdverbCue
	switch {
	case w.Tag.Verb():
		kind = VerbCue
	case w.Tag.Noun():
		kind = NounCue
	}
	var other *Cue
	for _, c := range f.cues.byForm[w.Lower] {
		if !t.follows(i, c.Words[1:]) {
			continue
		}
		if c.Kind == kind {
			return c
		}
		if other == nil {
			other = c
		}
	}
	if other != nil {
		return other
	}
	return &Cue{Words: []string{w.Lower}, Kind: kind, Stance: Said, Strength: 1}
}
