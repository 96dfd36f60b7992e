package check

import (
	"strings"
	"testing"
)

func TestReadOffices(t *testing.T) {
	table, err := ReadOffices(strings.NewReader("# a comment\n\nHenrik Solberg\tPresident\t2023-05-01\nAstrid Berg\tPresident\t2015-05-01\t2023-04-30\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(table) != 2 || table[1].Name != "Astrid Berg" || table[1].To.String() != "2023-04-30" || table[0].To.String() != "9999-12-31" {
		t.Errorf("%+v", table)
	}
	for _, c := range []struct{ text, want string }{
		{"Henrik Solberg\tPresident\n", "line 1: \"Henrik Solberg\\tPresident\": want name, title"},
		{"Henrik Solberg President 2023-05-01\n", "with a tab between them"},
		{"\tPresident\t2023-05-01\n", "want name, title"},
		{"Henrik Solberg\tPresident\t2023-05-01\t2019-05-01\n", "line 1: the last day, 2019-05-01, lies before the first, 2023-05-01"},
		{"\nHenrik Solberg\tPresident\t2023-13-01\n", "line 2: \"2023-13-01\" is no day"},
	} {
		if _, err := ReadOffices(strings.NewReader(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.text, err, c.want)
		}
	}
}

func TestOfficesOfTheUser(t *testing.T) {
	more, err := ReadOffices(strings.NewReader("Astrid Berg\tPresident\t2015-05-01\t2023-04-30\n"))
	if err != nil {
		t.Fatal(err)
	}
	tl := read("Published: 2025-02-09\n\nPresident Astrid Berg said on February 5, 2025, that the harbour would be rebuilt.")
	if flags := Run(tl); len(flags) != 0 {
		t.Errorf("without the table: %+v", flags)
	}
	flags := RunAll(tl, WithOffices(more))
	if len(flags) != 1 || flags[0].Check != "office-anachronism" {
		t.Errorf("with the table: %+v", flags)
	}
}

func TestHasTitle(t *testing.T) {
	for _, c := range []struct {
		role, title string
		want        bool
	}{
		{"US President", "President", true},
		{"president", "President", true},
		{"Vice President", "President", false},
		{"US Vice President", "Vice President", true},
		{"former President of the bank", "President", false},
	} {
		if got := hasTitle(c.role, c.title); got != c.want {
			t.Errorf("hasTitle(%q, %q) = %v", c.role, c.title, got)
		}
	}
}
