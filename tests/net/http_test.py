# SPDX-License-Identifier: EUPL-1.2
"""What HTTP answers, and to whom."""

import gzip
import os
import tempfile

from harness import PROTECTION, Server, run


def check_protection(answer, what):
    for name, value in PROTECTION.items():
        assert answer.fields.get(name) == value, f"{what}: {name} is {answer.fields.get(name)}"
    policy = answer.fields.get("content-security-policy", "")
    for part in ("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'",
                 "require-trusted-types-for 'script'"):
        assert part in policy, f"{what}: no {part} in {policy!r}"
    assert "unsafe" not in policy and "*" not in policy, f"{what}: {policy}"
    assert "permissions-policy" in answer.fields, what
    assert answer.fields["x-robots-tag"] == "noindex, nofollow", what
    assert "server" not in answer.fields, f"{what}: tells {answer.fields.get('server')}"


def every_answer_carries_the_protection(program):
    with Server(program) as server:
        upgrade = ("Connection: Upgrade, close", "Sec-WebSocket-Version: 13",
                   "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==")
        cases = {
            "200": (200, server.get("/health")),
            "page": (200, server.get("/")),
            "404": (404, server.get("/nothing-here")),
            "405": (405, server.get("/", method="POST")),
            "405 put": (405, server.get("/", "Content-Length: 3", method="PUT")),
            "421": (421, server.get("/", host="evil.example")),
            "403 origin": (403, server.get("/ws", "Upgrade: websocket", "Origin: http://evil.example",
                                           "Sec-WebSocket-Protocol: hemicycle.v1", *upgrade[1:])),
            "403 h2c": (403, server.get("/", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__")),
            "403 other upgrade": (403, server.get("/", "Upgrade: tea")),
            "400 subprotocol": (400, server.get("/ws", "Upgrade: websocket", *upgrade[1:])),
        }
        for what, (status, answer) in cases.items():
            assert answer.status == status, f"{what}: {answer.status}"
            check_protection(answer, what)
        assert cases["405"][1].fields["allow"] == "GET, HEAD"


def sockets_may_be_opened_to_this_host_only(program):
    with Server(program) as server:
        host = f"127.0.0.1:{server.port}"
        policy = server.get("/health").fields["content-security-policy"]
        assert policy.endswith(f"connect-src 'self' ws://{host} wss://{host}"), policy
        refused = server.get("/", host="evil.example").fields["content-security-policy"]
        assert refused.endswith("connect-src 'self'"), refused


def a_host_that_is_not_ours_is_misdirected(program):
    with Server(program, "--allow-host", "Council.example") as server:
        fine = ["localhost", f"localhost:{server.port}", "127.0.0.1", "[::1]:1", "LOCALHOST",
                "localhost.", "council.example", f"COUNCIL.example:{server.port}",
                os.uname().nodename, os.uname().nodename + ".local"]
        bad = ["evil.example", "localhost.evil.example", "127.0.0.1.nip.example", "10.1.2.3",
               "localhost:80:80", "localhost/", "localhost@evil.example", "[::1", "a b", "localhost:",
               "council.example.evil", "0x7f.1"]
        for host in fine:
            assert server.get("/health", host=host).status == 200, host
        for host in bad:
            assert server.get("/health", host=host).status == 421, host
        twice = server.ask(f"GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n"
                           "Connection: close\r\n\r\n")
        assert b" 421 " in twice.split(b"\r\n")[0], twice
        none = server.ask("GET /health HTTP/1.1\r\nConnection: close\r\n\r\n")
        assert b" 400 " in none.split(b"\r\n")[0], none


def head_has_no_body_but_its_length(program):
    with Server(program) as server:
        answer = server.get("/health", method="HEAD")
        assert answer.status == 200 and answer.body == b"", answer.body
        assert answer.fields["content-length"] == "3"


def a_connection_serves_several_requests(program):
    with Server(program) as server:
        one = f"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        last = one.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
        raw = server.ask(one + one + last)
        assert raw.count(b"HTTP/1.1 200 OK") == 3 and raw.count(b"\r\n\r\nok\n") == 3, raw


def a_body_nobody_asked_for_is_not_taken_for_a_request(program):
    with Server(program) as server:
        hidden = "GET /hidden HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        raw = server.ask(f"POST /health HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                         f"Content-Length: {len(hidden)}\r\n\r\n{hidden}")
        assert raw.count(b"HTTP/1.1 ") == 1, raw
        raw = server.ask(f"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                         f"Content-Length: {len(hidden)}\r\n\r\n{hidden}")
        assert raw.count(b"HTTP/1.1 ") == 1, raw


def no_path_leads_out_of_the_directory(program):
    with tempfile.TemporaryDirectory() as folder:
        pages = os.path.join(folder, "pages")
        os.makedirs(os.path.join(pages, "assets"))
        for name, text in {"secret.txt": "secret", "pages/index.html": "<p>index</p>",
                           "pages/teacher.html": "<p>teacher</p>", "pages/.hidden": "secret",
                           "pages/assets/big.js": "x" * 300000}.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        os.symlink(os.path.join(folder, "secret.txt"), os.path.join(pages, "link.txt"))
        with Server(program, "--static", pages) as server:
            assert server.get("/").body == b"<p>index</p>"
            assert server.get("/teacher").body == b"<p>teacher</p>"
            big = server.get("/assets/big.js")
            assert len(big.body) == 300000 and big.fields["content-type"].startswith("text/javascript")
            for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt",
                         "/assets/../../secret.txt", "/.hidden", "/%2ehidden", "/link.txt",
                         "/index.html%00.txt", "/assets/..%5c..%5csecret.txt", "/assets"):
                answer = server.get(path)
                assert b"secret" not in answer.body, path
                assert answer.status != 200 or answer.body == b"<p>index</p>", path


def pages_are_compressed_as_asked_and_known_by_their_tag(program):
    with Server(program) as server:
        plain = server.get("/")
        if "etag" not in plain.fields:
            print("        (built without the web application: nothing to compress)")
            return
        assert "content-encoding" not in plain.fields and plain.fields["cache-control"] == "no-cache"
        packed = server.get("/", "Accept-Encoding: gzip, deflate")
        assert packed.fields["content-encoding"] == "gzip"
        assert gzip.decompress(packed.body) == plain.body
        best = server.get("/", "Accept-Encoding: gzip, deflate, br")
        assert best.fields["content-encoding"] == "br" and best.fields["vary"] == "accept-encoding"
        unwanted = server.get("/", "Accept-Encoding: br;q=0, gzip;q=0.5")
        assert unwanted.fields["content-encoding"] == "gzip"
        known = server.get("/", f"If-None-Match: {plain.fields['etag']}")
        assert known.status == 304 and known.body == b"", known.status
        script = plain.body.decode().split('src="/assets/')[1].split('"')[0]
        forever = server.get("/assets/" + script)
        assert forever.status == 200 and "immutable" in forever.fields["cache-control"]
        for page in ("/teacher", "/projector", "/archive"):
            assert server.get(page).fields["content-type"].startswith("text/html"), page


run([
    every_answer_carries_the_protection,
    sockets_may_be_opened_to_this_host_only,
    a_host_that_is_not_ours_is_misdirected,
    head_has_no_body_but_its_length,
    a_connection_serves_several_requests,
    a_body_nobody_asked_for_is_not_taken_for_a_request,
    no_path_leads_out_of_the_directory,
    pages_are_compressed_as_asked_and_known_by_their_tag,
])
