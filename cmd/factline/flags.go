package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/claim"
	"factline/extract/resolve"
	"factline/timeline/check"

	"github.com/spf13/cobra"
)

// common are the flags that all commands have which read articles.
type common struct {
	published      string
	order          string
	trust          string
	includeRelated bool
	cues           string
	offices        string // of the commands that check
	jobs           int
	output         string
}

// orders are the values of --order.
var orders = resolve.OrderNames()

// The values of --trust.
const (
	trustArticle = "article" // a date may be repaired where the article speaks for it
	trustLiteral = "literal" // every date means what it says on its face
)

func (c *common) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&c.published, "published", "", "`DATE` of publication of articles that do not say it themselves, as 2025-02-09")
	choice(cmd, &c.order, "order", "order of day, month and year in dates of numbers", orders...)
	choice(cmd, &c.trust, "trust", "repair a date where the rest of the article speaks for it, or keep to what is written literally", trustArticle, trustLiteral)
	f.BoolVar(&c.includeRelated, "include-related", false, "take in, and check, the teasers of other stories around the article")
	f.StringVar(&c.cues, "cues", "", "`FILE` of cues to add to the table: word, kind, stance, strength and frames between tabs")
	f.IntVarP(&c.jobs, "jobs", "j", 0, "`NUMBER` of articles to work on at a time (default: one a processor)")
	f.StringVarP(&c.output, "output", "o", "", "`FILE` to write; \"-\" is the standard output")
}

// addChecking adds the common flags, and those of the commands that look for inconsistencies.
func (c *common) addChecking(cmd *cobra.Command) {
	c.add(cmd)
	cmd.Flags().StringVar(&c.offices, "offices", "", "`FILE` of offices for the check office-anachronism: name, title, first day and perhaps last day between tabs")
}

// options turns the flags into options of the stages, or says what is wrong with them.
func (c *common) options() (article.Options, extract.Options, error) {
	var in article.Options
	var ex extract.Options
	if c.published != "" {
		d, err := article.ParseDate(c.published)
		if err != nil {
			return in, ex, fmt.Errorf("--published: %w", err)
		}
		in.Published = d
	}
	if err := oneOf("order", c.order, orders...); err != nil {
		return in, ex, err
	}
	if err := oneOf("trust", c.trust, trustArticle, trustLiteral); err != nil {
		return in, ex, err
	}
	if c.jobs < 0 {
		return in, ex, fmt.Errorf("--jobs: %d is not a number of articles to work on at a time; give 1 or more", c.jobs)
	}
	ex.Order, _ = resolve.ParseOrder(c.order) // it is one of them
	ex.Literal = c.trust == trustLiteral
	ex.Claims.IncludeRelated = c.includeRelated
	if c.cues != "" {
		cues, err := readTable("cues", c.cues, claim.ReadCues)
		if err != nil {
			return in, ex, err
		}
		ex.Claims.Cues = cues
	}
	return in, ex, nil
}

// checks gives the checks, with the offices that the user adds to the program's own.
func (c *common) checks() ([]check.Check, error) {
	if c.offices == "" {
		return check.Catalogue, nil
	}
	table, err := readTable("offices", c.offices, check.ReadOffices)
	if err != nil {
		return nil, err
	}
	return check.WithOffices(table), nil
}

// readTable reads the file that a flag names.
func readTable[T any](flag, name string, read func(io.Reader) (T, error)) (T, error) {
	var none T
	file, err := os.Open(name)
	if err != nil {
		return none, fmt.Errorf("--%s: cannot read %s: %w", flag, name, bare(err))
	}
	defer file.Close()
	table, err := read(file)
	if err != nil {
		return none, fmt.Errorf("--%s: %s: %w", flag, name, bare(err))
	}
	return table, nil
}

// choice adds a flag that takes one of some known values, the first unless another is given. The shell completes them.
func choice(cmd *cobra.Command, to *string, name, doc string, known ...string) {
	cmd.Flags().StringVar(to, name, known[0], doc+": "+strings.Join(known, ", "))
	// It fails only for a flag that is not there or is completed already.
	_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(known, cobra.ShellCompDirectiveNoFileComp))
}

// oneOf reports the value of a flag that is none of the known ones.
func oneOf(flag, value string, known ...string) error {
	if slices.Contains(known, value) {
		return nil
	}
	return fmt.Errorf("--%s: unknown value %q; use one of %s", flag, value, strings.Join(known, ", "))
}
