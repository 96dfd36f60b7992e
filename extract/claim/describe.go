package claim

import (
	"slices"
	"strings"

	"factline/extract/syntax"
)

// described returns the actor that a phrase without a name describes: by its office ("the US leader"), or
// by what it is ("the newspaper", "the ministry"). nil where none fits, or the phrase is of many. A headline leaves
// the article out, so that there, as bare says, "captain" may be the captain.
func (c *cast) described(words []syntax.Word, bare bool) *actor {
	words = words[:clauseEnd(words)]
	head := strings.ToLower(phrase(words))
	if head == "" || !bare && offices[head] == "" && words[0].Lower != "the" && words[0].Lower != "this" && words[0].Lower != "that" {
		return nil
	}
	quote, anywhere := c.quotationAt(words[0].Start), len(c.doc.Sentences)
	switch head {
	case "latter":
		return c.named(quote, 0)
	case "former":
		return c.named(quote, 1)
	}
	if a := c.last(quote, anywhere, func(a *actor) bool { return strings.EqualFold(a.role, head) }); a != nil {
		return a // "the developer", which was "the developer, Arena North" before
	}
	if len(officesIn(head)) > 0 {
		return c.holder(words, quote)
	}
	noun := nounOf(words)
	if press[noun] { // "the paper" may be any of those that report, but "the report" is a report if there is one, and "the data" are no paper's
		if records[noun] || inquiries[noun] || noun == "report" {
			if a := c.last(quote, anywhere, func(a *actor) bool { return a.body && a.noun == noun }); a != nil || records[noun] {
				return a
			}
		}
		return c.last(quote, anywhere, func(a *actor) bool { return a.body && press[a.noun] && !records[a.noun] })
	}
	return c.last(quote, anywhere, func(a *actor) bool { return a.body && len(a.words) > 1 && bodies[noun] && holdsAll(a.words, head) })
}

// records are nouns for what shows something and is no paper, no agency and no study.
var records = set(`data figures documents document footage tape videotape video recording census statistics`)

// named returns the actor that was named last but n of the two that the text set beside each other: "the latter", "the former".
func (c *cast) named(quote, n int) *actor {
	var seen []*actor
	for i := len(c.recent) - 1; i >= 0 && c.sentence-c.recent[i].sentence <= 3*nearby; i-- {
		if h := c.recent[i]; h.quote == quote && !slices.Contains(seen, h.actor) {
			seen = append(seen, h.actor)
		}
	}
	if len(seen) < 2 {
		return nil
	}
	return seen[n]
}

// holder returns the person who has the office that a phrase names: the one who spoke last, or else the only one in the article.
func (c *cast) holder(words []syntax.Word, quote int) *actor {
	head := strings.ToLower(phrase(words))
	if a := c.last(quote, len(c.doc.Sentences), func(a *actor) bool { return !a.body && !many(a) && a.role != "" && c.holds(words, a.role, a.country) }); a != nil {
		return a
	}
	var one *naming
	for _, office := range officesIn(head) {
		for _, m := range c.holders[office] {
			if !c.holds(words, m.role, countryIn(m.role)) || m == one {
				continue
			}
			if one != nil {
				return nil
			}
			one = m
		}
	}
	if one == nil {
		return nil
	}
	return c.meet(one.actor())
}

// holds reports whether somebody with a role can be meant by a phrase: the office is the same, or "leader" for any of those who lead, and
// what else the phrase says of it, the role says, too: "the Estmark leader" is the President of Estmark, not of Kastovia, and
// "the foreign minister" is no finance minister, no deputy and no former one.
func (c *cast) holds(words []syntax.Word, role, country string) bool {
	head, role := strings.ToLower(phrase(words)), strings.ToLower(role)
	if at := countryIn(head); at != "" && country != "" && at != country || !share(officesIn(head), officesIn(role)) {
		return false
	}
	noun := nounOf(words)
	if (noun == "president" || noun == "chancellor" || noun == "premier") && !strings.Contains(role, noun) && !(noun == "premier" && strings.Contains(role, "prime minister")) {
		return false
	}
	if noun == "minister" && strings.Contains(role, "prime") && !strings.Contains(head, "prime") {
		return false
	}
	for rank := range ranks {
		if strings.Contains(role, rank) != strings.Contains(head, rank) {
			return false
		}
	}
	for _, w := range words {
		if w.Tag == syntax.DT || w.Tag == syntax.IN || w.Tag == syntax.POS || countryAdjectives[w.Lower] != "" || w.Lower == noun || transient[w.Lower] {
			continue
		}
		if !strings.Contains(role, w.Lower[:min(len(w.Lower), 4)]) {
			return false
		}
	}
	return true
}

var (
	ranks     = set(`vice deputy former acting assistant`) // … that make another office of one
	transient = set(`new current outgoing incoming veteran longtime embattled young old late own same then`)
)

// holdsAll reports whether a name has all words of a descriptor: "the foreign ministry" is the Kastovian Foreign
// Ministry, "the education office" is not the audit office.
func holdsAll(name []string, descriptor string) bool {
	for w := range strings.FieldsSeq(descriptor) {
		if !slices.Contains(name, w) {
			return false
		}
	}
	return true
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

// nounOf returns the noun that a phrase without a name is about, in lower case: "board" of "the board of the bank".
func nounOf(words []syntax.Word) string {
	end := len(words)
	for i, w := range words {
		if i > 0 && (w.Tag == syntax.IN || w.Tag == syntax.TO || w.Tag == syntax.VBN || w.Tag == syntax.VBG || w.Tag == syntax.Comma) && words[i-1].Tag.Noun() {
			end = i
			break
		}
	}
	for end > 0 && (words[end-1].Tag.Punctuation() || words[end-1].Tag == syntax.POS || words[end-1].Tag == syntax.RB) {
		end--
	}
	if end == 0 {
		return ""
	}
	return words[end-1].Lower
}

// roleNoun returns the word of a role that says what its bearer is, in lower case: "mayor" of "mayor of Halden".
func roleNoun(role string) string {
	noun := ""
	for w := range strings.FieldsSeq(strings.ToLower(role)) {
		if linkers[w] && noun != "" {
			break
		}
		noun = strings.Trim(w, ",.")
	}
	return noun
}

// HoldsOffice reports whether a role names an office, which only a person holds: "Minister of Trade" does, "owner of the
// ferry" does not, for a company may be that.
func HoldsOffice(role string) bool { return len(officesIn(role)) > 0 }

// officesIn returns the offices that a role names before its first preposition; a prime minister is a head of government.
// An attorney general is neither an attorney nor a general.
func officesIn(role string) []string {
	var out []string
	before := ""
	for w := range strings.FieldsSeq(strings.ToLower(role)) {
		w = strings.Trim(w, ",.")
		if linkers[w] && before != "" {
			break
		}
		switch o := offices[w]; {
		case w == "general" && compoundOffices[before]:
			if len(out) > 0 && out[len(out)-1] == offices[before] {
				out = out[:len(out)-1]
			}
			out = append(out, before+" general")
		case w == "minister" && before == "prime":
			out = append(out, "head", "minister")
		case o != "":
			out = append(out, o)
		}
		before = w
	}
	return out
}

var compoundOffices = set(`attorney secretary director solicitor prosecutor consul governor auditor surgeon`)
