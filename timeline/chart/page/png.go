package page

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image/color"
	"image/png"
	"io"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// A PNG is a canvas that becomes a PNG file.
type PNG struct {
	*vgimg.Canvas
	about About
	dpi   int
}

// NewPNG returns a page of a size and a resolution in dots per inch, filled with a colour.
func NewPNG(w, h vg.Length, dpi int, paper color.Color, about About) *PNG {
	return &PNG{vgimg.NewWith(vgimg.UseWH(w, h), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(paper)), about, dpi}
}

// headerEnd is where the chunks after IHDR begin: 8 bytes of signature, then length, type, 13 bytes of data and checksum.
const headerEnd = 8 + 4 + 4 + 13 + 4

// WriteTo encodes the page.
func (p *PNG) WriteTo(w io.Writer) (int64, error) {
	var b bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestSpeed} // the best takes longer than all the drawing
	if err := enc.Encode(&b, p.Image()); err != nil {
		return 0, fmt.Errorf("encoding the picture as PNG: %w", err)
	}
	var meta bytes.Buffer
	perMetre := uint32(math.Round(float64(p.dpi) / 0.0254))
	phys := binary.BigEndian.AppendUint32(nil, perMetre)
	phys = binary.BigEndian.AppendUint32(phys, perMetre)
	chunk(&meta, "pHYs", append(phys, 1)) // 1: per metre
	words(&meta, "Title", p.about.Title)
	words(&meta, "Description", p.about.Description)
	words(&meta, "Software", p.about.Software)
	for _, s := range p.about.Sources {
		words(&meta, "Source", s.Name+" "+s.Hash)
	}
	all := b.Bytes()
	var n int64
	for _, part := range [][]byte{all[:headerEnd], meta.Bytes(), all[headerEnd:]} {
		m, err := w.Write(part)
		n += int64(m)
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// chunk writes one chunk of a PNG file: length, type, data, checksum.
func chunk(b *bytes.Buffer, kind string, data []byte) {
	body := append([]byte(kind), data...)
	b.Write(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	b.Write(body)
	b.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(body)))
}

// words writes a keyword with its text: as tEXt where the text is Latin-1, as that kind of chunk
// demands, and as iTXt, in UTF-8, where it is not.
func words(b *bytes.Buffer, keyword, s string) {
	if s == "" {
		return
	}
	latin := make([]byte, 0, len(s))
	for _, r := range s {
		if r > 0xFF || r < 0x20 && r != '\n' || 0x7F <= r && r < 0xA0 {
			chunk(b, "iTXt", append([]byte(keyword+"\x00\x00\x00\x00\x00"), s...))
			return
		}
		latin = append(latin, byte(r))
	}
	chunk(b, "tEXt", append([]byte(keyword+"\x00"), latin...))
}
