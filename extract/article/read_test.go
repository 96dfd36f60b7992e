package article

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// read gives the ids of the articles and the problems that reading yields, in order; "!" marks a failure.
func read(t *testing.T, o Options, names ...string) (articles []*Article, report []string) {
	t.Helper()
	for it := range Read(names, o) {
		if it.Problem != nil {
			mark := "?"
			if it.Problem.Failure {
				mark = "!"
			}
			report = append(report, mark+" "+it.Problem.Error())
		}
		if it.Article != nil {
			articles = append(articles, it.Article)
			report = append(report, it.Article.ID)
		}
	}
	return articles, report
}

// folder makes files of the given contents and moves the test into their folder.
func folder(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestRead(t *testing.T) {
	folder(t, map[string]string{
		"news.txt":       body,
		"notes":          body,
		"rows.jsonl":     `{"id":"a","text":"The boats sail."}` + "\n\n" + `{"id":"b","text":"The boats stay."}`,
		"rows":           "\ufeff" + `{"id":"a","text":"The boats sail."}` + "\n",
		"brace.txt":      "{\"quoted\" words in braces begin this text.}",
		"broken.jsonl":   `{"id":"a","text":"The boats sail."}` + "\n" + `{"id":"b","text":` + "\n" + `[1]` + "\n" + `{"id":"c"}` + "\n" + `{"id":"d","text":7}` + "\n" + `{"text":"The boats stay."}` + "\n",
		"empty.txt":      "",
		"blank.txt":      " \n\n\t",
		"picture.txt":    "\x89PNG\r\n\x1a\n\x00\x00\x00",
		"table.csv":      "day,claim\n2025-02-07,The boats sail.",
		"zero.txt":       "The\x00 boats",
		"print.txt":      "%PDF-1.7\n%\xe2\xe3\n1 0 obj",
		"rich.txt":       `{\rtf1\ansi The boats sail.}`,
		"page.html":      "\n<!DOCTYPE html>\n<p>The boats sail.",
		"saved":          "<!-- saved from https://courier.example/boats -->\n<html><body><p>The boats sail.",
		"app.html":       "<!DOCTYPE html><title>Boats</title><div id=app></div><script src=app.js></script>",
		"binary.html":    "\x7fELF\x00\x01<p>The boats sail.",
		"spoilt.html":    "<!DOCTYPE html><meta charset=utf-8><p>The caf\xe9 on the quay said so.",
		"ours.html":      "<!DOCTYPE html><meta name=generator content='factline 1.2'><p>The boats sail.",
		"utf16.txt":      "\xff\xfeb\x00o\x00a\x00t\x00",
		"latin1.txt":     "The caf\xe9 on the quay said so.",
		"mixed.jsonl":    `{"id":"a","text":"caf` + "\xe9" + `"}`,
		"dct.jsonl":      `{"id":"a","text":"x","dct":"3/4/2025"}` + "\n" + `{"id":"b","text":"x","published":""}`,
		"modified.jsonl": `{"id":"a","text":"The boats sail.","modified":"3/4/2025"}`,
		"news/b.txt":     body,
		"news/a.txt":     body,
		"news/a/z.txt":   body,
		"news/.hid.txt":  body,
		"news/.git/x.md": body,
		"news/logo.png":  "\x89PNG",
		"pictures/a.png": "\x89PNG",
	})
	for _, c := range []struct {
		names []string
		want  []string
	}{
		{[]string{"news.txt"}, []string{"news"}},
		{[]string{"notes"}, []string{"notes"}},
		{[]string{"rows.jsonl", "news.txt"}, []string{"a", "b", "news"}},
		{[]string{"rows"}, []string{"a"}},
		{[]string{"brace.txt"}, []string{"brace"}},
		{[]string{"news"}, []string{"z", "a", "b"}},
		{[]string{"-"}, []string{"standard input"}},
		{[]string{"broken.jsonl"}, []string{"a",
			"! broken.jsonl:2: this line is not a JSON object of an article: unexpected end of JSON input; it is left out",
			"! broken.jsonl:3: this line is not a JSON object of an article: it is an array; it is left out",
			`! broken.jsonl:4: this line has no field "text"; it is left out`,
			`! broken.jsonl:5: the field "text" of this line is a number, not text; it is left out`,
			"broken.jsonl:6"}},
		{[]string{"missing.txt", "news.txt"}, []string{"! missing.txt: cannot read it: no such file or directory", "news"}},
		{[]string{"empty.txt"}, []string{"! empty.txt: it is empty: there is no article in it"}},
		{[]string{"blank.txt"}, []string{"! blank.txt: it is empty: there is no article in it"}},
		{[]string{"picture.txt"}, []string{"! picture.txt: this is a picture; factline reads plain text, HTML and JSONL: type its text into a file"}},
		{[]string{"table.csv"}, []string{"! table.csv: this is a table; factline reads plain text, HTML and JSONL: write each row's text as a JSON object with the field \"text\""}},
		{[]string{"zero.txt"}, []string{"! zero.txt: this is binary data, not text (a zero byte at byte 3); factline reads plain text, HTML and JSONL"}},
		{[]string{"print.txt"}, []string{"! print.txt: this is a PDF document; factline reads plain text, HTML and JSONL: copy the article's text into a file, or convert it with a program such as pdftotext"}},
		{[]string{"rich.txt"}, []string{"! rich.txt: this is a document in Rich Text Format; factline reads plain text, HTML and JSONL: save it as plain text"}},
		{[]string{"page.html"}, []string{"page"}},
		{[]string{"saved"}, []string{"saved"}},
		{[]string{"app.html"}, []string{"! app.html: this page of HTML cannot be read: no story was found in it; copy the article's text into a file"}},
		{[]string{"binary.html"}, []string{"! binary.html: this page of HTML cannot be read: it holds zero bytes, as binary data does; copy the article's text into a file"}},
		{[]string{"spoilt.html"}, []string{"? spoilt.html: some of its characters cannot be read in its encoding; they stand as U+FFFD", "spoilt"}},
		{[]string{"ours.html"}, []string{"? ours.html: this page was made by factline; it is left out"}},
		{[]string{"utf16.txt"}, []string{"utf16"}},
		{[]string{"latin1.txt"}, []string{"? latin1.txt: not valid UTF-8 from byte 7 on; what is invalid is read as U+FFFD", "latin1"}},
		{[]string{"mixed.jsonl"}, []string{"? mixed.jsonl:1: not valid UTF-8 from byte 21 on; what is invalid is read as U+FFFD", "a"}},
		{[]string{"dct.jsonl"}, []string{`? dct.jsonl:1: date of publication: "3/4/2025" may be 2025-04-03 or 2025-03-04; write it in one of these ways; it is left aside`, "a", "b"}},
		{[]string{"modified.jsonl"}, []string{`? modified.jsonl:1: date of modification: "3/4/2025" may be 2025-04-03 or 2025-03-04; write it in one of these ways; it is left aside`, "a"}},
		{[]string{"pictures"}, []string{"! pictures: no articles in this folder: it holds no file that ends in .txt, .text, .md, .jsonl, .ndjson, .html, .htm, .xhtml"}},
	} {
		if _, got := read(t, Options{Stdin: strings.NewReader(body)}, c.names...); !slices.Equal(got, c.want) {
			t.Errorf("reading %v:\ngot  %s\nwant %s", c.names, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// A folder may be named by a link to it, or as the current one.
func TestReadLinkedFolder(t *testing.T) {
	folder(t, map[string]string{"news/a.txt": body, "news/b.txt": body})
	if err := os.Symlink("news", "link"); err != nil {
		t.Skip("no links here: ", err)
	}
	for name, want := range map[string]string{"link": filepath.Join("link", "a.txt"), "link/": filepath.Join("link", "a.txt"), ".": filepath.Join("news", "a.txt")} {
		articles, report := read(t, Options{}, name)
		if len(articles) != 2 || articles[0].Origin != want {
			t.Errorf("%s: %q, first from %s", name, report, articles[0].Origin)
		}
	}
}

// Reading stops where its user does, so that the first article of a large file comes at once.
func TestReadStops(t *testing.T) {
	folder(t, map[string]string{"rows.jsonl": strings.Repeat(`{"text":"The boats sail."}`+"\n", 1000), "news/a.txt": body, "news/b.txt": body})
	for _, name := range []string{"rows.jsonl", "news"} {
		n := 0
		for range Read([]string{name, name}, Options{}) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%s: %d items after the first", name, n-1)
		}
	}
}

func TestRowFields(t *testing.T) {
	folder(t, map[string]string{"rows.jsonl": `{"id":"a","text":"Boats Stay\n\nMai Linh\n\n` + strings.ReplaceAll(strings.TrimSpace(body), "\n", `\n`) + `\n\nMai Linh","dct":"2025-02-08","published":"2025-02-09T10:15:00+07:00","modified":"2025-02-10","title":"Boats stay",` +
		`"url":"https://example.org/a","publisher":"The Courier","author":"Mai Linh","lang":"en","extra":{"x":[1]}}`})
	articles, report := read(t, Options{}, "rows.jsonl")
	if len(articles) != 1 {
		t.Fatal(report)
	}
	a := articles[0]
	got := fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%s|%s|%s", a.ID, a.Origin, a.Title, a.Publisher, a.Author, a.URL, a.Lang, a.Published.Date.Timex(), a.Published.Basis, a.Modified.Date.Timex())
	want := "a|rows.jsonl:1|Boats stay|The Courier|Mai Linh|https://example.org/a|en|2025-02-09T10:15:00+07:00|given|2025-02-10"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if k := kinds(a); !strings.HasPrefix(k, "title: Boats Stay\nbyline: Mai Linh\nmain:") || !strings.HasSuffix(k, "byline: Mai Linh\n") {
		t.Errorf("blocks:\n%s", k)
	}
}

// An article that says its own date is not given another; that the user's was left aside is told.
func TestContradictingDate(t *testing.T) {
	given, err := ParseDate("2025-02-11")
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Published: given, Stdin: strings.NewReader("Boats stay in port\nPublished: 2025-02-09\n" + body)}
	articles, report := read(t, o, "-")
	want := "? standard input: it says itself that it was published on 2025-02-09; the given date 2025-02-11 is left aside"
	if len(articles) != 1 || report[0] != want || articles[0].Published.Date.Timex() != "2025-02-09" {
		t.Errorf("got %q", report)
	}
}

// A page of the web states its dates in several forms, which may contradict each other, its visible lines or the user.
func TestPageDates(t *testing.T) {
	given, err := ParseDate("2025-03-01")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		head, above         string
		published, modified string
		basis               Basis
		problems            []string
	}{
		"none, so the user's counts": {
			published: "2025-03-01", basis: Given},
		"a meta": {
			head:      `<meta property="article:published_time" content="2025-02-09T10:15:00+07:00"><meta name="last-modified" content="2025-02-10">`,
			published: "2025-02-09T10:15:00+07:00", modified: "2025-02-10", basis: Metadata,
			problems: []string{"it says itself that it was published on 2025-02-09; the given date 2025-03-01 is left aside"}},
		"the same moment by two clocks: the day is that of the place": {
			head:      `<meta property="article:published_time" content="2025-02-08T18:15:00Z"><meta name="date" content="2025-02-09T01:15:00+07:00">`,
			published: "2025-02-09T01:15:00+07:00", basis: Metadata,
			problems: []string{"it says itself that it was published on 2025-02-09; the given date 2025-03-01 is left aside"}},
		"two that contradict each other": {
			head:      `<meta property="article:published_time" content="2025-02-09"><meta name="dc.date.issued" content="2024-07-02">`,
			published: "2025-02-09", basis: Metadata,
			problems: []string{"the page states two dates of publication: 2025-02-09 (meta article:published_time) and 2024-07-02 (meta dc.date.issued); the former is taken",
				"it says itself that it was published on 2025-02-09; the given date 2025-03-01 is left aside"}},
		"one whose day and month are open": {
			head:      `<meta name="date" content="2/9/2025">`,
			published: "2025-03-01", basis: Given,
			problems: []string{`date of publication (meta date): "2/9/2025" may be 2025-09-02 or 2025-02-09; write it in one of these ways; it is left aside`}},
		"a line of the page": {
			above:     "<p>Published: 9 February 2025 | Updated: 11 February 2025</p>",
			published: "2025-02-09", modified: "2025-02-11", basis: Metadata,
			problems: []string{"it says itself that it was published on 2025-02-09; the given date 2025-03-01 is left aside"}},
	} {
		t.Run(name, func(t *testing.T) {
			folder(t, map[string]string{"boats.html": "<!DOCTYPE html><html><head>" + c.head + "</head><body><h1>Boats stay in port</h1>" + c.above +
				"<p>" + strings.ReplaceAll(body, "\n\n", "</p><p>") + "</p></body></html>"})
			articles, report := read(t, Options{Published: given}, "boats.html")
			if len(articles) != 1 {
				t.Fatal(report)
			}
			a := articles[0]
			if got, want := a.Published.Date.Timex()+" "+string(a.Published.Basis)+" "+a.Modified.Date.Timex(), c.published+" "+string(c.basis)+" "+c.modified; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			for i, p := range c.problems {
				c.problems[i] = "? boats.html: " + p
			}
			if want := append(c.problems, "boats"); !slices.Equal(report, want) {
				t.Errorf("got %q, want %q", report, want)
			}
			if !strings.HasPrefix(kinds(a), "title: Boats stay in port\n") || a.Title != "Boats stay in port" {
				t.Errorf("title %q, blocks:\n%s", a.Title, kinds(a))
			}
		})
	}
}

// The caption of a picture stands among the paragraphs of a page and is none of the story's.
func TestPageCaptions(t *testing.T) {
	folder(t, map[string]string{"boats.html": "<!DOCTYPE html><h1>Boats stay in port</h1><figure><img src=b.jpg><figcaption>The boats lay at the quay of Hanoi in May.</figcaption></figure><p>HANOI, Feb 9 - " + strings.ReplaceAll(body, "\n\n", "</p><figure><img src=a.jpg><figcaption>The quay in\n May <b>Ada Quist</b></figcaption></figure><p>") + "</p>"})
	articles, report := read(t, Options{}, "boats.html")
	if len(articles) != 1 {
		t.Fatal(report)
	}
	if got, want := kinds(articles[0]), "title: Boats stay in port\nboilerplate: The boats lay at\ndateline: HANOI, Feb 9 -\nmain: The ferry company said\nboilerplate: The quay in May\nmain: The union denied that\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func FuzzReadPage(f *testing.F) {
	f.Add([]byte("<!DOCTYPE html><title>Boats</title><meta name=date content=2025-02-09><p>" + body))
	f.Fuzz(func(t *testing.T, data []byte) { readAny(t, "page.html", data) })
}

func FuzzReadRows(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"Boats stay in port","dct":"2025-02-09"}` + "\n" + `{"text":` + "\n\xff"))
	f.Add([]byte("\xef\xbb\xbf{\"text\":\"\\ud800\"}\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) { readAny(t, "rows.jsonl", data) })
}

func FuzzReadPlain(f *testing.F) {
	f.Add([]byte("HANOI, Feb 9 — " + body))
	f.Add([]byte("\xff\xfe\x00"))
	f.Fuzz(func(t *testing.T, data []byte) { readAny(t, "", data) })
}

// readAny reads any bytes: each line or file gives an article in blocks, or a problem.
func readAny(t *testing.T, name string, data []byte) {
	n := 0
	for it := range readStream("input", filepath.Ext(name), strings.NewReader(string(data)), Options{}) {
		n++
		if it.Article != nil {
			checkBlocks(t, it.Article)
		}
	}
	if n == 0 && len(strings.TrimSpace(strings.TrimPrefix(string(data), byteOrderMark))) > 0 {
		t.Errorf("%q gives neither an article nor a problem", data)
	}
}
