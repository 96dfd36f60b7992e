package resolve

import (
	"strings"

	"factline/extract/mention"
	"factline/extract/segment"
)

// A tense is the time of the clause that a mention stands in.
type tense uint8

const (
	noTense tense = iota
	pastTense
	futureTense
)

// How far the verb of a mention's clause is looked for, in tokens.
const (
	tenseBefore = 16
	tenseAfter  = 10
)

// tenseWords are the words that tell the tense of a clause. Verbs in -ed are past without standing here;
// a participle after one of the futures ("will be held") is future.
var tenseWords = map[string]tense{
	"will": futureTense, "would": futureTense, "shall": futureTense, "'ll": futureTense, "won't": futureTense, "wo": futureTense,
	"scheduled": futureTense, "due": futureTense, "expected": futureTense, "planned": futureTense, "plans": futureTense, "slated": futureTense,
	"upcoming": futureTense, "forthcoming": futureTense, "deadline": futureTense, "until": futureTense, "expires": futureTense, "begins": futureTense,
	"starts": futureTense, "opens": futureTense, "set": futureTense, "set to": futureTense, "going": futureTense,
	"was": pastTense, "were": pastTense, "had": pastTense, "did": pastTense, "said": pastTense, "told": pastTense, "took": pastTense,
	"came": pastTense, "went": pastTense, "held": pastTense, "met": pastTense, "made": pastTense, "began": pastTense, "left": pastTense,
	"wrote": pastTense, "spoke": pastTense, "won": pastTense, "lost": pastTense, "sent": pastTense, "gave": pastTense, "found": pastTense,
	"became": pastTense, "fell": pastTense, "rose": pastTense, "broke": pastTense, "struck": pastTense, "hit": pastTense, "shot": pastTense,
	"flew": pastTense, "arose": pastTense, "brought": pastTense, "bought": pastTense, "sold": pastTense, "led": pastTense, "ran": pastTense,
	"saw": pastTense, "heard": pastTense, "paid": pastTense, "signed": pastTense, "since": pastTense, "ago": pastTense, "born": pastTense,
	"got": pastTense, "kept": pastTense, "knew": pastTense, "grew": pastTense, "stood": pastTense, "felt": pastTense, "fought": pastTense,
}

// tenseOf gives the tense of the clause around a mention and the word that tells it. The nearest verb before
// the mention counts, else the nearest after it, within its sentence.
func tenseOf(doc *segment.Document, m *mention.Mention) (tense, string) {
	if m.Sentence >= len(doc.Sentences) {
		return noTense, ""
	}
	s := doc.Sentences[m.Sentence]
	for i := m.First - 1; i >= max(s.First, m.First-tenseBefore); i-- {
		if t, word := tenseAt(doc, i, s.First); t != noTense {
			return t, word
		}
	}
	for i := m.Last; i < min(s.Last, m.Last+tenseAfter); i++ {
		if t, word := tenseAt(doc, i, s.First); t != noTense {
			return t, word
		}
	}
	return noTense, ""
}

// tenseAt gives the tense that the token i tells, if any. A past form after "will", "would" or "to be" is a
// participle of the future.
func tenseAt(doc *segment.Document, i, first int) (tense, string) {
	tok := &doc.Tokens[i]
	if tok.Class != segment.Word {
		return noTense, ""
	}
	word := tok.In(doc.Text)
	t, ok := tenseWords[word]
	if !ok && tok.Capital {
		t, ok = tenseWords[strings.ToLower(word)]
	}
	if !ok && len(word) > 4 && strings.HasSuffix(word, "ed") && word != "United" {
		t = pastTense
	}
	if t != pastTense {
		return t, word
	}
	for j := i - 1; j >= max(first, i-3); j-- {
		switch before := doc.Tokens[j].In(doc.Text); before {
		case "will", "would", "shall", "'ll", "to", "may", "could", "should", "must", "can":
			return futureTense, before
		case "be":
			continue
		}
	}
	return pastTense, word
}
