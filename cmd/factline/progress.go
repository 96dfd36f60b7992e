package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// patience is how long work goes on before its progress is shown.
const patience = 2 * time.Second

// A progress shows on a terminal how many articles are done. A nil one shows nothing.
type progress struct {
	terminal io.Writer
	began    time.Time
	done     int
	bar      *progressbar.ProgressBar
}

// newProgress gives a progress on w, nil where w is no terminal.
func newProgress(w io.Writer) *progress {
	if f, ok := w.(*os.File); !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return &progress{terminal: w, began: time.Now()}
}

// step counts one more article. How many there are in all is not known, for they are read as they come.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.done++
	if p.bar == nil && time.Since(p.began) > patience {
		p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(p.terminal), progressbar.OptionSetDescription("articles"),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100*time.Millisecond))
	}
	if p.bar != nil {
		_ = p.bar.Set(p.done) // a terminal that does not take it is no reason to stop
	}
}

// clear takes the bar away, for a message or at the end.
func (p *progress) clear() {
	if p != nil && p.bar != nil {
		_ = p.bar.Clear()
	}
}
