package claim

import (
	"slices"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// An attribution is a claim before its stance, its speaker and its day are known.
type attribution struct {
	source, cue, content []article.Span
	sentence             int
	head                 article.Span // the word that makes the cue one
	row                  *Cue         // its row in the table, nil where there is none
	tree                 *tree        // the sentence, nil where it was not parsed
	word                 int          // the index in the tree of the word that the row is for
	main                 int          // the index of the cue's verb or noun; word, but for cues of several words
	cues                 *Cues
}

// longest is how many words a sentence may have before it is read in pieces: a text without
// punctuation is one sentence, and what follows would take time that grows with its square.
const longest = 160

// A finder collects the attributions of a document.
type finder struct {
	doc    *segment.Document
	cues   *Cues
	found  []attribution
	trees  map[int]*tree       // the sentences that are parsed already
	learnt map[int]bool        // where the words begin that the models took for cues
	hints  map[int]attribution // where the word begins → what the models make of it, though they are not sure that it is a cue
	owner  []int               // quotation → index of the attribution that has it in its content, -1 for none
}

// find finds the attributions of the blocks that keep admits, in the order of their cues.
func find(doc *segment.Document, cues *Cues, keep func(article.Kind) bool) *finder {
	f := &finder{doc: doc, cues: cues, trees: make(map[int]*tree), learnt: make(map[int]bool), hints: make(map[int]attribution), owner: make([]int, len(doc.Quotations))}
	for i := range f.owner {
		f.owner[i] = -1
	}
	f.learn(keep)
	q := 0
	for i, s := range doc.Sentences {
		if !keep(kindOf(doc, s.Block)) {
			continue
		}
		for q < len(doc.Quotations) && doc.Quotations[q].End <= s.Start {
			q++
		}
		f.readSentence(i, syntax.Split(doc, s), q)
	}
	f.carryQuotations()
	slices.SortStableFunc(f.found, func(a, b attribution) int { return a.head.Start - b.head.Start })
	return f
}

func kindOf(doc *segment.Document, block int) article.Kind {
	if block < 0 || block >= len(doc.Blocks) {
		return article.Main
	}
	return doc.Blocks[block].Kind
}

// readSentence finds the attributions of one sentence; q is the first quotation that may reach into it.
func (f *finder) readSentence(sentence int, words []syntax.Word, q int) {
	for len(words) > 0 {
		piece := words[:min(len(words), longest)]
		words = words[len(piece):]
		quoted := make([]int, len(piece))
		hasCue := false
		for i, w := range piece {
			for q < len(f.doc.Quotations) && f.doc.Quotations[q].End <= w.Start {
				q++
			}
			quoted[i] = -1
			if q < len(f.doc.Quotations) && f.doc.Quotations[q].Start < w.End {
				quoted[i] = q
			}
			hasCue = hasCue || quoted[i] < 0 && (f.cues.byForm[w.Lower] != nil || lightVerbs[w.Lower])
		}
		f.labelled(sentence, piece, quoted)
		f.signed(sentence, piece, quoted)
		if hasCue {
			t := f.trees[sentence]
			if t == nil || len(t.words) != len(piece) || t.words[0].Span != piece[0].Span {
				t = parse(f.doc, sentence, piece, quoted)
			}
			f.neither(t)
			for i := range piece {
				if quoted[i] < 0 && !f.learnt[piece[i].Start] {
					f.readCue(t, i)
				}
			}
		}
	}
}

// readCue finds the attribution whose cue begins with the word i, if there is one.
func (f *finder) readCue(t *tree, i int) {
	if a, ok := f.light(t, i); ok {
		a.sentence, a.head, a.tree, a.word, a.main, a.cues = t.sentence, t.words[i].Span, t, i, i, f.cues
		f.add(a)
		return
	}
	for _, cue := range f.cues.byForm[t.words[i].Lower] {
		if !t.follows(i, cue.Words[1:]) {
			continue
		}
		var a attribution
		ok := false
		switch cue.Kind {
		case VerbCue:
			a, ok = f.verb(t, i, cue)
		case PrepositionCue:
			a, ok = f.preposition(t, i, cue)
		case NounCue:
			a, ok = f.noun(t, i, cue)
		case AdverbCue:
			a, ok = f.adverb(t, i)
		}
		if ok {
			a.sentence, a.head, a.row, a.tree, a.word, a.main, a.cues = t.sentence, t.words[i].Span, cue, t, i, i, f.cues
			hint, hinted := f.hints[a.head.Start]
			switch {
			case !f.adds(&a, hinted):
				return
			case hinted && hint.row == cue && len(a.content) > 0 && !t.passive(i):
				a = hint // the models draw its borders better
			}
			f.add(a)
			return
		}
	}
}

// follows reports whether the words stand behind word i; between a verb and its last particle an
// object of one word may stand ("ruled it out").
func (t *tree) follows(i int, words []string) bool {
	for n, w := range words {
		j := i + 1 + n
		if j < len(t.words) && t.words[j].Lower == w {
			continue
		}
		return n == len(words)-1 && n == 0 && j+1 < len(t.words) && t.words[j].Tag == syntax.PRP && t.words[j+1].Lower == w
	}
	return true
}

func (f *finder) add(a attribution) {
	for q, n := f.firstQuotation(a.content), len(f.found); q < len(f.doc.Quotations); q++ {
		quote := f.doc.Quotations[q]
		if len(a.content) == 0 || quote.Start >= a.content[len(a.content)-1].End {
			break
		}
		for _, c := range a.content {
			if c.Contains(quote.Inner) {
				f.owner[q] = n
			}
		}
	}
	f.found = append(f.found, a)
}

func (f *finder) firstQuotation(spans []article.Span) int {
	if len(spans) == 0 {
		return len(f.doc.Quotations)
	}
	n, _ := slices.BinarySearchFunc(f.doc.Quotations, spans[0].Start, func(q segment.Quotation, at int) int { return q.End - at })
	return n
}
