package resolve

import (
	"strings"

	"factline/extract/civil"
	"factline/extract/mention"
)

// years gives each mention the years that it may lie in where its words do not say: that of the publication with
// its neighbours, and those that the text names last before it and first after it.
type years struct {
	near   []int // of the publication date
	before []int // by mention: the last year named before, 0 for none
	after  []int // the first year named after, with a month or a day: a bare year says nothing of what stands before it
	joined []int // the year of the date that it is joined to, 0 for none: "April and June 1955", "last year, on 4 June"
	open   bool  // it is also possible that the year stays open
	buf    []int
}

// mostYears is how many years a mention can lie in: those near the publication, two by the year named before, one by that named
// after, and an open one.
const mostYears = 3 + 2 + 1 + 1

func (r *resolver) newYears() *years {
	n := len(r.mentions)
	all := make([]int, 3*n, 3*n+mostYears)
	y := &years{before: all[:n:n], after: all[n : 2*n : 2*n], joined: all[2*n : 3*n : 3*n], buf: all[3*n:]}
	if r.anchored {
		p, _, _ := r.anchor.Date()
		y.near = []int{p, p - 1, p + 1}
	}
	y.open = !r.dated
	last := 0
	for i := range r.mentions {
		y.before[i] = last
		if n := r.yearNamed(i); n != 0 {
			last = n
		}
		y.joined[i] = r.apposedYear(i, y)
	}
	next := 0
	for i := len(r.mentions) - 1; i >= 0; i-- {
		y.after[i] = next
		if y.joined[i] == 0 {
			y.joined[i] = r.joinedYear(i, y)
		}
		if n := r.yearNamed(i); n != 0 && (r.mentions[i].Expr.Op == mention.Numeric || r.mentions[i].Expr.Date.Unit >= civil.Month) {
			next = n
		}
	}
	return y
}

// yearNamed gives the year that the words of a mention of the story name, 0 for none.
func (r *resolver) yearNamed(i int) int {
	m := &r.mentions[i]
	if !calendrical(&m.Expr) || !r.inStory(m) {
		return 0
	}
	if m.Expr.Op != mention.Numeric {
		return m.Expr.Date.Year
	}
	for _, f := range m.Expr.Numbers {
		if f.Width == 4 {
			return f.Value
		}
	}
	return 0
}

// around gives the years of the publication and its neighbours, or the one that mention i is joined to.
func (y *years) around(i int) []int {
	if y.joined[i] != 0 {
		return y.joined[i : i+1]
	}
	return y.near
}

// yearAfter gives the year after another; 1 BC is followed by AD 1.
func yearAfter(year int) int {
	if year == -1 {
		return 1
	}
	return year + 1
}

// named reports whether the text names a year near mention i, or the one before it; true where it names none.
func (y *years) named(i, year int) bool {
	before, after := y.before[i], y.after[i]
	return y.joined[i] != 0 || before == 0 && after == 0 || year == before || year == yearAfter(before) || year == after
}

// joinedYear gives the year of a date that has none and is joined to the next one: "April and June 1955" lie in one year,
// "November to January 1955" in two.
func (r *resolver) joinedYear(i int, y *years) int {
	if i+1 == len(r.mentions) || r.yearNamed(i) != 0 {
		return 0
	}
	a, b := &r.mentions[i], &r.mentions[i+1]
	year := r.yearNamed(i + 1)
	if year == 0 {
		year = y.joined[i+1]
	}
	from, to := begins(&a.Expr.Date), begins(&b.Expr.Date)
	if year == 0 || from == 0 || to == 0 || !calendrical(&a.Expr) || b.First > a.Last+maxJoint {
		return 0
	}
	for t := a.Last; t < b.First; t++ {
		if !joints[strings.ToLower(r.doc.Word(t))] {
			return 0
		}
	}
	if from > to {
		year--
	}
	return year
}

// maxJoint is how many tokens may stand between two dates that are joined.
const maxJoint = 3

// joints are the words that may join two dates.
var joints = wordSet("and or to through until till & – - — , the early mid late")

// begins gives a number for where in its year a month, a day of a month or a season begins; 0 for other dates.
func begins(d *civil.Date) int {
	switch {
	case d.Unit == civil.Season:
		return 100 * 3 * d.N
	case d.Unit >= civil.Month && d.Month > 0:
		return 100*d.Month + d.Day
	}
	return 0
}

// at gives the years for mention i; the slice is good until the next call.
func (y *years) at(i int) []int {
	if n := y.joined[i]; n != 0 {
		return append(y.buf[:0], n)
	}
	out := append(y.buf[:0], y.near...)
	add := func(n int) {
		for _, have := range out {
			if have == n {
				return
			}
		}
		out = append(out, n)
	}
	if n := y.before[i]; n != 0 {
		add(n)
		add(yearAfter(n))
	}
	if n := y.after[i]; n != 0 {
		add(n)
	}
	if y.open {
		add(0)
	}
	y.buf = out
	return out
}
