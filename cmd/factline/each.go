package main

import (
	"io"

	"factline/extract"

	"github.com/spf13/cobra"
)

// each runs a stage on every article and writes the results one after the other, in the order of reading.
func (c *common) each(cmd *cobra.Command, names []string, run stage, write func(io.Writer, *extract.Result) error) error {
	b, err := c.batch(cmd, names)
	if err != nil {
		return err
	}
	n := 0
	err = writeOutput(c.output, cmd.OutOrStdout(), func(w io.Writer) error {
		for r := range b.results(run) {
			n++
			if err := write(w, r); err != nil {
				return err
			}
		}
		if n == 0 {
			return errFailed // nothing could be read: no file takes the place of another
		}
		return nil
	})
	if err == nil && b.failed {
		err = errFailed
	}
	return err
}
