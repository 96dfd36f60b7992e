package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"factline/timeline"
	"factline/timeline/check"
)

// columns are those of the table, each with how an event fills it.
var columns = []struct {
	name string
	cell func(Event) string
}{
	{"event_id", func(e Event) string { return e.ID }},
	{"date_start", func(e Event) string { return e.Start }},
	{"date_end", func(e Event) string { return e.End }},
	{"date_edtf", func(e Event) string { return e.EDTF }},
	{"precision", func(e Event) string { return e.Precision }},
	{"date_text", func(e Event) string { return e.Words }},
	{"date_literal", func(e Event) string { return e.Literal }},
	{"date_basis", func(e Event) string { return e.Basis }},
	{"kind", func(e Event) string { return e.Kind }},
	{"actor", func(e Event) string { return e.Actor }},
	{"role", func(e Event) string { return e.Role }},
	{"stance", func(e Event) string { return e.Stance }},
	{"negated", func(e Event) string { return strconv.FormatBool(e.Negated) }},
	{"claim", func(e Event) string { return e.Claim }},
	{"quote", func(e Event) string { return strconv.FormatBool(e.Quote) }},
	{"article_id", func(e Event) string { return e.ArticleID }},
	{"title", func(e Event) string { return e.Title }},
	{"publisher", func(e Event) string { return e.Publisher }},
	{"author", func(e Event) string { return e.Author }},
	{"url", func(e Event) string { return e.URL }},
	{"published", func(e Event) string { return e.Published }},
	{"paragraph", func(e Event) string { return strconv.Itoa(e.Paragraph) }},
	{"char_start", func(e Event) string { return strconv.Itoa(e.CharStart) }},
	{"char_end", func(e Event) string { return strconv.Itoa(e.CharEnd) }},
	{"confidence", func(e Event) string { return strconv.FormatFloat(e.Confidence, 'f', 2, 64) }},
	{"flags", func(e Event) string { return strings.Join(e.Flags, ";") }},
}

// CSV writes one event a row under a header, in the order of the timeline, as RFC 4180 has it: lines end in CR LF.
// Several flags are joined by ";". A cell that a spreadsheet would run as a formula begins with an apostrophe.
func CSV(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	header := make([]string, len(columns))
	for i, c := range columns {
		header[i] = c.name
	}
	rows := [][]string{header}
	for _, e := range Events(t, flags) {
		row := make([]string, len(columns))
		for i, c := range columns {
			row[i] = harmlessParts(c.cell(e))
		}
		rows = append(rows, row)
	}
	return writeTable(w, rows)
}

// ExcelCSV writes the table of [CSV] after a byte order mark, without which Excel takes UTF-8 for
// the code page of the machine and garbles accents. [CSV] has none: programs would take it for a part of the first column's name.
func ExcelCSV(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return fmt.Errorf("writing the byte order mark: %w", err)
	}
	return CSV(w, t, flags)
}

// writeTable writes rows as CSV, each cell made harmless.
func writeTable(w io.Writer, rows [][]string) error {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	for _, row := range rows {
		for i := range row {
			row[i] = harmless(row[i])
		}
		if err := c.Write(row); err != nil {
			return fmt.Errorf("writing CSV: %w", err)
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return fmt.Errorf("writing CSV: %w", err)
	}
	return nil
}

// formulaStarts are the characters by which spreadsheets know a formula, their full-width forms, which
// some take for the same, and the separators that lead some to cut a cell in two.
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// harmless puts an apostrophe before what a spreadsheet would run as a formula, which quotes and blanks in front of it do not
// prevent; it then shows the text.
func harmless(cell string) string {
	bare := strings.TrimLeftFunc(cell, func(r rune) bool { return r == '"' || blank(r) })
	if startsFormula(cell) || startsFormula(bare) {
		return "'" + cell
	}
	return cell
}

func startsFormula(s string) bool { return s != "" && strings.ContainsAny(firstRune(s), formulaStarts) }

// harmlessParts makes what stands between semicolons harmless: in much of Europe they part the cells for a spreadsheet.
func harmlessParts(cell string) string {
	parts := strings.Split(cell, ";")
	for i := range parts {
		parts[i] = harmless(parts[i])
	}
	return strings.Join(parts, ";")
}
