package export

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
)

// The lines of JSON Lines are the events of the JSON document, and read back as what was exported.
func TestJSONAndJSONL(t *testing.T) {
	tl, flags := sample(t)
	var doc, lines bytes.Buffer
	if err := JSON(&doc, tl, flags); err != nil {
		t.Fatal(err)
	}
	if err := JSONL(&lines, tl, flags); err != nil {
		t.Fatal(err)
	}
	var got document
	if err := json.Unmarshal(doc.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if want := Events(tl, flags); !reflect.DeepEqual(got.Events, want) {
		t.Errorf("JSON reads back as\n%+v\nwant\n%+v", got.Events, want)
	}
	if len(got.Articles) != 1 || got.Articles[0].PublishedBasis != "given" {
		t.Errorf("articles are %+v", got.Articles)
	}
	for i, line := range bytes.Split(bytes.TrimSpace(lines.Bytes()), []byte("\n")) {
		var e Event
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		if !reflect.DeepEqual(e, got.Events[i]) {
			t.Errorf("line %d is %+v, in the document it is %+v", i+1, e, got.Events[i])
		}
	}
}
