package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"factline/extract"
)

// datesTimeML writes an article as TimeML: its text with the temporal expressions as TIMEX3 elements.
// An expression inside another is left out, for TimeML's validators refuse nesting.
func datesTimeML(w io.Writer, r *extract.Result) error {
	out := bufio.NewWriter(w)
	out.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n\n<DOCID>")
	escape(out, r.ID)
	out.WriteString("</DOCID>\n\n")
	if published := r.Resolution.Published.Date.Timex(); published != "" {
		fmt.Fprintf(out, "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">%[1]s</TIMEX3></DCT>\n\n", published)
	}
	if r.Title != "" {
		out.WriteString("<TITLE>")
		escape(out, r.Title)
		out.WriteString("</TITLE>\n\n")
	}
	out.WriteString("<TEXT>")
	at := 0
	for i, t := range r.Timexes {
		if t.Start < at {
			continue
		}
		escape(out, r.Text[at:t.Start])
		fmt.Fprintf(out, "<TIMEX3 tid=\"t%d\" type=\"%s\" value=\"%s\"", i+1, t.Value.Type, t.Value.Timex())
		for _, attr := range [...]struct{ name, value string }{{"mod", string(t.Value.Mod)}, {"freq", t.Value.Freq}, {"quant", t.Value.Quant}} {
			if attr.value != "" {
				fmt.Fprintf(out, " %s=\"", attr.name)
				escape(out, attr.value)
				out.WriteByte('"')
			}
		}
		out.WriteByte('>')
		escape(out, t.In(r.Text))
		out.WriteString("</TIMEX3>")
		at = t.End
	}
	escape(out, r.Text[at:])
	out.WriteString("</TEXT>\n\n</TimeML>\n")
	return out.Flush()
}

var markup = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape writes text so that its line breaks and offsets survive; characters that XML cannot hold become U+FFFD.
func escape(w *bufio.Writer, s string) {
	markup.WriteString(w, strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r != 0xFFFE && r != 0xFFFF {
			return r
		}
		return '\ufffd'
	}, s))
}
