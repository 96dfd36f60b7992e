package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Read reads a JSONL file or a folder of TimeML files, by what the name is.
func Read(name string) ([]Document, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("reading a corpus: %w", err)
	}
	if info.IsDir() {
		return readFolder(name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("reading a corpus: %w", err)
	}
	defer f.Close()
	if strings.EqualFold(filepath.Ext(name), ".tml") {
		d, err := TimeML(f)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
		return []Document{named(d, name)}, nil
	}
	return JSONL(f, name)
}

// JSONL reads one document a line. The name is for errors, which give the line.
func JSONL(r io.Reader, name string) ([]Document, error) {
	in := bufio.NewReader(r)
	var docs []Document
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var d Document
			if err := json.Unmarshal(line, &d); err != nil {
				return nil, fmt.Errorf("%s:%d: not a document: %w", name, n, err)
			}
			docs = append(docs, d)
		}
		if err == io.EOF {
			return docs, nil
		}
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
	}
}

// readFolder reads the TimeML files of a folder and of the folders in it, in the order of their names.
func readFolder(folder string) ([]Document, error) {
	var docs []Document
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.EqualFold(filepath.Ext(path), ".tml") {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		d, err := TimeML(f)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		docs = append(docs, named(d, path))
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the TimeML files of %s: %w", folder, err)
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("reading the TimeML files of %s: no file in it ends in .tml", folder)
	}
	return docs, nil
}

// named gives a document without an id the name of its file.
func named(d Document, path string) Document {
	if d.ID == "" {
		d.ID = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	return d
}

// Unique reports the first id that two documents share.
func Unique(docs []Document) error {
	seen := map[string]bool{}
	for _, d := range docs {
		if seen[d.ID] {
			return fmt.Errorf("two documents have the id %q", d.ID)
		}
		seen[d.ID] = true
	}
	return nil
}

// ByID gives the documents by their ids; the attributions and expressions of rows with one id are joined.
func ByID(docs []Document) map[string]Document {
	out := make(map[string]Document, len(docs))
	for _, d := range docs {
		if former, ok := out[d.ID]; ok {
			d.Attributions = slices.Concat(former.Attributions, d.Attributions)
			d.Timexes = slices.Concat(former.Timexes, d.Timexes)
		}
		out[d.ID] = d
	}
	return out
}
