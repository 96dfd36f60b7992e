package resolve

// A Term is one kind of evidence for or against a reading.
type Term uint8

// The terms. Their weights and meanings stand in the table below.
const (
	TermAsWritten Term = iota
	TermOrder
	TermOffOrder
	TermExchange
	TermUnsupported
	TermNotDate
	TermPublished
	TermFuture
	TermNeighbour
	TermTense
	TermWeekday
	TermNoYear
	TermImpossible
	terms
)

// A termInfo documents one term.
type termInfo struct {
	name    string
	meaning string
}

// Weights holds the cost of each term: the negative logarithm of how probable such evidence is, so that
// costs add up. Terms that grow with a distance are multiplied by the logarithm of 1 + days.
type Weights [terms]float64

// catalogue says what each term means.
var catalogue = [terms]termInfo{
	TermAsWritten:   {"as-written", "the words are read on their face"},
	TermOrder:       {"order", "the order of day and month that such dates usually have, judged by separator, language and country"},
	TermOffOrder:    {"off-order", "read against the order that the article keeps elsewhere"},
	TermExchange:    {"exchange", "a translator took day.month for month/day and spelled it out"},
	TermUnsupported: {"unsupported", "nothing in the article suggests that days and months were exchanged"},
	TermNotDate:     {"not-a-date", "two numbers that need not be a date"},
	TermPublished:   {"published", "distance from the day of publication"},
	TermFuture:      {"future", "after the day of publication; news tells mostly of the past"},
	TermNeighbour:   {"neighbour", "distance from the date that the text named before"},
	TermTense:       {"tense", "past tense with a date to come, or future tense with a date gone by"},
	TermWeekday:     {"weekday", "the weekday beside the date is another one"},
	TermNoYear:      {"no-year", "the year is left open"},
	TermImpossible:  {"impossible", "no such day exists"},
}

// String gives the term's name.
func (t Term) String() string { return catalogue[t].name }

// Meaning says in a line what the term weighs.
func (t Term) Meaning() string { return catalogue[t].meaning }

// weights is what `go run ./cmd/fit` found on the dev corpora.
var weights = Weights{
	TermOrder:       2,
	TermOffOrder:    4,
	TermExchange:    2,
	TermUnsupported: 8,
	TermNotDate:     4,
	TermPublished:   1,
	TermFuture:      1,
	TermNeighbour:   0.5,
	TermTense:       3,
	TermWeekday:     6,
	TermNoYear:      3,
	TermImpossible:  9,
}
