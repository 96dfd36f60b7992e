package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"unicode/utf8"

	"factline/extract/article"
)

// A sample is an article with its right attributions.
type sample struct {
	article *article.Article
	gold    []attribution
}

// An attribution has its spans in bytes.
type attribution struct{ Source, Cue, Content []article.Span }

// readSamples reads a JSONL file of articles with attributions, whose offsets are code points.
func readSamples(name string) ([]sample, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var samples []sample
	in := bufio.NewReader(f)
	for it := range article.Read([]string{name}, article.Options{}) {
		line, err := in.ReadBytes('\n')
		if err != nil && len(line) == 0 {
			return nil, fmt.Errorf("reading the corpus %s: %w", name, err)
		}
		if it.Article == nil {
			return nil, fmt.Errorf("reading the corpus %s: %v", name, it.Problem)
		}
		var row struct {
			Text         string
			Attributions []struct{ Source, Cue, Content [][2]int }
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return nil, fmt.Errorf("reading the corpus %s, article %s: %w", name, it.Article.ID, err)
		}
		if row.Text != it.Article.Text {
			return nil, fmt.Errorf("reading the corpus %s: the text of article %s is not as it was written, so its offsets do not fit", name, it.Article.ID)
		}
		bytes := byteOffsets(row.Text)
		spans := func(points [][2]int) (out []article.Span) {
			for _, p := range points {
				out = append(out, article.Span{Start: bytes[p[0]], End: bytes[p[1]]})
			}
			return out
		}
		s := sample{article: it.Article}
		for _, a := range row.Attributions {
			s.gold = append(s.gold, attribution{spans(a.Source), spans(a.Cue), spans(a.Content)})
		}
		samples = append(samples, s)
	}
	return samples, nil
}

// byteOffsets returns where each code point of text begins, and its end.
func byteOffsets(text string) []int {
	offsets := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		offsets = append(offsets, i)
	}
	return append(offsets, len(text))
}
