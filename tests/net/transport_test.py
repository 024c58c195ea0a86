# SPDX-License-Identifier: EUPL-1.2
"""HTTP/2 never, TLS from 1.2 on, and listening only where it was asked to."""

import os
import shutil
import socket
import ssl
import subprocess
import tempfile

from harness import Server, Socket, run


def curl(*arguments):
    """What curl says the protocol was, and the status."""
    done = subprocess.run(
        ["curl", "-sk", "-m", "10", "-o", os.devnull, "-w", "%{http_version} %{http_code}", *arguments],
        capture_output=True, text=True, check=False)
    return done.stdout.split()


class Certificate:
    """A throwaway key and certificate for localhost."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="hemicycle-tls-")
        self.cert = os.path.join(self.folder, "cert.pem")
        self.key = os.path.join(self.folder, "key.pem")
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
             "-days", "2", "-keyout", self.key, "-out", self.cert], check=True, capture_output=True)
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    @property
    def options(self):
        return ["--tls-cert", self.cert, "--tls-key", self.key]


def client_context(least=ssl.TLSVersion.TLSv1_2, most=ssl.TLSVersion.MAXIMUM_SUPPORTED):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = least
    context.maximum_version = most
    return context


def http_2_is_never_spoken_in_the_clear(program):
    with Server(program) as server:
        url = server.url + "/health"
        assert curl("--http1.1", url) == ["1.1", "200"], "control: curl reaches the server"
        version, status = curl("--http2", url)  # asks by Upgrade: h2c
        assert version == "1.1" and status == "403", (version, status)
        version, status = curl("--http2-prior-knowledge", url)
        assert status == "000", (version, status)
        assert b"HTTP/2" not in server.ask("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        assert server.get("/health").status == 200


def http_2_is_never_negotiated_over_tls(program):
    with Certificate() as certificate, Server(program, *certificate.options) as server:
        assert server.url.startswith("https://"), server.url
        assert curl("--http2", server.url + "/health") == ["1.1", "200"]
        for offer in (["h2"], ["h2", "http/1.1"], ["http/1.1", "h2"]):
            context = client_context()
            context.set_alpn_protocols(offer)
            try:
                with context.wrap_socket(server.connect(), server_hostname="localhost") as secure:
                    assert secure.selected_alpn_protocol() in (None, "http/1.1"), offer
            except ssl.SSLError:
                assert offer == ["h2"], offer  # nothing in common: refusing is fine


def tls_begins_at_1_2(program):
    with Certificate() as certificate, Server(program, *certificate.options) as server:
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            with client_context(version, version).wrap_socket(server.connect()) as secure:
                assert secure.version() in ("TLSv1.2", "TLSv1.3")
        for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
            try:
                with client_context(version, version).wrap_socket(server.connect()) as secure:
                    raise AssertionError(f"{secure.version()} was accepted")
            except (ssl.SSLError, ConnectionResetError):
                pass


def a_socket_opens_over_tls_too(program):
    with Certificate() as certificate, Server(program, *certificate.options) as server:
        host = f"127.0.0.1:{server.port}"
        secure = client_context().wrap_socket(server.connect())
        with Socket(server, origin=f"https://{host}", connection=secure) as client:
            assert client.open, client.answer.status
            client.send('{"id":1,"do":"home"}')
            assert "hello-first" in client.receive_text()


def listeners(port):
    """The local addresses of all sockets that listen at `port`, as the kernel has them."""
    found = set()
    for table, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        with open(f"/proc/net/{table}", encoding="ascii") as lines:
            for line in list(lines)[1:]:
                local, _, state = line.split()[1:4]
                address, _, number = local.rpartition(":")
                if state == "0A" and int(number, 16) == port:
                    words = [address[i:i + 8] for i in range(0, len(address), 8)]
                    raw = b"".join(bytes.fromhex(word)[::-1] for word in words)
                    found.add(socket.inet_ntop(family, raw))
    return found


def it_listens_where_it_was_asked_to_and_nowhere_else(program):
    for host, expected in (("127.0.0.1", {"127.0.0.1"}), ("127.0.0.2", {"127.0.0.2"}),
                           ("0.0.0.0", {"0.0.0.0"})):
        with Server(program, host=host) as server:
            assert listeners(server.port) == expected, (host, listeners(server.port))
    if os.path.exists("/proc/net/if_inet6") and "00000000000000000000000000000001" in open(
            "/proc/net/if_inet6", encoding="ascii").read():
        for host, expected in (("[::1]", {"::1"}), ("[::]", {"::"})):
            with Server(program, host=host) as server:
                assert listeners(server.port) == expected, (host, listeners(server.port))
                assert server.get("/health", host="localhost").status == 200


run([
    http_2_is_never_spoken_in_the_clear,
    http_2_is_never_negotiated_over_tls,
    tls_begins_at_1_2,
    a_socket_opens_over_tls_too,
    it_listens_where_it_was_asked_to_and_nowhere_else,
])
