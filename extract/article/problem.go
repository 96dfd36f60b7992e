package article

// A Problem is something that went wrong while reading. A Failure cost an article; otherwise the
// article was read and the problem says what was done about it.
type Problem struct {
	Origin  string // the file, and where it has several articles the line: "news.txt", "rows.jsonl:12"
	Message string // what is wrong, and what to do or what was done about it
	Failure bool
}

// Error gives the place and the message, as "rows.jsonl:12: not JSON: …".
func (p *Problem) Error() string { return p.Origin + ": " + p.Message }
