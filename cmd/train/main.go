// Command train makes the weights that are embedded in factline.
//
//	train syntax TREEBANKS extract/syntax/model          the tagger, the parser and the labeller
//	train claims CORPUS    extract/claim/learnt/model    the attribution finder
//	train find   CORPUS                                  what the finder alone finds, as JSONL
//
// TREEBANKS is a folder of CoNLL-U files: all named *-train.conllu.gz are learnt from, those named
// *-dev.conllu.gz measure the result. They are the English Web Treebank of Universal Dependencies
// (CC BY-SA 4.0) and the openly licensed genres of GUM (annotation CC BY 4.0; texts CC BY, CC BY-SA
// or public domain), so the weights in extract/syntax/model are under CC BY-SA 4.0.
//
// CORPUS is a JSONL file of articles with attributions (PolNeAR's training part). The weights in
// extract/claim/learnt/model are facts learnt from it; no text of it is kept.
//
// Training is deterministic: the same files give the same weights.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"factline/extract/syntax"
	"factline/extract/syntax/conllu"
	"factline/extract/syntax/linear"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(2)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 3 && args[0] == "syntax":
		return trainSyntax(args[1], args[2])
	case len(args) == 3 && args[0] == "claims":
		return trainClaims(args[1], args[2])
	case len(args) == 2 && args[0] == "find":
		return findClaims(args[1], os.Stdout)
	}
	return fmt.Errorf("usage: train syntax TREEBANKS OUT | train claims CORPUS OUT | train find CORPUS")
}

// trainSyntax learns from the treebanks in folder and writes the models into out.
func trainSyntax(folder, out string) error {
	train, err := treebank(folder, "*-train.conllu.gz")
	if err != nil {
		return err
	}
	tagger := syntax.TrainTagger(train, 8, os.Stderr)
	retagged := syntax.Retag(train, 4, 5, os.Stderr)
	parser := syntax.TrainParser(retagged, 12, os.Stderr)
	labeller := syntax.TrainLabeller(retagged, 6, os.Stderr)
	for name, m := range map[string]*linear.Model{"tagger.bin": tagger, "parser.bin": parser, "labeller.bin": labeller} {
		if err := write(filepath.Join(out, name), m); err != nil {
			return err
		}
	}
	for _, part := range []string{"ewt-dev", "gum-news-dev", "*-dev"} {
		trees, err := treebank(folder, part+".conllu.gz")
		if err != nil {
			return err
		}
		a := syntax.Evaluate(trees, tagger, parser, labeller)
		fmt.Printf("%-14s tags %.2f  heads %.2f  heads and relations %.2f\n", part, a.Tags, a.Unlabelled, a.Labeled)
	}
	return nil
}

func treebank(folder, pattern string) ([]syntax.Tree, error) {
	names, err := filepath.Glob(filepath.Join(folder, pattern))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no file %s in %s; give the folder of the treebanks", pattern, folder)
	}
	var trees []syntax.Tree
	for _, name := range names {
		sentences, err := conllu.ReadFile(name)
		if err != nil {
			return nil, err
		}
		trees = append(trees, syntax.Trees(sentences)...)
	}
	return trees, nil
}

func write(name string, m *linear.Model) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if _, err := m.WriteTo(f); err != nil {
		f.Close()
		return fmt.Errorf("writing the model %s: %w", name, err)
	}
	return f.Close()
}
