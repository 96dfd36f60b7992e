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
	m := linear.Embedded(taggerFile, parserFile, labellerFile)
	return models{m[0], m[1], m[2]}
})

// Load reads the models, unless they have been read. All else that needs them does so too, but has to wait for it.
func Load() { loaded() }
