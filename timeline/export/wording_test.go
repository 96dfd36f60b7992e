package export

import (
	"testing"

	"factline/extract/civil"
)

func TestDateWords(t *testing.T) {
	for _, c := range []struct {
		v    civil.Value
		want string
	}{
		{civil.Value{Date: civil.Date{Unit: civil.Month, Year: 2025, Month: 7}, Mod: civil.ModStart}, "early July 2025"},
		{civil.Value{Date: civil.Date{Unit: civil.DayUnit, Month: 3, Day: 3}}, "3 March, year unknown"},
		{civil.Value{}, ""},
		{civil.Value{Ref: civil.PastRef}, ""},
	} {
		if got := dateWords(c.v); got != c.want {
			t.Errorf("dateWords(%s) = %q, want %q", c.v.Timex(), got, c.want)
		}
	}
}

func TestHeadline(t *testing.T) {
	for _, c := range []struct {
		e    Event
		want string
	}{
		{Event{Kind: "claim", Actor: "The union", Stance: "denied", Claim: "a strike"}, "The union denied: a strike"},
		{Event{Kind: "claim", Actor: "The port", Stance: "confirmed", Negated: true, Claim: "the talks"}, "The port has not confirmed: the talks"},
		{Event{Kind: "claim", Stance: "said", Claim: "it rains"}, "An unnamed source said: it rains"},
		{Event{Kind: "event", Actor: "Dockers", Claim: "Dockers stopped work"}, "Dockers stopped work"},
	} {
		if got := sentence(c.e); got != c.want {
			t.Errorf("sentence = %q, want %q", got, c.want)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		s    string
		n    int
		want string
	}{
		{"short enough", 12, "short enough"},
		{"cut at a word, not in it", 16, "cut at a word…"},
		{"onelongwordwithoutanyspace", 10, "onelo…"},
		{"Nguyễn Thị Hà nói", 12, "Nguyễn Thị…"},
	} {
		if got := shorten(c.s, c.n); got != c.want || len([]rune(got)) > c.n {
			t.Errorf("shorten(%q, %d) = %q, want %q", c.s, c.n, got, c.want)
		}
	}
}

func TestQuotation(t *testing.T) {
	for _, c := range []struct {
		e    Event
		want string
	}{
		{Event{Claim: "it rains"}, "it rains"},
		{Event{Claim: "it rains", Quote: true}, "“it rains”"},
		{Event{Claim: "\"it rains,\"", Quote: true}, "\"it rains,\""},
		{Event{Claim: "„es regnet“", Quote: true}, "„es regnet“"},
	} {
		if got := quotation(c.e); got != c.want {
			t.Errorf("quotation(%q) = %s, want %s", c.e.Claim, got, c.want)
		}
	}
}

func TestWebAddress(t *testing.T) {
	for _, c := range []struct{ link, want string }{
		{"https://news.example/a?b=1&c=2#d", "https://news.example/a?b=1&c=2#d"},
		{"https://news.example/a b<c>\n\"é", "https://news.example/a%20b%3Cc%3E%0A%22%C3%A9"},
		{"https://news.example/a%20b", "https://news.example/a%20b"},
		{"javascript:alert(1)", ""},
		{"news.example", ""},
	} {
		if got := webAddress(c.link); got != c.want {
			t.Errorf("webAddress(%q) = %q, want %q", c.link, got, c.want)
		}
	}
}
