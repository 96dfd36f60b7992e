package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"sync"

	"factline/cmd/score/corpus"
	"factline/extract"
	"factline/extract/article"
)

// predictions are documents by their ids.
type predictions map[string]corpus.Document

// A stage takes an article through the pipeline, or a part of it.
type stage func(*article.Article, extract.Options) *extract.Result

func readGold(name string) ([]corpus.Document, error) {
	docs, err := corpus.Read(name)
	if err != nil {
		return nil, err
	}
	if err := corpus.Unique(docs); err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return docs, nil
}

// readPredictions reads what a program printed and warns of documents that one side lacks.
func readPredictions(name string, gold []corpus.Document, warnings io.Writer) (predictions, error) {
	docs, err := corpus.Read(name)
	if err != nil {
		return nil, err
	}
	pred := predictions(corpus.ByID(docs))
	missing, known := 0, map[string]bool{}
	for _, g := range gold {
		known[g.ID] = true
		if _, ok := pred[g.ID]; !ok {
			missing++
		}
	}
	if missing > 0 {
		fmt.Fprintf(warnings, "score: warning: %s has nothing for %d of %d documents; they are scored as empty\n", name, missing, len(gold))
	}
	for _, d := range docs {
		if !known[d.ID] {
			fmt.Fprintf(warnings, "score: warning: %s has a document %q that is not in the gold standard\n", name, d.ID)
			break
		}
	}
	return pred, nil
}

// predict runs the pipeline on the texts of gold documents, as `factline` would read them from a JSONL
// file, on all processors.
func predict(gold []corpus.Document, run stage) (predictions, error) {
	articles, err := articlesOf(gold)
	if err != nil {
		return nil, err
	}
	docs := make([]corpus.Document, len(articles))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				docs[i] = annotated(run(articles[i], extract.Options{}))
			}
		})
	}
	for i := range articles {
		next <- i
	}
	close(next)
	workers.Wait()
	return corpus.ByID(docs), nil
}

// articlesOf reads documents by the way that articles take into factline: as rows of JSONL.
func articlesOf(docs []corpus.Document) ([]*article.Article, error) {
	var rows bytes.Buffer
	for _, d := range docs {
		row := map[string]string{"id": d.ID, "text": d.Text, "published": d.Published, "dct": d.DCT,
			"title": d.Title, "url": d.URL, "publisher": d.Publisher, "author": d.Author, "lang": d.Lang}
		if err := json.NewEncoder(&rows).Encode(row); err != nil {
			return nil, fmt.Errorf("handing over %s: %w", d.ID, err)
		}
	}
	var articles []*article.Article
	for item := range article.Read([]string{"-"}, article.Options{Stdin: &rows}) {
		if item.Problem != nil && item.Problem.Failure {
			return nil, fmt.Errorf("reading the gold documents as articles: %w", item.Problem)
		}
		if item.Article != nil {
			articles = append(articles, item.Article)
		}
	}
	return articles, nil
}

// annotated gives a result in the form of the corpora. As in what factline prints, related stories make no claims.
func annotated(r *extract.Result) corpus.Document {
	points := article.CountCodePoints(r.Text)
	d := corpus.Document{ID: r.ID}
	for _, t := range r.Timexes {
		start, end := points.Span(t.Span)
		d.Timexes = append(d.Timexes, corpus.Timex{Start: start, End: end, Text: t.In(r.Text),
			Type: t.Value.Type.String(), Value: t.Value.Timex(), Flags: t.Flags})
	}
	for _, c := range r.Claims {
		if c.Event || r.Blocks[r.Sentences[c.Sentence].Block].Kind == article.Related {
			continue
		}
		d.Attributions = append(d.Attributions, corpus.Attribution{
			Source: spans(points, c.Source), Cue: spans(points, c.Cue), Content: spans(points, c.Content), Said: c.Said.Timex()})
	}
	return d
}

func spans(points *article.CodePoints, list []article.Span) corpus.Spans {
	var out corpus.Spans
	for _, s := range list {
		if start, end := points.Span(s); end > start {
			out = append(out, [2]int{start, end})
		}
	}
	return out
}
