package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// The README's examples are real: each block that begins with "```console" holds a command behind "$ "
// and what it prints, a line "…" standing for any number of lines left out.
func TestREADMEExamples(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(readme), "```console\n")[1:]
	if len(blocks) == 0 {
		t.Fatal("README.md shows no example")
	}
	for _, block := range blocks {
		block, _, _ = strings.Cut(block, "```")
		command, want, _ := strings.Cut(block, "\n")
		t.Run(command, func(t *testing.T) {
			var out, errs bytes.Buffer
			args := strings.Fields(strings.TrimPrefix(command, "$ factline "))
			if status := run(args, strings.NewReader(""), &out, &errs); status == exitFailed {
				t.Fatalf("exit status %d: %s", status, errs.String())
			}
			rest := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
			skipped := false
			for line := range strings.SplitSeq(strings.TrimSuffix(want, "\n"), "\n") {
				if line == "…" {
					skipped = true
					continue
				}
				for skipped && len(rest) > 0 && rest[0] != line {
					rest = rest[1:]
				}
				if len(rest) == 0 || rest[0] != line {
					t.Fatalf("the README shows\n%s\nwhere the command prints\n%s", line, strings.Join(rest, "\n"))
				}
				rest, skipped = rest[1:], false
			}
			if len(rest) > 0 && !skipped {
				t.Fatalf("the README leaves out, without a line …:\n%s", strings.Join(rest, "\n"))
			}
		})
	}
}
