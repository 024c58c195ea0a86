# SPDX-License-Identifier: EUPL-1.2
"""What a WebSocket may send, and who may open one."""

import json
import socket
import struct

from harness import BINARY, CONT, PING, PONG, TEXT, Server, Socket, frame, run

CEILING = 4096  # of somebody who has not signed in
HOME = json.dumps({"id": 7, "do": "home"})


def check_answered(connection, number=7):
    """A stranger's command is refused, but answered: the message was understood."""
    answer = json.loads(connection.receive_text())
    assert answer.get("re") == number and answer.get("no") == "hello-first", answer


def a_page_of_ours_may_open_a_socket(program):
    with Server(program, "--allow-host", "council.example") as server:
        for host in (f"127.0.0.1:{server.port}", f"localhost:{server.port}", "council.example"):
            for scheme in ("http", "https"):
                with Socket(server, host=host, origin=f"{scheme}://{host}") as client:
                    assert client.open, (host, client.answer.status)
        with Socket(server, origin=None) as client:  # no browser: it has no Origin
            assert client.open
            client.send(HOME)
            check_answered(client)


def a_page_of_another_site_may_not(program):
    with Server(program) as server:
        own = f"127.0.0.1:{server.port}"
        for origin in ("http://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1",
                       f"http://{own}.evil.example", f"http://{own}/", f"http://evil.example@{own}",
                       f"ftp://{own}", f"http://localhost:{server.port}", own, "x" * 600):
            with Socket(server, origin=origin) as client:
                assert client.answer.status == 403, (origin, client.answer.status)
        with Socket(server, host="evil.example", origin="http://evil.example") as client:
            assert client.answer.status == 421, client.answer.status


def the_subprotocol_must_be_ours_exactly(program):
    with Server(program) as server:
        for protocol in ("", "http", "hemicycle.v2", "HEMICYCLE.V1", "hemicycle.v1,hemicycle.v2",
                         "hemicycle"):
            with Socket(server, protocol=protocol) as client:
                assert client.answer.status == 400, (protocol, client.answer.status)
        with Socket(server) as client:
            assert client.answer.fields["sec-websocket-protocol"] == "hemicycle.v1"


def no_extension_is_ever_granted(program):
    with Server(program) as server:
        offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"
        with Socket(server, fields=[offer]) as client:
            assert client.open and "sec-websocket-extensions" not in client.answer.fields
            client.connection.sendall(b"\xc1\x80\0\0\0\0")  # RSV1: compressed
            assert client.close_code() == 1002


def only_websocket_is_an_upgrade(program):
    with Server(program) as server:
        for upgrade in ("h2c", "h2c, websocket", "websocket, h2c", "websocket/13", "tea"):
            with Socket(server, upgrade=upgrade) as client:
                assert not client.open, upgrade
        with Socket(server, upgrade="h2c\r\nUpgrade: websocket") as client:
            assert not client.open


def a_declared_length_above_the_ceiling_closes_at_once(program):
    with Server(program) as server:
        for declared in (CEILING + 1, 65535, 1 << 20, 1 << 40, (1 << 63) - 1):
            with Socket(server) as client:
                client.connection.sendall(frame(TEXT, b"x", declared=declared))
                assert client.close_code() == 1009, declared
        with Socket(server) as client:  # control: the ceiling itself is fine
            client.send(HOME + " " * (CEILING - len(HOME)))
            check_answered(client)


def fragments_may_not_add_up_to_more_than_the_ceiling(program):
    with Server(program) as server:
        with Socket(server) as client:
            client.send(b"x" * 4000, final=False)
            client.send(b"x" * 97, CONT, final=False)
            assert client.close_code() == 1009


def a_binary_frame_closes_with_1003(program):
    with Server(program) as server, Socket(server) as client:
        client.send(HOME, BINARY)
        assert client.close_code() == 1003


