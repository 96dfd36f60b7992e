package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// kinds gives the blocks of a text, a line each: the kind and the first words.
func kinds(a *Article) string {
	var b strings.Builder
	for _, bl := range a.Blocks {
		words := strings.Fields(bl.Span.In(a.Text))
		b.WriteString(string(bl.Kind) + ": " + strings.Join(words[:min(len(words), 4)], " ") + "\n")
	}
	return b.String()
}

const body = `The ferry company said on Monday that its boats would stay in port for another week.

The union denied that there had been any talks about the pay of the crews this month.
`

// Each case is a page and its blocks, as kinds gives them.
func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a title, a byline with a bar, the author again as end mark, other stories": {
			"Boats stay in port\n\nMai Linh |\n\n" + body + "\nMai Linh\nRELATED NEWS\n\nLighthouse to get new lamp\n\n|\n\nThe lighthouse will get its lamp before the winter storms.\n",
			"title: Boats stay in port\nbyline: Mai Linh |\nmain: The ferry company said\nmain: The union denied that\nbyline: Mai Linh\nrelated: RELATED NEWS\nrelated: Lighthouse to get new\nrelated: |\nrelated: The lighthouse will get\n",
		},
		"a byline with By and a line of dates": {
			"Boats stay in port\nBy Mai Linh and John Roe\nPublished: 2025-02-09 10:15 | Updated: 2025-02-10\n" + body,
			"title: Boats stay in port\nbyline: By Mai Linh and\ndateline: Published: 2025-02-09 10:15 |\nmain: The ferry company said\nmain: The union denied that\n",
		},
		"a dateline at the beginning of the story": {
			"Boats stay in port\n\nHANOI, Feb 9 (Agency) — " + body,
			"title: Boats stay in port\ndateline: HANOI, Feb 9 (Agency)\nmain: The ferry company said\nmain: The union denied that\n",
		},
		"a dateline on a line of its own, and no title": {
			"OSTHAVEN, Kenya (AP) _\n\n" + body,
			"dateline: OSTHAVEN, Kenya (AP) _\nmain: The ferry company said\nmain: The union denied that\n",
		},
		"a story without anything around it": {
			body,
			"main: The ferry company said\nmain: The union denied that\n",
		},
		"one sentence is a story, not a title": {
			"The boats sail on 5 May",
			"main: The boats sail on\n",
		},
		"a title that ends as a sentence, told by its capitals": {
			"Ferry Boats Stay Another Week in Port.\n\n" + body,
			"title: Ferry Boats Stay Another\nmain: The ferry company said\nmain: The union denied that\n",
		},
		"a heading with titles alone in the middle of a story, which goes on": {
			"Boats stay in port\n\n" + body + "\nRead more\n\nLighthouse to get new lamp this year\n\n" + "The crews have waited for eleven days now on the quay of the town. \n\nNobody could say on Tuesday when the boats would sail to the islands.\n",
			"title: Boats stay in port\nmain: The ferry company said\nmain: The union denied that\nrelated: Read more\nrelated: Lighthouse to get new\nmain: The crews have waited\nmain: Nobody could say on\n",
		},
		"one paragraph after the heading that has nothing to do with the title above it": {
			"Boats stay in port\n\n" + body + "\nRead more:\n\nLighthouse to get new lamp this year\n\nNobody could say on Tuesday when the boats would sail to the islands.\n",
			"title: Boats stay in port\nmain: The ferry company said\nmain: The union denied that\nrelated: Read more:\nrelated: Lighthouse to get new\nmain: Nobody could say on\n",
		},
		"an inset above the last paragraph, which is about the same": {
			"Boats stay in port\n\n" + body + "\nRead more:\n\nUnion denies talks about the pay of crews\n\nOn Tuesday the union denied again that talks about pay had begun.\n",
			"title: Boats stay in port\nmain: The ferry company said\nmain: The union denied that\nrelated: Read more:\nrelated: Union denies talks about\nmain: On Tuesday the union\n",
		},
		"a list below the same words": {
			"Boats stay in port\n\n" + body + "\nRead more:\n\nLighthouse to get a lamp\n\nThe lighthouse gets its lamp in spring.\n\nBridge closed to all lorries\n\nThe bridge is closed to lorries until May.\n",
			"title: Boats stay in port\nmain: The ferry company said\nmain: The union denied that\nrelated: Read more:\nrelated: Lighthouse to get a\nrelated: The lighthouse gets its\nrelated: Bridge closed to all\nrelated: The bridge is closed\n",
		},
		"a line that names another story": {
			"Boats stay in port\n\n" + body + "\nREAD MORE: Lighthouse to get new lamp\n\nNobody could say on Tuesday when the boats would sail to the islands.\n",
			"title: Boats stay in port\nmain: The ferry company said\nmain: The union denied that\nrelated: READ MORE: Lighthouse to\nmain: Nobody could say on\n",
		},
		"a sentence that begins with the words of a heading": {
			"Boats stay in port\n\n" + body + "\nRelated companies said on Tuesday that they would close their offices for a week.\n",
			"title: Boats stay in port\nmain: The ferry company said\nmain: The union denied that\nmain: Related companies said on\n",
		},
		"teasers told by their separators alone": {
			"Boats stay in port\n\n" + body + "\nLighthouse to get new lamp\n|\nThe lighthouse will get its lamp before the winter storms.\nBridge closed to lorries\n|\nLorries may not cross it until the end of the year.\n",
			"title: Boats stay in port\nmain: The ferry company said\nmain: The union denied that\nrelated: Lighthouse to get new\nrelated: |\nrelated: The lighthouse will get\nrelated: Bridge closed to lorries\nrelated: |\nrelated: Lorries may not cross\n",
		},
		"teasers that stand there twice": {
			"Boats stay in port\n\n" + body + "\nLighthouse to get a lamp\nWorkers will bring it on a raft.\nBridge closed to all lorries\nThey may cross again in May.\n" +
				"Lighthouse to get a lamp\nWorkers will bring it on a raft.\n",
			"title: Boats stay in port\nmain: The ferry company said\nmain: The union denied that\nrelated: Lighthouse to get a\nrelated: Workers will bring it\nmain: Bridge closed to all\nmain: They may cross again\nrelated: Lighthouse to get a\nrelated: Workers will bring it\n",
		},
		"sections of a long story are no teasers": {
			"Boats stay in port\n\n" + body + "\nA long dispute about pay\n\nThe dispute about pay began three years ago when the company changed its rota, moved two crews to the northern line, and told the union of it by letter, which the union called a breach of what both sides had signed the summer before.\n" +
				"\nA strike in the summer\n\nThe strike of last summer ended after nine days.\n\nA new offer in winter\n\nThe offer of this winter was for two years.\n",
			"title: Boats stay in port\nmain: The ferry company said\nmain: The union denied that\nmain: A long dispute about\nmain: The dispute about pay\nmain: A strike in the\nmain: The strike of last\nmain: A new offer in\nmain: The offer of this\n",
		},
		"lines of the page": {
			"Boats stay in port\n\nShare this article\n\n" + body + "\n* * *\n\nAdvertisement\n\nPhoto: Mai Linh\n\n© 2025 The Courier. All rights reserved.\n",
			"title: Boats stay in port\nboilerplate: Share this article\nmain: The ferry company said\nmain: The union denied that\nboilerplate: * * *\nboilerplate: Advertisement\nboilerplate: Photo: Mai Linh\nboilerplate: © 2025 The Courier.\n",
		},
		"lines broken at a width are joined": {
			"The ferry company said on Monday that its boats would stay in port for\nanother week. The union denied that there had been any talks about the\npay of the crews this month. Nobody on the quay could say when the next\nboat would leave for the islands.\n\nThe mayor asked for patience.\n",
			"main: The ferry company said\nmain: The mayor asked for\n",
		},
		"nothing but white space": {" \n\t\n", ""},
		"nothing but a separator": {"|\n", "boilerplate: |\n"},
	} {
		if got := kinds(FromText(c.text, Options{})); got != c.want {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestStamps(t *testing.T) {
	for text, want := range map[string]struct {
		published string
		basis     Basis
		modified  string
		words     string
	}{
		"Boats stay in port\nPublished: 2025-02-09 10:15\n" + body:                          {"2025-02-09T10:15", Metadata, "", "2025-02-09 10:15"},
		"Tàu nằm bờ\nThứ Hai, 10/02/2025 | 08:15 (GMT+7)\n" + body:                          {"2025-02-10", InDateline, "", "Thứ Hai, 10/02/2025"},
		"Schiffe bleiben im Hafen\nStand: Montag, 10. Februar 2025, 08:15 Uhr\n" + body:     {"", Unknown, "2025-02-10T08:15", ""},
		"Boats stay in port\nPublished on 9 February 2025 | Updated 10 Feb 2025\n" + body:   {"2025-02-09", Metadata, "2025-02-10", "9 February 2025"},
		"Boats stay in port\nLast updated: Feb 10, 2025\n" + body:                           {"", Unknown, "2025-02-10", ""},
		"Boats stay in port\nPosted Feb 9\n" + body:                                         {"XXXX-02-09", Metadata, "", "Feb 9"},
		"Boats stay in port\nSunday, February 9, 2025\n" + body:                             {"2025-02-09", InDateline, "", "Sunday, February 9, 2025"},
		"Boats stay in port\nBy Mai Linh | 9 February 2025\n" + body:                        {"2025-02-09", InDateline, "", "9 February 2025"},
		"Boats stay in port\nHANOI, Feb 9 — " + body:                                        {"XXXX-02-09", InDateline, "", "Feb 9"},
		"Boats stay in port\nHanoi, Vietnam, 9 February 2025 (Agency) – " + body:            {"2025-02-09", InDateline, "", "9 February 2025"},
		"Boats stay in port\nFeb 9 (Agency) - " + body:                                      {"XXXX-02-09", InDateline, "", "Feb 9"},
		"Boats stay in port\nHANOI — " + body:                                               {"", Unknown, "", ""},
		"Boats stay in port\nPublished: 3/4/2025\n" + body:                                  {"", Unknown, "", ""},
		"Boats stay in port\nPublished: 30 February 2025\n" + body:                          {"", Unknown, "", ""},
		"Boats stay in port\nMonday, February 10 — the day it began — was cold.\n\n" + body: {"", Unknown, "", ""},
		body: {"", Unknown, "", ""},
	} {
		a := FromText(text, Options{})
		if p := a.Published; p.Date.Timex() != want.published || p.Basis != want.basis || p.Span.In(text) != want.words {
			t.Errorf("%.60q: published %s (%s) by %q; want %s (%s) by %q", text, p.Date.Timex(), p.Basis, p.Span.In(text), want.published, want.basis, want.words)
		}
		if got := a.Modified.Date.Timex(); got != want.modified {
			t.Errorf("%.60q: modified %q, want %q", text, got, want.modified)
		}
	}
}

// What the article says itself counts for more than what the user says of all articles, but a dateline,
// which tells when a story was filed, for less.
func TestGivenDate(t *testing.T) {
	given, err := ParseDate("2025-02-11")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]Basis{
		body: Given,
		"Boats stay in port\nHANOI, Feb 9 — " + body:         Given,
		"Boats stay in port\nPosted Feb 9\n" + body:          Given,
		"Boats stay in port\nPublished: 2025-02-09\n" + body: Metadata,
	} {
		if a := FromText(text, Options{Published: given}); a.Published.Basis != want {
			t.Errorf("%.40q: %s, want %s", text, a.Published.Basis, want)
		}
	}
}

func TestBylines(t *testing.T) {
	for line, want := range map[string]string{
		"By Mai Linh":                            "Mai Linh",
		"BY MAI LINH":                            "MAI LINH",
		"By Mai Linh, Staff Writer":              "Mai Linh",
		"By Mai Linh in Hanoi":                   "Mai Linh",
		"By Mai Linh, John Roe and A. Go":        "Mai Linh, John Roe and A. Go",
		"Written by Anne-Marie van Dam":          "Anne-Marie van Dam",
		"By Agency":                              "Agency",
		"Ngọc Hà |":                              "Ngọc Hà",
		"Mai Linh | The Courier":                 "Mai Linh",
		"By Monday":                              "",
		"By the numbers":                         "",
		"By contrast":                            "",
		"By Monday evening the boats were back.": "",
		"The harbour | A portrait in five parts": "",
		"|":                                      "",
	} {
		if got, _ := byline(line, false); got != want {
			t.Errorf("byline(%q) = %q, want %q", line, got, want)
		}
	}
	if name, ok := byline("By Air", true); ok {
		t.Errorf("the first line %q is taken for the byline of %q", "By Air", name)
	}
}

func TestDatelines(t *testing.T) {
	for s, want := range map[string]string{
		"HANOI — The boats":                               "HANOI — ",
		"HANOI, Feb 9 — The boats":                        "HANOI, Feb 9 — ",
		"NEW OSTHAVEN, N.Y., Sept. 19 (Agency) — The":     "NEW OSTHAVEN, N.Y., Sept. 19 (Agency) — ",
		"Osthaven (Agency) – The boats":                   "Osthaven (Agency) – ",
		"OSTHAVEN, August 7 (Agency) -- The boats":        "OSTHAVEN, August 7 (Agency) -- ",
		"OSTHAVEN\u00a0—\u00a0The boats":                  "OSTHAVEN\u00a0—\u00a0",
		"OSTHAVEN, 9 February 2025 - The boats":           "OSTHAVEN, 9 February 2025 - ",
		"EXCLUSIVE – The boats stay":                      "",
		"UPDATE: The boats stay":                          "",
		"WHO - the agency - said":                         "",
		"The dispute - three years old - goes on":         "",
		"Osthaven - The boats":                            "",
		"NATO said":                                       "",
		"Mai Linh, the minister (Labour) - who had asked": "",
		"": "",
	} {
		if n, _ := findDateline(s); s[:n] != want {
			t.Errorf("dateline of %q is %q, want %q", s, s[:n], want)
		}
	}
}

// checkBlocks tests what [Block] promises: in order, without overlap, not empty, and all that is not white space is covered.
func checkBlocks(t interface{ Fatalf(string, ...any) }, a *Article) {
	at := 0
	blank := func(s string) bool { return strings.TrimFunc(s, unicode.IsSpace) == "" }
	for _, b := range a.Blocks {
		if b.Span.Start < at || b.Span.Len() <= 0 || b.Span.End > len(a.Text) {
			t.Fatalf("block %v after byte %d of %q", b, at, a.Text)
		}
		if gap := a.Text[at:b.Span.Start]; !blank(gap) {
			t.Fatalf("no block covers %q of %q", gap, a.Text)
		}
		at = b.Span.End
	}
	if !blank(a.Text[at:]) {
		t.Fatalf("no block covers the end %q of %q", a.Text[at:], a.Text)
	}
}

func TestBlocksCoverTheText(t *testing.T) {
	line := rapid.SampledFrom([]string{"", " ", "|", "Boats stay in port", "By Mai Linh", "Mai Linh |", "Mai Linh", "RELATED NEWS", "Read more: Bridge closed", "HANOI, Feb 9 — ", "HANOI —",
		"Published: 2025-02-09", "The union denied that there had been talks about boats in port.", "The boats stay in port until the crews have a contract, the union said.", "* * *", "Advertisement", "\u00a0", "\u2028x", "é"})
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.OneOf(line, rapid.String())).Draw(t, "lines")
		checkBlocks(t, FromText(strings.ToValidUTF8(strings.Join(parts, "\n"), replacement), Options{}))
	})
}

