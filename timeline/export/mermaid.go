package export

import (
	"fmt"
	"io"
	"strings"

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
		if s := mermaidSection(e); s != section {
			section, period = s, ""
			b.WriteString("    section " + s + "\n")
		}
		date := dateWords(v)
		if date == "" {
			date = "undated"
		}
		if assumed(t.Events[i]) {
			date += " " + doubt(e)
		}
		if date != period {
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

// mermaidSection is the year of an event, or that there is none.
func mermaidSection(e Event) string {
	switch {
	case e.Start != "":
		return e.Start[:len("2006")]
	case e.EDTF != "":
		return "Year unknown"
	}
	return "Undated"
}

// mermaidEscapes writes the characters that mean something to Mermaid as its character codes.
var mermaidEscapes = strings.NewReplacer(":", "#58;", ";", "#59;", "#", "#35;", "%", "#37;", "<", "#60;", ">", "#62;", "{", "#123;", "}", "#125;",
	"\\", "#92;", `"`, "#34;", "`", "#96;", "&", "#38;")

func mermaidText(s string) string { return mermaidEscapes.Replace(s) }
