// Until the app is here: shows the first screen that is asked for, notes what is done on it, and says what to do where
// the app cannot come or has stopped. Runs in any browser, however old; the app takes over in src/browser/first.rs.
(function () {
  var page = document.documentElement;
  var first = document.getElementById("first-screens");
  var canRun = typeof WebAssembly === "object" && "noModule" in document.createElement("script");
  page.className += canRun ? " js" : " js no-wasm";

  // After a trap nothing that the app shows can be trusted. The answers stand in the address, so starting anew keeps them.
  function stopped(error) {
    var text = String(error && (error.name + " " + error.message));
    if (/RuntimeError|unreachable|recursive|closure invoked/.test(text)) page.className += " stopped";
  }
  addEventListener("error", function (event) {
    if (event.target && event.target.tagName === "SCRIPT") page.className += " no-app";
    else stopped(event.error);
  }, true);
  addEventListener("unhandledrejection", function (event) {
    if (document.getElementById("first-screens")) page.className += " no-app";
    else stopped(event.reason);
  });
  document.getElementById("go-on").onclick = function () { location.reload(); };
  if (!first) return;

  // Every page an entry of the tab's history, as src/browser/history.rs writes them: the number of the visit, how many
  // entries lie between this one and the visit's first, and how many of those before it are ours.
  var visit = 0;
  function place() {
    var state = history.state;
    if (!state) {
      try {
        var kept = sessionStorage.getItem("michishirube-visit");
        if (!visit && kept) visit = +kept.split(" ")[0];
        if (!visit) {
          visit = Date.now();
          sessionStorage.setItem("michishirube-visit", visit + " " + (history.length - 1));
        }
      } catch (refused) { visit = visit || Date.now(); }
      state = { visit: visit, index: place.index, step: place.index };
      history.replaceState(state, "");
    }
    visit = state.visit;
    place.index = state.index + 1;
    place.step = state.step;
  }
  place.index = 0;

  function shown() { return first.querySelector(".first-screen.shown"); }

  function show() {
    var id = decodeURIComponent(location.hash.slice(1)).split("?")[0] || "/";
    var next = document.getElementById(id);
    if (!next || next.parentNode.id !== "first-main") next = document.getElementById("first-wait");
    var before = shown();
    if (next === before) return;
    if (before) before.className = before.className.replace(" shown", "");
    next.className += " shown";
    first.firstElementChild.className = next.getAttribute("data-shape") || "frame";
    if (next.getAttribute("data-title")) document.title = next.getAttribute("data-title");
    first.removeAttribute("data-pressed");
    if (before) scrollTo(0, 0);
    place();
  }

  function note(button, pressed) {
    first.setAttribute("data-pressed", pressed);
    var all = shown().querySelectorAll("[data-answer]");
    for (var at = 0; at < all.length; at++) all[at].setAttribute("aria-pressed", all[at] === button);
    document.getElementById("announcement").textContent = document.getElementById("first-wait").textContent;
  }

  function back(address) {
    if (place.step > 0) history.back();
    else location.hash = address;
  }

  first.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    var value = function (name) { return button.getAttribute("data-" + name); };
    if (value("answer")) note(button, "answer " + value("answer") + " " + value("question"));
    else if (value("next") !== null) note(button, "next");
    else if (value("lang")) note(button, "lang " + value("lang"));
    else if (value("back")) back(value("back"));
    else if (value("skip") !== null) shown().querySelector("h1").focus();
    else if (value("end") !== null) { location.hash = "#/"; location.reload(); }
  });

  // As src/update/answer.rs has it: a tick says that not none of them applies, and that this one is sure.
  first.addEventListener("change", function (event) {
    var box = event.target;
    var all = shown().querySelectorAll("input[type=checkbox]");
    var of = function (other) { return other.getAttribute("data-unchecked"); };
    var id = box.getAttribute("data-box") || box.getAttribute("data-unsure");
    var isMarking = false;
    for (var at = 0; at < all.length; at++) {
      var other = all[at];
      if (other !== box && box.checked) {
        if (of(box) && (of(other) || of(box) === "none")) other.checked = false;
        if (id && (of(other) === "none" || id === (other.getAttribute("data-box") || other.getAttribute("data-unsure")))) other.checked = false;
      }
      if (of(box) === "unsure" && !box.checked && other.getAttribute("data-unsure")) other.checked = false;
      if (of(other) === "unsure" && other.checked) isMarking = true;
    }
    var boxes = shown().querySelector("fieldset");
    if (boxes) boxes.className = isMarking ? "marking" : "";
  });

  addEventListener("hashchange", function () {
    if (document.getElementById("first-screens")) show();
  });
  show();
  setTimeout(function () {
    if (document.getElementById("first-screens")) page.className += " late";
  }, 8000);
})();
