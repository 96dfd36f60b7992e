package check

import (
	"fmt"

	"factline/timeline"
)

var responseBeforeClaim = Check{
	Name:  "response-before-claim",
	Level: Warning,
	Title: "a denial or confirmation is dated before what it answers",
	Doc: `The timeline links a denial or confirmation to the claim of another actor that shares most of its words. Where the sentences themselves date
both and the answer is the earlier, one of the dates is wrong, or the claim had been made before. Answers that may be about another matter - fewer than three words in common - are
left alone.`,
	Example: "Published: 2024-03-18\n\nCaptain Jon Ferrand claimed on 14 March 2024 that the rudder of the ferry had failed. Merrow Lines denied on 12 March 2024 that the rudder of the ferry had failed.",
	Repair:  "",
	Run: func(tl *timeline.Timeline) []Flag {
		var flags []Flag
		for _, k := range tl.Links {
			if k.Relation != timeline.Confirms && k.Relation != timeline.Denies || len(k.Words) < surelySame || k.Score < surelyShare {
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
			f := answer.flag(fmt.Sprintf("%s %s on %s what %s said only on %s", speaker(&tl.Events[k.From]), verb, spoken(at), speaker(&tl.Events[k.To]), spoken(then)))
			f.Related = []Place{claimed.place()}
			f.Event = k.From
			flags = append(flags, f)
		}
		return flags
	},
}

// What an answer and a claim must share for their dates to be compared.
const (
	surelySame  = 3
	surelyShare = 0.6
)
