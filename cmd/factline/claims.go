package main

import (
	"io"
	"slices"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/claim"

	"github.com/spf13/cobra"
)

func newClaims() *cobra.Command {
	var flags common
	var format string
	cmd := &cobra.Command{
		Use:   "claims ARTICLE...",
		Short: "List who said what in articles, with which stance, and when",
		Long: `Lists the attributed claims of the articles: the source, what it does with its claim (says, confirms, denies …),
the claim itself and the day on which it was made. Claims of related stories are left out unless
--include-related is given.`,
		Example: `  factline claims --published 2025-02-09 article.txt
  factline claims --format jsonl articles.jsonl > claims.jsonl`,
		Args: someArticles,
		RunE: func(cmd *cobra.Command, names []string) error {
			if err := oneOf("format", format, "text", "jsonl"); err != nil {
				return err
			}
			format, err := formatOf(cmd, format, flags.output, []ending{{".txt", "text"}, {".jsonl", "jsonl"}})
			if err != nil {
				return err
			}
			write := claimsText
			if format == "jsonl" {
				write = claimsJSON
			}
			return flags.each(cmd, names, extract.Run, write)
		},
	}
	flags.add(cmd)
	choice(cmd, &format, "format", "for people, or an article a line", "text", "jsonl")
	return cmd
}

// saidIn gives the claims of an article, without what the article itself tells to have happened.
func saidIn(r *extract.Result) []claim.Claim {
	return slices.DeleteFunc(slices.Clone(r.Claims), func(c claim.Claim) bool { return c.Event })
}

// claimsRow is an article's line of JSONL.
type claimsRow struct {
	ID           string           `json:"id"`
	Published    string           `json:"published"`
	Attributions []attributionRow `json:"attributions"`
}

// attributionRow is one claim; spans are pairs of code points.
type attributionRow struct {
	Source    [][2]int `json:"source"`
	Cue       [][2]int `json:"cue"`
	Content   [][2]int `json:"content"`
	Speaker   string   `json:"speaker"`
	Role      string   `json:"role"`
	Stance    string   `json:"stance"`
	Negated   bool     `json:"negated"`
	Quote     bool     `json:"quote"`
	Said      string   `json:"said"`
	SaidPart  string   `json:"said_part,omitempty"` // part of that day, in the letters of TIMEX3
	SaidBasis string   `json:"said_basis"`
}

func claimsJSON(w io.Writer, r *extract.Result) error {
	row := claimsRow{ID: r.ID, Published: r.Resolution.Published.Date.Timex(), Attributions: []attributionRow{}}
	points := article.CountCodePoints(r.Text)
	for _, c := range saidIn(r) {
		row.Attributions = append(row.Attributions, attributionRow{
			Source: pairs(points, c.Source), Cue: pairs(points, c.Cue), Content: pairs(points, c.Content),
			Speaker: c.Speaker, Role: c.Role, Stance: string(c.Stance), Negated: c.Negated, Quote: c.Quote,
			Said: c.Said.Timex(), SaidPart: c.Said.Date.Part.String(), SaidBasis: string(c.SaidBasis),
		})
	}
	return writeJSON(w, row)
}

func pairs(points *article.CodePoints, spans []article.Span) [][2]int {
	out := [][2]int{}
	for _, s := range spans {
		start, end := points.Span(s)
		out = append(out, [2]int{start, end})
	}
	return out
}
