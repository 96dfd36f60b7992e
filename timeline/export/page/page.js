// Links the marks of the chart, the text and the table: what belongs to one event lights up together.
(function () {
  "use strict";
  var places = {};
  function place(id, element) {
    (places[id] = places[id] || []).push(element);
  }
  document.querySelectorAll("[data-events]").forEach(function (e) {
    e.dataset.events.split(" ").forEach(function (id) { place(id, e); });
  });
  var svg = document.querySelector(".chart svg");
  if (svg) svg.setAttribute("role", "group"); // an image may hold nothing that takes the focus
  // An event may be drawn in several parts. One takes the focus for it: the mark, which has a name, or else the words.
  var focusable = {};
  function focusOn(e) {
    var id = e.dataset.event;
    if (focusable[id] || !places[id]) return;
    focusable[id] = true;
    e.setAttribute("tabindex", "0");
    e.setAttribute("role", "link");
  }
  var parts = Array.from(document.querySelectorAll(".chart [data-event]"));
  parts.filter(function (e) { return e.hasAttribute("aria-label"); }).forEach(focusOn);
  parts.forEach(focusOn);
  parts.forEach(function (e) { place(e.dataset.event, e); });
  function idsOf(target) {
    var e = target.closest && target.closest("[data-events], [data-event]");
    if (!e) return [];
    return e.dataset.event ? [e.dataset.event] : e.dataset.events.split(" ");
  }
  var lit = [];
  function light(ids) {
    lit.forEach(function (e) { e.classList.remove("on"); });
    lit = [];
    ids.forEach(function (id) { lit = lit.concat(places[id] || []); });
    lit.forEach(function (e) { e.classList.add("on"); });
  }
  // turn keeps the readings of a date inside the window.
  function turn(target) {
    var date = target.closest && target.closest(".date[tabindex]");
    if (!date) return;
    var readings = date.querySelector(".readings");
    date.classList.remove("up", "back");
    var box = readings.getBoundingClientRect();
    date.classList.toggle("up", box.bottom > innerHeight && date.getBoundingClientRect().top > box.height);
    date.classList.toggle("back", box.right > innerWidth);
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
  function follow(id) {
    var mark = document.getElementById("mark-" + id) || document.getElementById("row-" + id);
    if (!mark) return;
    mark.scrollIntoView({ block: "center" });
    mark.focus({ preventScroll: true });
    light([id]);
  }
  function inChart(event) {
    var e = event.target.closest && event.target.closest(".chart [data-event]");
    return e && e.dataset.event;
  }
  document.addEventListener("click", function (event) {
    var id = inChart(event);
    if (id) follow(id);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") document.body.classList.add("dismissed");
    var id = event.key === "Enter" && inChart(event);
    if (id) follow(id);
  });
})();
