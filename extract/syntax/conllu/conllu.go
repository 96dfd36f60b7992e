// Package conllu reads treebanks in the CoNLL-U format of Universal Dependencies.
//
// A sentence is a run of lines with ten columns, one line a word, and ends with an empty line. Lines
// that begin with "#" are remarks; lines numbered "3-4" (a token of several words) and "3.1" (a word
// that is not written) are left out, for only the syntactic words have a head.
package conllu

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// A Word is one line: what is written, its lemma, its Penn tag, and its place in the tree.
type Word struct {
	Form, Lemma, Tag string
	Head             int    // index of the head within the sentence, from 0; -1 for the root
	Relation         string // to the head, without its subtype but for nsubj:pass
}

// Read reads all sentences of a treebank.
func Read(r io.Reader) ([][]Word, error) {
	var all [][]Word
	var words []Word
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for line := 1; in.Scan(); line++ {
		text := in.Text()
		if text == "" {
			if len(words) > 0 {
				all = append(all, words)
				words = nil
			}
			continue
		}
		if text[0] == '#' {
			continue
		}
		col := strings.Split(text, "\t")
		if len(col) != 10 {
			return nil, fmt.Errorf("reading CoNLL-U: line %d has %d columns, 10 are wanted", line, len(col))
		}
		if strings.ContainsAny(col[0], "-.") {
			continue
		}
		head, err := strconv.Atoi(col[6])
		if err != nil {
			return nil, fmt.Errorf("reading CoNLL-U: line %d has no number as its head: %w", line, err)
		}
		words = append(words, Word{Form: col[1], Lemma: col[2], Tag: col[4], Head: head - 1, Relation: relation(col[7])})
	}
	if len(words) > 0 {
		all = append(all, words)
	}
	return all, in.Err()
}

func relation(full string) string {
	if full == "nsubj:pass" {
		return full
	}
	base, _, _ := strings.Cut(full, ":")
	return base
}

// ReadFile reads a treebank from a file, which may be compressed with gzip (".gz").
func ReadFile(name string) ([][]Word, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("reading the treebank %s: %w", name, err)
		}
	}
	all, err := Read(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return all, nil
}
