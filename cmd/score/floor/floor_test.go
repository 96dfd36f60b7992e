package floor

import (
	"path/filepath"
	"reflect"
	"testing"
)

func TestBelow(t *testing.T) {
	kept := Figures{"strict.f1": 70, "value.f1": 65.5, "type.f1": 80}
	got := kept.Below(map[string]float64{"strict.f1": 70, "value.f1": 65.4, "other": 1})
	want := []Failure{{Name: "type.f1", Floor: 80, Missing: true}, {Name: "value.f1", Floor: 65.5, Value: 65.4}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("below the floor are %v, want %v", got, want)
	}
}

func TestRaiseNeverLowers(t *testing.T) {
	kept := Figures{"a": 70, "b": 70, "c": 70}
	kept.Raise(map[string]float64{"a": 71.29, "b": 69.9})
	if want := (Figures{"a": 71.2, "b": 70, "c": 70}); !reflect.DeepEqual(kept, want) {
		t.Errorf("raised floors are %v, want %v", kept, want)
	}
}

func TestFloorsReadBack(t *testing.T) {
	name := filepath.Join(t.TempDir(), "floors.json")
	want := Floors{"dates a.jsonl": {"strict.f1": 70.5}}
	if err := want.Write(name); err != nil {
		t.Fatal(err)
	}
	if got, err := Read(name); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("floors read back as %v, %v", got, err)
	}
	if _, err := Read(filepath.Join(t.TempDir(), "none.json")); err == nil {
		t.Error("a missing file of floors is read")
	}
}
