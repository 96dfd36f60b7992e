package article

import (
	"regexp"
	"strings"
)

// notices are lines of the page that are more than a fixed wording: rights, credits, calls to follow.
var notices = regexp.MustCompile(`^(?i:©|\(c\) \d{4}|copyright\b|all rights reserved|follow (us|@?\w+( \w+){0,6}) on (twitter|facebook|x|instagram|telegram|linkedin|threads|bluesky)\b` +
	`|(image|media|video) caption\b|(photo|image|picture|video|graphic|illustration)( by| courtesy of|:)|sign up (for|to)\b|subscribe (to|now)\b|click here\b|tags?:|topics?:|keywords?:|filed under:)`)

// noticeWords is the greatest number of words of such a line.
const noticeWords = 25

// readBoilerplate finds the lines within and below the story that belong to the page.
func (p *page) readBoilerplate() {
	for i := range p.paragraphs {
		q := &p.paragraphs[i]
		if q.kind != Main {
			continue
		}
		s := p.in(i)
		switch {
		case q.shape == rule, q.Len() <= 80 && buttons[phrase(s)]:
			q.kind = Boilerplate
		case notices.MatchString(s) && len(strings.Fields(s)) <= noticeWords:
			q.kind = Boilerplate
		}
	}
}
