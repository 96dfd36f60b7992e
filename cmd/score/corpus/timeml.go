package corpus

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/ianaindex"
)

// TimeML reads one file of TimeML. The text is that of the element TEXT with all tags taken out, or
// of the whole file where there is no TEXT, as in the older corpora. The document creation time is the
// TIMEX3 whose functionInDocument is CREATION_TIME; where it stands in the text itself it is an annotation too.
func TimeML(r io.Reader) (Document, error) {
	dec := xml.NewDecoder(r)
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = charset
	var whole, text reading
	var d Document
	var dct string
	inText, sawText, inID := false, false, false
	for {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return Document{}, fmt.Errorf("parsing TimeML: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "DOCID":
				inID = true
			case "TEXT":
				inText, sawText = true, true
			case "TIMEX3":
				x := timexOf(t)
				if x.DCT && dct == "" {
					dct = x.Value
				}
				whole.open(x)
				if inText {
					text.open(x)
				}
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "DOCID":
				inID = false
			case "TEXT":
				inText = false
			case "TIMEX3":
				whole.close()
				text.close()
			}
		case xml.CharData:
			whole.add(string(t))
			if inText {
				text.add(string(t))
			}
			if inID {
				d.ID += strings.TrimSpace(string(t))
			}
		}
	}
	if !sawText {
		text = whole
	}
	d.Text, d.Timexes = text.text.String(), text.done()
	if len(dct) >= len("2006-01-02") {
		dct = dct[:len("2006-01-02")] // the time of day is not needed
	}
	d.DCT = dct
	return d, nil
}

// A reading is the text read so far, with the expressions in it.
type reading struct {
	text    strings.Builder
	length  int // of the text, in code points
	timexes []Timex
	opened  []int // indexes of the expressions that are not closed yet
}

func (r *reading) add(s string) {
	r.text.WriteString(s)
	r.length += utf8.RuneCountInString(s)
}

func (r *reading) open(t Timex) {
	t.Start, t.Nested = r.length, len(r.opened) > 0
	r.opened = append(r.opened, len(r.timexes))
	r.timexes = append(r.timexes, t)
}

func (r *reading) close() {
	if n := len(r.opened); n > 0 {
		r.timexes[r.opened[n-1]].End = r.length
		r.opened = r.opened[:n-1]
	}
}

// done gives the expressions with their words; those without words, which TimeML has for implied times, are left out.
func (r *reading) done() []Timex {
	runes := []rune(r.text.String())
	var out []Timex
	for _, t := range r.timexes {
		if t.End > t.Start {
			t.Text = string(runes[t.Start:t.End])
			out = append(out, t)
		}
	}
	return out
}

func timexOf(e xml.StartElement) Timex {
	var t Timex
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "type":
			t.Type = a.Value
		case "value":
			t.Value = a.Value
		case "functionInDocument":
			t.DCT = a.Value == "CREATION_TIME"
		}
	}
	return t
}

func charset(name string, r io.Reader) (io.Reader, error) {
	enc, err := ianaindex.IANA.Encoding(name)
	if err != nil || enc == nil {
		return nil, fmt.Errorf("the encoding %q is not known", name)
	}
	return enc.NewDecoder().Reader(r), nil
}
