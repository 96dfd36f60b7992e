// Package floor keeps the figures below which no change may fall.
//
// They stand in a JSON file: for each task, which is a measure with its options and a corpus, the
// figures that it must reach.
//
//	{"dates --only-date news.jsonl": {"strict.f1": 71.5, "value.f1": 70.2}}
package floor

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
)

// Floors are the figures kept, by the name of the task.
type Floors map[string]Figures

// Figures are percentages by their names.
type Figures map[string]float64

// A Failure is a figure that fell, or is no longer measured.
type Failure struct {
	Name         string
	Floor, Value float64
	Missing      bool
}

func (f Failure) String() string {
	if f.Missing {
		return fmt.Sprintf("%s is not measured; its floor is %.2f", f.Name, f.Floor)
	}
	return fmt.Sprintf("%s is %.2f; its floor is %.2f", f.Name, f.Value, f.Floor)
}

// Below lists the figures that lie below their floors, in the order of their names.
func (f Figures) Below(measured map[string]float64) []Failure {
	var out []Failure
	for _, name := range slices.Sorted(maps.Keys(f)) {
		v, ok := measured[name]
		if !ok || v < f[name] {
			out = append(out, Failure{name, f[name], v, !ok})
		}
	}
	return out
}

// Raise lifts each floor to what was measured, rounded down to a tenth. No floor sinks.
func (f Figures) Raise(measured map[string]float64) {
	for name, kept := range f {
		if v, ok := measured[name]; ok {
			f[name] = max(kept, math.Floor(v*10)/10)
		}
	}
}

// Read reads a file of floors.
func Read(name string) (Floors, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("reading the floors: %w", err)
	}
	var f Floors
	dec := json.NewDecoder(bytes.NewReader(data))
	if err := dec.Decode(&f); err != nil {
		return nil, fmt.Errorf("reading the floors of %s: %w", name, err)
	}
	return f, nil
}

// Write writes a file of floors, tasks and figures in the order of their names.
func (f Floors) Write(name string) error {
	data, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return fmt.Errorf("writing the floors: %w", err)
	}
	if err := os.WriteFile(name, append(data, '\n'), 0o666); err != nil {
		return fmt.Errorf("writing the floors: %w", err)
	}
	return nil
}
