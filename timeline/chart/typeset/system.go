package typeset

import (
	"bytes"
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// A finder looks for a font of the system that has a code point. It lists the folders of fonts once,
// opens files only as far as they are needed, and remembers what each covers.
type finder struct {
	listed bool
	files  [2][]*file // the likely ones first: for normal text, and for bold
}

type file struct {
	name string
	read bool
	cmap font.Cmap  // nil where the file is no font that can be read
	face *font.Face // nil until it is first used
}

// folders are where the usual systems keep their fonts.
func folders() []string {
	dirs := []string{"/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"}
	if root := os.Getenv("SystemRoot"); root != "" {
		dirs = append(dirs, filepath.Join(root, "Fonts"))
	}
	if home, err := os.UserHomeDir(); err == nil {
		dirs = append(dirs, filepath.Join(home, ".fonts"), filepath.Join(home, ".local/share/fonts"), filepath.Join(home, "Library/Fonts"))
	}
	return dirs
}

// find returns the first font that has r, a bold one if there is one and it is wanted; nil where none does.
func (s *finder) find(r rune, bold bool) *font.Face {
	if !s.listed {
		s.list()
	}
	files := s.files[0]
	if bold {
		files = s.files[1]
	}
	for _, f := range files {
		if !f.read {
			f.read, f.cmap = true, coverage(f.name)
		}
		if f.cmap == nil {
			continue
		}
		if _, ok := f.cmap.Lookup(r); !ok {
			continue
		}
		if f.face == nil {
			if f.face = load(f.name); f.face == nil {
				f.cmap = nil
				continue
			}
		}
		if draws(f.face, r) {
			return f.face
		}
	}
	return nil
}

func (s *finder) list() {
	s.listed = true
	for _, dir := range folders() {
		filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil // a folder that cannot be read has no fonts for us
			}
			switch strings.ToLower(filepath.Ext(name)) {
			case ".ttf", ".otf", ".ttc":
				s.files[0] = append(s.files[0], &file{name: name})
			}
			return nil
		})
	}
	s.files[1] = slices.Clone(s.files[0])
	for i, bold := range []bool{false, true} {
		slices.SortStableFunc(s.files[i], func(a, b *file) int {
			return cmp.Or(cmp.Compare(rank(a.name, bold), rank(b.name, bold)), cmp.Compare(a.name, b.name))
		})
	}
}

// rank puts upright sans-serif fonts of the weight wanted before others, so that a word in another
// script looks like its neighbours.
func rank(name string, bold bool) int {
	base := strings.ToLower(filepath.Base(name))
	n := 0
	if !strings.Contains(base, "sans") {
		n++
	}
	if strings.Contains(base, "mono") || strings.Contains(base, "serif") {
		n += 2
	}
	if strings.Contains(base, "bold") != bold {
		n += 4
	}
	for _, style := range []string{"italic", "oblique", "light", "thin", "black", "medium", "condensed"} {
		if strings.Contains(base, style) {
			n += 4
		}
	}
	return n
}

// coverage reads which code points a font file has.
func coverage(name string) font.Cmap {
	f, err := os.Open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	loaders, err := opentype.NewLoaders(f)
	if err != nil || len(loaders) == 0 {
		return nil
	}
	raw, err := loaders[0].RawTable(opentype.MustNewTag("cmap"))
	if err != nil {
		return nil
	}
	table, _, err := tables.ParseCmap(raw)
	if err != nil {
		return nil
	}
	cmap, _, err := font.ProcessCmap(table, 0)
	if err != nil {
		return nil
	}
	return cmap
}

func load(name string) *font.Face {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	faces, err := font.ParseTTC(bytes.NewReader(data))
	if err != nil || len(faces) == 0 {
		return nil
	}
	return faces[0]
}
