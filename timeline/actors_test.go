package timeline

import "testing"

// Each case has one article with some actors, and one with another.
func TestOneNameInSeveralArticles(t *testing.T) {
	type who struct{ name, role string }
	for _, c := range []struct {
		trap  string
		first []who
		other who
		want  string // the name that the other article's actor gets
	}{
		{"a surname", []who{{"Jon Ferrand", "captain"}}, who{"Ferrand", ""}, "Jon Ferrand"},
		{"a surname of two", []who{{"Jon Ferrand", "captain"}, {"Ada Ferrand", ""}}, who{"Ferrand", ""}, "Ferrand"},
		{"an office", []who{{"Jon Ferrand", "captain of the ferry"}}, who{"captain", ""}, "Jon Ferrand"},
		{"an office of two", []who{{"Jon Ferrand", "captain"}, {"Ole Dahl", "captain"}}, who{"captain", ""}, "captain"},
		{"another office", []who{{"Ole Dahl", "deputy foreign minister"}}, who{"foreign minister", ""}, "foreign minister"},
		{"a body without its country", []who{{"Kastovian Foreign Ministry", ""}}, who{"Foreign Ministry", ""}, "Kastovian Foreign Ministry"},
		{"a party is no country", []who{{"United Russia", ""}}, who{"Russia", ""}, "Russia"},
		{"a capital", []who{{"Russia", ""}}, who{"Moscow", ""}, "Russia"},
		{"a country by another name", []who{{"United States", ""}}, who{"US", ""}, "United States"},
		{"an acronym", []who{{"World Health Organization", ""}}, who{"WHO", ""}, "World Health Organization"},
		{"an acronym of another", []who{{"Wild Horse Fund", ""}}, who{"WHO", ""}, "WHO"},
		{"a campaign is not the candidate", []who{{"Ada Quist", "senator"}}, who{"Quist's campaign", ""}, "Quist's campaign"},
		{"nobody", []who{{"Ada Quist", "senator"}}, who{"", ""}, ""},
	} {
		var events []Event
		for _, w := range c.first {
			events = append(events, Event{Kind: ClaimEvent, Actor: w.name, Role: w.role})
		}
		events = append(events, Event{Kind: ClaimEvent, Actor: c.other.name, Role: c.other.role, Article: 1})
		unify(events)
		if got := events[len(events)-1].Actor; got != c.want {
			t.Errorf("%s: %q is called %q, want %q", c.trap, c.other.name, got, c.want)
		}
	}
}

// Within one article, package claim has decided who is who.
func TestNamesOfOneArticleStay(t *testing.T) {
	events := []Event{{Kind: ClaimEvent, Actor: "Dario Kent", Role: "mayor"}, {Kind: ClaimEvent, Actor: "Kent"}}
	unify(events)
	if got := events[1].Actor; got != "Kent" {
		t.Errorf("got %q", got)
	}
}
