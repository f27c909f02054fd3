// Both sides of a choice: the order of the options from item and day, what is picked, why it is right or wrong.
// Plain old JavaScript without outside help: it has to run in every Anki. Data is read from the page, never from here.
(function () {
  "use strict";
  var root = document.querySelector(".quizgen.choice");
  var list = root && root.querySelector(".options");
  if (!list) return;
  var onBack = root.classList.contains("back");
  var options = Array.prototype.slice.call(list.children); // in the order of the fields
  var began = Date.now();
  var item = hidden("item");
  var key = options[parseInt(hidden("key"), 10) - 1];

  function hidden(name) {
    var element = root.querySelector("." + name);
    return element ? element.textContent.trim() : "";
  }

  // A day begins at four in the morning, as in Anki.
  function today() {
    var now = new Date(Date.now());
    now.setHours(now.getHours() - 4);
    return now.getFullYear() + "-" + (now.getMonth() + 1) + "-" + now.getDate();
  }

  // Numbers below 1, drawn from a text: FNV-1a to start with, then mulberry32.
  function drawing(text) {
    var state = 2166136261;
    for (var i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16777619);
    return function () {
      state = (state + 0x6d2b79f5) | 0;
      var mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  function drawn() {
    var order = options.map(function (_, place) { return place; });
    if (hidden("order") === "natural") return order;
    var next = drawing(item + " " + today());
    for (var i = order.length - 1; i > 0; i--) {
      var j = Math.floor(next() * (i + 1));
      var other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
    return order;
  }

  // From the front to the back: desktop keeps the page, phones load a new one.
  function keep(state) {
    window.quizgenKept = state;
    try { sessionStorage.setItem("quizgen", JSON.stringify(state)); } catch (error) { /* not allowed here */ }
  }

  function kept() {
    var state = window.quizgenKept;
    try { state = state || JSON.parse(sessionStorage.getItem("quizgen")); } catch (error) { /* not allowed here */ }
    return state && state.item === item && state.order.length === options.length ? state : null;
  }

  function sign(option, right) {
    if (option.classList.contains("marked")) return;
    option.classList.add("marked", right ? "right" : "wrong");
    var mark = document.createElement("span");
    mark.className = "sign";
    mark.textContent = right ? " ✓" : " ✗";
    option.querySelector(".option").appendChild(mark);
  }

  function explain(element) {
    if (element && element.textContent.trim()) element.hidden = false;
  }

  function pick(option) {
    if (state.picked < 0) {
      state.picked = options.indexOf(option);
      keep(state);
      list.classList.add("picked");
    }
    sign(option, option === key);
    if (key) sign(key, true);
    explain(option.querySelector(".reason"));
    explain(root.querySelector(".explanation"));
  }

  // Anki's desktop keeps the digits for rating, and lets a page know only that one was let go. One that was pressed
  // to rate the card before this may still be down when this one comes: it is not meant for it.
  function onKey(event) {
    if (!document.documentElement.contains(root)) return listen(null);
    if (event.type === "keyup" && Date.now() - began < 500) return;
    var digit = /^(?:Digit|Numpad)([1-8])$/.exec(event.code || "") || /^([1-8])$/.exec(event.key || "");
    if (!digit || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
    var option = list.children[digit[1] - 1];
    if (!option) return;
    pick(option);
    event.preventDefault();
  }

  // One listener at a time: on the desktop the page outlives its cards.
  function listen(listener) {
    ["keydown", "keyup"].forEach(function (type) {
      if (window.quizgenKeys) document.removeEventListener(type, window.quizgenKeys);
      if (listener) document.addEventListener(type, listener);
    });
    window.quizgenKeys = listener;
  }

  function enable(option) {
    var face = option.querySelector(".option");
    face.classList.add("tappable"); // phones: this tap does not turn the card
    face.setAttribute("role", "button");
    face.tabIndex = 0;
    face.onclick = function (event) {
      pick(option);
      face.blur();
      event.stopPropagation();
    };
    face.onkeydown = function (event) {
      if (event.key !== "Enter") return;
      face.onclick(event);
      event.preventDefault();
    };
  }

  var state = (onBack && kept()) || { item: item, order: drawn(), picked: -1 };
  state.order.forEach(function (place) { list.appendChild(options[place]); });
  if (onBack) {
    listen(null);
    if (options[state.picked]) sign(options[state.picked], options[state.picked] === key);
    if (key) sign(key, true);
  } else {
    keep(state);
    options.forEach(enable);
    listen(onKey);
  }
})();
