package claim

import (
	"slices"
	"strings"
	"unicode"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// labelled finds the attributions that marks alone make: a name with a colon before what is said, as in
// headlines ("Kremlin: no call took place") and transcripts ("MS REED: I never met him.").
func (f *finder) labelled(sentence int, words []syntax.Word, quoted []int) {
	if len(words) < 4 {
		return
	}
	s := f.doc.Sentences[sentence]
	if s.Start != f.doc.Blocks[s.Block].Span.Start && !f.opens(s) {
		return
	}
	t := &tree{doc: f.doc, sentence: sentence, words: words, quoted: quoted}
	if n := t.claimLabel(); n > 0 {
		f.add(attribution{sentence: sentence, tree: parse(f.doc, sentence, words, quoted), word: n, main: n, row: checkedCue, cues: f.cues, cue: []article.Span{words[n].Span}, head: words[n].Span,
			content: []article.Span{{Start: words[n+1].Start, End: f.paragraphEnd(sentence)}}})
		return
	}
	if t.bareQuestion() {
		for i := range f.found {
			if a := &f.found[i]; a.sentence == sentence && len(a.content) > 0 && a.content[0].Start == words[0].Start {
				a.row, a.content = plainCue, nil // the models take the letter for words of somebody
			}
		}
		f.add(attribution{source: t.spans([]int{0}), sentence: sentence, tree: parse(f.doc, sentence, words, quoted), row: labelCue, cues: f.cues, cue: t.spans([]int{0}), head: words[0].Span,
			content: []article.Span{{Start: words[1].Start, End: f.paragraphEnd(sentence)}}})
		return
	}
	title, first := kindOf(f.doc, s.Block) == article.Title, t.stamp()
	n := t.label(first, title || first > 0)
	if n > 0 && n+2 < len(words) && (f.trees[sentence] == nil || words[n-1].Form == ")") { // otherwise the models have read it
		before := len(f.found)
		f.addLabelled(t, between(first, n), n, between(n+1, len(words)))
		if len(f.found) > before && !title && first == 0 { // a speech goes on to the paragraph's end
			content := f.found[len(f.found)-1].content
			content[len(content)-1].End = f.paragraphEnd(sentence)
		}
		return
	}
	if n := f.tail(t, first); n > 0 && f.trees[sentence] == nil && (title || first > 0) {
		f.addLabelled(t, between(n+1, len(words)), n, between(first, n))
	}
}

// wholeTurn gives a turn of a transcript all of its paragraph: "ROE: I never met him. He lives abroad."
func (f *finder) wholeTurn(a *attribution) {
	s := f.doc.Sentences[a.sentence]
	if n := len(a.content); n > 0 && f.opens(s) && kindOf(f.doc, s.Block) != article.Title && len(a.source) > 0 && a.source[0].Start == s.Start && a.content[0].Start > a.cue[0].Start && !f.quotedDirectly(a.content) {
		a.content[n-1].End = max(a.content[n-1].End, f.paragraphEnd(a.sentence))
	}
}

// paragraphEnd returns where the last sentence of a sentence's paragraph ends, before its full stop.
func (f *finder) paragraphEnd(sentence int) int {
	i := sentence
	for i+1 < len(f.doc.Sentences) && f.doc.Sentences[i+1].Paragraph == f.doc.Sentences[sentence].Paragraph {
		i++
	}
	end := f.doc.Sentences[i].End
	if end > 0 && f.doc.Text[end-1] == '.' {
		end--
	}
	return end
}

// opens reports whether a sentence is the first of its paragraph.
func (f *finder) opens(s segment.Sentence) bool {
	i := f.doc.SentenceAt(s.Start)
	return i == 0 || f.doc.Sentences[i-1].Paragraph != s.Paragraph
}

func (f *finder) addLabelled(t *tree, source []int, mark int, content []int) {
	t = parse(f.doc, t.sentence, t.words, t.quoted)
	a := attribution{source: t.spans(source), sentence: t.sentence, tree: t, word: mark, row: labelCue, cues: f.cues,
		cue: []article.Span{t.words[mark].Span}, head: t.words[mark].Span, main: mark}
	a.content = f.join(t.spans(content), nil)
	if kindOf(f.doc, f.doc.Sentences[t.sentence].Block) == article.Title && !slices.ContainsFunc(content, func(i int) bool { return t.words[i].Tag.Verb() || t.quoted[i] >= 0 }) {
		return // "Storm Petra: latest updates"
	}
	if len(a.source) > 0 && len(a.content) > 0 {
		f.add(a)
	}
}

// bareQuestion reports whether a turn has its letter without a colon, as the transcripts of briefings do: "Q Did the owners
// know?".
func (t *tree) bareQuestion() bool {
	next, last := t.words[1].Form, t.words[len(t.words)-1].Form
	return t.words[0].Form == "Q" && next[0] >= 'A' && next[0] <= 'Z' && last == "?"
}

// claimLabel returns the index of the colon of a label by which a fact-check names what it checks, 0 for none:
// "Claim: The agency withdrew the vaccine".
func (t *tree) claimLabel() int {
	for i := 1; i < 3 && i+1 < len(t.words); i++ {
		if t.words[i].Form == ":" && (t.words[i-1].Lower == "claim" || t.words[i-1].Lower == "rumour" || t.words[i-1].Lower == "rumor") {
			return i
		}
	}
	return 0
}

// checkedCue is the row of the label of a claim that a fact-check looks into.
var checkedCue = &Cue{Words: []string{":"}, Kind: PrepositionCue, Stance: Claimed, Strength: 3}

// labelCue is the row of a colon or a dash.
var labelCue = &Cue{Words: []string{":"}, Kind: PrepositionCue, Stance: Said, Strength: 3}

// label returns the index of the colon behind a speaker's name that begins with the word first; 0 where there is none. In
// a headline one name is enough, or what speaks ("Coast guard: …"); in the story it has to look like a transcript's: in
// capitals, of two words or more, or with the outlet or the office in brackets.
func (t *tree) label(first int, title bool) int {
	upper, names := true, 0
	for i := first; i < min(len(t.words), first+12); i++ {
		w := t.words[i]
		if w.Form == ":" {
			if names == 0 || noLabels[t.words[i-1].Lower] || noLabels[t.words[first].Lower] || !(title || upper && names*2 > 1 || names > 1) {
				return 0
			}
			return i
		}
		if w.Form == "(" && names > 0 {
			for i < min(len(t.words)-2, first+10) && t.words[i].Form != ")" {
				i++
			}
			if t.words[i].Form != ")" || t.words[i+1].Form != ":" {
				return 0
			}
			names++
			continue
		}
		if title && names == 1 && i+1 < len(t.words) && t.words[i+1].Form == ":" && speaks(w.Lower) {
			continue
		}
		if i >= first+7 || w.Form[0] < 'A' || w.Form[0] > 'Z' || t.quoted[i] >= 0 || auxiliary[w.Lower] || w.Tag.Verb() {
			return 0
		}
		if len(w.Form) > 1 {
			names++
		}
		upper = upper && (len(w.Form) > 1 && w.Form == strings.ToUpper(w.Form))
	}
	return 0
}

// unspoken reports whether a label stands before what nobody says: "Note: …", "Lind: 2,316".
func (t *tree) unspoken(a *attribution) bool {
	source := a.sourceWords()
	if n := len(source); n > 0 && (noLabels[source[0].Lower] && n == 1 || noLabels[source[n-1].Lower] && !outlets[source[n-1].Lower]) && len(source[0].Form) > 1 {
		return true
	}
	for _, c := range a.content {
		if strings.ContainsFunc(c.In(t.doc.Text), unicode.IsLetter) {
			return false
		}
	}
	return true
}

func isDash(s string) bool { return s == "-" || s == "--" || s == "–" || s == "—" || s == "―" }

// outlets are words that end the names of papers and broadcasters, too.
var outlets = set(`news watch`)

// noLabels are words that stand before a colon and speak of no one.
var noLabels = set(`q a note notes update updated photo photos gallery video watch read more related news analysis opinion exclusive breaking live source sources
	image caption editor tip tips date time place topic topics tags tag share full text abstract correction factbox timeline explained look listen latest revealed
	published posted question answer ps p.s about verdict rating ruling part chapter step update`)
