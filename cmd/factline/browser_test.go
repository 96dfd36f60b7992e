package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// chromiums are the names under which Chromium is installed.
var chromiums = []string{"chromium", "google-chrome", "google-chrome-stable"}

// startBrowser starts a headless Chromium with a profile of its own, which ends with the test, and returns the context
// in which tabs are opened. On a machine without Chromium the test is skipped.
func startBrowser(t *testing.T) context.Context {
	t.Helper()
	file := ""
	for _, name := range chromiums {
		if found, err := exec.LookPath(name); err == nil {
			file = found
			break
		}
	}
	if file == "" {
		t.Skip("there is no Chromium on this machine: the page is not tried in a browser")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(file))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // root has none
	}
	ctx, end := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(end)
	ctx, closeTab := chromedp.NewContext(ctx)
	t.Cleanup(func() {
		if err := chromedp.Cancel(ctx); err != nil {
			t.Errorf("ending %s: %v", file, err)
		}
		closeTab()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("starting %s: %v", file, err)
	}
	return ctx
}

// A window is the size of a tab in CSS pixels, and what its reader prefers.
type window struct {
	width, height int64
	dark, print   bool
	scriptless    bool
}

// The windows that the page is tried in.
var (
	desk  = window{width: 1600, height: 1000}
	phone = window{width: 390, height: 844}
)

// A tab shows a page.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string // addresses that were asked for
	messages []string // what the console and the browser's log say
}

// open shows a file in a new tab of a browser.
func open(t *testing.T, browser context.Context, file string, w window) *tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(browser)
	t.Cleanup(closeTab)
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(stop)
	p := &tab{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, p.listen); err != nil {
		t.Fatalf("opening a tab: %v", err)
	}
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "light"}, {Name: "prefers-reduced-motion", Value: "reduce"}}}
	if w.dark {
		media.Features[0].Value = "dark"
	}
	if w.print {
		media.Media = "print"
	}
	call(p, network.Enable, network.EnableParams{})
	call(p, log.Enable, cdp.Empty{})
	call(p, emulation.SetEmulatedMedia, media)
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}) // as if the tab were in front
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: w.width, Height: w.height, DeviceScaleFactor: 1, Mobile: w == phone})
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: w.scriptless})
	p.do(chromedp.Navigate("file://" + file))
	return p
}

func (p *tab) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		p.messages = append(p.messages, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		p.messages = append(p.messages, "console."+string(e.Type))
	case *log.EventEntryAdded:
		p.messages = append(p.messages, e.Entry.Text)
	}
}

// do does something in the tab; a failure ends the test.
func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

// call sends a command of the DevTools protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	result, err := chromedp.Call(p.ctx, command, params)
	if err != nil {
		p.t.Fatalf("%s: %v", command.Method, err)
	}
	return result
}

// eval gives the value of a JavaScript expression.
func eval[T any](p *tab, format string, args ...any) T {
	p.t.Helper()
	script := fmt.Sprintf(format, args...)
	value, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](script))
	if err != nil {
		p.t.Fatalf("%s: %v", script, err)
	}
	return value
}

// eventually waits for a JavaScript condition, for a second at most.
func eventually(p *tab, condition string) bool {
	p.t.Helper()
	for range 50 {
		if eval[bool](p, "%s", condition) {
			return true
		}
		time.Sleep(20 * time.Millisecond)
	}
	return false
}

// press presses the keys of a text, or those of package kb.
func (p *tab) press(keys string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(keys))
}

// pointAt moves the mouse to the middle of the first element that a selector finds, which it scrolls to, and returns the point.
func (p *tab) pointAt(selector string) (x, y float64) {
	p.t.Helper()
	at := eval[[]float64](p, `(() => {
		const e = document.querySelector(%q);
		e.scrollIntoView({block: "center", inline: "center"});
		const box = e.getClientRects()[0];
		return [box.x + box.width / 2, box.y + box.height / 2];
	})()`, selector)
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]))
	return at[0], at[1]
}

// click clicks the first element that a selector finds.
func (p *tab) click(selector string) {
	p.t.Helper()
	p.do(chromedp.MouseClickXY(p.pointAt(selector)))
}
