# SPDX-License-Identifier: EUPL-1.2
"""The program from outside: its options, its complaints, its end."""

import os
import re
import signal
import socket
import subprocess
import tempfile

from harness import TIMEOUT, Server, Socket, run

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


FRENCH = {"LC_ALL": "fr_FR.UTF-8"}  # need not be installed: only the name is looked at
BLANK = "\u00a0"  # stands before : ; ? ! in French


def call(program, *arguments, environment=None, cwd=None):
    return subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", timeout=TIMEOUT,
                          check=False, cwd=cwd, env={**os.environ, **(environment or {})})


def check_complaint(done, status, *parts):
    assert done.returncode == status, (done.returncode, done.stderr)
    lines = [line for line in done.stderr.splitlines() if line.startswith("hemicycle:")]
    assert len(lines) == 1, done.stderr
    for part in parts:
        assert part in lines[0], (part, lines[0])
    assert "ready" not in done.stdout, done.stdout


def it_ends_cleanly_and_says_goodbye(program):
    for number in (signal.SIGTERM, signal.SIGINT):
        with Server(program) as server:
            clients = [Socket(server) for _ in range(20)]
            assert all(client.open for client in clients)
            server.process.send_signal(number)
            for client in clients:
                assert client.close_code() == 1001
                client.connection.close()
            assert server.process.wait(TIMEOUT) == 0, server.read_log()


def it_ends_although_somebody_does_not_listen(program):
    with Server(program) as server:
        with Socket(server), server.connect() as half:
            half.sendall(b"GET / HTTP/1.1\r\n")
            server.stop()


def it_starts_again_on_its_own_data(program):
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        with Server(program, data=data) as server:
            server.stop()
        with Server(program, data=data) as server:
            assert server.get("/health").status == 200


def a_busy_port_is_told_with_a_way_out(program):
    with Server(program) as server, tempfile.TemporaryDirectory() as data:
        done = call(program, "serve", "--data", data, "--listen", f"127.0.0.1:{server.port}")
        check_complaint(done, 1, f"port {server.port} is busy", "--listen")
        done = call(program, "serve", "--data", data, "--listen", f"127.0.0.1:{server.port}", environment=FRENCH)
        check_complaint(done, 1, f"le port {server.port} est occupé{BLANK};",
                        f"choisissez-en un autre{BLANK}: --listen 127.0.0.1:{server.port + 1}")


def an_address_of_another_machine_is_told(program):
    with tempfile.TemporaryDirectory() as data:
        check_complaint(call(program, "serve", "--data", data, "--listen", "192.0.2.1:0"), 1, "192.0.2.1")
        check_complaint(call(program, "serve", "--data", data, "--listen", "nowhere:0"), 1, "nowhere")
        done = call(program, "serve", "--data", data, "--listen", "127.0.0.1:0", "--tls-cert",
                    "/nonexistent", "--tls-key", "/nonexistent")
        check_complaint(done, 1, "--tls-cert /nonexistent")


def a_data_directory_that_is_not_ours_is_told(program):
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "file")
        with open(file, "w", encoding="utf-8") as out:
            out.write("x")
        check_complaint(call(program, "serve", "--data", file, "--listen", "127.0.0.1:0"), 1, file)
        with open(os.path.join(folder, "archive.db"), "w", encoding="utf-8") as out:
            out.write("this is no database, it only has the name of one" * 100)
        check_complaint(call(program, "serve", "--data", folder, "--listen", "127.0.0.1:0"), 1, folder)
        missing = os.path.join(folder, "missing")
        for command in (["verify"], ["backup", os.path.join(folder, "copy")]):
            check_complaint(call(program, *command, "--data", missing), 1, missing)
            assert not os.path.exists(missing), "a reading command makes no directory"