def fragments_are_put_together(program):
    with Server(program) as server, Socket(server) as client:
        for cut in (0, 1, 5, len(HOME)):
            client.send(HOME[:cut], final=False)
            client.send("!", PING)
            client.send(HOME[cut:], CONT)
            frames = dict(client.receive() for _ in range(2))  # in whichever order
            assert frames[PONG] == b"!" and json.loads(frames[TEXT])["re"] == 7, frames
        whole = frame(TEXT, HOME.encode())
        for byte in whole:  # one byte a packet
            client.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client.connection.sendall(bytes([byte]))
        check_answered(client)


def broken_framing_closes_with_1002(program):
    cases = {
        "continuation of nothing": frame(CONT, b"x"),
        "text inside a message": frame(TEXT, b"x", final=False) + frame(TEXT, b"x"),
        "reserved opcode": frame(3, b"x"),
        "reserved control opcode": frame(11, b"x"),
        "fragmented ping": frame(PING, b"x", final=False),
        "reserved bit": bytes([0xa1, 0x80, 0, 0, 0, 0]),
    }
    with Server(program) as server:
        for what, raw in cases.items():
            with Socket(server) as client:
                client.connection.sendall(raw)
                assert client.close_code() == 1002, what
        with Socket(server) as client:
            client.send(b"\xff\xfe")
            assert client.close_code() == 1007, "not UTF-8"


def an_unmasked_frame_gains_nothing(program):
    # RFC 6455 section 5.1 wants it refused; libwebsockets 4.1 does not tell us. It is read as
    # the same message, and a message has no more rights for being unmasked.
    with Server(program) as server, Socket(server) as client:
        client.send(HOME, masked=False)
        check_answered(client)


def a_request_that_ends_in_the_beginning_of_a_known_name_is_dropped(program):
    # libwebsockets 4.1 never answers one whose last header's name is a strict prefix of a name
    # that it knows. It holds such a connection until the time for headers is over.
    with Server(program) as server:
        request = f"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Enc\r\n\r\n"
        answer = server.ask(request)
        assert b" 200 " not in answer, answer
        assert server.get("/health").status == 200


def who_sends_headers_slowly_is_dropped(program):
    with Server(program) as server:
        with server.connect() as slow, server.connect() as silent:
            slow.sendall(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
            assert slow.recv(1000) == b""
            assert silent.recv(1000) == b""
        assert server.get("/health").status == 200


def who_does_not_say_hello_is_dropped(program):
    with Server(program) as server, Socket(server) as client:
        assert client.open
        code = client.close_code()
        assert code in (1008, 1013, 1000), code


def sockets_leave_no_descriptor_behind(program):
    with Server(program) as server:
        with Socket(server):
            pass
        server.get("/health")
        before = server.descriptors()
        for i in range(500):
            with Socket(server) as client:
                assert client.open, i
                if i % 3 == 0:
                    client.send(HOME)
                    check_answered(client)
                elif i % 3 == 1:
                    client.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER,
                                                 struct.pack("ii", 1, 0))
        for _ in range(2000):
            server.get("/health")
            if server.descriptors() <= before:
                return
        raise AssertionError(f"{server.descriptors()} descriptors, {before} before")


run([
    a_page_of_ours_may_open_a_socket,
    a_page_of_another_site_may_not,
    the_subprotocol_must_be_ours_exactly,
    no_extension_is_ever_granted,
    only_websocket_is_an_upgrade,
    a_declared_length_above_the_ceiling_closes_at_once,
    fragments_may_not_add_up_to_more_than_the_ceiling,
    a_binary_frame_closes_with_1003,
    fragments_are_put_together,
    broken_framing_closes_with_1002,
    an_unmasked_frame_gains_nothing,
    a_request_that_ends_in_the_beginning_of_a_known_name_is_dropped,
    who_sends_headers_slowly_is_dropped,
    who_does_not_say_hello_is_dropped,
    sockets_leave_no_descriptor_behind,
])
