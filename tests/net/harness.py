# SPDX-License-Identifier: EUPL-1.2
"""Starts the real program on a free port and speaks to it in raw bytes.

Nothing here sleeps: it waits for a line, for bytes, or for the end of a connection, each
with a deadline.
"""

import base64
import contextlib
import json
import os
import resource
import select
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import traceback

os.environ["LC_ALL"] = "C"  # the messages are checked in English, whoever runs the tests
TIMEOUT = 20
# On every answer, beside the policy.
PROTECTION = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
CONT, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10


class Server:
    """One running server with a data directory of its own."""

    def __init__(self, program, *options, host="127.0.0.1", data=None, environment=None, limit=None):
        self.folder = tempfile.TemporaryDirectory(prefix="hemicycle-net-")
        self.data = data or os.path.join(self.folder.name, "data")
        self.log = open(os.path.join(self.folder.name, "log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [program, "serve", "--data", self.data, "--listen", f"{host}:0", "--quiet", *options],
            stdout=subprocess.PIPE, stderr=self.log, text=True,
            env={**os.environ, **(environment or {})},
            preexec_fn=limit and (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))))
        line = self.process.stdout.readline()
        if not line.startswith("ready "):
            self.process.wait(TIMEOUT)
            raise AssertionError(f"the server did not start: {line!r} {self.read_log()}")
        self.url = line.split()[1]
        self.port = int(self.url.rsplit(":", 1)[1])
        self.address = host.strip("[]") if host not in ("0.0.0.0", "[::]") else "127.0.0.1"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        self.process.stdout.close()
        self.log.close()
        self.folder.cleanup()

    def read_log(self):
        self.log.flush()
        with open(self.log.name, encoding="utf-8") as log:
            return log.read()

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        status = self.process.wait(TIMEOUT)
        assert status == 0, f"exit status {status}: {self.read_log()}"

    def connect(self, address=None):
        connection = socket.create_connection((address or self.address, self.port), TIMEOUT)
        connection.settimeout(TIMEOUT)
        return connection

    def ask(self, text):
        """Sends bytes and returns all that comes until the server closes."""
        with self.connect() as connection:
            connection.sendall(text.encode() if isinstance(text, str) else text)
            return read_all(connection)

    def get(self, path="/", *fields, method="GET", host=None):
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host or f'127.0.0.1:{self.port}'}",
                 "Connection: close", *fields]
        return Answer(self.ask("\r\n".join(lines) + "\r\n\r\n"))

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))


class Answer:
    """An HTTP answer, taken apart."""

    def __init__(self, raw):
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        parts = lines[0].split(" ")
        self.version = parts[0]
        self.status = int(parts[1]) if len(parts) > 1 else 0
        self.fields = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            self.fields.setdefault(name.lower(), value.strip())


def read_all(connection):
    pieces = []
    while True:
        try:
            piece = connection.recv(65536)
        except ConnectionResetError:
            break
        if not piece:
            break
        pieces.append(piece)
    return b"".join(pieces)


def frame(opcode, payload, final=True, masked=True, declared=None):
    """One WebSocket frame, RFC 6455 section 5.2; `declared` lies about the length."""
    count = len(payload) if declared is None else declared
    flag = 0x80 if masked else 0
    head = bytes([(0x80 if final else 0) | opcode])
    if count < 126:
        head += bytes([flag | count])
    elif count < 65536:
        head += bytes([flag | 126]) + struct.pack(">H", count)
    else:
        head += bytes([flag | 127]) + struct.pack(">Q", count)
    if not masked:
        return head + payload
    mask = os.urandom(4)
    return head + mask + bytes(byte ^ mask[i & 3] for i, byte in enumerate(payload))