def a_data_directory_that_cannot_be_written_is_told_in_both_languages(program):
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        os.mkdir(data, 0o500)
        if os.access(data, os.W_OK):  # root may write anywhere but here
            data = "/proc/hemicycle"
        arguments = ["serve", "--data", data, "--listen", "127.0.0.1:0"]
        check_complaint(call(program, *arguments), 1, f"cannot open the data directory {data}: ")
        check_complaint(call(program, *arguments, environment=FRENCH), 1,
                        f"impossible d’ouvrir le dossier de données {data}{BLANK}: ")


def two_servers_do_not_share_a_data_directory(program):
    with Server(program) as server:
        done = call(program, "serve", "--data", server.data, "--listen", "127.0.0.1:0")
        check_complaint(done, 1, server.data, "in use")


def a_bad_option_is_told_with_status_2(program):
    for arguments in (["serve", "--nonsense"], ["serve", "--listen"], ["serve", "--listen", "8080"],
                      ["serve", "--listen", "127.0.0.1:99999"], ["serve", "extra"], ["nonsense"],
                      ["serve", "--tls-cert", "x"], ["verify", "--demo"], ["backup"],
                      ["serve", "--config", "/nonexistent"], ["serve", "--demo=yes"]):
        done = call(program, *arguments)
        check_complaint(done, 2)
    check_complaint(call(program, "serve", environment={"HEMICYCLE_DEMO": "perhaps"}), 2, "demo")


def a_bad_option_is_told_in_french(program):
    for arguments, words in ((["serve", "--nonsense"], "option inconnue --nonsense"),
                             (["serve", "--listen"], "il manque une valeur après --listen"),
                             (["nonsense"], "commande inconnue nonsense"),
                             (["backup"], "backup attend un FICHIER")):
        check_complaint(call(program, *arguments, environment=FRENCH), 2, words)


def a_rehearsal_complains_in_both_languages(program):
    for arguments, english, french in (
            (["--nonsense"], "'--nonsense' is not an option", f"«{BLANK}--nonsense{BLANK}» n’est pas une option"),
            (["--demo", "--url"], "a value is missing after --url", "il manque une valeur après --url"),
            (["--votes", "0"], "'0' is not a number from 1 to 40", f"«{BLANK}0{BLANK}» n’est pas un nombre de 1 à 40"),
            (["-xy"], "'-xy' is not", f"«{BLANK}-xy{BLANK}» n’est pas"),
            ([], "give --demo", "donnez --demo")):
        for words, environment in ((english, {}), (french, FRENCH)):
            done = call(program, "rehearse", *arguments, environment=environment)
            lines = done.stderr.splitlines()
            assert done.returncode == 2 and len(lines) == 1, (done.returncode, done.stderr)
            assert lines[0].startswith("rehearse: " + words), (words, lines)


