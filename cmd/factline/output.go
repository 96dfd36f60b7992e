package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeOutput lets write fill the named file, or the standard output for "" and "-". A file is
// written beside its place under another name and renamed when it is complete, so that no half of it is ever seen.
func writeOutput(name string, stdout io.Writer, write func(io.Writer) error) error {
	if name == "" || name == "-" {
		w := bufio.NewWriter(stdout)
		if err := write(w); err != nil {
			return err
		}
		if err := w.Flush(); err != nil {
			return fmt.Errorf("writing to the standard output: %w", err)
		}
		return nil
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".factline-*")
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, bare(err))
	}
	defer os.Remove(f.Name()) // fails, and may, once the file has its name
	w := bufio.NewWriter(f)
	err = write(w)
	if err == nil {
		err = w.Flush()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	switch {
	case errors.Is(err, errFailed):
		return err
	case err != nil:
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return place(f.Name(), name)
}

// place gives a complete file its name, with the permissions of the file that it replaces or those of a new file.
func place(temporary, name string) error {
	mode := os.FileMode(0o644)
	if old, err := os.Stat(name); err == nil {
		if old.IsDir() {
			return fmt.Errorf("cannot write %s: it is a folder", name)
		}
		mode = old.Mode().Perm()
	}
	if err := os.Chmod(temporary, mode); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, err)
	}
	if err := os.Rename(temporary, name); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, bare(err))
	}
	return nil
}

// bare takes from a file system's error the operation and the temporary name, which say nothing to the user.
func bare(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
