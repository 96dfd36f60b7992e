package syntax

import (
	_ "embed"
	"sync"

	"factline/extract/syntax/linear"
)

// The weights are made by the command train (see its documentation for what they are learnt from,
// and under which licence).
var (
	//go:embed model/tagger.bin
	taggerFile []byte
	//go:embed model/parser.bin
	parserFile []byte
	//go:embed model/labeller.bin
	labellerFile []byte
)

type models struct{ tagger, parser, labeller *linear.Model }

var loaded = sync.OnceValue(func() models {
	return models{read(taggerFile), read(parserFile), read(labellerFile)}
})

// read reads an embedded model, which only a broken build can spoil.
func read(file []byte) *linear.Model {
	m, err := linear.Read(file)
	if err != nil {
		panic("syntax: an embedded model is spoilt, run the command train: " + err.Error())
	}
	return m
}
