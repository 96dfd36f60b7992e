package claim

import (
	"slices"
	"strings"

	"factline/extract/resolve"
	"factline/extract/syntax"
)

// doubtful reports whether an attribution, though it has the form of one, gives nobody's words, and no answer.
// What holds a quotation, or a verb of its own, is hardly ever so.
func (f *finder) doubtful(a *attribution, dates []resolve.Timex) bool {
	if a.tree != nil && a.row != nil && a.row.Kind == NounCue {
		return a.relativeClause() // "the emails that were lost"
	}
	if a.tree == nil || a.row == nil || a.row.Kind != VerbCue || f.quotedDirectly(a.content) {
		return false
	}
	if len(a.content) == 0 {
		return a.row == plainCue || a.row.takes('a') && a.row.Stance == Said // "She told him the way"
	}
	words := a.tree.wordsIn(hull(a.content))
	switch {
	case a.anonymous(words):
		return true // "who declined to be named", "Police did not name the driver"
	case a.asForeseen():
		return true // "The crowd was larger than expected", "As promised, the lamp is lit"
	case a.leftTo():
		return true // "What comes next is for the court to say"
	case a.row.Words[0] == "write" && !slices.ContainsFunc(a.unquoted(), verbLike) && !a.opensQuoted():
		return true // "She wrote the novel “They Said It Would Sink”"
	case len(words) == 0 || slices.ContainsFunc(words, verbLike):
		return false
	case a.row == plainCue && len(a.source) == 0 && a.tree.passive(a.word):
		return true // "The word “announce” is painted on the bell"
	case a.aside():
		return true // "When talking to the crew, she said"
	case words[0].Start > a.head.Start && (words[0].Lower == "no" || words[len(words)-1].Lower == "nobody"):
		return true // "The paper cites no document", "She showed the letter to nobody"
	case a.row.Words[0] == "cite" && ofPerson(words):
		return true // "The paper, citing two officials, said": what they told it is in another clause
	case a.row.Words[0] == "call" && a.next() == "off":
		return true // "The search was called off at dusk"
	case len(words) > 1 && words[0].Lower == "that" && (words[1].Lower == "on" || words[1].Lower == "in" || words[1].Lower == "at"):
		return true // "I told the board that in May"
	case a.row.Stance == Claimed:
		return prize(words) // "The storm claimed two lives"
	}
	beyond := func(w syntax.Word) bool { return !timed(w, dates) && !w.Tag.Punctuation() && w.Tag != syntax.IN }
	return a.row.Stance == Said && !slices.ContainsFunc(words, beyond) // "The sign said 9 pm"
}

// unquoted returns the words of a content that stand in no quotation.
func (a *attribution) unquoted() []syntax.Word {
	var out []syntax.Word
	for i, w := range a.tree.words {
		if a.tree.quoted[i] < 0 && inSpans(a.content, w.Span) {
			out = append(out, w)
		}
	}
	return out
}

// opensQuoted reports whether a content begins with a quotation.
func (a *attribution) opensQuoted() bool {
	first, _ := a.tree.covering(a.content[0])
	return first < 0 || a.tree.quoted[first] >= 0
}

// relativeClause reports whether the "that" behind a noun opens a clause about the noun instead of what it says.
func (a *attribution) relativeClause() bool {
	if len(a.content) != 1 {
		return false
	}
	words := a.tree.wordsIn(a.content[0])
	return len(words) > 1 && words[0].Lower == "that" && a.tree.words[a.word].End < words[0].Start && (words[1].Tag == syntax.VBD || words[1].Tag == syntax.MD || auxiliary[words[1].Lower])
}

// anonymous reports whether an attribution tells that a name is kept back, and nothing else: that of the source, who declined
// to be named, or that of somebody whom the source does not name.
func (a *attribution) anonymous(content []syntax.Word) bool {
	if toName[a.tree.words[a.word].Lower] {
		return a.row == plainCue && a.tree.modality(a.word).negated
	}
	if len(content) > 0 && content[0].Lower == "not" {
		content = content[1:] // "asked not to be named"
	}
	n := len(content)
	return (a.row.Stance == Declined || a.row.Stance == Asked) && n >= 3 && n <= 5 && content[0].Lower == "to" && content[1].Lower == "be" && toName[content[2].Lower]
}

var toName = set(`name named identify identified quoted`)

// leftTo reports whether it is for the source to say something, some day.
func (a *attribution) leftTo() bool {
	if a.word == 0 || a.tree.words[a.word-1].Tag != syntax.TO || len(a.source) == 0 {
		return false
	}
	first, _ := a.tree.covering(a.source[0])
	return first >= 0 && a.tree.words[first].Lower == "for" || first > 0 && a.tree.words[first-1].Lower == "for"
}

// asForeseen reports whether a participle only tells that something was, or was not, as somebody thought that it would be.
func (a *attribution) asForeseen() bool {
	if a.word == 0 || len(a.source) > 0 || a.row.Stance != Predicted && a.row.Stance != Promised {
		return false
	}
	before := a.tree.words[a.word-1].Lower
	return before == "than" || before == "as"
}

// aside reports whether the verb of an attribution only tells what was done while something else was said.
func (a *attribution) aside() bool {
	if a.word == 0 || a.tree.words[a.word].Tag != syntax.VBG {
		return false
	}
	before := a.tree.words[a.word-1].Lower
	return before == "when" || before == "while"
}

// next returns the word behind the first one of the cue, in lower case, "" at the end of the sentence.
func (a *attribution) next() string {
	if a.word+1 >= len(a.tree.words) {
		return ""
	}
	return a.tree.words[a.word+1].Lower
}

// verbLike reports whether a word can be the verb of a statement, or opens an infinitive.
func verbLike(w syntax.Word) bool { return predicates(w) || w.Tag == syntax.TO }

// ofPerson reports whether words name nobody but a person or several, by what they are: "two officials", "the harbour master".
func ofPerson(words []syntax.Word) bool {
	for i, w := range words {
		if w.Tag.Noun() && (i+1 == len(words) || !words[i+1].Tag.Noun()) {
			one := strings.TrimSuffix(w.Lower, "s")
			return offices[one] != "" || titles[one] || informants[one]
		}
	}
	return false
}

var informants = set(`official source person people police witness witnesse diplomat aide insider resident expert`)

// prize reports whether words name what one wins, or what a disaster takes, rather than what one says.
func prize(words []syntax.Word) bool {
	for _, w := range words {
		if w.Tag == syntax.IN {
			return false
		}
		if prizes[w.Lower] {
			return true
		}
	}
	return false
}

var prizes = set(`life lives victim victims title titles medal medals gold silver bronze crown prize trophy cup championship seat seats wicket wickets win wins
	victory victories scalp scalps spot place points benefit benefits asylum refund compensation baggage luggage throne`)
