package check

import (
	"fmt"
	"slices"
	"strings"

	"factline/timeline"
)

var responseBeforeClaim = Check{
	Name:  "response-before-claim",
	Level: Warning,
	Title: "a denial or confirmation is dated before what it answers",
	Doc: `The timeline links a denial or confirmation to the claim of another actor that shares most of its words, or, if it has none of its own ("denied this"), that stands right before it. Where the sentences themselves date
both and the answer is the earlier, one of the dates is wrong, or the claim had been made before. Answers that may be about another matter - fewer than three words in common - are
left alone, and so are those that the article itself tells as former: "had already denied".`,
	Example: "Published: 2024-03-18\n\nCaptain Jon Ferrand claimed on 14 March 2024 that the rudder of the ferry had failed. Merrow Lines denied on 12 March 2024 that the rudder of the ferry had failed.",
	Repair:  "",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, k := range tl.Links {
			if k.Relation != timeline.Confirms && k.Relation != timeline.Denies || !k.Nearby && (len(k.Words) < surelySame || k.Score < surelyShare) || former(tl, k.From) {
				continue
			}
			answer, ok1 := datedEvent(tl, k.From)
			claimed, ok2 := datedEvent(tl, k.To)
			if !ok1 || !ok2 {
				continue
			}
			at, ok1 := answer.day()
			then, ok2 := claimed.day()
			if !ok1 || !ok2 || at >= then {
				continue
			}
			verb := map[timeline.Relation]string{timeline.Confirms: "confirmed", timeline.Denies: "denied"}[k.Relation]
			f := answer.flag(fmt.Sprintf("%s %s on %s what %s said only on %s", speaker(&tl.Events[k.From]), verb, at.Words(), speaker(&tl.Events[k.To]), then.Words()))
			f.Related = []Place{claimed.place()}
			f.Event = k.From
			flags = append(flags, f)
		}
		return flags
	},
}

// former reports whether the article tells an answer as one that had been given before: "had denied", "had already
// denied".
func former(tl *timeline.Timeline, answer int) bool {
	e := &tl.Events[answer]
	r := tl.Articles[e.Article]
	before, _, _ := strings.Cut(r.Sentences[e.Sentence].In(r.Text), e.Cue)
	words := strings.Fields(strings.ToLower(before))
	return slices.ContainsFunc(words[max(0, len(words)-2):], func(w string) bool { return tellsFormer[w] }) || strings.HasPrefix(e.Cue, "had ")
}

var tellsFormer = set("had already earlier previously before")

// What an answer and a claim must share for their dates to be compared.
const (
	surelySame  = 3
	surelyShare = 0.6
)
