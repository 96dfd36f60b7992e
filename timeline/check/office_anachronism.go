package check

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/timeline"
)

// An Office is a title that a person held from one day to another, both included.
type Office struct {
	Name  string // "Joe Biden"
	Title string // "President"
	From  civil.Day
	To    civil.Day // [civil.MaxDay] where the person is still in office
}

//go:embed offices.tsv
var officeTable string

var offices = func() []Office {
	table, err := ReadOffices(strings.NewReader(officeTable))
	if err != nil {
		panic(err) // the embedded table is read by a test
	}
	return table
}()

var officeAnachronism = officeCheck(offices)

// WithOffices gives the catalogue with more offices for office-anachronism to know.
func WithOffices(more []Office) []Check {
	checks := slices.Clone(Catalogue)
	for i := range checks {
		if checks[i].Name == officeAnachronism.Name {
			checks[i] = officeCheck(slices.Concat(offices, more))
		}
	}
	return checks
}

// ReadOffices reads a table of offices: a line holds a name, a title, the first and the last day
// (YYYY-MM-DD), parted by tabs; the last day may be missing. Lines that begin with # are comments, and a
// byte order mark is passed over. An error names the line.
func ReadOffices(r io.Reader) ([]Office, error) {
	var table []Office
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		o, err := readOffice(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		table = append(table, o)
	}
	return table, lines.Err()
}

// readOffice reads a line of the table.
func readOffice(line string) (Office, error) {
	fields := strings.Split(line, "\t")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	if n := len(fields); n < 3 || n > 4 || fields[0] == "" || fields[1] == "" {
		return Office{}, fmt.Errorf("%q: want name, title, first day and perhaps last day, with a tab between them", line)
	}
	o := Office{Name: fields[0], Title: fields[1], To: civil.MaxDay}
	for i, f := range fields[2:] {
		d, err := article.ParseDate(f)
		if err != nil || !d.IsDay() {
			return Office{}, fmt.Errorf("%q is no day; write it as 2025-01-20", f)
		}
		if i == 0 {
			o.From = d.AsDay()
		} else {
			o.To = d.AsDay()
		}
	}
	if o.To < o.From {
		return Office{}, fmt.Errorf("the last day, %s, lies before the first, %s", o.To, o.From)
	}
	return o, nil
}

func officeCheck(table []Office) Check {
	byName := make(map[string][]Office)
	for _, o := range table {
		byName[strings.ToLower(o.Name)] = append(byName[strings.ToLower(o.Name)], o)
	}
	return Check{
		Name:  "office-anachronism",
		Level: Warning,
		Title: "somebody speaks under a title not held on that date",
		Doc: `"President Joe Biden said on 5 February 2025" is wrong in the date or in the title. The holders and their days come from a table, which you
may extend with a file of your own (name, title, first day, last day, parted by tabs). The full name must be in it, and the title must be held neither on the date nor on the day of
publication, since news calls people by the title of today when it tells of former days. "Former", "then" and "-elect" are understood. The day of a change of office counts for both.`,
		Example: "Published: 2025-02-09\n\nPresident Joe Biden said on February 5, 2025, that the harbour would be rebuilt.",
		Repair:  "",
		Run: func(tl *timeline.Timeline) []Flag {
			var flags []Flag
			for i := range tl.Events {
				if f, ok := anachronism(tl, i, byName); ok {
					flags = append(flags, f)
				}
			}
			return flags
		},
	}
}

func anachronism(tl *timeline.Timeline, i int, byName map[string][]Office) (Flag, bool) {
	e := &tl.Events[i]
	held := byName[strings.ToLower(e.Actor)]
	d, ok := datedEvent(tl, i)
	if len(held) == 0 || !ok || !d.written() || e.Role == "" || qualified(e.Role) {
		return Flag{}, false
	}
	r := tl.Articles[e.Article]
	day, ok1 := d.day()
	p, ok2 := published(r)
	if !ok1 || !ok2 {
		return Flag{}, false
	}
	var terms []string
	var title string
	for _, o := range held {
		if !hasTitle(e.Role, o.Title) {
			continue
		}
		title = o.Title
		if day >= o.From && day <= o.To || p >= o.From && p <= o.To {
			return Flag{}, false
		}
		term := "from " + o.From.Words()
		if o.To != civil.MaxDay {
			term += " to " + o.To.Words()
		}
		terms = append(terms, term)
	}
	if len(terms) == 0 || qualified(wordsBefore(r.Text, e)) {
		return Flag{}, false
	}
	f := d.flag(fmt.Sprintf("%s was not %s on %s, but %s", e.Actor, title, day.Words(), strings.Join(terms, " and ")))
	f.Event = i
	return f, true
}

// hasTitle reports whether a role ends in a title: "US President" in "President", but not "Vice President".
func hasTitle(role, title string) bool {
	role, title = strings.ToLower(role), strings.ToLower(title)
	if !strings.Contains(title, "vice") && strings.Contains(role, "vice") {
		return false
	}
	return role == title || strings.HasSuffix(role, " "+title)
}

// qualified reports whether words say that a title is not that of the day.
func qualified(words string) bool {
	words = strings.ToLower(words)
	for _, w := range [...]string{"former", "then", "ex-", "ex ", "elect", "late ", "future", "incoming", "outgoing", "one-time", "candidate", "acting"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

// wordsBefore gives the words that stand before the last name of an event's actor.
func wordsBefore(text string, e *timeline.Event) string {
	const reach = 40
	last := e.Actor[strings.LastIndexByte(e.Actor, ' ')+1:]
	at := e.Whole.Start
	if i := strings.Index(text[at:e.Whole.End], last); i >= 0 {
		at += i
	}
	return text[max(at-reach, 0):at]
}
