package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/claim"
	"factline/timeline/chart"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"
)

// formats are those of the command: the chart's, and the page.
var formats = append(texts(chart.Formats), string(htmlPage))

// picture is what the user says about the picture, as it stands in the flags.
type picture struct {
	format, size, theme, title, lanes, locale string
	from, to                                  string
	only, fonts                               []string
	dpi                                       int
	noSystemFonts                             bool
}

func newTimeline() *cobra.Command {
	var flags common
	var pic picture
	cmd := &cobra.Command{
		Use:   "timeline ARTICLE...",
		Short: "Draw the timeline of articles",
		Long: `Draws who claimed or confirmed what, and when, as a picture: a lane for each actor, a mark for each event whose
shape and colour say the stance, and a dashed line from each repaired date to where its words would
have put it. The picture is written beside the first article unless -o names another file.

A page of HTML needs nothing else: it holds the picture and, beside it, the articles with every date and claim
marked, the findings, and a table of the events. It is light or dark as the reader's system is, unless --theme is given.`,
		Example: `  factline timeline --published 2025-02-09 article.txt
  factline timeline articles/ -o timeline.svg
  factline timeline articles/ -o timeline.html
  factline timeline --size a4 --theme print article.txt -o timeline.pdf
  factline timeline --only confirmed,denied --from 2025-02-01 article.txt`,
		Args: someArticles,
		RunE: func(cmd *cobra.Command, names []string) error { return drawTimeline(cmd, names, &flags, &pic) },
	}
	flags.addChecking(cmd)
	f := cmd.Flags()
	choice(cmd, &pic.format, "format", "format of the picture; the ending of the file named with -o tells it too", formats...)
	f.StringVar(&pic.size, "size", "", "`SIZE` of the page: 1600x900, 297x210mm, a4, 1600xauto (default: 1600 wide, as tall as needed)")
	f.IntVar(&pic.dpi, "dpi", 0, "dots per inch of a PNG (default 96)")
	choice(cmd, &pic.theme, "theme", "colours of the picture", texts(chart.Themes)...)
	choice(cmd, &pic.lanes, "lanes", "what a lane stands for", texts(chart.LaneKinds)...)
	f.StringVar(&pic.title, "title", "", "title of the picture (default: that of the article)")
	f.StringVar(&pic.locale, "locale", "", "`LANGUAGE` and country by which the picture writes dates, as de or en-US; other words stay English (default: British English)")
	f.StringVar(&pic.from, "from", "", "`DATE` before which nothing is drawn")
	f.StringVar(&pic.to, "to", "", "`DATE` after which nothing is drawn")
	f.StringSliceVar(&pic.only, "only", nil, "stances to draw, as confirmed,denied (default: all)")
	f.StringSliceVar(&pic.fonts, "font", nil, "font `FILE` for scripts that the built-in fonts lack")
	f.BoolVar(&pic.noSystemFonts, "no-system-fonts", false, "use only the built-in fonts and those given, so that every machine draws the same")
	return cmd
}

