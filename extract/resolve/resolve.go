// Package resolve decides which date each mention of an article means.
//
// "Tuesday" needs the day of publication, "8.2" an order of day and month, "February 5" a year, and
// "July 2" may be a translator's misreading of 7.2. Each mention gets every [Reading] that its words
// allow, each with its cost as a sum of named reasons; then one choice is made over the whole article
// that makes the total cost least. What is reckoned from other days, as "two days later" is, follows from it; a bare weekday
// is the last one of its name or the coming one, whichever costs less. Nothing is decided silently: the readings that lost are kept.
package resolve

import (
	"slices"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
)

// A Way is how a reading reads its mention.
type Way uint8

// The ways of reading.
const (
	AsWritten Way = iota
	DayFirst
	MonthFirst
	YearFirst
	Exchanged
	NoDate
)

var wayNames = [...]string{"as written", "day first", "month first", "year first", "day and month exchanged", "not a date"}

// String says in words how the mention is read.
func (w Way) String() string { return wayNames[w] }

// MarshalText gives the words of [Way.String], in which JSON has the way.
func (w Way) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// A Reading is one meaning of a mention.
type Reading struct {
	Way   Way
	Value civil.Value
	Cost  float64 // sum of the reasons' costs, the other mentions and the article's conventions being as they were chosen; the least wins
	// Margin is by how much the article as a whole would cost more with this reading, the other mentions being
	// read as is best for it; 0 for the one taken.
	Margin float64

	outcome     *outcome // where its reasons stand; nil where it needs none
	node, state int32    // its places in the lattice
	side        int8     // of a weekday, which the lattice does not have and node is the mention of: 1 for the last one, 2 for the coming one
}

// A Reason is one term of a reading's cost. Like the reasons themselves ([Reading.Why]), its words are made
// when [Reason.Text] asks for them, since few callers want them all.
type Reason struct {
	Term Term
	Cost float64 // negative speaks for the reading

	day, other civil.Day // what the words compare
	noYear     bool      // the year of day is not known
	noDate     bool      // the reading has no day
	gap        int       // days between them
	ahead      bool      // the other date is named after this one, not before
	far        bool      // other is none that the distance was reckoned from
	words      string    // of the article, quoted
	against    string    // those of the other mention
	order      Way       // that the article keeps
}

// A Basis says what a value was reckoned from.
type Basis string

// The bases of a value.
const (
	Explicit    Basis = "explicit"    // the words give it all
	Completed   Basis = "completed"   // the words give a part ("February 5"), the article the rest
	Publication Basis = "publication" // reckoned from the publication date: "yesterday", "Tuesday"
	Context     Basis = "context"     // reckoned from another date of the text: "three days later"
	None        Basis = "none"        // no calendar date: durations, sets, vague references
)

// Flags that the resolution itself raises; their documentation is that of the checks of the same name.
const (
	FlagSwap       = "day-month-swap"
	FlagAmbiguous  = "ambiguous-day-month"
	FlagMixedOrder = "mixed-order"
	FlagNoYear     = "year-unresolved"
	FlagRollover   = "year-rollover"
	FlagImpossible = "impossible-date"
)

// A Timex is a mention with what it means.
type Timex struct {
	mention.Mention
	Value      civil.Value // of the reading taken
	Literal    civil.Value // what the words say on their face; equal to Value unless a repair was made
	Basis      Basis
	Readings   []Reading // all of them, the one taken first, then by cost
	Confidence float64   // probability that the reading taken is right, 0–1
	Flags      []string
}

// Repaired reports whether the value differs from what the words say on their face.
func (t Timex) Repaired() bool { return t.Value != t.Literal }

// An Order is the order of day, month and year in dates of numbers.
type Order uint8

// The orders.
const (
	Auto Order = iota // none: the article decides, or nothing does
	DMY
	MDY
	YMD
)

var orderNames = [...]string{"auto", "dmy", "mdy", "ymd"}

// String gives the name of the order, as the option --order has it.
func (o Order) String() string { return orderNames[o] }

// OrderNames lists the names that [ParseOrder] knows, that of [Auto] first.
func OrderNames() []string { return orderNames[:] }

// ParseOrder gives the order of a name; ok is false where none has it.
func ParseOrder(name string) (o Order, ok bool) {
	i := slices.Index(orderNames[:], name)
	return Order(max(i, 0)), i >= 0
}

// Options are what the user says about the dates of the articles.
type Options struct {
	Order   Order
	Literal bool // keep literal readings: repair nothing
}

// A Resolution is the outcome for one article.
type Resolution struct {
	Timexes   []Timex       // in the order of the text, one for each mention that is taken for a temporal expression
	Refused   []Timex       // mentions whose best reading is that they are no date
	Published article.Stamp // the publication date that was used; its basis is Inferred where it was worked out

	// What was found to hold for the whole article, and why.
	Order     Order // of its dates of numbers; Auto where none is open to doubt
	Exchanged bool  // a translator exchanged days and months
	History   bool  // it tells history, and takes its years from its own course
	Why       []Reason
}
