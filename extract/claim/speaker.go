package claim

import (
	"strings"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// titles are words before a name that belong to the role.
var titles = set(`mr mr. mrs mrs. ms ms. dr dr. prof prof. sir lady lord dame president vice prime minister chancellor premier king queen prince princess
	pope bishop archbishop cardinal rabbi imam senator sen. sen representative rep. rep congressman congresswoman governor gov. gov mayor
	secretary ambassador general gen. gen colonel col. col captain capt. capt lieutenant lt. lt sergeant sgt. sgt admiral adm. adm major maj. maj
	judge justice attorney prosecutor spokesman spokeswoman spokesperson chairman chairwoman chair ceo director coach professor detective officer
	chief deputy leader foreign defence defense finance interior state us u.s. uk russian ukrainian american british french german chinese canadian
	israeli iranian turkish polish candidate nominee republican democratic democrat former acting commissioner councilman speaker analyst economist
	counsel manager strategist adviser advisor envoy inspector superintendent sheriff father sister brother reverend rev. hon.`)

// An actor is one person, body or country that speaks in an article.
type actor struct {
	name string
	role string
	last string // the last word of the name
	cast string // what it can be called: person, body
}

// A cast gives each source one name throughout the article.
type cast struct {
	actors []*actor
	recent *actor // the actor that spoke last
}

// name returns the name and the role of the source of an attribution.
func (c *cast) name(doc *segment.Document, a *attribution) (name, role string) {
	if len(a.source) == 0 {
		return "", ""
	}
	words := a.sourceTokens()
	if len(words) == 0 {
		return strings.Join(strings.Fields(a.source[0].In(doc.Text)), " "), ""
	}
	if len(words) <= 2 && words[0].Tag == syntax.PRP || words[0].Tag == syntax.WP || words[0].Tag == syntax.WDT {
		switch words[0].Lower {
		case "he", "she", "who", "which", "it", "him", "her":
			if c.recent != nil {
				return c.recent.name, c.recent.role
			}
		}
		return words[0].Form, ""
	}
	name, role = split(words)
	return c.cast(name, role, words)
}

// sourceTokens returns the words of the first span of the source.
func (a *attribution) sourceTokens() []syntax.Word {
	if a.tree == nil {
		return nil
	}
	var out []syntax.Word
	for _, w := range a.tree.words {
		if a.source[0].Contains(w.Span) {
			out = append(out, w)
		}
	}
	return out
}

// split parts a source into its name and its role: "The Kremlin spokesman Dmitry Peskov", "Dmitry
// Peskov, the Kremlin spokesman". A source without a name has no role; its phrase is its name.
func split(words []syntax.Word) (name, role string) {
	end := len(words)
	for i, w := range words {
		if w.Tag == syntax.Comma || w.Tag == syntax.WP || w.Tag == syntax.WDT || i > 0 && w.Tag == syntax.LeftBracket {
			end = i
			break
		}
	}
	head, rest := words[:end], words[end:]
	cut := end // "… of France", "… in Rome": a name ends before a preposition
	for i, w := range head {
		if w.Tag == syntax.IN && i > 0 {
			cut = i
			break
		}
	}
	last := cut - 1
	for last >= 0 && (head[last].Tag == syntax.POS || head[last].Tag.Punctuation()) {
		last--
	}
	first := last + 1
	for first > 0 && named(head[first-1]) && !titles[head[first-1].Lower] {
		first--
	}
	if first > last {
		return phrase(head), ""
	}
	name, role = phrase(head[first:last+1]), phrase(head[:first])
	if role == "" && len(rest) > 1 && rest[0].Tag == syntax.Comma && (rest[1].Tag == syntax.DT || rest[1].Tag == syntax.JJ || rest[1].Tag.Noun() || rest[1].Tag == syntax.PRPS) {
		for i := 1; i <= len(rest); i++ {
			if i == len(rest) || rest[i].Tag == syntax.Comma || rest[i].Tag == syntax.WP {
				role = phrase(rest[1:i])
				break
			}
		}
	}
	return name, role
}

func named(w syntax.Word) bool {
	if w.Tag.Name() {
		return true
	}
	r := w.Form[0]
	return r >= 'A' && r <= 'Z' && w.Tag != syntax.DT && w.Tag != syntax.PRPS && w.Tag != syntax.IN && w.Tag != syntax.JJ
}

// phrase joins words as they stand in the text, without an article at the beginning.
func phrase(words []syntax.Word) string {
	for len(words) > 0 && (words[0].Tag == syntax.DT && words[0].Lower != "no" || words[0].Tag.Punctuation()) {
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
	return strings.TrimSuffix(strings.TrimSuffix(s, "'s"), ",")
}

// cast finds the actor of a name and a role, or makes it.
func (c *cast) cast(name, role string, words []syntax.Word) (string, string) {
	fields := strings.Fields(name)
	if len(fields) == 0 {
		return "", ""
	}
	last := fields[len(fields)-1]
	for i := len(c.actors) - 1; i >= 0; i-- {
		a := c.actors[i]
		if a.name == name || len(fields) == 1 && a.last == last || strings.HasSuffix(name, " "+a.name) {
			if len(name) > len(a.name) {
				a.name = name
			}
			if a.role == "" || len(role) > len(a.role) && !courtesy[role] {
				a.role = role
			}
			c.recent = a
			return a.name, a.role
		}
	}
	if courtesy[role] {
		role = ""
	}
	a := &actor{name: name, role: role, last: last}
	c.actors = append(c.actors, a)
	c.recent = a
	return a.name, a.role
}

// courtesy titles are no roles.
var courtesy = map[string]bool{"Mr.": true, "Mrs.": true, "Ms.": true, "Mr": true, "Mrs": true, "Ms": true, "Dr.": true, "Miss": true}

// spansOf is the hull of some spans.
func hull(spans []article.Span) article.Span {
	if len(spans) == 0 {
		return article.Span{}
	}
	return article.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}
}
