package segment

import "strings"

// An abbreviation is written with a full stop; what may follow it tells whether the stop also ends
// the sentence.
type abbreviation uint8

const (
	_            abbreviation = iota
	beforeName                // never ends a sentence: "Mr. Trump"
	beforeNumber              // none before a number: "Feb. 5", "No. 3"
	afterName                 // may end one, but only before a word that begins sentences: "Acme Inc. The …"
)

var abbreviations = abbreviationTable(map[abbreviation]string{
	beforeName: `mr mrs ms mx dr messrs mme mlle prof gen lt col maj capt cmdr adm sgt cpl pvt sen rep gov pres sec del amb
		rev fr hon supt det insp msgr st mt ft vs eg ie cf al approx`,
	beforeNumber: `jan feb mar apr jun jul aug sep sept oct nov dec no nos art fig vol pp p ch sect para`,
	afterName:    `inc corp co ltd plc llc bros jr sr esq etc ave blvd rd dept univ assn gov't int'l mon tue tues wed thu thur thurs fri sat sun`,
})

func abbreviationTable(words map[abbreviation]string) map[string]abbreviation {
	table := make(map[string]abbreviation)
	for kind, list := range words {
		for word := range strings.FieldsSeq(list) {
			table[word] = kind
		}
	}
	return table
}

// starters are words that, with a capital, nearly always begin a sentence and are seldom part of a name.
var starters = func() map[string]bool {
	table := make(map[string]bool)
	for word := range strings.FieldsSeq(`the a an this that these those there here he she it they we i you his her its their our my
		in on at by for from with after before since during under over as if when while where although though because but and
		or yet so however meanwhile moreover also still then now according last earlier later what who why how which
		is are was were has have had do does did will would not no both some many most all each every one two three several`) {
		table[word] = true
	}
	return table
}()
