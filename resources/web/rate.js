// The code behind the # of a slip's picture is sent to no server in an address; here it goes into the form, and out of the address.
"use strict";
const ask = document.getElementById("ask");
const code = location.hash.slice(1);
if (ask && code) {
    ask.elements.code.value = code;
    history.replaceState(null, "", location.pathname);
    ask.submit();
}
