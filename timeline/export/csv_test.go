package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

const csvHeader = "event_id,date_start,date_end,date_edtf,precision,date_text,date_literal,date_basis,kind,actor,role,stance,negated,claim,quote," +
	"article_id,title,publisher,author,url,published,paragraph,char_start,char_end,confidence,flags"

func TestCSV(t *testing.T) {
	tl, flags := sample(t)
	var b bytes.Buffer
	if err := CSV(&b, tl, flags); err != nil {
		t.Fatal(err)
	}
	if head, _, _ := strings.Cut(b.String(), "\r\n"); head != csvHeader {
		t.Errorf("header is\n%s\nwant\n%s", head, csvHeader)
	}
	if n := strings.Count(b.String(), "\n"); n != len(tl.Events)+1 || strings.Count(b.String(), "\r\n") != n {
		t.Errorf("%d line ends for %d events, or not all are CR LF", n, len(tl.Events))
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	cell := func(row int, column string) string {
		for i, name := range rows[0] {
			if name == column {
				return rows[row][i]
			}
		}
		t.Fatalf("no column %q", column)
		return ""
	}
	for _, c := range []struct {
		row          int
		column, want string
	}{
		{1, "date_start", "2022-01-01"},
		{1, "date_end", "2022-12-31"},
		{1, "date_edtf", "2022"},
		{1, "precision", "year"},
		{1, "claim", "'=1+1"},
		{1, "publisher", "'=The Post"},
		{2, "date_start", "2025-02-07"},
		{2, "date_edtf", "2025-02-07?"},
		{2, "date_text", "July 2"},
		{2, "date_literal", "2025-07-02"},
		{2, "claim", `the harbour; the "old" one, will open`},
		{2, "title", `Harbour deal: "done"`},
		{2, "paragraph", "2"},
		{2, "char_start", "22"},
		{2, "char_end", "102"},
		{2, "confidence", "0.88"},
		{2, "flags", "day-month-swap"},
		{3, "date_edtf", "2025-02-09?"},
		{3, "date_text", ""},
		{3, "date_literal", ""},
		{3, "published", "2025-02-09"},
		{4, "date_start", ""},
		{4, "date_edtf", "XXXX-03-03"},
		{4, "flags", "year-unresolved"},
		{5, "date_edtf", ""},
		{5, "precision", "none"},
	} {
		if got := cell(c.row, c.column); got != c.want {
			t.Errorf("row %d, %s: %q, want %q", c.row, c.column, got, c.want)
		}
	}
	start, end := 22, 102
	if got := string([]rune(sampleText)[start:end]); !strings.HasPrefix(got, "Minister Nguyễn") || !strings.HasSuffix(got, "will open") {
		t.Errorf("the code points %d to %d are %q", start, end, got)
	}
}

func TestHarmless(t *testing.T) {
	for in, want := range map[string]string{
		"plain":             "plain",
		"":                  "",
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
		"+1":                "'+1",
		"-1 degree":         "'-1 degree",
		"@user wrote":       "'@user wrote",
		"  =1":              "'  =1",
		"\t=1":              "'\t=1",
		"＝1＋1":              "'＝1＋1",
		"a=b":               "a=b",
		"2025-02-07?":       "2025-02-07?",
		"../2025-02-07":     "../2025-02-07",
		"\u00a0\"=1\"":      "'\u00a0\"=1\"",
		"a; =1+1;b":         "a;' =1+1;b",
		"a;\"@SUM(1)\"":     "a;'\"@SUM(1)\"",
		"a; b":              "a; b",
	} {
		if got := harmlessParts(in); got != want {
			t.Errorf("harmlessParts(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		" two\r\n\tlines ":   "two lines",
		"bell\a\x1b[31m":     "bell [31m",
		"right\u202Eto left": "right to left",
		"Nguyễn Thị":         "Nguyễn Thị",
	} {
		if got := oneLine(in); got != want {
			t.Errorf("oneLine(%q) = %q, want %q", in, got, want)
		}
	}
}
