package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A bag is what a statement is about: the stems of its content words, sorted, each once.
type bag struct {
	stems []string
	names []string // those written with a capital inside the sentence, or in figures
}

// contentWords gives the bag of a text. Function words, words of time and words of saying are left
// out: that two statements were both "said on Monday" makes them no nearer to each other.
func contentWords(text string) bag {
	var b bag
	first := true
	for _, w := range strings.FieldsFunc(text, notInWord) {
		w = strings.TrimSuffix(strings.TrimSuffix(strings.ReplaceAll(w, "’", "'"), "'s"), "'")
		low := strings.ToLower(w)
		if w == "" || stopWords[low] {
			first = false
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsDigit(r) && utf8.RuneCountInString(w) < 3 {
			first = false
			continue
		}
		s := stem(low)
		b.stems = append(b.stems, s)
		if unicode.IsDigit(r) || unicode.IsUpper(r) && !first {
			b.names = append(b.names, s)
		}
		first = false
	}
	b.stems, b.names = unique(b.stems), unique(b.names)
	return b
}

func notInWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
}

func unique(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

// shared gives the stems that both bags hold.
func (b bag) shared(o bag) []string { return intersect(b.stems, o.stems) }

// within is the share of b's stems that o holds too; 0 for an empty bag.
func (b bag) within(o bag) float64 {
	if len(b.stems) == 0 {
		return 0
	}
	return float64(len(b.shared(o))) / float64(len(b.stems))
}

// likeness is the share of all stems of both that both hold (the Jaccard index).
func (b bag) likeness(o bag) float64 {
	n := len(b.shared(o))
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(b.stems)+len(o.stems)-n)
}

// sameNames reports whether two bags can be about the same: they share a name or a number, and not both have
// one that the other lacks. A ferry "Aurelia" and a ferry "Borealis" are two.
func (b bag) sameNames(o bag) bool {
	if len(b.names) == 0 || len(o.names) == 0 {
		return true
	}
	both := len(intersect(b.names, o.names))
	return both > 0 && (both == len(b.names) || both == len(o.names))
}

// intersect gives what two sorted lists have in common.
func intersect(a, b []string) []string {
	var both []string
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both = append(both, a[i])
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return both
}

// endings are cut off to bring the forms of a word together, the first that leaves four letters or
// more: "failed", "failure" and "fails" are "fail". A stem need not be a word.
var endings = []string{"ations", "ation", "ments", "ment", "ings", "ing", "ures", "ure", "ions", "ion", "ies", "ied", "ers", "er", "ed", "es", "al", "ly", "e", "s", "y"}

func stem(word string) string {
	for _, e := range endings {
		if s, ok := strings.CutSuffix(word, e); ok && utf8.RuneCountInString(s) >= 4 {
			return s
		}
	}
	return word
}

// sameActor reports whether two names mean one actor: they are equal, or one is the end of the other
// ("Dorin", "Pavel Dorin"). An actor without a name is nobody's equal but another one's without.
func sameActor(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	a, b = strings.ToLower(a), strings.ToLower(b)
	return a == b || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)
}

var stopWords = wordSet(`
a about above according after again against all also although am an and another any are aren't around as at away back be
because been before being below between both but by came can can't cannot come could couldn't did didn't do does doesn't
doing don't done down during each either else even ever every few for from further get gets getting give given gives giving go goes going
gone got had hadn't has hasn't have haven't having he he's her here hers herself him himself his how however i if in into is
isn't it it's its itself just last late later least less let like made make makes making many may me might more most much must
my near neither never next no nor not nothing now of off often on once one only or other others our out over own per perhaps
quite rather really same shall she should shouldn't since so some still such take taken takes taking than that that's the
their them themselves then there these they they're this those though through thus till to together too took toward
towards under until up upon us very was wasn't way we well went were weren't what when where whether which while who whom
whose why will with within without won't would wouldn't yet you your
mr mrs ms dr sir
said say says saying tell told tells telling claim claims claimed announce announces announced confirm confirms confirmed
deny denies denied allege alleges alleged report reports reported reportedly statement statements state states stated
add adds added ask asks asked reply replied answer answered comment commented note noted stress stressed
new news
today yesterday tomorrow tonight day days week weeks month months year years hour hours minute minutes
morning afternoon evening night noon midnight weekend
monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
first second third two three four five six seven eight nine ten earlier recently ago early former formerly current currently
`)

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
