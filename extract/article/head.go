package article

import "strings"

// headLength is the number of paragraphs among which a title, bylines and datelines are looked for.
const headLength = 10

// readHead gives the paragraphs above the story their kinds, up to the first paragraph of prose. title is
// that of the article where it is known.
func (p *page) readHead(title string) {
	for i := range min(len(p.paragraphs), headLength) {
		q := &p.paragraphs[i]
		if q.kind == Boilerplate {
			continue // a caption
		}
		if p.isTitle(i, title) {
			q.kind = Title
			continue
		}
		if q.kind = p.headKind(i); q.kind != Main {
			continue
		}
		if q.lead = p.readDateline(i); q.lead == q.Len() {
			q.kind, q.lead = Dateline, 0
			continue
		}
		if q.shape == prose || q.lead > 0 {
			p.body = i
			return
		}
	}
}

// headKind tells a byline, a line of dates and a separator; what remains is the story's.
func (p *page) headKind(i int) Kind {
	s := p.in(i)
	switch {
	case p.paragraphs[i].shape == rule:
		return Boilerplate
	case p.readStamps(i):
		return Dateline
	}
	name, ok := byline(s, i == 0)
	if !ok && i > 0 && isName(s) && p.recurs(i) {
		name, ok = fold(s), true
	}
	if !ok {
		return Main
	}
	if p.author == "" {
		p.author = name
	}
	stamps, _ := findStamps(s)
	p.keep(stamps, p.paragraphs[i].Start)
	return Byline
}

// isTitle tells the title: the first paragraph, where it looks like one and something follows. Some
// houses end their titles with a full stop; those are told by their capitals.
func (p *page) isTitle(i int, title string) bool {
	s := p.in(i)
	if title != "" && phrase(s) == phrase(title) {
		return true
	}
	if i > 0 || len(p.paragraphs) < 2 || strings.HasPrefix(s, "\"") && p.paragraphs[0].shape == prose {
		return false
	}
	if _, ok := byline(s, true); ok {
		return false
	}
	if n, _ := findDateline(s); n > 0 {
		return false
	}
	if _, all := findStamps(s); all {
		return false
	}
	switch p.paragraphs[0].shape {
	case headline:
		return true
	case prose:
		return len(strings.Fields(s)) < headlineWords && capitalized(s) && strings.Count(s, ". ") == 0
	}
	return false
}

// recurs reports whether paragraph i stands a second time below, as an author's name does at the end.
func (p *page) recurs(i int) bool {
	for j := i + 1; j < len(p.paragraphs); j++ {
		if p.paragraphs[j].Len() == p.paragraphs[i].Len() && p.in(j) == p.in(i) {
			return true
		}
	}
	return false
}
