"""The program's commands, as a shell sees them."""

import json
import os
import signal
import socket
import subprocess
import time

import pytest


@pytest.fixture
def program(kernel_program, tmp_path):
    """Runs the program in an empty folder."""

    def call(*arguments, **options):
        return subprocess.run(
            [kernel_program, *map(str, arguments)], cwd=tmp_path, text=True, capture_output=True, timeout=60, **options
        )

    return call


def assert_fails_in_one_line(outcome):
    """A failure is told in a line on standard error, not by a crash."""
    assert outcome.returncode > 0, "a negative code is a signal: a crash"
    assert outcome.stdout == ""
    assert len(outcome.stderr.strip().splitlines()) == 1, outcome.stderr
    assert "Fatal error" not in outcome.stderr


def test_eval_runs_each_file_as_a_cell(program, tmp_path):
    (tmp_path / "one cell.swift").write_text('let a = 20\nprint("one")')
    (tmp_path / "두번째.swift").write_text("a + 22")
    outcome = program("eval", "one cell.swift", "두번째.swift")
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "one\n42\n", "")


def test_eval_reads_standard_input(program):
    assert program("eval", "-", input="print(6 * 7)").stdout == "42\n"


def test_eval_stops_at_the_first_error(program, tmp_path):
    (tmp_path / "good.swift").write_text('print("before")')
    (tmp_path / "bad.swift").write_text("let none = 0\n1 / none")
    (tmp_path / "never.swift").write_text('print("after")')
    outcome = program("eval", "good.swift", "bad.swift", "never.swift")
    assert outcome.returncode == 1
    assert outcome.stdout == "before\n"
    assert "bad.swift" in outcome.stderr and "line 2" in outcome.stderr
    assert "Division by zero" in outcome.stderr
    assert "\x1b" not in outcome.stderr, "colours belong on a terminal only"


def test_eval_of_a_missing_file_or_of_bytes_that_are_no_text(program, tmp_path):
    assert_fails_in_one_line(program("eval", "missing.swift"))
    (tmp_path / "bytes.swift").write_bytes(b"\xff\xfe\x00")
    assert_fails_in_one_line(program("eval", "bytes.swift"))


def test_eval_writes_what_is_shown_into_a_folder(program, tmp_path):
    (tmp_path / "plot.swift").write_text('let x = linspace(-1, 1, 5)\nplot(x, relu(x)).title("A title")')
    outcome = program("eval", "plot.swift", "--display-directory", "new/pictures")
    assert outcome.returncode == 0, outcome.stderr
    (picture,) = (tmp_path / "new/pictures").glob("*.svg")
    assert "A title" in picture.read_text()
    assert "A title" in outcome.stdout, "the plot in words"


def test_eval_can_be_interrupted(kernel_program, tmp_path):
    (tmp_path / "loop.swift").write_text('print("on")\nwhile true {}')
    process = subprocess.Popen(
        [kernel_program, "eval", "loop.swift"], cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout.readline() == "on\n"
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=10)
    assert process.returncode == 1
    assert "nterrupt" in errors


def test_install_and_uninstall_in_a_folder_of_ones_own(program, tmp_path, kernel_program):
    outcome = program("install", "--prefix", "my prefix", "--name", "my-name", "--display-name", "이름")
    assert outcome.returncode == 0, outcome.stderr
    folder = tmp_path / "my prefix/share/jupyter/kernels/my-name"
    specification = json.loads((folder / "kernel.json").read_text())
    assert specification["argv"][0] == os.path.realpath(kernel_program)
    assert "{connection_file}" in specification["argv"]
    assert specification["display_name"] == "이름"
    assert specification["language"] == "swift"
    assert {f.name for f in folder.iterdir()} == {"kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"}
    assert (folder / "logo-64x64.png").read_bytes().startswith(b"\x89PNG")

    assert program("install", "--prefix", "my prefix", "--name", "my-name").returncode == 0, "twice is fine"
    assert program("uninstall", "--prefix", "my prefix", "--name", "my-name").returncode == 0
    assert not folder.exists()
    assert_fails_in_one_line(program("uninstall", "--prefix", "my prefix", "--name", "my-name"))


