package main

import (
	"fmt"
	"io"
	"iter"

	"factline/extract"
	"factline/extract/article"
)

// A stage takes an article through the pipeline, or a part of it.
type stage func(*article.Article, extract.Options) *extract.Result

// A batch is the articles of one command line on their way through the pipeline.
type batch struct {
	names   []string
	reading article.Options
	options extract.Options
	jobs    int
	stderr  io.Writer
	failed  bool // something could not be read
}

// results gives the articles in the order in which they are read, whatever the number of jobs. Problems
// are printed as they come up in that order.
func (b *batch) results(run stage) iter.Seq[*extract.Result] {
	return func(yield func(*extract.Result) bool) {
		stop := make(chan struct{})
		defer close(stop)
		for s := range b.start(run, stop) {
			if p := s.item.Problem; p != nil {
				b.report(p)
			}
			if s.item.Article == nil {
				continue
			}
			if !yield(<-s.result) {
				return
			}
		}
	}
}

// A slot holds the place of an article in the order while it is worked on.
type slot struct {
	item   article.Item
	result chan *extract.Result
}

func (b *batch) start(run stage, stop <-chan struct{}) <-chan slot {
	slots := make(chan slot, 2*b.jobs)
	free := make(chan struct{}, b.jobs)
	go func() {
		defer close(slots)
		for item := range article.Read(b.names, b.reading) {
			s := slot{item, make(chan *extract.Result, 1)}
			if item.Article != nil {
				free <- struct{}{}
				go func() {
					s.result <- run(item.Article, b.options)
					<-free
				}()
			}
			select {
			case slots <- s:
			case <-stop:
				return
			}
		}
	}()
	return slots
}

func (b *batch) report(p *article.Problem) {
	if p.Failure {
		b.failed = true
		fmt.Fprintln(b.stderr, "factline:", p)
		return
	}
	fmt.Fprintln(b.stderr, "factline: warning:", p)
}
