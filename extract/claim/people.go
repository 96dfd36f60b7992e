package claim

import (
	"strings"

	"factline/extract/article"
	"factline/extract/segment"
)

// A naming is a full name in the text, of somebody who is quoted there or not.
type naming struct {
	name, role string
	start      int  // the byte at which it begins
	sentence   int  // index of its sentence
	first      int  // the first token of the sentence
	inside     bool // it does not open a sentence
	subject    bool // it opens a sentence, and what stands beside it says that it is a person's
}

// people gives the full names of an article in the order of the text: two to four capitalised words
// that are no body, no country and no date. What titles and offices stand before or behind a name are its
// role. A headline whose words all have capitals does not tell where a name begins; bylines and captions name
// nobody of the story.
func people(doc *segment.Document) []naming {
	var out []naming
	for at, s := range doc.Sentences {
		if k := kindOf(doc, s.Block); k == article.Byline || k == article.Boilerplate || titleCase(doc, s) {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			if end := nameRun(doc, s, i); end > i {
				out = append(out, fullName(doc, at, i, end)...)
				i = end
			}
		}
	}
	return out
}

// titleCase reports whether a sentence is a headline with a capital on nearly all of its words.
func titleCase(doc *segment.Document, s segment.Sentence) bool {
	if kindOf(doc, s.Block) != article.Title {
		return false
	}
	capital, small := 0, 0
	for i := s.First; i < s.Last; i++ {
		switch t := doc.Tokens[i]; {
		case t.Class != segment.Word || t.Len() < 4:
		case t.Capital:
			capital++
		default:
			small++
		}
	}
	return capital > 3*small
}

// nameRun returns where the capitalised words end that begin at the token first, with hyphens
// ("Resnik-Dahl") and initials ("H.W.") among them; first where there are none.
func nameRun(doc *segment.Document, s segment.Sentence, first int) int {
	i := first
	for i < s.Last {
		t := doc.Tokens[i]
		switch {
		case nameLike(doc, i) && (i == first || t.Spaced || doc.Tokens[i-1].Class == segment.Mark):
		case i > first && !t.Spaced && i+1 < s.Last && nameLike(doc, i+1) &&
			(doc.Word(i) == "-" && !doc.Tokens[i+1].Spaced || doc.Word(i) == "." && doc.Tokens[i-1].Len() == 1):
		default:
			return i
		}
		i++
	}
	return i
}

// nameLike reports whether the token i can be part of a name or of a title before one.
func nameLike(doc *segment.Document, i int) bool {
	t := doc.Tokens[i]
	return t.Class == segment.Word && t.Capital && !noNames[strings.ToLower(doc.Word(i))] && !weekdays[strings.ToLower(doc.Word(i))]
}

// noNames are words that are capitalised at the beginning of a sentence, and months.
var noNames = set(`the a an this that these those in on at by for from to of with as but and or nor so if when while after before since until because although though
	he she it they we i you his her its their my our your who what which where why how there here no not yes one two three some many most all both
	according asked january february march april may june july august september october november december former`)

// fullName reads the capitalised words [first, end) of the sentence at.
func fullName(doc *segment.Document, at, first, end int) []naming {
	s, begin := doc.Sentences[at], first
	for i := first; i+1 < end; i++ { // "Foreign Minister", "the Ministry of Foreign Affairs", "House Leader" and the name
		if w := strings.ToLower(doc.Word(i)); titles[w] || bodies[w] {
			begin = i + 1
			if doc.Word(begin) == "." && begin+1 < end { // "Sen."
				begin++
			}
		}
	}
	name := doc.Text[doc.Tokens[begin].Start:doc.Tokens[end-1].End]
	words := strings.Fields(strings.ToLower(name))
	for i := end - 1; len(words) > 4 && i > begin; i-- { // "City Public Advocate Ada Quist": the name begins with the first name
		if male, female := genderOf(doc.Text[doc.Tokens[i].Start:doc.Tokens[end-1].End]); male || female {
			begin = i
			name = doc.Text[doc.Tokens[begin].Start:doc.Tokens[end-1].End]
			words = strings.Fields(strings.ToLower(name))
		}
	}
	if n := len(words); n < 2 || n > 4 || bodies[words[n-1]] || countryIn(name) != "" || halves[words[n-2]] || doc.Tokens[end-1].Upper {
		return nil
	}
	m := naming{name: name, start: doc.Tokens[begin].Start, sentence: at, first: s.First, inside: begin > s.First}
	if begin > first && titles[strings.ToLower(doc.Word(begin-1))] {
		from := first
		if from > s.First+1 && doc.Word(from-1) == "of" && titles[strings.ToLower(doc.Word(from-2))] { // "Secretary of State"
			for from -= 2; from > s.First && nameLike(doc, from-1); from-- {
			}
		}
		m.role = doc.Text[doc.Tokens[from].Start:doc.Tokens[begin-1].End]
	}
	opening := first
	if role, from := roleBefore(doc, s, first); role != "" && m.role == "" {
		m.role, opening = role, from
	}
	if m.role == "" || courtesy[m.role] {
		if role := roleBehind(doc, s, end); role != "" {
			m.role = role
		}
	}
	m.subject = opening == s.First && (m.role != "" || aside(doc, s, end))
	if courtesy[m.role] {
		m.role = ""
	}
	out := []naming{m}
	if first > s.First+1 && doc.Word(first-1) == "and" && nameLike(doc, first-2) && !doc.Tokens[first-1].Capital { // "Brian and Maureen Pike"
		out = append(out, naming{name: doc.Word(first-2) + " " + doc.Word(end-1), start: doc.Tokens[first-2].Start, sentence: at, first: s.First})
	}
	return out
}

