// What all pages do beside what they show: say when the line is gone, and since when.
const note = document.getElementById("offline");
/** In the hall's time, wherever the phone thinks it is. */
export const clock = (at, more) =>
    at.toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false, hour: "2-digit", minute: "2-digit", ...more });

/** What is on the page stands since `at`. */
export function lost(at = new Date()) {
    if (!note.hidden) return;
    note.textContent = note.dataset.text.replace("%1", clock(at));
    note.hidden = false;
    document.body.classList.add("stale");
}

export function back() {
    note.hidden = true;
    document.body.classList.remove("stale");
}

addEventListener("offline", () => lost());
// A page that follows is fresh again when its news come, not before.
addEventListener("online", () => {
    if (!document.getElementById("ticket")?.dataset.live) back();
});
if (!navigator.onLine) lost();

// Another language of the same page keeps what stands behind the #.
document.querySelector("header a")?.addEventListener("click", (event) => {
    if (!location.hash) return;
    event.preventDefault();
    location.href = event.currentTarget.href + location.hash;
});
