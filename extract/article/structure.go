package article

// A page is a text on its way to blocks: its paragraphs, each to be given its kind.
type page struct {
	text       string
	paragraphs []paragraph
	body       int // index of the first paragraph of the story itself; the number of paragraphs where there is none
	author     string
	published  Stamp
	modified   Stamp
}

// A paragraph is a stretch of the text that is to become a block, or two where it begins with a dateline.
type paragraph struct {
	Span
	kind  Kind
	shape shape
	lead  int // length of the dateline at its beginning, in bytes
}

// structure cuts the text into blocks and keeps what they say of the article. A title that is known
// already tells the title line, and an author the mark at the end. Captions of pictures stand in the text as lines: who took a
// picture, and when, is no part of the story.
func (a *Article) structure(captions []string) {
	p := newPage(a.Text)
	p.setApart(captions)
	p.author = fold(a.Author)
	p.readHead(a.Title)
	p.readRelated()
	p.readBoilerplate()
	a.Blocks = p.blocks()
	a.Author, a.Published, a.Modified = p.author, p.published, p.modified
	for _, q := range p.paragraphs {
		if q.kind == Title && a.Title == "" {
			a.Title = fold(q.In(a.Text))
		}
	}
}

func newPage(text string) *page {
	p := &page{text: text}
	for _, s := range paragraphs(text) {
		p.paragraphs = append(p.paragraphs, paragraph{Span: s, kind: Main, shape: shapeOf(s.In(text))})
	}
	p.body = len(p.paragraphs)
	return p
}

// setApart gives the paragraphs that are captions their kind.
func (p *page) setApart(captions []string) {
	if len(captions) == 0 {
		return
	}
	known := make(map[string]bool, len(captions))
	for _, c := range captions {
		known[c] = true
	}
	for i := range p.paragraphs {
		if known[fold(p.in(i))] {
			p.paragraphs[i].kind = Boilerplate
		}
	}
}

func (p *page) blocks() []Block {
	blocks := make([]Block, 0, len(p.paragraphs))
	for _, q := range p.paragraphs {
		if q.lead > 0 {
			blocks = append(blocks, Block{Dateline, Span{q.Start, q.Start + q.lead}})
			q.Span = trim(p.text, Span{q.Start + q.lead, q.End})
		}
		if q.Len() > 0 {
			blocks = append(blocks, Block{q.kind, q.Span})
		}
	}
	return blocks
}

// in gives the words of paragraph i.
func (p *page) in(i int) string { return p.paragraphs[i].In(p.text) }
