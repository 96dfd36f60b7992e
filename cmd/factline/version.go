package main

import "runtime/debug"

// version gives the version that the Go tool recorded when it built the program, and the Go version.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	if v == "" {
		v = "(devel)"
	}
	return v + " (" + info.GoVersion + ")"
}
