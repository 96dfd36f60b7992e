package check

import (
	"fmt"

	"factline/timeline"
)

var unconfirmedClaim = Check{
	Name:  "unconfirmed-claim",
	Level: Info,
	Title: "claimed by one side, not confirmed or denied by the other",
	Doc: `The article says that the other side "has not yet confirmed" or "declined to comment", and nothing in the articles at hand confirms or denies the claim. Who declines to comment, or answers in
another article, must be named in the claim. The flag stands at the claim, the answer that is
still open is its related place.`,
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
			related := Place{answer.Article, answer.Whole}
			if i, ok := seen[k.To]; ok {
				flags[i].Related = append(flags[i].Related, related)
				continue
			}
			seen[k.To] = len(flags)
			flags = append(flags, Flag{
				Place:   Place{claimed.Article, claimed.Whole},
				Message: fmt.Sprintf("%s %s: %s; %s has neither confirmed nor denied it", speaker(claimed), claimed.Stance, quoted(excerpt(claimed.Text)), speaker(answer)),
				Related: []Place{related},
				Event:   k.To,
			})
		}
		return flags
	},
}