def the_variables_of_the_locale_choose_the_language(program):
    for environment, french in (({"LC_ALL": "", "LC_MESSAGES": "fr_CA", "LANG": "C"}, True),
                                ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr"}, True),
                                ({"LC_ALL": "C.UTF-8", "LC_MESSAGES": "fr_FR", "LANG": "fr_FR"}, False),
                                ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_DE.UTF-8"}, False)):
        told = call(program, "--help", environment=environment).stdout
        assert told.startswith("utilisation" if french else "usage"), (environment, told[:40])
        version = call(program, "--version", environment=environment).stdout
        assert re.fullmatch(r"hemicycle [0-9.]+\n", version), version


def help_has_the_same_lines_in_both_languages(program):
    for command in (["--help"], ["rehearse", "--help"]):
        english, french = (call(program, *command, environment=environment) for environment in ({}, FRENCH))
        assert english.returncode == french.returncode == 0
        flags = [re.findall(r"^  (--[a-z-]+|[a-z]+ |HEMICYCLE_[A-Z_]+)", done.stdout.replace(" " * 23, ""),
                            re.MULTILINE) for done in (english, french)]
        assert flags[0] == flags[1] and len(flags[0]) > 12, flags
        for line in (english.stdout + french.stdout).splitlines():
            assert len(line) <= 100, (len(line), line)


def options_come_from_flags_then_variables_then_the_file(program):
    with tempfile.TemporaryDirectory() as folder:
        config = os.path.join(folder, "hemicycle.conf")
        with open(config, "w", encoding="utf-8") as out:
            out.write("# a remark\n\nallow-host = file.example\n  quiet = yes\ndata=/nonexistent/file\n")
        for options, environment, fine in (
                (["--config", config], {}, "file.example"),
                ([], {"HEMICYCLE_CONFIG": config}, "file.example"),
                (["--config", config], {"HEMICYCLE_ALLOW_HOST": "env.example, env2.example"}, "env2.example"),
                (["--config", config, "--allow-host", "flag.example"],
                 {"HEMICYCLE_ALLOW_HOST": "env.example"}, "flag.example")):
            with Server(program, *options, environment=environment) as server:
                for name in ("file.example", "env.example", "env2.example", "flag.example"):
                    expected = 200 if name == fine or fine == "env2.example" and name == "env.example" else 421
                    assert server.get("/health", host=name).status == expected, (fine, name)
        with open(config, "w", encoding="utf-8") as out:
            out.write("colour = blue\n")
        check_complaint(call(program, "serve", "--config", config), 2, "colour")


def help_manual_and_guide_know_every_option(program):
    text = call(program, "--help").stdout
    assert text == call(program, "help").stdout == call(program, "serve", "--help").stdout
    flags = set(re.findall(r"--[a-z-]+", text)) - {"--help", "--version"}
    variables = set(re.findall(r"HEMICYCLE_[A-Z_]+", text))
    assert len(flags) >= 9 and len(variables) == len(flags), (flags, variables)
    for variable in variables:
        assert "--" + variable[len("HEMICYCLE_"):].lower().replace("_", "-") in flags, variable
    commands = re.findall(r"^  ([a-z]+) ", text.split("options")[0], re.MULTILINE)
    assert commands == ["serve", "verify", "reindex", "backup", "restore", "export", "import", "print", "tally", "rehearse"], commands
    for path in ("docs/hemicycle.1", "docs/operations.md"):
        with open(os.path.join(SOURCE, path), encoding="utf-8") as file:
            page = file.read().replace("\\-", "-")
        told = set(re.findall(r"HEMICYCLE_[A-Z_]+", page))
        assert told == variables, f"{path}: {told ^ variables}"
        for word in [*flags, *commands]:
            assert word in page, f"{path} does not tell {word}"


def the_welcome_tells_where_and_how_to_sign_in(program):
    told = {}
    for name, environment in (("english", {}), ("french", FRENCH)):
        with tempfile.TemporaryDirectory() as folder:
            process = subprocess.Popen(
                [program, "serve", "--demo", "--data", os.path.join(folder, "data"), "--listen", "0.0.0.0:0"],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env={**os.environ, **environment})
            ready = process.stdout.readline()
            process.send_signal(signal.SIGTERM)
            out, told[name] = process.communicate(timeout=TIMEOUT)
        assert process.returncode == 0, told[name]
        assert re.fullmatch(r"ready http://127\.0\.0\.1:\d+\n", ready), ready
        assert out == "", out
        port = ready.strip().rsplit(":", 1)[1]
        for part in ("maitre", "demo", "hemicycle-demo", f":{port}/teacher", "\u2588\u2588\u2588"):
            assert part in told[name], (part, told[name])
    password = r"   [a-z0-9]+-[a-z0-9]+-[a-z0-9]+   "
    assert re.search(r"first sign-in   maitre   password" + password + r"\(shown only now\)", told["english"]), told
    assert re.search(r"première connexion   maitre   mot de passe" + password + r"\(affiché ici seulement\)",
                     told["french"]), told
    assert f"non chiffré{BLANK}: " in told["french"] and "not encrypted" not in told["french"], told["french"]


def the_first_password_is_told_without_a_welcome(program):
    for environment, words in (({}, "hemicycle: first sign-in maitre, password "),
                               (FRENCH, "hemicycle: première connexion maitre, mot de passe ")):
        with Server(program, environment=environment) as server:
            server.stop()
            assert words in server.read_log(), server.read_log()


def is_served(port):
    with socket.create_connection(("127.0.0.1", port), TIMEOUT) as late:
        late.settimeout(TIMEOUT)
        try:
            late.sendall(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            return b"200 OK" in late.recv(4096)
        except (ConnectionResetError, BrokenPipeError):
            return False


def who_comes_too_near_to_the_descriptor_limit_is_turned_away(program):
    done = subprocess.run(["bash", "-c", "ulimit -n 24; exec \"$0\" serve --data /nonexistent/x", program],
                          capture_output=True, text=True, timeout=TIMEOUT, check=False)
    assert done.returncode == 1, done.stderr
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            ["bash", "-c", "ulimit -n 64; exec \"$0\" serve --quiet --listen 127.0.0.1:0 --data \"$1\"",
             program, os.path.join(folder, "data")],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        port = int(process.stdout.readline().rsplit(":", 1)[1])
        crowd = [socket.create_connection(("127.0.0.1", port), TIMEOUT) for _ in range(200)]
        refused = 0
        for one in crowd:
            one.settimeout(TIMEOUT)
        for one in crowd[100:]:  # far beyond the limit: turned away, not left hanging
            try:
                refused += one.recv(1) == b""
            except ConnectionResetError:
                refused += 1
        for one in crowd:
            one.close()
        assert refused == 100, refused
        assert any(is_served(port) for _ in range(1000)), "nobody gets in after the crowd has left"
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=TIMEOUT)
        assert process.returncode == 0, err
        assert len(err.splitlines()) < 20, f"a flood in the log: {len(err.splitlines())} lines"


def a_teacher_gets_in_although_the_descriptors_are_used_up(program):
    with Server(program, "--demo", limit=64) as server:
        with Socket(server) as teacher:
            token = teacher.ask("login", name="demo", password="hemicycle-demo")["ok"]["token"]
            classes = teacher.ask("home")["ok"]["classes"]
            sitting = teacher.ask("sitting.add", **{"class": classes[0]["id"], "title": "Conseil"})["ok"]["id"]
            link = teacher.ask("link.add", kind="projector", target=sitting)["ok"]["token"]
        walls, turned_away = [], 0
        while turned_away < 20:  # far more walls than there is room for
            wall = None
            try:
                wall = Socket(server)
                assert wall.open
                wall.ask("hello", token=link)
                walls.append(wall)
            except (AssertionError, OSError, EOFError):
                turned_away += 1
                if wall is not None:
                    wall.connection.close()
        codes = [wall.close_code_or_none(4) for wall in walls[-8:]]
        assert codes.count(1013) == 8, codes  # those who came by the reserve must go
        stay = [wall for wall in walls[:-16] if wall.close_code_or_none(0.01) is None]
        assert len(stay) == len(walls) - 16 and len(stay) > 10, (len(stay), len(walls))
        with Socket(server) as teacher:
            assert "ok" in teacher.ask("hello", token=token)
            assert teacher.close_code_or_none(4) is None, "a teacher may stay"
        for wall in walls:
            wall.connection.close()


run([
    it_ends_cleanly_and_says_goodbye,
    it_ends_although_somebody_does_not_listen,
    it_starts_again_on_its_own_data,
    a_busy_port_is_told_with_a_way_out,
    an_address_of_another_machine_is_told,
    a_data_directory_that_is_not_ours_is_told,
    a_data_directory_that_cannot_be_written_is_told_in_both_languages,
    two_servers_do_not_share_a_data_directory,
    a_bad_option_is_told_with_status_2,
    a_bad_option_is_told_in_french,
    a_rehearsal_complains_in_both_languages,
    the_variables_of_the_locale_choose_the_language,
    help_has_the_same_lines_in_both_languages,
    options_come_from_flags_then_variables_then_the_file,
    help_manual_and_guide_know_every_option,
    the_welcome_tells_where_and_how_to_sign_in,
    the_first_password_is_told_without_a_welcome,
    who_comes_too_near_to_the_descriptor_limit_is_turned_away,
    a_teacher_gets_in_although_the_descriptors_are_used_up,
])
