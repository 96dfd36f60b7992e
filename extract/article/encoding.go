package article

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

const (
	byteOrderMark = "\ufeff"
	replacement   = "\ufffd" // stands for bytes that are not UTF-8
)

// decode makes text of bytes. UTF-16 is known by its byte order mark. Invalid UTF-8 is replaced by
// U+FFFD, which is a problem that is got over; data that holds a zero byte is no text.
func decode(origin string, data []byte) (string, *Problem) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		utf8Data, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", &Problem{origin, "it begins as UTF-16 but is not: " + err.Error(), true}
		}
		data = utf8Data
	}
	for _, f := range formats {
		if bytes.HasPrefix(data, []byte(f.begins)) {
			return "", &Problem{origin, "this is " + f.name + "; factline reads plain text, HTML and JSONL: " + f.advice, true}
		}
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", &Problem{origin, fmt.Sprintf("this is binary data, not text (a zero byte at byte %d); factline reads plain text, HTML and JSONL", i), true}
	}
	text := strings.TrimPrefix(string(data), byteOrderMark)
	if utf8.ValidString(text) {
		return text, nil
	}
	i := firstInvalid(text)
	return strings.ToValidUTF8(text, replacement), &Problem{origin, fmt.Sprintf("not valid UTF-8 from byte %d on; what is invalid is read as U+FFFD", i), false}
}

// formats are those of files that hold text, or might, in a form that is not read: how they begin, and what to do about it.
var formats = []struct{ begins, name, advice string }{
	{"%PDF-", "a PDF document", "copy the article's text into a file, or convert it with a program such as pdftotext"},
	{"{\\rtf", "a document in Rich Text Format", "save it as plain text"},
	{"PK\x03\x04", "a ZIP archive, or a document of a word processor", "save the document as plain text, or unpack the archive"},
	{"\xd0\xcf\x11\xe0", "a document of an old word processor", "save it as plain text"},
	{"\x1f\x8b", "a file compressed by gzip", "decompress it first"},
	{"\x89PNG", "a picture", "type its text into a file"},
	{"\xff\xd8\xff", "a picture", "type its text into a file"},
}

func firstInvalid(s string) int {
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return len(s)
}
