// Package claim finds who said what, and when.
//
// The unit is the attribution: a source ("Kremlin spokesman Dmitry Peskov"), a cue ("confirmed") and
// a content ("that contacts had increased"). To these come the speaker's name and role apart, the
// [Stance] that the cue takes, and the day on which it was said.
package claim

import (
	"factline/extract/article"
	"factline/extract/civil"
)

// A Stance is what a source does with what it says.
type Stance string

// The stances.
const (
	Said      Stance = "said"      // says, adds, explains, criticizes, praises, describes: no stance to whether it is true
	Claimed   Stance = "claimed"   // claims, asserts, insists, argues: asserts what others may doubt
	Announced Stance = "announced" // announces, declares, unveils, reveals: makes something known or so
	Confirmed Stance = "confirmed" // confirms, acknowledges, admits, verifies: affirms what was in question
	Denied    Stance = "denied"    // denies, rejects, disputes, rules out
	Alleged   Stance = "alleged"   // alleges, "allegedly": asserts a wrong that is not proved
	Accused   Stance = "accused"   // accuses, blames, charges: names who is said to be at fault
	Predicted Stance = "predicted" // predicts, expects, warns of what will be
	Promised  Stance = "promised"  // promises, vows, threatens, agrees to: commits itself
	Asked     Stance = "asked"     // asks, urges, demands, calls for
	Reported  Stance = "reported"  // what papers, studies and documents report, show and publish; "it is reported"
	Declined  Stance = "declined"  // declines to comment, does not respond, would neither confirm nor deny
)

// Stances lists the stances in the order of their documentation.
var Stances = []Stance{Said, Claimed, Announced, Confirmed, Denied, Alleged, Accused, Predicted, Promised, Asked, Reported, Declined}

// A SaidBasis says how the day of a claim is known.
type SaidBasis string

// The bases of the day on which something was said.
const (
	SaidExplicit    SaidBasis = "explicit"    // a date in the same attribution
	SaidCarried     SaidBasis = "carried"     // the same interview, statement or speech is dated nearby
	SaidPublication SaidBasis = "publication" // nothing says when: the publication date
	SaidUnknown     SaidBasis = "none"        // nor is there a publication date
)

// A Claim is one attribution.
type Claim struct {
	Source  []article.Span // where the text names the source; empty where it is not named
	Cue     []article.Span
	Content []article.Span
	Clause  article.Span // the words from source and cue to the end of their clause, where there is no content: "the palace has not yet confirmed"

	Speaker string // one name for one actor throughout the article: "Dmitry Peskov"
	Role    string // "Kremlin spokesman"
	Stance  Stance
	Negated bool // "has not yet confirmed"
	Thin    bool // hardly a statement: it names no more than a topic ("discussed the plan"), nobody makes it ("the storm threatens the harbour"), or its cue stands in no table
	Points  bool // says nothing of its own but points at what is said elsewhere: "made these statements on board"
	Quote   bool // the content is quoted directly

	Said      civil.Value // the date on which it was said
	SaidBasis SaidBasis
	SaidAt    int // index of the Timex that says so, -1 for none

	Sentence int  // index of the sentence that holds the cue
	Event    bool // nobody is quoted: the article itself tells that it happened ("Thousands marched on 5 February"); Source is who did it, the stance Reported
}
