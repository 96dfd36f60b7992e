package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"

	"factline/extract"
	"factline/extract/article"

	"github.com/spf13/cobra"
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

// someArticles checks that a command line names an article.
func someArticles(_ *cobra.Command, names []string) error {
	if len(names) == 0 {
		return errors.New("no article named; give a file, a folder, or - for the standard input")
	}
	return nil
}

// batch makes a batch of the articles that a command line names.
func (c *common) batch(cmd *cobra.Command, names []string) (*batch, error) {
	reading, options, err := c.options()
	if err != nil {
		return nil, err
	}
	if err := spared(names, c.output); err != nil {
		return nil, err
	}
	reading.Stdin = cmd.InOrStdin()
	jobs := c.jobs
	if jobs == 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return &batch{names: names, reading: reading, options: options, jobs: jobs, stderr: cmd.ErrOrStderr()}, nil
}

// spared checks that what is written would not take the place of an article that is read: it may be all the evidence there is.
func spared(names []string, output string) error {
	written, err := os.Stat(output)
	if err != nil {
		return nil
	}
	for _, name := range names {
		if read, err := os.Stat(name); err == nil && !read.IsDir() && os.SameFile(read, written) {
			return fmt.Errorf("-o %s: this is an article to be read, and would be lost; name another file", output)
		}
	}
	return nil
}

// results gives the articles in the order in which they are read, whatever the number of jobs. Problems
// are printed as they come up in that order.
func (b *batch) results(run stage) iter.Seq[*extract.Result] {
	return func(yield func(*extract.Result) bool) {
		stop := make(chan struct{})
		defer close(stop)
		bar := newProgress(b.stderr)
		defer bar.clear()
		for s := range b.start(run, stop) {
			if s.item.Problem != nil {
				bar.clear()
				b.report(s.item.Problem)
			}
			if s.item.Article == nil {
				continue
			}
			done := <-s.done
			if done.problem != nil {
				bar.clear()
				b.report(done.problem)
			}
			if done.result == nil {
				continue
			}
			bar.step()
			if !yield(done.result) {
				return
			}
		}
	}
}

// A slot holds the place of an article in the order while it is worked on.
type slot struct {
	item article.Item
	done chan outcome
}

// An outcome is what became of an article: a result, a problem, or both.
type outcome struct {
	result  *extract.Result
	problem *article.Problem
}

func (b *batch) start(run stage, stop <-chan struct{}) <-chan slot {
	slots := make(chan slot, 2*b.jobs)
	free := make(chan struct{}, b.jobs)
	go func() {
		defer close(slots)
		for item := range article.Read(b.names, b.reading) {
			s := slot{item, make(chan outcome, 1)}
			if item.Article != nil {
				free <- struct{}{}
				go func() {
					s.done <- guarded(run, item.Article, b.options)
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

// guarded runs a stage. Should it panic, which is a mistake in factline, the other articles are not lost.
func guarded(run stage, a *article.Article, o extract.Options) (out outcome) {
	defer func() {
		if r := recover(); r != nil {
			out = outcome{problem: &article.Problem{Origin: a.Origin, Message: fmt.Sprintf("factline made a mistake on this article and leaves it out; please report it: %v", r), Failure: true}}
		}
	}()
	out.result = run(a, o)
	out.problem = out.result.Problem
	return out
}

func (b *batch) report(p *article.Problem) {
	if p.Failure {
		b.failed = true
		fmt.Fprintln(b.stderr, "factline:", p)
		return
	}
	fmt.Fprintln(b.stderr, "factline: warning:", p)
}