// roleBefore returns the office that stands between an article and the name at token first, with or
// without a comma ("the prime minister, Jonas Vik"), or right before it ("captain Jon Ferrand"). at is the token where
// the phrase begins.
func roleBefore(doc *segment.Document, s segment.Sentence, first int) (role string, at int) {
	if role, at = articledRole(doc, s, first); role != "" || first == s.First {
		return role, at
	}
	at = first - 1
	if w := strings.ToLower(doc.Word(at)); offices[w] == "" && !titles[w] || impersonal[w] {
		return "", 0
	}
	for at > s.First && first-at < 7 {
		if w := strings.ToLower(doc.Word(at - 1)); !titles[w] && !inRoles[w] && !person(w) && !nameLike(doc, at-1) {
			break
		}
		at--
	}
	return doc.Text[doc.Tokens[at].Start:doc.Tokens[first-1].End], at
}

// inRoles are words, beside those of titles, that stand within a role.
var inRoles = set(`presidential parliamentary mayoral congressional political senior junior chief national federal local regional medical military
	police fire army navy air party campaign union team club company county state city school science law history music opposition senate
	house government parish district legal technical financial commercial public press communications communication security intelligence
	human resources rights research policy trade energy health education sports football assistant associate retired veteran`)

// articledRole returns the office between an article and the name at token first.
func articledRole(doc *segment.Document, s segment.Sentence, first int) (role string, at int) {
	end := first
	if end > s.First && doc.Word(end-1) == "," {
		end--
	}
	for i := end - 1; i >= s.First && end-i <= 6; i-- {
		switch w := strings.ToLower(doc.Word(i)); {
		case w == "the" || w == "a" || w == "an":
			if i+1 == end {
				return "", 0
			}
			role = doc.Text[doc.Tokens[i+1].Start:doc.Tokens[end-1].End]
			last := strings.ToLower(doc.Word(end - 1))
			for j := i + 2; j < end; j++ {
				if doc.Word(j) == "of" { // "the mayor of Halden, Sven Arvid"
					last = strings.ToLower(doc.Word(j - 1))
					break
				}
			}
			if offices[last] == "" && !titles[last] {
				return "", 0
			}
			return role, i
		case doc.Tokens[i].Class != segment.Word:
			return "", 0
		}
	}
	return "", 0
}

// roleBehind returns the office in an apposition behind the name that ends before the token end: "Ada Quist,
// the outgoing mayor of Halden, …", "Ada Quist, 61, captain of the ferry, …".
func roleBehind(doc *segment.Document, s segment.Sentence, end int) string {
	if end+2 < s.Last && doc.Word(end) == "," && doc.Tokens[end+1].Class == segment.Number && doc.Word(end+2) == "," {
		end += 2
	}
	if end+1 >= s.Last || doc.Word(end) != "," {
		return ""
	}
	first := end + 1
	if determiners[doc.Word(first)] {
		first++
	}
	head := ""
	for i := first; i < s.Last && i < first+14; i++ {
		switch w := strings.ToLower(doc.Word(i)); {
		case doc.Tokens[i].Class == segment.Word && head == "" && i > first && linkers[w]:
			head = strings.ToLower(doc.Word(i - 1))
		case doc.Tokens[i].Class == segment.Word, w == "-" && !doc.Tokens[i].Spaced:
		case w == "," || w == ";" || w == "?" || w == "–" || w == "—" || w == "." && i+1 == s.Last:
			if head == "" {
				head = strings.ToLower(doc.Word(i - 1))
			}
			if i == first || offices[head] == "" && !titles[head] {
				return ""
			}
			return doc.Text[doc.Tokens[first].Start:doc.Tokens[i-1].End]
		default:
			return ""
		}
	}
	return ""
}

var (
	determiners = set(`the a an his her its their`)
	linkers     = set(`of for in at to with from on by`) // … that end the head of a role: "mayor of Halden"
)

// aside reports whether an age or a relative clause stands behind the name that ends before the token
// end: "Ada Quist, 61, …", "Ada Quist, who …".
func aside(doc *segment.Document, s segment.Sentence, end int) bool {
	if end+1 >= s.Last || doc.Word(end) != "," {
		return false
	}
	return doc.Tokens[end+1].Class == segment.Number || doc.Word(end+1) == "who" || doc.Word(end+1) == "whose"
}
