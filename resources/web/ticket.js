// Follows one number. Number and code stand behind the # of the slip's picture and go to the server in the body of a request only.
import { back, clock, lost } from "/page.js";

const silentMs = 40000;
const main = document.getElementById("main");
let following = null;
let heardAt = new Date();
let wake = () => {};
let rings = null;

const fieldsOf = (form) => new URLSearchParams(new FormData(form));
const ask = (path, body, signal) =>
    fetch(path, { method: "POST", body, signal, cache: "no-store", headers: { Accept: "text/html, text/event-stream" } });

async function show(body) {
    following?.abort();
    try {
        const page = new DOMParser().parseFromString(await (await ask("/t", body)).text(), "text/html");
        main.replaceChildren(...page.getElementById("main").childNodes);
        heard();
    } catch {
        lost(heardAt);
    }
    begin();
}

function heard() {
    heardAt = new Date();
    back();
    const asOf = document.getElementById("asof");
    if (asOf?.dataset.live)
        asOf.textContent = asOf.dataset.live.replace("%1", clock(heardAt, { second: "2-digit" }));
}

function ring() {
    if (!rings) return;
    navigator.vibrate?.([500, 200, 500, 200, 500]);
    for (const at of [0, 0.4, 0.8]) {
        const tone = rings.createOscillator();
        tone.frequency.value = 880;
        tone.connect(rings.destination);
        tone.start(rings.currentTime + at);
        tone.stop(rings.currentTime + at + 0.25);
    }
}

/** Puts the news in place; what was opened stays open, and where the keyboard was. */
function put(news) {
    const standing = document.getElementById("standing");
    const before = standing.dataset.state;
    if (standing.innerHTML !== news.html) {
        const open = [...standing.querySelectorAll("details[open]")].map((one) => one.id);
        const at = standing.contains(document.activeElement) ? document.activeElement.closest("details")?.id : null;
        standing.innerHTML = news.html;
        for (const id of open) document.getElementById(id)?.setAttribute("open", "");
        if (at !== null) (document.getElementById(at)?.querySelector("summary") ?? standing).focus();
    }
    standing.dataset.state = news.state;
    if (before !== news.state) {
        document.getElementById("say").textContent = news.say;
        if (news.state.startsWith("called")) ring();
    }
    if (news.over) {
        following?.abort();
        for (const id of ["ring", "asof"]) document.getElementById(id)?.remove();
    }
}

async function follow(form) {
    const run = (following = new AbortController());
    const body = fieldsOf(form);
    for (let pause = 1000; !run.signal.aborted; pause = Math.min(pause * 2, 15000)) {
        let watch;
        const one = new AbortController();
        const end = () => one.abort();
        run.signal.addEventListener("abort", end);
        const mind = () => {
            clearTimeout(watch);
            watch = setTimeout(end, silentMs);
        };
        try {
            mind();
            const reply = await ask("/t/live", body, one.signal);
            if (!reply.ok) throw reply.status;
            const lines = reply.body.pipeThrough(new TextDecoderStream()).getReader();
            let rest = "";
            for (;;) {
                const { value, done } = await lines.read();
                if (done) break;
                mind();
                heard();
                pause = 500;
                const blocks = (rest + value).split("\n\n");
                rest = blocks.pop();
                for (const block of blocks) {
                    const data = block.split("\n").find((line) => line.startsWith("data: {\"html\""));
                    if (data) put(JSON.parse(data.slice(6)));
                }
            }
        } catch {
            // told below
        }
        clearTimeout(watch);
        run.signal.removeEventListener("abort", end);
        if (run.signal.aborted) return;
        lost(heardAt);
        await new Promise((go) => {
            wake = go;
            setTimeout(go, pause + Math.random() * pause);
        });
    }
}

function begin() {
    const form = document.getElementById("ticket");
    if (!form) return;
    const bell = document.getElementById("ring");
    const label = () => {
        bell.setAttribute("aria-pressed", String(Boolean(rings)));
        bell.textContent = rings ? bell.dataset.on : bell.dataset.off;
    };
    if (bell) {
        bell.hidden = false;
        label();
        bell.addEventListener("click", () => {
            rings = rings ? null : new AudioContext();
            label();
        });
    }
    form.addEventListener("submit", (event) => {
        if (event.submitter?.hasAttribute("formaction")) return;
        event.preventDefault();
        const body = fieldsOf(form);
        if (event.submitter?.name) body.append(event.submitter.name, event.submitter.value);
        show(body);
    });
    if (form.dataset.live) follow(form);
}

addEventListener("online", () => wake());
addEventListener("offline", () => lost(heardAt));
document.addEventListener("visibilitychange", () => wake());
addEventListener("hashchange", () => location.reload());

const [number, code] = decodeURIComponent(location.hash.slice(1)).split(".");
if (number && code)
    show(new URLSearchParams({ number, code, lang: document.documentElement.lang }));
else begin();
