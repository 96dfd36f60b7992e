package resolve

import (
	"maps"
	"strings"
)

// auxiliaries begin a verb group that looks ahead, unless "have" follows.
var auxiliaries = wordSet("will shall 'll won't wo would can may might must wird werden soll sollen sẽ")

// plans are words which, with a "to" behind them, look ahead: "plans to leave", "is due to arrive".
var plans = wordSet(`plan plans planned planning hoped wanted decided threatened intends intend due set scheduled expected expects expect slated going hopes hope ready
	about agreed promised vowed likely supposed wants want is are was were has have needs need`)

// arranged are past forms that tell of what lies ahead: "has scheduled a hearing Thursday".
var arranged = wordSet("planned scheduled slated")

// coming are forms of the present in which news tells of what is to come: "the talks resume on Wednesday".
var coming = wordSet("begins starts opens reopens resumes resume leaves arrives departs expires")

// pastForms are verb forms of the past that do not end in -ed.
var pastForms = wordSet(`was were had did said told took came went held met made began left wrote spoke won lost sent gave found
	became fell rose broke struck hit shot flew arose brought bought sold led ran saw heard paid got kept knew grew stood
	felt fought thought built caught taught drew drove ate forgot chose shook stole swore tore wore woke threw
	set died fled laid lay spent swept understood withdrew 'd been cut put shut quit beat
	begun broken chosen done driven fallen flown given gone grown risen seen shown spoken stolen sunk sworn taken thrown worn written`)

// perfect stand before a participle in groups that do not look ahead.
var perfect = wordSet("have has had having 've was were been being is are 's")

// tenseWords tell the time of a clause without being its verb, or are forms of the present in which news tells of what is to come.
var tenseWords = map[string]tense{
	"due": futureTense, "expected": futureTense, "plans": futureTense, "upcoming": futureTense, "forthcoming": futureTense,
	"deadline": futureTense, "set": futureTense, "going": futureTense,
	"since": pastTense, "ago": pastTense, "born": pastTense,
}

// able follow "could" where it tells what somebody was able to do, or was not: "could not come", "could see the fire".
var able = wordSet("not n't n’t have never only hardly see hear feel tell find remember barely")

// telling are all the words of the tables above that can tell a tense where they stand. Of the words of a text, most are not among
// them, nor do they end in -ed: one look-up passes over them.
var telling = func() map[string]bool {
	all := map[string]bool{"to": true, "could": true}
	for _, words := range []map[string]bool{auxiliaries, arranged, coming, pastForms} {
		maps.Copy(all, words)
	}
	for w := range tenseWords {
		all[w] = true
	}
	return all
}()

// notVerbs end in -ed and are no verbs.
var notVerbs = wordSet("hundred sacred naked wicked rugged crooked hatred beloved biased infrared")

// nominal are the words before an adjective or a noun: articles, possessives and prepositions.
var nominal = wordSet(`the a an this that these those his her its their our my your no some any every each 's ’s
	of by in with for at from between`)

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
