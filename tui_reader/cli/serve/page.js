// Talks to the address at which the page was opened, and hears keys without a click.
const terminal = document.getElementById("terminal");
const scheme = location.protocol === "https:" ? "wss:" : "ws:";
terminal.dataset.sessionWebsocketUrl = `${scheme}//${location.host}/ws`;
new MutationObserver((_, watching) => {
  const keys = terminal.querySelector(".xterm-helper-textarea");
  if (keys) {
    watching.disconnect();
    keys.focus();
  }
}).observe(terminal, { childList: true, subtree: true });
