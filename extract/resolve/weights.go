package resolve

// A Term is one kind of evidence for or against a reading.
type Term uint8

// The terms. Their meanings and weights stand in the tables below.
const (
	TermOrder Term = iota
	TermOffOrder
	TermDots
	TermPlace
	TermExchange
	TermExchangeForm
	TermNumericSigns
	TermForeign
	TermUnsupported
	TermNotDate
	TermPublished
	TermFuture
	TermPast
	TermYearless
	TermUnnamed
	TermUndated
	TermDateline
	TermContext
	TermCluster
	TermLookBack
	TermHistory
	TermOpening
	TermDeictic
	TermWeekday
	TermBeside
	TermTold
	TermBack
	TermSequence
	TermLater
	TermRange
	TermTwice
	TermNear
	TermComing
	TermToCome
	TermPassed
	TermEve
	TermNoYear
	TermImpossible
	TermAsked
	TermLiteral
	terms
)

// Weights holds the cost of each term. A cost is meant as the negative logarithm of how probable such
// evidence is where the reading is right, so that costs add up. Terms that grow with a distance in days are
// multiplied by ln(1 + days).
type Weights [terms]float64

// The table of terms: name, weight and meaning. cmd/fit finds the weights, but for the last two, which are greater than all
// else together so that they always decide.
var catalogue = [terms]struct {
	name    string
	weight  float64
	meaning string
}{
	TermOrder:        {"order", 0.40, "each article has one order of day and month in its numeric dates; month first is the rarer one in the world's press"},
	TermOffOrder:     {"off-order", 6.00, "the mention is read against the order that holds for the article"},
	TermDots:         {"dots", 2.29, "month first, though day and month are parted by a dot or a hyphen, as is usual where the day comes first"},
	TermPlace:        {"place", 3.00, "another order than that of the article's language, of its publisher's country or top-level domain"},
	TermExchange:     {"exchange", 0.50, "a translator took day.month for month/day here and spelled it out wrongly"},
	TermExchangeForm: {"exchange-form", 4.32, "the date is written day before month, as no reading of month/day would write it"},
	TermNumericSigns: {"numeric-signs", 4.20, "speaks for exchanges: the article also has dates of numbers with the day first, such as a translator misreads"},
	TermForeign:      {"foreign", 1.50, "speaks for exchanges: the publisher's country writes in another language than English"},
	TermUnsupported:  {"unsupported", 4.80, "a translation with exchanged dates is a rare thing: the cost of supposing one, once an article"},
	TermNotDate:      {"not-a-date", 12.15, "what looks like a date is taken for other numbers"},
	TermPublished:    {"published", 0.99, "days between the reading and the publication date, as news tells of what is near"},
	TermFuture:       {"future", 2.40, "after the publication date, though the clause is in the past tense"},
	TermPast:         {"past", 1.91, "before the publication date, though the clause speaks of what is to come"},
	TermYearless:     {"yearless", 1.40, "more than four months from the publication date, without a year, though news names the year of so far a day, but not, in the past tense, of the last month of a name"},
	TermUnnamed:      {"unnamed", 3.00, "in a history: a year that the text does not name near the date"},
	TermUndated:      {"undated", 1.20, "the year is a guess, since the article is undated: days between the reading and the nearest full date of the text"},
	TermDateline:     {"dateline", 1.80, "in a dateline: days between the reading and the publication date, as datelines are of the day or the day before"},
	TermContext:      {"context", 1.08, "in a history: days between the reading and the date that the text named before"},
	TermCluster:      {"cluster", 0.20, "in news: days between the reading and the date that the text named before"},
	TermLookBack:     {"look-back", 1.24, "the date before is not the last one that the text named but one of the three before it"},
	TermHistory:      {"history", 6.50, "an article tells a history, and so takes its years from its own course; the cost of supposing so"},
	TermOpening:      {"opening", -1.50, "speaks for a history: the first date of the story is a year, long before publication, where news begins with what is new"},
	TermDeictic:      {"deictic", 5.00, "an article with \"yesterday\" or \"Tuesday\" is no history; for each such word, up to ten"},
	TermWeekday:      {"weekday", 5.00, "the weekday written with the date is another one"},
	TermBeside:       {"beside", 4.00, "the weekday written beside the date is another one"},
	TermTold:         {"told", 0.24, "an earlier day than the one before in the same sentence, though most sentences tell in the order of events"},
	TermBack:         {"back", 0.40, "in a history: an earlier day than the date that another sentence named before, though histories go forward"},
	TermSequence:     {"sequence", 2.00, "against the order of events that the sentence states"},
	TermLater:        {"later", 4.60, "\"two days later\" stands between two dates that are not two days apart"},
	TermRange:        {"range", 5.00, "the end of a range lies before its beginning"},
	TermTwice:        {"twice", -1.19, "the text dates the same event elsewhere, on this very day"},
	TermNear:         {"near", 2.30, "of a weekday: days between the reading and the publication date, as news calls by its bare name what is near"},
	TermComing:       {"coming", 1.90, "of a weekday: the coming one, though news tells mostly of what has happened"},
	TermToCome:       {"to-come", 3.00, "of a weekday: the coming one, though the words around it tell of the past"},
	TermPassed:       {"passed", 2.50, "of a weekday: the last one, though the words around it tell of what is to come"},
	TermEve:          {"eve", 1.00, "of a weekday: the last one is six days back, and something was said on it; a page may bear the date of the evening before"},
	TermNoYear:       {"no-year", 4.00, "the year is left open"},
	TermImpossible:   {"impossible", 12.00, "the calendar has no such day"},
	TermAsked:        {"asked", 30.00, "against the order that the user asked for"},
	TermLiteral:      {"literal", 60.00, "a repair, where the user trusts the letter of the text"},
}

// String gives the term's name.
func (t Term) String() string { return catalogue[t].name }

// Meaning says in a line what the term weighs.
func (t Term) Meaning() string { return catalogue[t].meaning }

// Fixed reports whether the weight is set by hand and not fitted.
func (t Term) Fixed() bool { return t >= TermAsked }

// Terms returns all terms in the order of the table.
func Terms() []Term {
	all := make([]Term, terms)
	for i := range all {
		all[i] = Term(i)
	}
	return all
}

// DefaultWeights returns the weights of the table.
func DefaultWeights() Weights {
	var w Weights
	for t := range w {
		w[t] = catalogue[t].weight
	}
	return w
}

var defaultWeights = DefaultWeights()
