package main

import (
	"factline/extract"
	"factline/timeline"
	"factline/timeline/check"

	"github.com/spf13/cobra"
)

// A story is the timeline of all articles of a command line, with what package check finds in it.
type story struct {
	*timeline.Timeline
	flags  []check.Flag
	failed bool // something could not be read; what could be is here
}

// story reads the articles and makes one timeline of them. Where nothing at all could be read, the problems
// have been printed and the error is errFailed.
func (c *common) story(cmd *cobra.Command, names []string) (*story, error) {
	b, err := c.batch(cmd, names)
	if err != nil {
		return nil, err
	}
	checks, err := c.checks()
	if err != nil {
		return nil, err
	}
	var results []*extract.Result
	for r := range b.results(extract.Run) {
		results = append(results, r)
	}
	if len(results) == 0 {
		return nil, errFailed
	}
	t := timeline.Build(results, timeline.Options{IncludeRelated: c.includeRelated})
	return &story{t, check.RunAll(t, checks), b.failed}, nil
}

// outcome is the error with which a command ends that has done what it could.
func (s *story) outcome() error {
	if s.failed {
		return errFailed
	}
	return nil
}

// dated counts the events that have a place on the calendar, if only by month and day.
func (s *story) dated() int {
	n := 0
	for _, e := range s.Events {
		if e.When.Value.IsDate() {
			n++
		}
	}
	return n
}
