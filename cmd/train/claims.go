package main

import (
	"encoding/json"
	"io"
	"os"

	"factline/extract/article"
	"factline/extract/claim/learnt"
	"factline/extract/segment"
)

// trainClaims learns from a corpus and writes the models into out.
func trainClaims(corpus, out string) error {
	samples, err := readSamples(corpus)
	if err != nil {
		return err
	}
	var train []learnt.Sample
	for _, s := range samples {
		t := learnt.Sample{Document: segment.Split(s.article)}
		for _, g := range s.gold {
			t.Gold = append(t.Gold, learnt.Attribution{Source: g.Source, Cue: g.Cue, Content: g.Content})
		}
		train = append(train, t)
	}
	return learnt.Train(train, os.Stderr).Write(out)
}

// findClaims writes what the trained finder alone finds, in the form of the corpus.
func findClaims(corpus string, w io.Writer) error {
	out := json.NewEncoder(w)
	for it := range article.Read([]string{corpus}, article.Options{}) {
		if it.Article == nil {
			continue
		}
		points := codePoints(it.Article.Text)
		spans := func(bytes []article.Span) [][2]int {
			p := make([][2]int, 0, len(bytes))
			for _, s := range bytes {
				p = append(p, [2]int{points[s.Start], points[s.End]})
			}
			return p
		}
		type found struct {
			Source  [][2]int `json:"source"`
			Cue     [][2]int `json:"cue"`
			Content [][2]int `json:"content"`
		}
		row := struct {
			ID           string  `json:"id"`
			Attributions []found `json:"attributions"`
		}{ID: it.Article.ID}
		for _, a := range learnt.Find(segment.Split(it.Article), learnt.Sure) {
			row.Attributions = append(row.Attributions, found{spans(a.Source), spans(a.Cue), spans(a.Content)})
		}
		if err := out.Encode(row); err != nil {
			return err
		}
	}
	return nil
}

// codePoints returns how many code points stand before each byte of text, and before its end.
func codePoints(text string) []int {
	points := make([]int, len(text)+1)
	n := 0
	for i := range text {
		points[i] = n
		n++
	}
	points[len(text)] = n
	return points
}
