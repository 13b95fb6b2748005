// Runs in any browser, however old: without WebAssembly or modules the app can never come, so the help shows at once.
(function () {
  var canRun = typeof WebAssembly === "object" && "noModule" in document.createElement("script");
  if (!canRun) {
    document.documentElement.className += " no-wasm";
  }
})();
