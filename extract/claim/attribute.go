package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/resolve"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// Options are what the user says about claims.
type Options struct {
	Cues           *Cues // nil for [DefaultCues]
	IncludeRelated bool  // read the teasers of other stories, too
}

// Attribute finds the claims of a document, in the order of the text.
func Attribute(doc *segment.Document, dates resolve.Resolution, o Options) []Claim {
	if o.Cues == nil {
		o.Cues = DefaultCues()
	}
	keep := func(k article.Kind) bool {
		return k == article.Title || k == article.Main || k == article.Related && o.IncludeRelated
	}
	f := find(doc, o.Cues, keep)
	var found []attribution
	var claims []Claim
	cast := new(cast)
	cast.survey(doc, o.Cues)
	var actors []*actor
	for i := range f.found {
		f.found[i].tidy(dates.Timexes)
	}
	clauses(f.found)
	coordinated(f.found)
	turns := f.turns(cast.known)
	for i, a := range f.found {
		stance, negated, ok := a.stanceOf()
		if !ok || f.topic(&a) || redundant(f.found, i) || f.doubtful(&a, dates.Timexes) {
			continue
		}
		c := Claim{Source: a.source, Cue: a.cue, Content: a.content, Stance: stance, Negated: negated, Thin: a.thin(stance), Points: a.points(stance, negated, dates.Timexes),
			Quote: f.quotedDirectly(a.content), Sentence: a.sentence, SaidAt: -1, SaidBasis: SaidUnknown}
		cast.readTo(a.head.Start, a.sentence)
		who := cast.speaker(&a)
		if m, ok := turns[f.letter(&a)]; ok {
			who = cast.meet(m.actor())
		}
		if n := len(found); who == nil && n > 0 && found[n-1].sentence == a.sentence && strings.HasSuffix(a.tree.words[a.word].Lower, "ing") {
			who = actors[n-1] // "…, adding that"
		}
		actors = append(actors, who)
		found, claims = append(found, a), append(claims, c)
	}
	within(found, actors)
	for i, a := range actors { // now that the whole article is read, each has its full name
		if a != nil {
			claims[i].Speaker, claims[i].Role = a.name, a.role
		}
	}
	found, claims = f.part(found, claims)
	found, claims = untold(found, claims)
	for i := range claims {
		claims[i].Clause = found[i].clause()
		if j := enclosing(found, i); claims[i].Points && j >= 0 && found[j].only(&found[i]) {
			claims[j].Points = true // "The paper reported that she made these remarks on board"
		}
	}
	d := &dater{doc: doc, dates: dates}
	d.date(found, claims)
	claims = append(claims, f.events(d, cast, claims, keep)...)
	slices.SortStableFunc(claims, func(a, b Claim) int { return start(a) - start(b) })
	return claims
}

// topic reports whether an attribution of a headline only tells its topic: "Believing that …", "talks to".
func (f *finder) topic(a *attribution) bool {
	if kindOf(f.doc, f.doc.Sentences[a.sentence].Block) != article.Title {
		return false
	}
	return a.weak() || len(a.source) == 0 && a.word == 0 && strings.HasSuffix(a.tree.words[0].Lower, "ing")
}

// weak reports whether the cue of an attribution is hardly one: a word that is not in the table, or
// one that speaks of something rather than says it ("referring to").
func (a *attribution) weak() bool {
	if a.row == plainCue {
		return true
	}
	return a.row.Stance == Said && a.row.Strength < 3 && (a.row.Frames == "o" || (a.row.Frames == "os" || a.row.Frames == "c") && pronoun(a))
}

// redundant reports whether an attribution by a word that is hardly a cue repeats another one near it:
// "referring to the time frame" within what somebody said.
func redundant(found []attribution, i int) bool {
	a := &found[i]
	unnamed := len(a.source) == 0 && a.tree != nil && a.tree.passive(a.word) // "alleged that he had been promised the island"
	if !a.weak() && !unnamed && !a.bare() || len(a.content) == 0 {
		return false
	}
	inside := hull(a.content)
	for j := max(0, i-6); j < len(found) && j <= i+6; j++ {
		if b := &found[j]; j != i && b.row != plainCue && b.sentence >= a.sentence-2 && b.sentence <= a.sentence && len(b.content) > 0 {
			for _, c := range b.content {
				if c.Contains(inside) {
					return true
				}
			}
		}
	}
	return false
}

// bare reports whether a verb that takes words or a clause has a mere thing for its content ("wrote the number
// down"), or one that tells what somebody wishes an infinitive ("hoped to open the port").
func (a *attribution) bare() bool {
	if a.tree == nil || a.row.Kind != VerbCue {
		return false
	}
	words := a.tree.wordsIn(hull(a.content))
	if len(words) > 0 && words[0].Tag == syntax.TO {
		return a.row.Strength < 3
	}
	return !a.row.takes('o') && !slices.ContainsFunc(words, verbLike)
}

// pronoun reports whether the source of an attribution is "he", "she", "it" or "they".
func pronoun(a *attribution) bool {
	words := a.sourceWords()
	return len(words) == 1 && words[0].Tag == syntax.PRP
}

// start is where the cue of a claim begins.
func start(c Claim) int {
	if len(c.Cue) == 0 {
		return 0
	}
	return c.Cue[0].Start
}

// clause returns the words of an attribution without content, up to the end of their clause; none of one with content.
func (a *attribution) clause() article.Span {
	if a.tree == nil || len(a.content) > 0 || len(a.cue) == 0 {
		return article.Span{}
	}
	t, whole := a.tree, hull(a.cue)
	if len(a.source) > 0 {
		whole = hullOf(a.source, a.cue)
	}
	first, last := t.covering(whole)
	if rest := t.spans(t.toComma(last + 1)); len(rest) > 0 {
		whole.End = hull(rest).End
	}
	for j := first - 1; j >= 0 && !t.words[j].Tag.Punctuation(); j-- {
		if questions[t.words[j].Lower] {
			whole.Start = t.words[j].Start // "where the figure comes from he could not say"
		}
	}
	return whole
}

// only reports whether all that an attribution ascribes is that of another one.
func (a *attribution) only(b *attribution) bool {
	return len(a.content) == 1 && len(b.source) > 0 && b.source[0].Start-a.content[0].Start <= len("that the ") && hull(b.content).End >= a.content[0].End
}

// predicates reports whether a word can be the verb of a statement.
func predicates(w syntax.Word) bool {
	return w.Tag.Verb() && w.Tag != syntax.VBG && w.Tag != syntax.VBN || w.Tag == syntax.MD
}
