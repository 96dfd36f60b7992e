// Links the marks of the picture, the text and the table: what belongs to one event lights up together, and
// each leads to the other.
(function () {
  "use strict";
  var places = {}; // by event: all that shows it
  var marks = {}; // by event: the part of the picture that takes the focus for it
  var camefrom = {}; // by event: where the reader followed it to the text from
  function all(selector) { return Array.from(document.querySelectorAll(selector)); }
  function idsOf(element) {
    var e = element && element.closest && element.closest("[data-events], [data-event]");
    return e ? (e.dataset.event || e.dataset.events).split(" ") : [];
  }
  all("[data-events], [data-event]").forEach(function (e) {
    idsOf(e).forEach(function (id) { (places[id] = places[id] || []).push(e); });
  });

  // An event may be drawn in several parts. One takes the focus for it: its mark, which has a name, or else its words, or else the
  // mark that it shares with others.
  var svg = document.querySelector(".chart svg");
  if (svg) svg.setAttribute("role", "group"); // an image may hold nothing that takes the focus
  function rank(e) { return 2 * (idsOf(e).length > 1) + !e.hasAttribute("aria-label"); }
  all(".chart [data-event]").sort(function (a, b) { return rank(a) - rank(b); }).forEach(function (e) {
    idsOf(e).forEach(function (id) {
      if (marks[id] || !document.getElementById("mark-" + id)) return;
      marks[id] = e;
      e.setAttribute("tabindex", "0");
      e.setAttribute("role", "link");
    });
  });

  var lit = [];
  function light(ids) {
    lit.forEach(function (e) { e.classList.remove("on"); });
    lit = [];
    ids.forEach(function (id) { lit = lit.concat(places[id] || []); });
    lit.forEach(function (e) { e.classList.add("on"); });
  }
  // go shows an element in the middle and gives it the focus. The page stays where it is if it can: the picture has a frame to scroll in.
  function go(element) {
    var frame = element.closest(".chart");
    if (frame) {
      var outer = frame.getBoundingClientRect();
      var inner = element.getBoundingClientRect();
      frame.scrollBy((inner.left + inner.right - outer.left - outer.right) / 2, (inner.top + inner.bottom - outer.top - outer.bottom) / 2);
    }
    element.scrollIntoView({ block: frame ? "nearest" : "center", inline: "nearest" });
    element.focus({ preventScroll: true });
  }

  // follow leads from the picture and the table to the words of an event, and from those back. A mark of several events leads
  // to one after the other.
  var turns = new Map();
  function follow(from) {
    var ids = idsOf(from);
    var turn = turns.get(from) || 0;
    turns.set(from, turn + 1);
    var id = ids[turn % ids.length];
    var words = id && document.getElementById("mark-" + id);
    if (!words) return false;
    if (from !== words) {
      camefrom[id] = from;
      go(words);
      return true;
    }
    var back = camefrom[id] || marks[id];
    if (!back || back.closest("[hidden]")) return false; // the link leads to the table
    go(back);
    return true;
  }
  function followed(target) {
    var mark = target.closest(".chart [data-event]");
    return mark ? marks[idsOf(mark)[0]] || mark : target.closest("a.chip");
  }
  document.addEventListener("click", function (event) {
    var from = followed(event.target);
    if (from && follow(from)) event.preventDefault();
  });
  document.addEventListener("keydown", function (event) {
    var date = event.target.closest(".dated > .date");
    if (event.key === "Escape") document.body.classList.add("dismissed");
    if (event.key !== "Enter" && event.key !== " ") return;
    if (date) {
      document.body.classList.remove("dismissed");
      event.preventDefault();
    }
    if (event.key === "Enter" && event.target.closest(".chart [data-event]")) follow(event.target);
  });

  // turn keeps the readings of a date inside the window, and off the date where they lie at the edge of a phone.
  function turn(target) {
    var dated = target.closest && target.closest(".dated");
    if (!dated) return;
    var readings = dated.lastElementChild;
    readings.classList.remove("up", "back");
    var box = readings.getBoundingClientRect();
    var words = dated.firstElementChild.getBoundingClientRect();
    var over = box.top < words.bottom && box.bottom > words.top;
    readings.classList.toggle("up", over || box.bottom > innerHeight && words.top > box.height);
    readings.classList.toggle("back", box.right > document.documentElement.clientWidth);
  }
  document.addEventListener("mouseover", function (event) {
    var ids = idsOf(event.target);
    light(ids.length ? ids : idsOf(document.activeElement));
    turn(event.target);
  });
  document.addEventListener("focusin", function (event) {
    document.body.classList.remove("dismissed");
    light(idsOf(event.target));
    turn(event.target);
  });
  document.addEventListener("mousemove", function () { document.body.classList.remove("dismissed"); });

  // On a phone the table is laid out as a list, which to some browsers makes it no table any more.
  var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TH: "columnheader", TD: "cell" };
  all("table, table *").forEach(function (e) {
    if (roles[e.tagName]) e.setAttribute("role", roles[e.tagName]);
  });

  // The filter leaves out rows of the table and pales what belongs to them elsewhere.
  var form = document.querySelector(".filter");
  var rows = all("tr[data-events]");
  ["actor", "stance"].forEach(function (name) {
    rows.map(function (row) { return row.dataset[name]; }).sort().forEach(function (value, i, values) {
      if (value && value !== values[i - 1]) form.elements[name].add(new Option(value));
    });
  });
  form.addEventListener("change", function () {
    var shown = 0;
    var off = {};
    rows.forEach(function (row) {
      row.hidden = ["actor", "stance"].some(function (name) {
        return form.elements[name].value && form.elements[name].value !== row.dataset[name];
      });
      off[row.dataset.events] = row.hidden;
      shown += !row.hidden;
    });
    all(".chart [data-event], .text [data-events]").forEach(function (e) {
      e.classList.toggle("off", idsOf(e).every(function (id) { return off[id]; }));
    });
    form.querySelector("output").textContent = shown + " of " + rows.length + " events";
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = rows.length < 2;
})();
