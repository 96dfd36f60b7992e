package resolve

import (
	"maps"
	"strings"
)

// auxiliaries begin a verb group that looks ahead, unless "have" follows.
var auxiliaries = wordSet(`will shall 'll won't wo would wouldn't can may might must wird werden soll sollen sẽ
	i'll you'll he'll she'll it'll we'll they'll that'll there'll who'll`)

// possible are words of a verb group that may come to nothing, or told what was promised: "could fall", "agreed to meet".
var possible = wordSet("could can may might must should agreed promised vowed pledged")

// once are words of a verb group that looked ahead from the past: "would meet", "wanted to meet".
var once = wordSet("would wouldn't was were wanted hoped threatened decided intended")

// wishes are plans that may be of anything: "if you want to understand Tuesday's vote".
var wishes = wordSet("want wants need needs hope hopes wish")

// unsaid are verbs that tell of the past behind "would not": "he would not say".
var unsaid = wordSet("say comment discuss give elaborate answer speculate identify confirm disclose")

// ahead are words which, right before an expression, place it in the future.
var ahead = wordSet("until till starting beginning")

// announced are words that look ahead with an expression of time right behind them or a "for" between:
// "scheduled for Tuesday", "due Tuesday".
var announced = wordSet("scheduled due expected slated upcoming")

// plans are words which, with a "to" behind them, look ahead: "plans to leave", "is due to arrive".
var plans = wordSet(`plan plans planned planning hoped wanted decided threatened intends intend due set scheduled expected expects expect slated going hopes hope ready
	about agreed promised vowed likely supposed wants want is are was were has have needs need`)

// arranged are past forms that tell of what lies ahead: "has scheduled a hearing Thursday".
var arranged = wordSet("planned scheduled slated")

// coming are forms of the present in which news tells of what is to come: "the talks resume on Wednesday".
var coming = wordSet("begins starts opens reopens resumes resume leaves arrives departs expires")

// present are forms of the present in which news tells of what is to come on a weekday: "Ohio votes Tuesday". Those that are
// mostly nouns are left out.
var present = wordSet(`votes holds meets hosts speaks testifies travels delivers launches convenes gathers heads kicks airs faces hears decides
	appears attends joins goes takes debuts needs wants expects`)

// bare are verbs without an ending that look ahead behind "to", a plural or a pronoun: "to vote Tuesday", "when voters cast their
// ballots Tuesday".
var bare = wordSet(`vote hold meet host speak testify travel deliver launch convene gather head hear decide appear attend join go take
	face debut need want begin start open close visit return cast kick play run`)

// conditions begin a clause that tells in the present of what is to come: "when voters go to the polls Tuesday".
var conditions = wordSet("when if once unless")

// following are conjunctions of a clause that tells more of the day before them: "on Tuesday, when voters cast their ballots".
var following = wordSet("when after before as")

// reporting are verbs in the past of which news tells on the same day.
var reporting = wordSet("said told announced declared warned confirmed reported")

// lasting are verbs that look ahead with "until" though they are past: "postponed until Tuesday", "has until Tuesday".
var lasting = wordSet(`postponed delayed deferred extended adjourned continued suspended closed shut cancelled canceled barred banned put pushed gave given
	jailed detained held has have`)

// appearing are words before a "before" of place: "testified before the committee".
var appearing = wordSet("testify testifies testified testifying appear appears appeared appearing testimony speak spoke speaking arguments")

// outcomes are nouns for what has happened where it is spoken of: "Tuesday's ruling".
var outcomes = wordSet(`ruling rulings verdict decision attack attacks bombing bombings shooting shootings killing killings slaying massacre blast explosion
	crash fire earthquake quake flood floods collapse accident announcement statement remarks comments tweet letter
	victory victories win wins loss losses defeat resignation death deaths arrest arrests raid raids`)

// prospects are nouns for what is spoken of before and after it happens: "Tuesday's vote".
var prospects = wordSet(`vote election elections primary primaries caucus caucuses runoff referendum contest contests debate game match final finals race
	meeting summit convention hearing trial deadline rally`)

// results are what a quarter has when it is over.
var results = wordSet("results earnings figures profit profits revenue revenues sales loss losses report")

// forecasts are nouns of what is to come: "it cut its forecast for the second quarter".
var forecasts = wordSet("forecast forecasts outlook guidance projection projections target targets")

// pronouns begin a clause that tells more of the noun before: "the group he led".
var pronouns = wordSet("he she they it we i you")

// commas are the marks that part a relative clause from the rest.
var commas = wordSet(", — –")

// joining are words before a pronoun that begins a clause of its own.
var joining = wordSet("and but or that as while because after before since said says where")

// opening are words between the beginning of a clause and the day that opens it.
var opening = wordSet("on in by during and but then late early")

// pastForms are verb forms of the past that do not end in -ed.
var pastForms = wordSet(`was were had did said told took came went held met made began left wrote spoke won lost sent gave found
	became fell rose broke struck hit shot flew arose brought bought sold led ran saw heard paid got kept knew grew stood
	felt fought thought built caught taught drew drove ate forgot chose shook stole swore tore wore woke threw
	didn't wasn't weren't hadn't hasn't haven't couldn't
	set died fled laid lay spent swept understood withdrew 'd been cut put shut quit beat
	begun broken chosen known done driven fallen flown given gone grown risen seen shown spoken stolen sunk sworn taken thrown worn written`)

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

// hinting are all the words that can tell the side of a weekday, or change what those behind them tell; see telling.
var hinting = func() map[string]bool {
	all := wordSet("is are 's of before since who which whose")
	for _, words := range []map[string]bool{telling, present, bare, conditions, pronouns, commas} {
		maps.Copy(all, words)
	}
	return all
}()

// notVerbs end in -ed and are no verbs.
var notVerbs = wordSet("hundred sacred naked wicked rugged crooked hatred beloved biased infrared")

// nominal are the words before an adjective or a noun: articles, possessives and prepositions.
var nominal = wordSet(`the a an this that these those his her its their our my your no some any every each 's ’s
	of by in with for at from between`)

// wordSet makes a set of words; one with an apostrophe is in it with either sign.
func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
		set[strings.ReplaceAll(w, "'", "’")] = true
	}
	return set
}