func drawTimeline(cmd *cobra.Command, names []string, flags *common, pic *picture) error {
	options, err := pic.options(flags.output, cmd.Flags().Changed("format"))
	if err != nil {
		return err
	}
	s, err := flags.story(cmd, names)
	if err != nil {
		return err
	}
	var data []byte
	var warnings []chart.Warning
	if options.Format == htmlPage {
		data, warnings, err = s.page(options, pageScheme(options.Theme, cmd.Flags().Changed("theme")))
	} else {
		data, warnings, err = s.picture(options)
	}
	if err != nil {
		return err
	}
	stderr := cmd.ErrOrStderr()
	for _, w := range warnings {
		fmt.Fprintln(stderr, "factline: warning:", w)
	}
	file := flags.output
	if file == "" {
		file = besideFirst(s.Articles[0].Origin, names[0], options.Format)
	}
	err = writeOutput(file, cmd.OutOrStdout(), func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	if file != "-" {
		fmt.Fprintf(stderr, "factline: %s shows %s\n", file, s.counts(options))
	}
	return s.outcome()
}

// picture draws the timeline.
func (s *story) picture(o chart.Options) ([]byte, []chart.Warning, error) {
	if s.dated() == 0 {
		return nil, nil, fmt.Errorf("no picture drawn: %s", s.undated())
	}
	data, warnings, err := chart.Draw(s.Timeline, s.flags, o)
	if err != nil {
		return nil, nil, fmt.Errorf("drawing the timeline: %w", err)
	}
	return data, warnings, nil
}

// counts gives the size of what is drawn in words: "12 events, 2 of them without a date", "8 of 12 events". A page tells all events.
func (s *story) counts(o chart.Options) string {
	all, drawn, undated := len(s.Events), 0, 0
	for i := range s.Events {
		e := &s.Events[i]
		if o.Format != htmlPage && !o.Shows(e) {
			continue
		}
		drawn++
		if !e.When.Value.IsDate() {
			undated++
		}
	}
	words := fmt.Sprintf("%d events", all)
	switch {
	case drawn < all:
		words = fmt.Sprintf("%d of %d events", drawn, all)
	case all == 1:
		words = "1 event"
	}
	if undated > 0 {
		words += fmt.Sprintf(", %d of them without a date", undated)
	}
	return words
}

// options turns the flags into options of the chart, or says what is wrong with them.
func (p *picture) options(output string, formatGiven bool) (chart.Options, error) {
	o := chart.Options{Format: chart.Format(p.format), DPI: p.dpi, Theme: chart.Theme(p.theme), Title: p.title, Lanes: chart.LaneBy(p.lanes),
		Locale: p.locale, Fonts: p.fonts, NoSystemFonts: p.noSystemFonts, Version: "factline " + version()}
	for _, c := range [...]struct {
		flag, value string
		known       []string
	}{{"format", p.format, formats}, {"theme", p.theme, texts(chart.Themes)}, {"lanes", p.lanes, texts(chart.LaneKinds)}} {
		if err := oneOf(c.flag, c.value, c.known...); err != nil {
			return o, err
		}
	}
	if tag, _, _ := strings.Cut(p.locale, "."); tag != "" && tag != "C" && tag != "POSIX" {
		if _, err := language.Parse(tag); err != nil {
			return o, fmt.Errorf("--locale: %q is no language; name one as de, en-US or vi (%w)", p.locale, err)
		}
	}
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(output)), ".")
	if ending != "" && output != "-" && !formatGiven {
		if !slices.Contains(formats, ending) {
			return o, fmt.Errorf("-o %s: a picture ends in .%s; name the format with --format to write it under another name", output, strings.Join(formats, ", ."))
		}
		o.Format = chart.Format(ending)
	}
	var err error
	if p.size != "" {
		if o.Size, err = chart.ParseSize(p.size); err != nil {
			return o, fmt.Errorf("--size: %w", err)
		}
	}
	if p.from != "" {
		if o.From, err = article.ParseDate(p.from); err != nil {
			return o, fmt.Errorf("--from: %w", err)
		}
	}
	if p.to != "" {
		if o.To, err = article.ParseDate(p.to); err != nil {
			return o, fmt.Errorf("--to: %w", err)
		}
	}
	if first, _, ok := o.From.Bounds(); ok {
		if _, last, ok := o.To.Bounds(); ok && last < first {
			return o, fmt.Errorf("--from %s lies after --to %s", p.from, p.to)
		}
	}
	for _, s := range p.only {
		if err := oneOf("only", s, texts(claim.Stances)...); err != nil {
			return o, err
		}
		o.Only = append(o.Only, claim.Stance(s))
	}
	return o, nil
}

// besideFirst names the picture after the first article; one from the standard input stands in the current folder.
func besideFirst(origin, named string, format chart.Format) string {
	if named == "-" {
		return "timeline." + string(format)
	}
	file := origin
	if i := strings.LastIndexByte(file, ':'); i > 0 && strings.Trim(file[i+1:], "0123456789") == "" {
		file = file[:i] // the line of a JSONL file
	}
	picture := strings.TrimSuffix(file, filepath.Ext(file)) + "." + string(format)
	if picture == file {
		return strings.TrimSuffix(file, filepath.Ext(file)) + "-timeline." + string(format) // a page is not written over a page
	}
	return picture
}

func texts[T ~string](names []T) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = string(n)
	}
	return out
}
