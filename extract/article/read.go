package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factline/extract/civil"
)

// Options are what the user says about the articles beside their text.
type Options struct {
	Published civil.Date // the date of publication of articles that do not say it themselves
	Stdin     io.Reader  // what the name "-" stands for
}

// An Item is what reading yields: an article, a problem, or an article with a problem that was got over.
type Item struct {
	Article *Article
	Problem *Problem
}

// Read reads the articles of the named sources, one after the other: a file, a folder (its articles
// in the order of their names, those of its folders included), or "-" for the standard input. What is
// read is decided by the name and the content: JSONL, a page of HTML, or plain text. A source that cannot be read is a
// problem, and the next one follows.
func Read(names []string, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for _, name := range names {
			for it := range readSource(name, o) {
				if !yield(it) {
					return
				}
			}
		}
	}
}

func readSource(name string, o Options) iter.Seq[Item] {
	if name == "-" {
		return readStream("standard input", "", o.Stdin, o)
	}
	info, err := os.Stat(name)
	switch {
	case err != nil && strings.Contains(name, "://"):
		return failure(name, "this is an address; factline fetches nothing: copy the article's text into a file")
	case err != nil:
		return failure(name, "cannot read it: "+cause(err))
	case info.IsDir():
		return readFolder(name, o)
	}
	return readFile(name, o)
}

func readFile(name string, o Options) iter.Seq[Item] {
	ending := strings.ToLower(filepath.Ext(name))
	if ending == ".csv" || ending == ".tsv" {
		return failure(name, "this is a table; factline reads plain text, HTML and JSONL: write each row's text as a JSON object with the field \"text\"")
	}
	return func(yield func(Item) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(Item{Problem: &Problem{name, "cannot read it: " + cause(err), true}})
			return
		}
		defer f.Close()
		readStream(name, ending, f, o)(yield)
	}
}

// endings are those of the files that are read from a folder. A file named by the user may end as it likes.
var endings = append([]string{".txt", ".text", ".md", ".jsonl", ".ndjson"}, pageEndings...)

func readFolder(folder string, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		found, stopped := false, false
		root := filepath.Clean(folder) + string(filepath.Separator) // which follows a link, should the folder be one
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			hidden := path != root && strings.HasPrefix(d.Name(), ".")
			switch {
			case err != nil:
				if !yield(Item{Problem: &Problem{path, "cannot read it: " + cause(err), true}}) {
					stopped = true
					return fs.SkipAll
				}
				return nil
			case d.IsDir() && hidden:
				return fs.SkipDir
			case d.IsDir() || hidden || !slices.Contains(endings, strings.ToLower(filepath.Ext(path))):
				return nil
			}
			found = true
			for it := range readFile(path, o) {
				if !yield(it) {
					stopped = true
					return fs.SkipAll
				}
			}
			return nil
		})
		if stopped {
			return
		}
		if err == nil && !found {
			failure(folder, fmt.Sprintf("no articles in this folder: it holds no file that ends in %s", strings.Join(endings, ", ")))(yield)
		}
	}
}

func readStream(origin, ending string, r io.Reader, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		head, err := in.Peek(32 << 10)
		if err != nil && err != io.EOF {
			yield(Item{Problem: &Problem{origin, "cannot read it: " + cause(err), true}})
			return
		}
		switch {
		case len(bytes.TrimSpace(head)) == 0 && err == io.EOF:
			failure(origin, "it is empty: there is no article in it")(yield)
		case isRows(ending, head):
			readRows(origin, in, o)(yield)
		case isPage(ending, head):
			readPage(origin, in, o)(yield)
		default:
			readPlain(origin, in, o)(yield)
		}
	}
}

// isRows tells JSONL from plain text: by the file's ending, or by a first line that begins a JSON object.
func isRows(ending string, head []byte) bool {
	switch ending {
	case ".jsonl", ".ndjson":
		return true
	case ".txt", ".text", ".md":
		return false
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte(byteOrderMark)), " \t\r\n")
	if !bytes.HasPrefix(head, []byte("{")) {
		return false
	}
	rest := bytes.TrimLeft(head[1:], " \t\r\n")
	return bytes.HasPrefix(rest, []byte(`"`))
}

func failure(origin, message string) iter.Seq[Item] {
	return func(yield func(Item) bool) { yield(Item{Problem: &Problem{origin, message, true}}) }
}

// cause gives the plain words of a file system's error, without the operation and the path that it repeats.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
