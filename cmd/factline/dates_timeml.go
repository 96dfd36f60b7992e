package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"factline/extract"

	"github.com/spf13/cobra"
)

// onlyOne lets write write one article; a second one has no place in the same document.
func onlyOne(write func(io.Writer, *extract.Result) error) func(io.Writer, *extract.Result) error {
	n := 0
	return func(w io.Writer, r *extract.Result) error {
		if n++; n > 1 {
			return errors.New("TimeML holds one article a document; name a folder with -o for several")
		}
		return write(w, r)
	}
}

// isFolder reports whether an output is meant to be a folder: it is one, or its name ends as one's.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir() || strings.HasSuffix(name, string(filepath.Separator))
}

// timeMLFolder writes each article into a file of its own, named after its id.
func (c *common) timeMLFolder(cmd *cobra.Command, names []string) error {
	b, err := c.batch(cmd, names)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(c.output, 0o755); err != nil {
		return fmt.Errorf("cannot make the folder %s: %w", c.output, bare(err))
	}
	taken := map[string]bool{}
	for r := range b.results(extract.Dates) {
		file := fileName(r.ID) + ".tml"
		for n := 2; taken[file]; n++ {
			file = fmt.Sprintf("%s-%d.tml", fileName(r.ID), n)
		}
		taken[file] = true
		err := writeOutput(filepath.Join(c.output, file), nil, func(w io.Writer) error { return datesTimeML(w, r) })
		if err != nil {
			return err
		}
	}
	if b.failed {
		return errFailed
	}
	return nil
}

// fileName makes an id the name of a file: what is not a letter, a digit, a dot, a hyphen or an underscore becomes an underscore.
func fileName(id string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".-_", r) {
			return r
		}
		return '_'
	}, id)
	if name = strings.TrimLeft(name, "."); name == "" {
		return "article"
	}
	return name
}

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
		for _, attr := range [...]struct{ name, value string }{{"mod", t.Value.Mod.String()}, {"freq", t.Value.Freq.String()}, {"quant", t.Value.Quant.String()}} {
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

var markup = strings.NewReplacer("\r", "&#13;", "&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape writes text so that its line breaks and offsets survive; characters that XML cannot hold become U+FFFD.
func escape(w *bufio.Writer, s string) {
	markup.WriteString(w, strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r != 0xFFFE && r != 0xFFFF {
			return r
		}
		return '\ufffd'
	}, s))
}
