package article

import (
	"strings"
	"unicode"
)

// readRelated finds the stretches that belong to other stories. What stands below a heading such as
// "Related news" is told by its form: titles, each with one paragraph of summary at most. Where two
// paragraphs of prose follow each other the story goes on, for a false "related" would lose dates and claims.
func (p *page) readRelated() {
	over := false // the author's name at the end has closed the story
	for i := p.body + 1; i < len(p.paragraphs); {
		end := i
		switch {
		case p.author != "" && fold(p.in(i)) == p.author:
			p.paragraphs[i].kind = Byline
			over = true
		case isHeading(p.in(i)) && over:
			end = len(p.paragraphs)
		case isHeading(p.in(i)):
			end = p.teasers(i+1, insets[phrase(p.in(i))])
		case isLead(p.in(i)):
			end = i + 1
		case over && p.isTeaser(i), p.isMarkedTeaser(i), p.isRunOfTeasers(i):
			end = p.teasers(i, false)
		}
		for j := i; j < end; j++ {
			p.paragraphs[j].kind = Related
		}
		i = max(end, i+1)
	}
	p.readCopies()
}

// isHeading tells a line that stands above other stories: "RELATED NEWS", "Read more:".
func isHeading(s string) bool { return len(s) <= 60 && relatedHeadings[phrase(s)] }

// isLead tells a line that names one other story: "Read more: Ferries stay in port".
func isLead(s string) bool {
	i := strings.IndexAny(s, ":|»>")
	return 0 < i && i <= 40 && relatedLeads[phrase(s[:i])] && phrase(s[i:]) != "" && len(strings.Fields(s)) <= headlineWords
}

// teasers gives the end of the list of teasers that begins at i: titles, separators, bylines, and
// paragraphs that are the summary of the title above them. Below an inset one such paragraph alone
// is the story's own, which is likely to be about the same.
func (p *page) teasers(i int, inset bool) int {
	title, summaries, first := -1, 0, 0
	marked := false // a separator or a byline stands between the title and what follows
list:
	for ; i < len(p.paragraphs); i++ {
		switch {
		case p.paragraphs[i].shape == rule || p.isBylineAt(i):
			marked = title >= 0
		case p.paragraphs[i].shape == headline:
			title, marked = i, false
		case title < 0 || p.isProse(i+1) || !marked && !akin(p.in(title), p.in(i)):
			break list
		default:
			if summaries++; summaries == 1 {
				first = i
			}
			title, inset = -1, inset && !marked
		}
	}
	if inset && summaries == 1 {
		return first
	}
	return i
}

// isTeaser tells a title with one paragraph about the same below it.
func (p *page) isTeaser(i int) bool {
	return i+1 < len(p.paragraphs) && p.isTitleLine(i) && p.isProse(i+1) && !p.isProse(i+2) && akin(p.in(i), p.in(i+1))
}

// isMarkedTeaser tells a title, a separator or a byline, and one paragraph of prose.
func (p *page) isMarkedTeaser(i int) bool {
	return i+2 < len(p.paragraphs) && p.isTitleLine(i) && (p.in(i+1) == "|" || p.isBylineAt(i+1)) && p.isProse(i+2) && !p.isProse(i+3)
}

// Teasers without a heading above them are told from a story's own sections by their number and by how little they say.
const (
	runOfTeasers = 3  // in a row
	summaryWords = 40 // at most, in each summary
)

func (p *page) isRunOfTeasers(i int) bool {
	for n := range runOfTeasers {
		if j := i + 2*n; !p.isTeaser(j) || len(strings.Fields(p.in(j+1))) > summaryWords {
			return false
		}
	}
	return true
}

// readCopies finds teasers that stand in the text twice: the same title above the same paragraph.
func (p *page) readCopies() {
	type pair struct{ title, summary string }
	first := map[pair]int{}
	for i := p.body + 1; i < len(p.paragraphs); i++ {
		j := i + 1
		for j < len(p.paragraphs) && j < i+3 && (p.paragraphs[j].shape == rule || p.isBylineAt(j)) {
			j++
		}
		if !p.isTitleLine(i) || !p.isProse(j) {
			continue
		}
		key := pair{p.in(i), p.in(j)}
		if k, ok := first[key]; ok {
			p.markTeaser(k)
			p.markTeaser(i)
		} else {
			first[key] = i
		}
	}
}

// markTeaser marks a title and what follows it up to its paragraph of prose.
func (p *page) markTeaser(i int) {
	for {
		p.paragraphs[i].kind = Related
		if p.paragraphs[i].shape == prose {
			return
		}
		i++
	}
}

func (p *page) isProse(i int) bool {
	return i < len(p.paragraphs) && p.paragraphs[i].shape == prose
}

// titleWords is the least number of words of a line that may be the title of another story.
const titleWords = 4

func (p *page) isTitleLine(i int) bool {
	return i < len(p.paragraphs) && p.paragraphs[i].shape == headline && len(strings.Fields(p.in(i))) >= titleWords
}

func (p *page) isBylineAt(i int) bool {
	if p.paragraphs[i].shape != headline {
		return false
	}
	_, ok := byline(p.in(i), false)
	return ok
}

// akin reports whether a paragraph is about what the title says: it has at least two of the title's longer
// words, and a third of them. Words are compared by their first letters, so that "protests" meets "protest".
func akin(title, summary string) bool {
	of := stems(summary)
	total, shared := 0, 0
	for w := range stems(title) {
		total++
		if of[w] {
			shared++
		}
	}
	return shared >= 2 && shared*3 >= total
}

// stem is the number of letters by which words are compared.
const stem = 5

func stems(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if r := []rune(w); len(r) >= 4 {
			out[string(r[:min(len(r), stem)])] = true
		}
	}
	return out
}
