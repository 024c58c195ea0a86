# SPDX-License-Identifier: EUPL-1.2
"""A whole council is lived through the socket: nothing contradicts, and what would is found."""

import os
import re
import signal
import socket
import subprocess
import tempfile
import time

from harness import TIMEOUT, Server, Socket, run

PATIENCE = 150


def rehearse(program, url, *more):
    return subprocess.Popen(
        [program, "rehearse", "--council", "--fast", "--quiet", "--patience", str(PATIENCE), "--url", url, *more],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def ended(rehearsal):
    text, _ = rehearsal.communicate(timeout=PATIENCE + TIMEOUT)
    lines = text.splitlines()
    assert lines and lines[-1].startswith("contradictions "), text
    ballots = int(re.search(r"ballots (\d+)", text).group(1))
    return rehearsal.returncode, int(lines[-1].split()[1]), ballots, text


def verify(program, data):
    done = subprocess.run([program, "verify", "--data", data], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def unsealed(teacher):
    """Phases of what rehearsals have left."""
    room = teacher.ask("home")["ok"]["classes"][0]["id"]
    sittings = teacher.ask("class.open", **{"class": room})["ok"]["sittings"]
    return [one["phase"] for one in sittings if "répétition" in one["title"] and one["phase"] != "sealed"]


def break_off(program, server, teacher):
    """A rehearsal ends in the middle of its council."""
    rehearsal = rehearse(program, server.url, "--demo", "--seed", "10")
    until = time.monotonic() + PATIENCE
    while not set(unsealed(teacher)) & {"presented", "debate"}:
        assert rehearsal.poll() is None and time.monotonic() < until
        time.sleep(0.2)
    rehearsal.kill()
    rehearsal.communicate()


def a_council_is_lived_without_contradiction(program):
    with Server(program, "--demo") as server:
        status, found, ballots, text = ended(rehearse(program, server.url, "--demo", "--seed", "7"))
        assert (status, found) == (0, 0), text
        assert ballots == 6 * 26, text
        with Socket(server) as teacher:
            assert "ok" in teacher.ask("login", name="demo", password="hemicycle-demo")
            break_off(program, server, teacher)
            assert unsealed(teacher)
            again = ended(rehearse(program, server.url, "--demo", "--seed", "8"))
            assert again[:2] == (0, 0), again[3]
            assert not unsealed(teacher)
        server.stop()
        verify(program, server.data)


def a_class_of_its_own_on_a_bad_network(program):
    with Server(program, "--demo") as server:
        status, found, _, text = ended(
            rehearse(program, server.url, "--teacher", "demo", "--password", "hemicycle-demo", "--pupils", "12",
                     "--drops", "30", "--seed", "9"))
        assert (status, found) == (0, 0), text


def a_wrong_order_of_speakers_is_found(program):
    with Server(program, "--demo") as server:
        status, found, _, text = ended(rehearse(program, server.url, "--demo", "--drops", "0", "--wrong-order"))
        assert status == 1 and found > 0 and "floor.next" in text, text


def serve(program, data, port):
    process = subprocess.Popen(
        [program, "serve", "--demo", "--data", data, "--listen", f"127.0.0.1:{port}", "--quiet"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout.readline().startswith("ready "), "the server did not start"
    return process


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait(TIMEOUT)
    process.stdout.close()


def the_council_goes_on_when_the_server_is_killed(program):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="hemicycle-rehearse-") as folder:
        data = os.path.join(folder, "data")
        server = serve(program, data, port)
        rehearsal = rehearse(program, f"http://127.0.0.1:{port}", "--demo", "--seed", "11")
        killed = 0
        while rehearsal.poll() is None and killed < 6:
            time.sleep(2)  # somewhere in the council: the moments differ from run to run
            kill(server)
            killed += 1
            server = serve(program, data, port)
        status, found, _, text = ended(rehearsal)
        kill(server)
        assert (status, found) == (0, 0) and killed > 2, text
        verify(program, data)


run([
    a_council_is_lived_without_contradiction,
    a_class_of_its_own_on_a_bad_network,
    a_wrong_order_of_speakers_is_found,
    the_council_goes_on_when_the_server_is_killed,
])
