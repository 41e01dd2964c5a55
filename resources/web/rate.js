// The code behind the # of a slip's picture is sent to no server in an address; here it goes into the form, and out of the address.
const ask = document.getElementById("ask");
const code = location.hash.slice(1);
if (ask && code) {
    ask.elements.code.value = code;
    history.replaceState(null, "", location.pathname + location.search);
    // Only when all is there: a page that leaves while it loads never counts as loaded.
    if (document.readyState === "complete") ask.submit();
    else addEventListener("load", () => ask.submit());
}
