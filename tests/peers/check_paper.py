#!/usr/bin/env python3
"""Checks the code of a paper as somebody would who has the hall's public key and nothing else: check_paper.py KEY.pem < code.
Written from resources/doc/paper-code.md; the signature is judged by openssl. Prints the facts, a line each; ends with 1 when the code
is not the hall's word."""
import base64
import os
import subprocess
import sys
import tempfile


def unpadded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


code = sys.stdin.read().strip()
mark, facts, signature = code.rsplit("#", 1)[-1].split(".")
if mark != "OW1":
    sys.exit("not a code of this kind")
facts, signature = unpadded(facts), unpadded(signature)
with tempfile.TemporaryDirectory() as folder:
    paths = [os.path.join(folder, name) for name in ("facts", "signature")]
    for path, content in zip(paths, (facts, signature)):
        with open(path, "wb") as file:
            file.write(content)
    judged = subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", sys.argv[1], "-rawin", "-in", paths[0], "-sigfile", paths[1]],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
if judged.returncode != 0:
    sys.exit("the hall did not sign this")
sys.stdout.buffer.write(facts + b"\n")
