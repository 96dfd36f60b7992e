package timeline

import (
	"slices"
	"strings"
	"unicode"

	"factline/extract/claim"
)

// unify gives each actor of several articles one name. Within an article, package claim has done so already; what one article
// calls by less than another does is called by the fuller name:
//   - a surname ("Ferrand") or a name without its first words ("Foreign Ministry") is whoever alone bears a name that ends so,
//   - a capital ("Moscow") or a short name ("US") is its country,
//   - an acronym ("WHO") is the only one whose initials it is,
//   - an office ("captain", "foreign minister") is the only one who has it.
//
// Where two bear the surname or have the office, the words stay as they are: nobody can tell which of them is meant.
func unify(events []Event) {
	var actors []*actor
	known := make(map[string]*actor)
	for _, e := range events {
		a := known[e.Actor]
		if a == nil {
			a = &actor{name: e.Actor, articles: make(map[int]bool)}
			known[e.Actor] = a
			actors = append(actors, a)
		}
		if a.role == "" {
			a.role = e.Role
		}
		a.articles[e.Article] = true
	}
	if len(actors) > mostActors {
		return
	}
	fuller := make(map[string]*actor)
	for _, a := range actors {
		var found []*actor
		for _, full := range actors {
			if a != full && a.name != "" && !a.meets(full) && a.standsFor(full) {
				found = append(found, full)
			}
		}
		if len(found) == 1 {
			fuller[a.name] = found[0]
		}
	}
	for i := range events {
		e := &events[i]
		for steps := 0; fuller[e.Actor] != nil && steps < 3; steps++ {
			full := fuller[e.Actor]
			if e.Actor = full.name; e.Role == "" {
				e.Role = full.role
			}
		}
		if a := known[e.Actor]; strings.EqualFold(e.Role, a.role) {
			e.Role = a.role // "Captain" and "captain"
		}
	}
}

// mostActors is how many actors are held against each other, which takes the square of their number; of more, each keeps the name that its
// own article gives it.
const mostActors = 2000

// An actor is one name that the articles have for somebody.
type actor struct {
	name, role string
	articles   map[int]bool
}

// meets reports whether an article has both names: it would not, were they one actor's.
func (a *actor) meets(b *actor) bool {
	for i := range a.articles {
		if b.articles[i] {
			return true
		}
	}
	return false
}

// standsFor reports whether the name of an actor can stand for the fuller one of another.
func (a *actor) standsFor(full *actor) bool {
	if country, capital := claim.Country(a.name); country != "" {
		same, too := claim.Country(full.name)
		return country == same && (capital && !too || capital == too && len(full.name) > len(a.name))
	}
	switch {
	case office(a.name):
		return a.role == "" && !office(full.name) && full.role != "" && sameOffice(a.name, full.role)
	case acronym(a.name):
		return initials(full.name) == a.name
	}
	rest, ok := strings.CutSuffix(full.name, " "+a.name)
	if !ok || !upper(full.name) {
		return false
	}
	return strings.Contains(a.name, " ") || claim.Person(full.name, full.role) && !strings.Contains(rest, " ")
}

// office reports whether a name is none but says what somebody is.
func office(name string) bool { return !strings.ContainsFunc(name, unicode.IsUpper) }

// sameOffice reports whether a role is an office in the same words, or with what it is the office of behind them: "captain" and
// "captain of the ferry", but not "foreign minister" and "deputy foreign minister".
func sameOffice(office, role string) bool {
	role = strings.ToLower(role)
	head, _, _ := strings.Cut(role, " of ")
	return role == office || head == office
}

func acronym(name string) bool {
	return len(name) >= 2 && len(name) <= 6 && strings.ToUpper(name) == name && strings.ToLower(name) != name
}

// initials are the first letters of the capitalised words of a name.
func initials(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		if !lower(w) {
			b.WriteString(string([]rune(w)[:1]))
		}
	}
	return b.String()
}

// upper reports whether every word of a name begins with a capital.
func upper(name string) bool { return !slices.ContainsFunc(strings.Fields(name), lower) }

func lower(word string) bool { return !unicode.IsUpper([]rune(word)[0]) }
