package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/claim"
	"factline/extract/resolve"

	"github.com/spf13/cobra"
)

// common are the flags that all commands have which read articles.
type common struct {
	published      string
	order          string
	trust          string
	includeRelated bool
	cues           string
	jobs           int
	output         string
}

// orders are the values of --order.
var orders = []string{string(resolve.Auto), string(resolve.DMY), string(resolve.MDY), string(resolve.YMD)}

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
	f.BoolVar(&c.includeRelated, "include-related", false, "take in the teasers of other stories around the article")
	f.StringVar(&c.cues, "cues", "", "`FILE` of cues to add to the table: word, kind, stance, strength and frames between tabs")
	f.IntVarP(&c.jobs, "jobs", "j", 0, "`NUMBER` of articles to work on at a time (default: one a processor)")
	f.StringVarP(&c.output, "output", "o", "", "`FILE` to write; \"-\" is the standard output")
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
	ex.Order, ex.Literal = resolve.Order(c.order), c.trust == trustLiteral
	ex.Claims.IncludeRelated = c.includeRelated
	if c.cues != "" {
		cues, err := readCues(c.cues)
		if err != nil {
			return in, ex, err
		}
		ex.Claims.Cues = cues
	}
	return in, ex, nil
}

// readCues reads the table of cues that the user adds to the program's own.
func readCues(name string) (*claim.Cues, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("--cues: %w", err)
	}
	defer file.Close()
	cues, err := claim.ReadCues(file)
	if err != nil {
		return nil, fmt.Errorf("--cues: %s: %w", name, err)
	}
	return cues, nil
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