def test_install_for_the_active_environment(program, tmp_path):
    environment = dict(os.environ, VIRTUAL_ENV=str(tmp_path / "environment"))
    assert program("install", "--sys-prefix", env=environment).returncode == 0
    assert (tmp_path / "environment/share/jupyter/kernels/activation/kernel.json").exists()


@pytest.mark.parametrize("name", ["../escape", "", "two words"])
def test_install_refuses_a_name_that_jupyter_would(program, tmp_path, name):
    assert program("install", "--prefix", ".", "--name", name).returncode > 0
    assert list(tmp_path.iterdir()) == []


def test_install_where_nothing_can_be_written(program, tmp_path):
    (tmp_path / "file").write_text("")
    assert_fails_in_one_line(program("install", "--prefix", "file"))


def test_doctor_names_what_is_missing_and_the_remedy(program, tmp_path):
    nowhere = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "JUPYTER_DATA_DIR": str(tmp_path / "data")}
    outcome = program("doctor", env=nowhere)
    assert "libzmq" in outcome.stdout
    if outcome.returncode:
        assert "install" in outcome.stdout
    installed = program("install", "--user", env=nowhere)
    assert installed.returncode == 0, installed.stderr
    assert "not installed" not in program("doctor", env=nowhere).stdout


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for s in sockets:
        s.bind(("127.0.0.1", 0))
    ports = [s.getsockname()[1] for s in sockets]
    for s in sockets:
        s.close()
    return ports


def connection(**changes):
    names = ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port")
    return dict(
        zip(names, free_ports(5)), transport="tcp", ip="127.0.0.1", key="a-key", signature_scheme="hmac-sha256",
        kernel_name="activation",
    ) | changes


BROKEN_CONNECTIONS = {
    "empty": "",
    "not JSON": "{",
    "not an object": "[]",
    "without ports": '{"transport": "tcp", "ip": "127.0.0.1", "key": ""}',
    "port too large": json.dumps(connection(shell_port=70_000)),
    "port is a word": json.dumps(connection(shell_port="http")),
    "unknown transport": json.dumps(connection(transport="carrier-pigeon")),
    "unknown signature scheme": json.dumps(connection(signature_scheme="hmac-rot13")),
}


@pytest.mark.parametrize("contents", BROKEN_CONNECTIONS.values(), ids=BROKEN_CONNECTIONS.keys())
def test_run_with_a_broken_connection_file(program, tmp_path, contents):
    (tmp_path / "connection.json").write_text(contents)
    assert_fails_in_one_line(program("run", "--connection-file", "connection.json"))


def test_run_without_the_connection_file(program):
    outcome = program("run", "--connection-file", "missing.json")
    assert_fails_in_one_line(outcome)
    assert "missing.json" in outcome.stderr


def test_run_with_a_port_that_is_taken(program, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        (tmp_path / "connection.json").write_text(json.dumps(connection(shell_port=port)))
        outcome = program("run", "--connection-file", "connection.json")
    assert_fails_in_one_line(outcome)
    assert str(port) in outcome.stderr


def test_run_ends_when_it_is_terminated(kernel_program, tmp_path):
    description = connection()
    (tmp_path / "connection.json").write_text(json.dumps(description))
    process = subprocess.Popen(
        [kernel_program, "run", "--connection-file", "connection.json"],
        cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )
    end = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", description["hb_port"]), timeout=1).close()
            break
        except OSError:
            assert process.poll() is None and time.monotonic() < end, "the kernel does not listen"
            time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    output, errors = process.communicate(timeout=10)
    assert output == "", "nothing belongs on the real standard output"
    assert "Fatal error" not in errors


@pytest.mark.parametrize("arguments", [[], ["--help"], ["help", "run"], ["--version"]])
def test_help_and_version(program, arguments):
    outcome = program(*arguments)
    assert outcome.returncode == 0
    assert outcome.stdout


def test_an_unknown_command_is_refused(program):
    assert program("dance").returncode == 64