class Socket:
    """A WebSocket as a tablet opens it, unless told otherwise."""

    def __init__(self, server, origin="", protocol="hemicycle.v1", host=None, upgrade="websocket",
                 connection=None, fields=()):
        host = host or f"127.0.0.1:{server.port}"
        lines = ["GET /ws HTTP/1.1", f"Host: {host}", f"Upgrade: {upgrade}", "Connection: Upgrade",
                 "Sec-WebSocket-Version: 13",
                 f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}"]
        if protocol:
            lines.append(f"Sec-WebSocket-Protocol: {protocol}")
        if origin is not None:
            lines.append(f"Origin: {origin or 'http://' + host}")
        self.connection = connection or server.connect()
        self.rest = b""
        self.connection.sendall(("\r\n".join([*lines, *fields]) + "\r\n\r\n").encode())
        while b"\r\n\r\n" not in self.rest:
            piece = self.connection.recv(65536)
            if not piece:
                break
            self.rest += piece
        head, _, self.rest = self.rest.partition(b"\r\n\r\n")
        self.answer = Answer(head + b"\r\n\r\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    @property
    def open(self):
        return self.answer.status == 101

    def send(self, payload, opcode=TEXT, **details):
        payload = payload.encode() if isinstance(payload, str) else payload
        self.connection.sendall(frame(opcode, payload, **details))

    def take(self, count):
        while len(self.rest) < count:
            piece = self.connection.recv(65536)
            if not piece:
                raise EOFError("the connection ended")
            self.rest += piece
        piece, self.rest = self.rest[:count], self.rest[count:]
        return piece

    def receive(self):
        """The next frame as (opcode, payload); (None, b"") at the end of the connection."""
        try:
            first, second = self.take(2)
            count = second & 0x7f
            if count == 126:
                count = struct.unpack(">H", self.take(2))[0]
            elif count == 127:
                count = struct.unpack(">Q", self.take(8))[0]
            return first & 0xf, self.take(count)
        except (EOFError, ConnectionResetError):
            return None, b""

    def receive_text(self):
        while True:
            opcode, payload = self.receive()
            if opcode == PING:
                self.send(payload, PONG)
            elif opcode == TEXT:
                return payload.decode()
            elif opcode in (None, CLOSE):
                raise AssertionError(f"no text but the end: {payload!r}")

    def ask(self, command, **fields):
        """Sends a command and returns its answer; notes and views in between are passed over."""
        self.send(json.dumps({"id": 1, "do": command, **fields}))
        while True:
            answer = json.loads(self.receive_text())
            if answer.get("re") == 1:
                return answer

    def close_code_or_none(self, seconds):
        """The code when the server closes within so many seconds; else None."""
        until = time.monotonic() + seconds
        while True:
            left = until - time.monotonic()
            if not self.rest and (left <= 0 or not select.select([self.connection], [], [], left)[0]):
                return None
            opcode, payload = self.receive()
            if opcode == CLOSE:
                return struct.unpack(">H", payload[:2])[0]
            if opcode is None:
                return 1006

    def close_code(self):
        """Reads until the server closes; the code it gives, or None."""
        while True:
            opcode, payload = self.receive()
            if opcode is None:
                return None
            if opcode == CLOSE:
                return struct.unpack(">H", payload[:2])[0] if len(payload) >= 2 else 1005


class Screen:
    """Somebody who asks and waits for the answer."""

    def __init__(self, server, **hello):
        self.socket = Socket(server)
        self.count = 0
        self.view = {}
        if hello:
            self.ask("hello", **hello)

    def begin(self, do, **fields):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "do": do, **fields}))

    def end(self):
        """The answer to what was begun last, whatever it is."""
        while True:
            message = json.loads(self.socket.receive_text())
            self.view = message.get("view", self.view)
            assert message.get("re") != -1, message
            if message.get("re") == self.count:
                return message

    def ask(self, do, **fields):
        self.begin(do, **fields)
        message = self.end()
        assert "ok" in message, (do, fields, message)
        return message["ok"]

    def see(self, field):
        while not self.view.get(field):
            self.view = json.loads(self.socket.receive_text()).get("view", self.view)
        return self.view[field]

    def vote(self, number, **ballot):
        self.ask("vote.cast", vote=number, key=f"{number:032x}", **ballot)


@contextlib.contextmanager
def database(data, name="archive.db"):
    """A file of the data directory, closed at the end.

    The context manager of sqlite3 commits but leaves the file open until the garbage is collected,
    and whoever closes it last empties its log: at a moment when the program may be reading.
    """
    connection = sqlite3.connect(os.path.join(data, name))
    try:
        with connection:
            yield connection
    finally:
        connection.close()


def run(tests):
    """Runs functions whose names say a rule; the exit status tells whether all hold."""
    program = os.path.abspath(sys.argv[1])
    wanted = sys.argv[2:]
    failed = 0
    for test in tests:
        name = test.__name__.replace("_", " ")
        if wanted and test.__name__ not in wanted:
            continue
        try:
            test(program)
            print(f"ok      {name}", flush=True)
        except Exception:  # a test may fail in any way; the others still run
            failed += 1
            print(f"FAILED  {name}", flush=True)
            traceback.print_exc()
    sys.exit(1 if failed else 0)
