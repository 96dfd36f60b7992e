package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"factline/extract/civil"
	"factline/timeline"
	"factline/timeline/check"
)

// mermaidClaim is the number of characters to which a claim is cut: Mermaid draws boxes of one width.
const mermaidClaim = 120

// Mermaid writes a Mermaid timeline: a section for each year, a period for each date, its events below it.
func Mermaid(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	var b strings.Builder
	b.WriteString("timeline\n")
	if name := nameOf(t); name != "" {
		b.WriteString("    title " + mermaidText(name) + "\n")
	}
	section, period := "", ""
	for i, e := range Events(t, flags) {
		v := t.Events[i].When.Value
		if s := mermaidSection(v); s != section {
			section, period = s, ""
			b.WriteString("    section " + s + "\n")
		}
		if date := dated(t.Events[i]); date != period {
			period = date
			b.WriteString("        " + mermaidText(date) + "\n")
		}
		b.WriteString("            : " + mermaidText(shorten(sentence(e), mermaidClaim)) + "\n")
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("writing Mermaid: %w", err)
	}
	return nil
}

// mermaidSection is the year of a date, or says why there is none.
func mermaidSection(v civil.Value) string {
	first, _, ok := v.Bounds()
	switch {
	case ok:
		year, _, _ := first.Date()
		return strconv.Itoa(year)
	case dateWords(v) == "":
		return "Undated"
	case v.Date.Year < 0:
		return "Before Christ"
	}
	return "Year unknown"
}

// mermaidEscapes writes the characters that mean something to Mermaid as its character codes.
var mermaidEscapes = strings.NewReplacer(":", "#58;", ";", "#59;", "#", "#35;", "%", "#37;", "<", "#60;", ">", "#62;", "{", "#123;", "}", "#125;",
	"\\", "#92;", `"`, "#34;", "`", "#96;", "&", "#38;")

func mermaidText(s string) string { return mermaidEscapes.Replace(s) }
