package check

import (
	"fmt"
	"strings"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/claim"
	"factline/timeline"
)

var unconfirmedClaim = Check{
	Name:  "unconfirmed-claim",
	Level: Info,
	Title: "claimed by one side, not confirmed or denied by the other",
	Doc: `The article says that the other side "has not yet confirmed" or "declined to comment", and nothing in the articles at hand confirms or denies the claim. Who declines to comment, or answers in
another article, must be named in the claim. The finding says no more than the article does of that side's silence. The
flag stands at the claim, the answer that is still open is its related place.`,
	Example: "Published: 2025-02-09\n\nPresident Solberg said on February 7 that Irena Volkova had phoned him about the harbour. Kastovia has not yet confirmed it.",
	Repair:  "",
	Run: func(tl *timeline.Timeline) []Flag {
		settled := make(map[int]bool)
		for _, k := range tl.Links {
			if k.Relation == timeline.Confirms || k.Relation == timeline.Denies {
				settled[k.To] = true
			}
		}
		seen := make(map[int]int) // claim → its flag
		var flags []Flag
		for _, k := range tl.Links {
			if k.Relation != timeline.LeavesOpen || settled[k.To] {
				continue
			}
			claimed, answer := &tl.Events[k.To], &tl.Events[k.From]
			if answer.Actor == "" || claimed.Article != answer.Article && !k.Named {
				continue
			}
			related := Place{answer.Article, answering(tl.Articles[answer.Article], answer)}
			if i, ok := seen[k.To]; ok {
				flags[i].Related = append(flags[i].Related, related)
				continue
			}
			seen[k.To] = len(flags)
			flags = append(flags, Flag{
				Place:   Place{claimed.Article, claimed.Whole},
				Message: fmt.Sprintf("%s %s: %s; %s %s", speaker(claimed), claimed.Stance, quoted(excerpt(claimed.Text)), speaker(answer), leftOpen(answer, answer.Whole.In(tl.Articles[answer.Article].Text))),
				Related: []Place{related},
				Event:   k.To,
			})
		}
		return flags
	},
}

// answering gives the words that answer: where they have no content, so that the whole sentence stands for it, those
// from the source to the cue.
func answering(r *extract.Result, answer *timeline.Event) article.Span {
	for _, c := range r.Claims {
		if c.Sentence != answer.Sentence || c.Speaker != answer.Actor || c.Stance != answer.Stance || len(c.Content) > 0 || len(c.Source) == 0 || len(c.Cue) == 0 {
			continue
		}
		if first, last := c.Source[0], c.Cue[len(c.Cue)-1]; first.Start < last.End {
			return article.Span{Start: first.Start, End: last.End}
		}
	}
	return answer.Whole
}

// leftOpen says how an answer, of which these are the words, leaves a claim open.
func leftOpen(answer *timeline.Event, words string) string {
	switch {
	case strings.Contains(strings.ToLower(words), "neither"):
		return "has neither confirmed nor denied it"
	case answer.Stance == claim.Declined:
		return "did not comment on it"
	case answer.Stance == claim.Denied:
		return "did not deny it"
	}
	return "has not confirmed it"
}
