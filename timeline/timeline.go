// Package timeline puts what articles say into the order of time.
//
// An [Event] is one thing that the timeline shows: somebody claimed something, or something happened,
// on a date that is known as well as the article knows it. A [Timeline] holds the events of one or
// more articles in chronological order, undated ones last, and the [Link] between those that concern
// the same matter: a claim, its confirmation, its denial, its telling in another article.
//
// The date of claiming and the date of what is claimed are never mixed: the first is [Event.When],
// the second [Event.About].
package timeline

import (
	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/claim"
)

// A Kind says what an event is.
type Kind string

// The kinds of events.
const (
	ClaimEvent Kind = "claim" // somebody is quoted or reported to have said it
	PlainEvent Kind = "event" // the article tells it in its own voice
)

// A Basis says how the date of an event is known. It takes the values of [claim.SaidBasis], for
// plain events too: "explicit" (words of the same sentence date it), "carried" (words nearby do),
// "publication" (nothing says when, so it stands at the publication date), "none". What an explicit
// date was reckoned from in its turn ("yesterday": from the publication) is told by the Basis of its
// Timex.
type Basis string

// The bases of an event's date.
const (
	Explicit    = Basis(claim.SaidExplicit)
	Carried     = Basis(claim.SaidCarried)
	Publication = Basis(claim.SaidPublication)
	Undated     = Basis(claim.SaidUnknown)
)

// When is the date of an event.
type When struct {
	Value   civil.Value
	Literal civil.Value // what the words say on their face; equal to Value unless the date was repaired
	Basis   Basis
	Words   article.Span // the words that give the date; empty where none do
	Timex   int          // index into the article's Timexes, -1 for none
}

// Repaired reports whether the date shown differs from what the words say on their face.
func (w When) Repaired() bool { return w.Value != w.Literal }

// An Event is one entry of the timeline.
type Event struct {
	ID         string // "e1", "e2" … in the order of the timeline
	Kind       Kind
	When       When
	About      []int // indexes of the Timexes inside the content: the dates of what is claimed, not of claiming it
	Actor      string
	Role       string
	Stance     claim.Stance
	Negated    bool
	Cue        string // the words that tell of the claiming, on one line: "has not confirmed" gives "confirmed"
	Quote      bool
	Text       string         // what was claimed or happened, in the article's words, white space folded; in square brackets what an answer without words of its own answers
	Spans      []article.Span // the words that Text is made of, but for those in brackets
	Whole      article.Span   // from source to content: what a reader would mark
	Also       []article.Span // where the same article states the same once more, in its headline for example, or points back at it
	Article    int            // index into the timeline's Articles
	Paragraph  int            // number of the paragraph in its article, from 0
	Sentence   int            // index into its article's Sentences
	Confidence float64        // that the event belongs on this date, 0–1
	Flags      []string       // names of checks, without repetition, in alphabetical order

	wordless bool // a claim without content: Spans are its own clause
}

// A Timeline is the events of some articles, in order.
type Timeline struct {
	Articles []*extract.Result
	Events   []Event
	Links    []Link
	Related  bool // the teasers of other stories and the boilerplate are taken in, too
}
