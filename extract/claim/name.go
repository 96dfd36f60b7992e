package claim

import (
	"strings"

	"factline/extract/article"
	"factline/extract/syntax"
)

// titles are words before a name that belong to the role.
var titles = set(`mr mr. mrs mrs. ms ms. dr dr. prof prof. sir lady lord dame president vice prime minister chancellor premier king queen prince princess
	pope bishop archbishop cardinal rabbi imam senator sen. sen representative rep. rep congressman congresswoman governor gov. gov mayor
	secretary ambassador general gen. gen colonel col. col captain capt. capt lieutenant lt. lt sergeant sgt. sgt admiral adm. adm major maj. maj
	judge justice attorney prosecutor spokesman spokeswoman spokesperson chairman chairwoman chair ceo director coach professor detective officer
	chief executive deputy leader foreign defence defense finance interior state us u.s. uk russian ukrainian american british french german chinese canadian
	israeli iranian turkish polish candidate nominee republican democratic democrat former acting commissioner councilman speaker analyst economist
	auditor forecaster cllr councillor constable pc dc inspector deputy firefighter coroner magistrate curator engineer skipper striker defender midfielder
	goalkeeper winger novelist singer actor actress author historian biologist journalist reporter correspondent columnist lawyer barrister solicitor miss
	treasurer commander corporal private vicar headteacher co-founder founder minister-president writer poet surgeon psychologist
	counsel manager strategist adviser advisor envoy inspector superintendent sheriff father sister brother reverend rev. hon.`)

// split parts a source into its name and its role: "The Kremlin spokesman Dmitry Peskov", "Dmitry
// Peskov, the Kremlin spokesman", "the Kremlin spokesman, Dmitry Peskov". A source without a name has
// no role; its phrase is its name, and named is false.
func split(words []syntax.Word) (name, role string, named bool) {
	end := clauseEnd(words)
	head, rest := words[:end], words[end:]
	for n := len(head); n > 2 && (weekdays[head[n-1].Lower] || head[n-1].Tag == syntax.VBN || head[n-1].Tag == syntax.VBD); n = len(head) {
		head = head[:n-1] // "a state audit released Tuesday"
	}
	if n := len(head); n > 2 && spells[head[n-1].Lower] && (head[n-2].Tag == syntax.DT || head[n-2].Tag == syntax.JJ) {
		head = head[:n-2] // "Quist this week", which the parse takes for one phrase
	}
	cut := len(head) // "… of France", "… in Rome": a name ends before a preposition
	for i, w := range head {
		if w.Tag == syntax.IN && i > 0 && head[i-1].Tag != syntax.Hyphen { // "mum-of-three"
			cut = i
			break
		}
	}
	last := cut - 1
	for last >= 0 && (head[last].Tag == syntax.POS || head[last].Tag.Punctuation() || head[last].Tag == syntax.RB) {
		last--
	}
	first := last + 1
	for first > 0 && isName(head, first-1) && (!titles[head[first-1].Lower] || first-1 == last) {
		first--
		if first > 1 && hyphened(head, first-1) && isName(head, first-2) { // "Eva Resnik-Dahl"
			first--
		}
	}
	if first > 1 && first <= last && head[first-1].Tag == syntax.CC { // "the newspaper Labor and Sea", "the mayor and Ann Reed"
		for first--; first > 0 && isName(head, first-1); first-- {
		}
		if head[first].Tag == syntax.CC {
			return phrase(head), "", false
		}
	}
	switch {
	case first > last, first == last && titles[head[first].Lower]:
		if len(rest) > 1 && rest[0].Tag == syntax.Comma { // "the harbour master, Sonia Brandt", but not "a school in Halden, Estmark"
			if n := clauseEnd(rest[1:]); n > 0 && !joined(head) && allNames(rest[1:1+n]) && (n > 1 || !isName(head, len(head)-1)) {
				return phrase(withoutCourtesy(rest[1 : 1+n])), phrase(head), true
			}
		}
		if n := afterBody(head, cut); n > 0 { // "deputy of the National Assembly Ann Reed"
			return phrase(head[n:]), phrase(head[:n]), true
		}
		return phrase(head), "", false
	case cut < len(head) && titles[head[last].Lower] && afterBody(head, cut) > 0: // "State Secretary of Trade Ann Reed"
		n := afterBody(head, cut)
		return phrase(head[n:]), phrase(head[:n]), true
	case last > first && first > 0 && titles[head[first-1].Lower] && (offices[head[first-1].Lower] != "" || head[first-1].Lower == "officer"):
		// "planning officer Neil Court" is a man, though a court is none
	case bodies[head[last].Lower] && cut < len(head) && head[cut].Lower == "of": // "the Ministry of Defence"
		return phrase(head), "", true
	case bodies[head[last].Lower]: // "the Foreign Ministry"
		return phrase(head[:last+1]), "", true
	case first > 0 && head[first-1].Tag == syntax.POS:
		return phrase(head), "", false
	}
	before := first
	for before > 0 && head[before-1].Tag.Punctuation() { // the ferry "Aurelia"
		before--
	}
	if first == 0 && last > 0 && connectors[head[0].Lower] { // "Meanwhile Ada Quist"
		first++
	}
	if national(head[:before]) { // "Estonian Harbours"
		first, before = 0, 0
	}
	for first == before && first > 0 && particles[head[first-1].Lower] && (first == 1 || head[first-2].Tag != syntax.DT) {
		first--
		before--
	}
	if joined(head[:before]) {
		return phrase(head[:last+1]), "", false
	}
	name = phrase(head[first : last+1])
	if before > 0 && isRole(head[:before]) {
		role = phrase(head[:before])
	}
	if role == "" && cut+1 < len(head) && head[cut].Lower == "of" && (head[cut+1].Tag == syntax.DT || head[cut+1].Tag.Name()) {
		role = phrase(head[cut:]) // "Emil Sato of the relief group Open Hands"
	}
	if (role == "" || courtesy[role]) && len(rest) > 1 && rest[0].Tag == syntax.Comma {
		if more := apposed(rest[1:]); more != "" {
			role = more
		}
	}
	return name, role, true
}

