#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Kill -9 under load: nothing that was answered is lost, nothing counts twice.

kill.py PROGRAM [--kills N] [--seed S]

A rehearsal votes at full speed while the server is killed at seeded moments and started again on
the same data. The rehearsal compares every tally with what its pupils were told; `verify` reads the
whole record afterwards. Two controls must be found: pupils that repeat with a new key, and a
signature that is deleted from the roll between two lives of the server.
"""
import argparse
import contextlib
import os
import pathlib
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

PUPILS = 24


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, program, data, port):
        self.command = [program, "serve", "--demo", "--data", str(data), "--listen", f"127.0.0.1:{port}"]
        self.log = open(data.parent / "server.log", "ab")
        self.process = None

    def start(self):
        begun = time.monotonic()
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=self.log, text=True)
        for line in self.process.stdout:
            if line.startswith("ready "):
                return time.monotonic() - begun
        raise SystemExit(f"kill: the server did not start; see {self.log.name}")

    def kill(self, how=signal.SIGKILL):
        self.process.send_signal(how)
        self.process.wait(timeout=20)
        self.process.stdout.close()


def rehearse(program, port, seed, *more):
    return subprocess.Popen(
        [program, "rehearse", "--url", f"http://127.0.0.1:{port}", "--teacher", "demo", "--password", "hemicycle-demo",
         "--seed", str(seed), *more],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def figure(text, name):
    """The last `name N` in the text; -1 when there is none."""
    found = re.findall(rf"\b{name} (\d+)", text)
    return int(found[-1]) if found else -1


def killed_run(program, folder, kills, seed):
    """Kills until `kills` is reached, with as many rehearsals as that takes."""
    draw = random.Random(seed)
    data = folder / "data"
    port = free_port()
    server = Server(program, data, port)
    recoveries, done, ballots, contradictions = [], 0, 0, 0
    server.start()
    try:
        while done < kills:
            rehearsal = rehearse(program, port, draw.randrange(1 << 30), "--fast", "--rooms", "2", "--pupils", str(PUPILS), "--votes", "6",
                                 "--drops", "10", "--patience", "60")
            while rehearsal.poll() is None:
                time.sleep(draw.uniform(0.15, 0.9))
                if rehearsal.poll() is None and done < kills:
                    server.kill()
                    recoveries.append(server.start())
                    done += 1
            text = rehearsal.stdout.read()
            ballots += max(0, figure(text, "ballots"))
            contradictions += max(0, figure(text, "contradictions"))
            if rehearsal.returncode != 0:
                raise SystemExit(f"kill: the rehearsal failed (seed {seed}):\n{text}")
    finally:
        server.kill(signal.SIGTERM)
    verify = subprocess.run([program, "verify", "--data", str(data)], capture_output=True, text=True)
    if verify.returncode != 0:
        raise SystemExit(f"kill: verify found: {verify.stdout}{verify.stderr}")
    recoveries.sort()
    print(f"kills {done}  ballots {ballots}  contradictions {contradictions}  "
          f"back in p95 {recoveries[int(len(recoveries) * 0.95)] * 1000:.0f} ms  seed {seed}")


def fresh_key_control(program, folder, seed):
    """Pupils that repeat with another key are refused, and the rehearsal must say so."""
    port = free_port()
    server = Server(program, folder / "control", port)
    server.start()
    try:
        rehearsal = rehearse(program, port, seed, "--fast", "--fresh-key", "--drops", "50", "--patience", "25", "--votes", "3")
        text = rehearsal.communicate(timeout=60)[0]
    finally:
        server.kill(signal.SIGTERM)
    if rehearsal.returncode == 0 or figure(text, "contradictions") < 1:
        raise SystemExit(f"kill: the control with new keys was not found:\n{text}")
    print(f"control: new keys found, {figure(text, 'contradictions')} contradictions")


def deletion_control(program, folder, seed):
    """A signature that vanishes between two lives is found: the seat's ballot is missing from the tally."""
    data = folder / "deletion"
    port = free_port()
    server = Server(program, data, port)
    server.start()
    rehearsal = rehearse(program, port, seed, "--pupils", str(PUPILS), "--votes", "1", "--drops", "0", "--patience", "30")
    found, text = False, ""
    try:
        for line in rehearsal.stdout:
            if "voting" in line and figure(line, "ballots") % PUPILS >= 3 and not found:
                server.kill()
                found = delete_signature(data)
                server.start()
            text += line
        rehearsal.wait(timeout=60)
    finally:
        server.kill(signal.SIGTERM)
    if not found:
        raise SystemExit(f"kill: the deletion control never met an open vote:\n{text}")
    if rehearsal.returncode == 0:
        raise SystemExit(f"kill: a deleted signature was not noticed:\n{text}")
    print("control: a deleted signature was noticed")


def delete_signature(data):
    """Deletes one line of the roll and one ballot of a vote that has some; False if none has."""
    with contextlib.closing(sqlite3.connect(data / "urns.db")) as database, database:
        if database.execute("SELECT count(*) FROM roll").fetchone()[0] < 3:
            return False
        vote = database.execute("SELECT assembly, vote FROM roll LIMIT 1").fetchone()
        seat = database.execute("SELECT min(seat) FROM roll WHERE assembly = ? AND vote = ?", vote).fetchone()[0]
        database.execute("DELETE FROM roll WHERE assembly = ? AND vote = ? AND seat = ?", (*vote, seat))
        row = database.execute("SELECT sealed FROM urn WHERE assembly = ? AND vote = ? LIMIT 1", vote).fetchone()
        if row:
            database.execute("DELETE FROM urn WHERE assembly = ? AND vote = ? AND sealed = ?", (*vote, row[0]))
    return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=20261122)
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        killed_run(options.program, folder, options.kills, options.seed)
        fresh_key_control(options.program, folder, options.seed)
        deletion_control(options.program, folder, options.seed)
    print(f"kill: all held, {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    os.chdir(pathlib.Path(__file__).resolve().parent.parent.parent)
    sys.exit(main())
