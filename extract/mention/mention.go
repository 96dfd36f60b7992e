// Package mention finds the words of an article that speak of time.
//
// A mention is found, not yet understood: "Tuesday" is a weekday without a week, "8.2" two numbers
// that may be a day and a month in either order. What the words say on their own is an [Expr]; which day that
// makes is for package resolve, which knows when the article was published and what else it says.
//
// What counts as an expression is data, in a folder for each language and one for what they share. Word tables
// (*.words) say what a word means: "tuesday" is the weekday 2. Rules (*.rules) say how such words go
// together, and what they make; above each rule stand the examples that prove it, and what it must
// leave alone:
//
//   - The pact was signed on [February 5, 2025] in Oslo. = calendar 2025-02-05
//   - In [May] 5,000 people left.
//     month-day-year: MONTH DAY ,? YEAR -> calendar
//
// To add a form, add a rule with its examples and run the tests; to add a language, add a folder. The patterns are
// described in pattern.go, the tables in [grammar.parseWords], the terms such as DAY in term.go. A guard
// ("if month-alone") looks at the words around a match where a pattern cannot.
//
// The grammar compiles to an index by word: a text is read once, and only a word that can begin an expression,
// followed by one that can continue it, costs more than a look-up.
package mention

import (
	"factline/extract/article"
	"factline/extract/civil"
)

// A Mention is one temporal expression in the text.
type Mention struct {
	article.Span
	First, Last int    // the tokens [First:Last] of the document
	Sentence    int    // index of its sentence
	Block       int    // index of its block
	Rule        string // the name of the rule that found it
	Expr        Expr
	To          int // index of the mention that ends the range begun here ("5-8 February", "from … to …"); 0 for none
}

// An Op says how an [Expr] gets its place on the calendar.
type Op uint8

// The ops.
const (
	Calendar  Op = iota // by the fields given: "February 5", "2025-W06", "noon"; missing coarser fields come from the context
	Numeric             // two or three numbers whose order is open: "8.2", "3/4/25"
	Shifted             // a calendar field before, at or after the anchor: "last Tuesday", "next summer", "this March"
	Offset              // a number of units from the anchor: "yesterday", "three weeks ago", "two days later", "last month"
	Vague               // PAST_REF and its like
	Span                // a duration
	Recurring           // a set
)

// An Anchor is what a relative expression is reckoned from.
type Anchor uint8

// The anchors.
const (
	FromPublication Anchor = iota // "yesterday", "three days ago", "last month"
	FromContext                   // the date that the text last spoke of: "three days later", "the same day"
	FromMention                   // the date named next: "two days before February 5"
)

// A Side says on which side of the anchor a Shifted field lies.
type Side int8

// The sides. Nearest leaves the choice to the tense of the clause.
const (
	Before  Side = -1 // "last Tuesday"
	Nearest Side = 0  // "Tuesday"
	After   Side = 1  // "next Tuesday"
	Within  Side = 2  // "this Tuesday", "this March": in the anchor's own week or year
)

// An Expr is what the words of a mention say on their own. Fields that the words do not give are zero.
type Expr struct {
	Op   Op
	Type civil.Type

	// Calendar and Shifted: the fields that the words give, the weekday beside a date included
	// ("Thursday, July 2"). Offset: what is picked out of the
	// period arrived at: the part of the day of "yesterday morning", the quarter of "the third quarter of last year".
	Date civil.Date
	// MonthFirst tells how a date with a month's name is written: "February 5", not "5 February".
	MonthFirst bool
	// Numbers are those of a Numeric date in the order of the text; the third is absent in "8.2".
	Numbers []Figure
	Sep     string // between the Numbers: ".", "/", "-"

	// Nth is which Weekday of the month that Date or the offset names is meant, counted from its end where negative: 1
	// and 1 of "the first Monday of March", -1 and 5 of "the last Friday of next month"; 0 for none.
	Nth, NthWeekday int

	// Holiday names a feast whose day depends on the year; see [civil.HolidayDate]. Its year is Date.Year.
	Holiday string

	Anchor Anchor
	At     int // FromMention: index of the mention that it is reckoned from
	Side   Side
	// Offset: a number of Units, negative into the past. Calendar and Shifted: by how many Units what is meant lies from
	// the day named: 0 weeks for "the week of March 6", -1 day for "the day before last Tuesday"; NoUnit for the day itself.
	N    int
	Unit civil.Unit

	Duration civil.Duration // Span and Recurring: the time itself; Offset and Shifted: the amount as the words give it, where they name one ("several days ago", "a week from Tuesday")
	Ref      civil.Ref
	Mod      civil.Mod
	Freq     civil.Freq  // of a set
	Quant    civil.Quant // of a set
}

// A Figure is a number as it is written.
type Figure struct {
	Value int
	Width int // digits, leading zeros included: "05" has 2
}
