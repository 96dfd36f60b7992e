package article

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

const (
	byteOrderMark = "\ufeff"
	replacement   = "\ufffd" // stands for bytes that are not UTF-8
)

// decode makes text of bytes. Invalid UTF-8 is replaced by U+FFFD, which is a problem that is got
// over; data that holds a zero byte is no text.
func decode(origin string, data []byte) (string, *Problem) {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", &Problem{origin, fmt.Sprintf("this is binary data, not text (a zero byte at byte %d); factline reads plain text and JSONL", i), true}
	}
	text := strings.TrimPrefix(string(data), byteOrderMark)
	if utf8.ValidString(text) {
		return text, nil
	}
	i := firstInvalid(text)
	return strings.ToValidUTF8(text, replacement), &Problem{origin, fmt.Sprintf("not valid UTF-8 from byte %d on; what is invalid is read as U+FFFD", i), false}
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