// joined reports whether words before a name speak of somebody else, too: "Ada Quist and her son", "the mayor and the pilot", but not
// "president and chief executive".
func joined(words []syntax.Word) bool {
	for i, w := range words {
		if i > 0 && w.Tag == syntax.CC && i+1 < len(words) {
			next := words[i+1]
			return next.Tag == syntax.PRPS || next.Tag == syntax.DT || kinship[next.Lower] != "" && !next.Tag.Name()
		}
	}
	return false
}

// particles are words of surnames that stand in small letters: "de Quist", but not "the van".
var particles = set(`de da di du del della von van der den ter bin ibn al el`)

// spells are nouns for stretches of time that stand behind a name by mistake.
var spells = set(`week month year morning afternoon evening night weekend summer autumn winter spring`)

// hyphened reports whether the word i is a hyphen that joins the words beside it.
func hyphened(words []syntax.Word, i int) bool {
	return words[i].Form == "-" && words[i-1].End == words[i].Start && i+1 < len(words) && words[i].End == words[i+1].Start
}

// national reports whether words say no more than of which country something is.
func national(words []syntax.Word) bool {
	some := false
	for _, w := range words {
		if w.Tag == syntax.DT {
			continue
		}
		if countryAdjectives[w.Lower] == "" {
			return false
		}
		some = true
	}
	return some
}

// isRole reports whether words before a name say what its bearer is: they end in a noun, or in the name of something.
// "the more moderate" and "everything" do not.
func isRole(words []syntax.Word) bool {
	w := words[len(words)-1]
	return (w.Tag.Noun() || w.Tag == syntax.CloseQuote || w.Tag == syntax.RightBracket || person(w.Lower)) && !indefinite[w.Lower]
}

var indefinite = set(`everything something anything nothing all what some any`)

// withoutCourtesy takes "Mr." and the like off the beginning of a name.
func withoutCourtesy(words []syntax.Word) []syntax.Word {
	for len(words) > 1 && courtesy[words[0].Form] {
		words = words[1:]
	}
	return words
}

// afterBody returns where a name of two words or more begins that stands right behind the name of a
// body or an office, behind the preposition at cut; 0 where none does.
func afterBody(head []syntax.Word, cut int) int {
	for i := len(head) - 1; i > cut; i-- {
		if (bodies[head[i].Lower] || titles[head[i].Lower]) && isName(head, i) {
			if n := i + 1; len(head)-n >= 2 && allNames(head[n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// clauseEnd returns how many words stand before the first comma, bracket or relative pronoun.
func clauseEnd(words []syntax.Word) int {
	for i, w := range words {
		if w.Tag == syntax.Comma || w.Tag == syntax.WP || w.Tag == syntax.WDT || i > 0 && w.Tag == syntax.LeftBracket {
			return i
		}
	}
	return len(words)
}

func allNames(words []syntax.Word) bool {
	for i := range words {
		if !isName(words, i) {
			return false
		}
	}
	return true
}

// apposed returns the role in the words behind a name and a comma: "a former judge", "who leads …" has none.
func apposed(rest []syntax.Word) string {
	if rest[0].Tag == syntax.CD && len(rest) > 2 && rest[1].Tag == syntax.Comma { // an age
		rest = rest[2:]
	}
	if w := rest[0]; !(w.Tag == syntax.DT || w.Tag == syntax.JJ || w.Tag.Noun() || w.Tag == syntax.PRPS) {
		return ""
	}
	for i, w := range rest {
		if w.Tag == syntax.Comma || w.Tag == syntax.WP || w.Tag == syntax.WDT || w.Tag == syntax.WRB {
			return phrase(rest[:i])
		}
	}
	return phrase(rest)
}

// isName reports whether the word i of a phrase belongs to a name.
func isName(words []syntax.Word, i int) bool {
	w := words[i]
	if weekdays[w.Lower] {
		return false
	}
	if w.Tag.Name() && w.Form[0] >= 'A' && w.Form[0] <= 'Z' || w.Tag == syntax.NNP && w.Form[0] >= 0x80 {
		return true
	}
	switch w.Tag {
	case syntax.DT, syntax.PRPS, syntax.IN, syntax.PRP, syntax.CC, syntax.POS:
		return false
	}
	return w.Form[0] >= 'A' && w.Form[0] <= 'Z' && (i > 0 || w.Form == strings.ToUpper(w.Form) && len(w.Form) > 3 || len(words) == 1 && w.Tag != syntax.NNS && w.Tag != syntax.NN)
}

// phrase joins words as they stand in the text, without an article at the beginning.
func phrase(words []syntax.Word) string {
	for len(words) > 0 && (words[0].Tag == syntax.DT && (words[0].Lower == "the" || words[0].Lower == "a" || words[0].Lower == "an") || words[0].Tag.Punctuation()) {
		words = words[1:]
	}
	var b strings.Builder
	for i, w := range words {
		if i > 0 && words[i-1].End < w.Start {
			b.WriteByte(' ')
		}
		b.WriteString(w.Form)
	}
	s := strings.TrimSpace(b.String())
	return strings.TrimRight(strings.TrimSuffix(s, "'s"), ",; ")
}

// hull is the span from the beginning of the first of some spans to the end of the last.
func hull(spans []article.Span) article.Span {
	if len(spans) == 0 {
		return article.Span{}
	}
	return article.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}
}
