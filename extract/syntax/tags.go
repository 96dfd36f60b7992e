package syntax

// A Tag is a part of speech of the Penn Treebank, as the English universal treebanks use it.
type Tag uint8

// The tags. NoTag is that of no word.
const (
	NoTag Tag = iota
	NN        // singular noun
	IN        // preposition, subordinating conjunction
	DT        // determiner
	NNP       // name
	JJ        // adjective
	PRP       // personal pronoun
	RB        // adverb
	Stop      // . ! ?
	NNS       // plural noun
	Comma
	VB   // verb: base form
	CC   // and, or, but
	VBP  // verb: present, not third person singular
	VBD  // verb: past
	VBZ  // verb: third person singular present
	VBN  // verb: past participle
	CD   // number
	VBG  // verb: gerund, present participle
	TO   // to
	MD   // modal verb
	PRPS // possessive pronoun
	RightBracket
	LeftBracket
	WDT // which, that
	Colon
	UH // interjection
	WRB
	OpenQuote
	CloseQuote
	Hyphen
	WP
	POS // 's of the genitive
	RP  // particle
	NNPS
	JJR
	JJS
	EX // there
	RBR
	NFP // stray punctuation
	SYM
	GW // a part of a word wrongly split
	ADD
	Dollar
	FW
	PDT
	LS
	RBS
	AFX
	WPS
	numTags
)

var tagNames = [numTags]string{"", "NN", "IN", "DT", "NNP", "JJ", "PRP", "RB", ".", "NNS", ",", "VB", "CC", "VBP", "VBD", "VBZ", "VBN", "CD", "VBG", "TO", "MD", "PRP$",
	"-RRB-", "-LRB-", "WDT", ":", "UH", "WRB", "``", "''", "HYPH", "WP", "POS", "RP", "NNPS", "JJR", "JJS", "EX", "RBR", "NFP", "SYM", "GW", "ADD", "$", "FW", "PDT", "LS", "RBS", "AFX", "WP$"}

// String returns the tag as the Penn Treebank writes it.
func (t Tag) String() string { return tagNames[t] }

// Verb reports whether the tag is one of a verb; modals are not.
func (t Tag) Verb() bool { return t == VB || t == VBP || t == VBD || t == VBZ || t == VBN || t == VBG }

// Noun reports whether the tag is one of a common noun or a name.
func (t Tag) Noun() bool { return t == NN || t == NNS || t == NNP || t == NNPS }

// Name reports whether the tag is one of a name.
func (t Tag) Name() bool { return t == NNP || t == NNPS }

// Punctuation reports whether the tag is one of a mark.
func (t Tag) Punctuation() bool {
	switch t {
	case Stop, Comma, Colon, OpenQuote, CloseQuote, LeftBracket, RightBracket, Hyphen, NFP:
		return true
	}
	return false
}

// A Relation is what a word is to its head, as in Universal Dependencies (without subtypes but one).
type Relation uint8

// The relations. Dep is any that is not known.
const (
	Dep Relation = iota
	Punct
	Case
	Nsubj
	NsubjPass
	Det
	Nmod
	Root
	Advmod
	Amod
	Obl
	Obj
	Compound
	Conj
	Aux
	Cc
	Mark
	Cop
	Advcl
	Acl
	Xcomp
	Flat
	Nummod
	Ccomp
	Appos
	Parataxis
	Discourse
	Expl
	Fixed
	Iobj
	List
	Csubj
	Vocative
	numRelations
)

var relationNames = [numRelations]string{"dep", "punct", "case", "nsubj", "nsubj:pass", "det", "nmod", "root", "advmod", "amod", "obl", "obj", "compound", "conj", "aux", "cc", "mark", "cop",
	"advcl", "acl", "xcomp", "flat", "nummod", "ccomp", "appos", "parataxis", "discourse", "expl", "fixed", "iobj", "list", "csubj", "vocative"}

// String returns the relation as Universal Dependencies write it.
func (r Relation) String() string { return relationNames[r] }

func index[T ~uint8](names []string) map[string]T {
	m := make(map[string]T, len(names))
	for i, n := range names {
		m[n] = T(i)
	}
	return m
}
