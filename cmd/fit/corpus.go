package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"

	"factline/extract/article"
	"factline/extract/mention"
	"factline/extract/segment"
)

// A sample is an article with the true values of some of its mentions.
type sample struct {
	corpus   string
	id       string
	doc      *segment.Document
	mentions []mention.Mention
	truth    map[int]truth // by the mention's first token
}

// truth is what the annotators say of a mention.
type truth struct {
	value string
	kind  string // in made articles: house, name or swapped; untouched where only that is known
}

// untouched is the kind of the mentions of an article whose dates nobody has annotated, but in which no translator
// exchanged days and months.
const untouched = "untouched"

type goldRow struct {
	ID    string `json:"id"`
	Timex []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Value string `json:"value"`
		Kind  string `json:"kind"`
	} `json:"timex"`
}

// read reads the articles of a file twice: as factline reads them, and for their true dates.
func read(name string) ([]sample, error) {
	gold, err := readGold(name)
	if err != nil {
		return nil, fmt.Errorf("reading the true dates of %s: %w", name, err)
	}
	var out []sample
	for item := range article.Read([]string{name}, article.Options{}) {
		if item.Article == nil {
			continue // a line that no article can be read from teaches nothing
		}
		doc := segment.Split(item.Article)
		s := sample{corpus: strings.TrimSuffix(filepath.Base(name), ".jsonl"), id: item.Article.ID, doc: doc, mentions: mention.Find(doc), truth: map[int]truth{}}
		s.match(gold[s.id])
		if len(s.truth) > 0 {
			out = append(out, s)
		}
	}
	return out, nil
}

// match gives the mentions that cover the same words as an annotation its value.
func (s *sample) match(g goldRow) {
	points := article.CountCodePoints(s.doc.Text)
	at := map[[2]int]int{}
	for i := range s.mentions {
		start, end := points.Span(s.mentions[i].Span)
		at[[2]int{start, end}] = i
	}
	if g.Timex == nil {
		for i := range s.mentions {
			s.truth[s.mentions[i].First] = truth{kind: untouched}
		}
	}
	for _, t := range g.Timex {
		if i, ok := at[[2]int{t.Start, t.End}]; ok && t.Kind != "kept" {
			s.truth[s.mentions[i].First] = truth{t.Value, t.Kind}
		}
	}
}

func readGold(name string) (map[string]goldRow, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows := map[string]goldRow{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 64<<20)
	for in.Scan() {
		var row goldRow
		if err := json.Unmarshal(in.Bytes(), &row); err != nil {
			return nil, err
		}
		rows[row.ID] = row
	}
	return rows, in.Err()
}

// halves parts the samples into those that teach and those that judge, always in the same way.
func halves(all []sample) (teach, judge []sample) {
	for _, s := range all {
		h := fnv.New32a()
		h.Write([]byte(s.id))
		if h.Sum32()%2 == 0 {
			teach = append(teach, s)
		} else {
			judge = append(judge, s)
		}
	}
	return teach, judge
}