func FuzzFromText(f *testing.F) {
	f.Add("Boats stay in port\n\nMai Linh |\n\nHANOI, Feb 9 — " + body + "\nMai Linh\nRELATED NEWS\n\nBridge closed\n|\nLorries may not cross.\n")
	f.Add("\r\n\r\n|\u00a0\n")
	f.Fuzz(func(t *testing.T, text string) {
		checkBlocks(t, FromText(strings.ToValidUTF8(text, replacement), Options{}))
	})
}

// The time that a text takes grows with its length, not with its square: 4 MB of the worst lines take no minute.
func BenchmarkFromText(b *testing.B) {
	for name, line := range map[string]string{"prose": body, "headings": "RELATED NEWS\n", "titles": "Bridge closed to all lorries\n", "names": "Mai Linh\n", "teasers": "Bridge closed to all lorries\n|\nLorries may not cross the bridge today.\n"} {
		text := strings.Repeat(line, 1+(1<<20)/len(line))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				FromText(text, Options{})
			}
		})
	}
}

// The running text of corpora must not be taken for other stories, wherever they are at hand.
func TestCorporaHaveNoRelatedText(t *testing.T) {
	folder := os.Getenv("FACTLINE_CORPORA")
	if folder == "" {
		folder = "../../../shared/corpora"
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	if len(files) == 0 {
		t.Skip("no corpora at hand; FACTLINE_CORPORA names their folder")
	}
	all, related := 0, 0
	for it := range Read(files, Options{}) {
		if it.Article == nil {
			continue
		}
		for _, b := range it.Article.Blocks {
			all += b.Span.Len()
			if b.Kind == Related {
				related += b.Span.Len()
			}
		}
	}
	if related*10000 > all {
		t.Errorf("%d of %d bytes are taken for other stories, more than 1 in 10,000", related, all)
	}
}
