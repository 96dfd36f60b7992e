package corpus

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestTimeML(t *testing.T) {
	const file = `<?xml version="1.0" encoding="ISO-8859-1"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<DOCID> port-7 </DOCID>
<DCT><TIMEX3 tid="t0" type="TIME" value="2025-02-09T10:15" functionInDocument="CREATION_TIME">Feb. 9, 10:15</TIMEX3></DCT>
<TEXT>Caf` + "\xe9" + `s &amp; bars <EVENT eid="e1">closed</EVENT> <TIMEX3 tid="t1" type="DATE" value="2025-02-08">yesterday</TIMEX3>,
<TIMEX3 tid="t2" type="DURATION" value="P2D">two days after <TIMEX3 tid="t3" type="DATE" value="2025-02-06">Thursday</TIMEX3></TIMEX3>.<TIMEX3 tid="t4" type="DURATION" value="P1D"/></TEXT>
</TimeML>`
	got, err := TimeML(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	want := Document{
		ID: "port-7", DCT: "2025-02-09", Text: "Cafés & bars closed yesterday,\ntwo days after Thursday.",
		Timexes: []Timex{
			{Start: 20, End: 29, Text: "yesterday", Type: "DATE", Value: "2025-02-08"},
			{Start: 31, End: 54, Text: "two days after Thursday", Type: "DURATION", Value: "P2D"},
			{Start: 46, End: 54, Text: "Thursday", Type: "DATE", Value: "2025-02-06", Nested: true},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("TimeML gives\n%+v\nwant\n%+v", got, want)
	}
}

// In older corpora there is no TEXT, and the date of creation is annotated where it stands.
func TestTimeMLWithoutText(t *testing.T) {
	got, err := TimeML(strings.NewReader(`<TimeML><DATE><TIMEX3 type="DATE" value="2025-02-09" functionInDocument="CREATION_TIME">09/02/2025</TIMEX3></DATE> Rain <TIMEX3 type="DATE" value="2025-02-10">tomorrow</TIMEX3></TimeML>`))
	if err != nil {
		t.Fatal(err)
	}
	if got.Text != "09/02/2025 Rain tomorrow" || got.DCT != "2025-02-09" || len(got.Timexes) != 2 || !got.Timexes[0].DCT || got.Timexes[1].DCT {
		t.Errorf("TimeML without TEXT gives %+v", got)
	}
}

func TestTimeMLRefusesWhatIsNoXML(t *testing.T) {
	for _, file := range []string{"<TimeML><TEXT>open", "<TimeML><TEXT></TimeML>", "<TEXT>&nosuch;</TEXT>"} {
		if d, err := TimeML(strings.NewReader(file)); err == nil {
			t.Errorf("%q is read as %+v", file, d)
		}
	}
}

func TestReadFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"b.tml": "<TEXT>two</TEXT>", "a.TML": "<TEXT>one</TEXT>", "notes.txt": "no XML < here"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	docs, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].ID != "a" || docs[1].ID != "b" || docs[1].Text != "two" {
		t.Errorf("the folder gives %+v", docs)
	}
	if _, err := Read(t.TempDir()); err == nil || !strings.Contains(err.Error(), ".tml") {
		t.Errorf("a folder without TimeML files: %v", err)
	}
}

func TestJSONL(t *testing.T) {
	const rows = `{"id":"a","text":"x","dct":null,"attributions":[{"source":[1,3],"cue":[[4,5],[7,7]],"content":null,"quote":"mixed"},{"source":null,"content":[],"quote":true}]}

{"id":"b","timex":[{"start":0,"end":4,"value":null,"flags":["day-month-swap"]}]}
`
	docs, err := JSONL(strings.NewReader(rows), "rows.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	want := []Attribution{{Source: Spans{{1, 3}}, Cue: Spans{{4, 5}}, Quote: "mixed"}, {}}
	if !reflect.DeepEqual(docs[0].Attributions, want) {
		t.Errorf("attributions are %+v, want %+v", docs[0].Attributions, want)
	}
	if len(docs) != 2 || docs[1].Timexes[0].Flags[0] != "day-month-swap" {
		t.Errorf("rows are %+v", docs)
	}
	if _, err := JSONL(strings.NewReader("{}\n\nnot JSON"), "rows.jsonl"); err == nil || !strings.Contains(err.Error(), "rows.jsonl:3") {
		t.Errorf("the error does not name the line: %v", err)
	}
	if err := Unique([]Document{{ID: "a"}, {ID: "a"}}); err == nil {
		t.Error("two documents of one id pass")
	}
}
