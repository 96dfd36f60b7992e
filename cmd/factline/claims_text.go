package main

import (
	"fmt"
	"io"
	"strings"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/claim"
)

// The layout of claims for people: the day in a column, then who said it, and below that the claim.
const (
	dayWidth   = 25
	claimWidth = textWidth - dayWidth - 6
)

// claimsText writes the claims of an article for people, in the order of the text.
func claimsText(w io.Writer, r *extract.Result) error {
	claims := saidIn(r)
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", heading(r))
	if len(claims) == 0 {
		b.WriteString("  nobody is quoted in it\n\n")
	}
	starred := false
	for _, c := range claims {
		day := "no date"
		if c.Said.Timex() != "" {
			day = c.Said.Words()
		}
		if c.SaidBasis == claim.SaidPublication {
			day += "*"
			starred = true
		}
		fmt.Fprintf(&b, "  %-*s  %s\n", dayWidth, day, who(c))
		for _, line := range wrap(words(r.Text, c.Content), claimWidth) {
			fmt.Fprintf(&b, "  %-*s    %s\n", dayWidth, "", line)
		}
		if n := note(r, c); n != "" {
			fmt.Fprintf(&b, "  %-*s    (%s)\n", dayWidth, "", n)
		}
		b.WriteByte('\n')
	}
	if starred {
		b.WriteString("  * the day of publication: the text does not say when\n\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// who names the speaker, the role and what the speaker does: "Pavel Dorin (Foreign Ministry spokesman) confirmed".
func who(c claim.Claim) string {
	s := c.Speaker
	switch {
	case s == "" && c.Role == "":
		s = "Somebody not named"
	case s == "":
		s = c.Role
	case c.Role != "":
		s += " (" + c.Role + ")"
	}
	if c.Negated {
		s += " has not"
	}
	return s + " " + string(c.Stance)
}

// note says what stands behind a date that is not simply beside its claim.
func note(r *extract.Result, c claim.Claim) string {
	var notes []string
	if c.SaidBasis == claim.SaidCarried {
		notes = append(notes, "dated by what the text says nearby")
	}
	if c.SaidAt >= 0 && r.Timexes[c.SaidAt].Repaired() {
		t := r.Timexes[c.SaidAt]
		notes = append(notes, fmt.Sprintf("repaired: “%s” is literally %s", fold(t.In(r.Text)), t.Literal.Words()))
	}
	return strings.Join(notes, "; ")
}

// words gives what some spans cover, white space folded.
func words(text string, spans []article.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, fold(s.In(text)))
	}
	return strings.Join(parts, " … ")
}
