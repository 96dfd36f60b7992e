package attribution

import (
	"regexp"
	"strings"
)

// reportingVerbs are verbs that report speech, or a thought as if it were said.
const reportingVerbs = `
say tell claim add write report announce note state declare assert allege argue insist maintain contend
explain suggest warn confirm deny admit acknowledge concede reveal disclose respond reply answer tweet retweet
post ask accuse blame criticize criticise urge call describe predict promise pledge vow testify comment
mention cite quote remark observe recall reiterate repeat stress emphasize emphasise joke complain conclude
continue estimate believe think speculate indicate inform remind advise assure reassure dispute refute reject
dismiss question wonder demand request recommend propose threaten charge denounce condemn praise slam blast
rail mock decry lament boast brag caution counter retort quip shout yell chant exclaim whisper mutter hint
imply signal project forecast conjecture clarify elaborate specify outline detail point refer echo agree
disagree object protest apologize apologise thank swear affirm reaffirm guess tout hail proclaim pronounce
instruct email interview relate recount narrate voice express vouch attest certify assess opine deem label
brand dub characterize characterise portray compare liken allude gripe chide scold rebuke assail`

// irregular past forms of reporting verbs.
var irregular = map[string][]string{
	"say":   {"said"},
	"tell":  {"told"},
	"write": {"wrote", "written"},
	"think": {"thought"},
	"swear": {"swore", "sworn"},
}

// reportingWords are other words that report: nouns and adverbs.
const reportingWords = `
according statement statements claim claims allegation allegations accusation accusations announcement
assertion remark remarks comment comments quote quoted warning denial testimony reportedly allegedly per
argument tweet tweets interview`

// reporting is the set of all words that make a cue report speech.
var reporting = reportingForms()

func reportingForms() map[string]bool {
	out := map[string]bool{}
	for _, v := range strings.Fields(reportingVerbs) {
		for _, f := range inflect(v) {
			out[f] = true
		}
	}
	for _, w := range strings.Fields(reportingWords) {
		out[w] = true
	}
	return out
}

var doubling = regexp.MustCompile(`[^aeiou][aeiou][bdgmnprt]$`) // admit: admitted

// inflect gives the forms that a verb may have. Some are no words ("sayed"); they never occur, so they do no harm.
func inflect(verb string) []string {
	forms := append([]string{verb, verb + "s", verb + "es", verb + "d", verb + "ed", verb + "ing"}, irregular[verb]...)
	stem, last := verb[:len(verb)-1], verb[len(verb)-1:]
	if last == "e" {
		forms = append(forms, stem+"ing")
	}
	if last == "y" && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])) {
		forms = append(forms, stem+"ies", stem+"ied")
	}
	if doubling.MatchString(verb) {
		forms = append(forms, verb+last+"ed", verb+last+"ing")
	}
	return forms
}
