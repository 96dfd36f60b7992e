package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"text/tabwriter"

	"factline/cmd/score/floor"
	"factline/cmd/score/measure"

	"github.com/spf13/cobra"
)

// output are the flags that say what is printed, and what the figures must reach.
type output struct {
	format string
	errors int
	floors string
}

func (o *output) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "text", "text or json")
	f.IntVar(&o.errors, "errors", 0, "print `N` errors of each kind, spread over the documents")
	f.StringVar(&o.floors, "floor", "", "`FILE` of floors: fail where a figure lies below its own")
}

// write prints a result and holds it against its floors.
func (o *output) write(w io.Writer, name string, r *measure.Result) error {
	var err error
	switch o.format {
	case "text":
		err = writeTable(w, r, o.errors)
	case "json":
		err = writeJSON(w, name, r, o.errors)
	default:
		err = fmt.Errorf("--format: unknown value %q; use one of text, json", o.format)
	}
	if err != nil || o.floors == "" {
		return err
	}
	floors, err := floor.Read(o.floors)
	if err != nil {
		return err
	}
	kept, ok := floors[name]
	if !ok {
		return fmt.Errorf("%s keeps no floor for %q", o.floors, name)
	}
	return belowFloor(w, name, kept, r)
}

// belowFloor prints the figures that lie below their floors.
func belowFloor(w io.Writer, name string, kept floor.Figures, r *measure.Result) error {
	failed := kept.Below(r.Figures())
	for _, f := range failed {
		fmt.Fprintf(w, "BELOW THE FLOOR  %s: %s\n", name, f)
	}
	if len(failed) > 0 {
		return errBelow
	}
	return nil
}

// writeTable prints the counts on a line, the figures as a table, and some errors.
func writeTable(w io.Writer, r *measure.Result, errors int) error {
	var counts []string
	for _, c := range r.Counts {
		counts = append(counts, fmt.Sprintf("%s %d", c.Name, c.N))
	}
	fmt.Fprintln(w, strings.Join(counts, "   "))
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(t, "\t"+strings.Join(r.Columns, "\t")+"\t\n")
	for _, row := range r.Rows {
		fmt.Fprint(t, row.Name)
		for _, v := range row.Cells {
			if math.IsNaN(v) {
				fmt.Fprint(t, "\t")
			} else {
				fmt.Fprintf(t, "\t%.2f", v)
			}
		}
		fmt.Fprint(t, "\t\n")
	}
	if err := t.Flush(); err != nil {
		return fmt.Errorf("printing the figures: %w", err)
	}
	for _, kind := range kindsOf(r.Errors) {
		if errors <= 0 {
			break
		}
		of := ofKind(r.Errors, kind)
		fmt.Fprintf(w, "\n%s: %d\n", kind, len(of))
		for _, e := range sample(of, errors) {
			fmt.Fprintf(w, "  %s: %s\n      … %s …\n", e.Document, e.Detail, e.Context)
		}
	}
	return nil
}

// writeJSON prints the counts, the figures by name and some errors as one object.
func writeJSON(w io.Writer, name string, r *measure.Result, errors int) error {
	type listed struct {
		Document string `json:"document"`
		Detail   string `json:"detail"`
		Context  string `json:"context"`
	}
	doc := struct {
		Task    string              `json:"task"`
		Counts  map[string]int      `json:"counts"`
		Figures map[string]float64  `json:"figures"`
		Errors  map[string]int      `json:"errors"`
		Listed  map[string][]listed `json:"listed,omitempty"`
	}{name, map[string]int{}, map[string]float64{}, map[string]int{}, map[string][]listed{}}
	for _, c := range r.Counts {
		doc.Counts[c.Name] = c.N
	}
	for n, v := range r.Figures() {
		doc.Figures[n] = math.Round(v*1e4) / 1e4
	}
	for _, kind := range kindsOf(r.Errors) {
		of := ofKind(r.Errors, kind)
		doc.Errors[kind] = len(of)
		for _, e := range sample(of, errors) {
			doc.Listed[kind] = append(doc.Listed[kind], listed{e.Document, e.Detail, e.Context})
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return fmt.Errorf("printing the figures: %w", err)
	}
	return nil
}

func kindsOf(errors []measure.Error) []string {
	var kinds []string
	for _, e := range errors {
		if !slices.Contains(kinds, e.Kind) {
			kinds = append(kinds, e.Kind)
		}
	}
	slices.Sort(kinds)
	return kinds
}

func ofKind(errors []measure.Error, kind string) []measure.Error {
	var out []measure.Error
	for _, e := range errors {
		if e.Kind == kind {
			out = append(out, e)
		}
	}
	return out
}

// sample takes up to n errors at even distances, so that they are not all of the first document.
func sample(errors []measure.Error, n int) []measure.Error {
	if n >= len(errors) {
		return errors
	}
	var out []measure.Error
	for i := range n {
		out = append(out, errors[i*len(errors)/n])
	}
	return out
}
