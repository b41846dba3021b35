"""The Jupyter project's own tests of a kernel."""

import jupyter_kernel_test

from conftest import NAME


class TestKernel(jupyter_kernel_test.KernelTests):
    # Left out, because the kernel does not offer them yet: code_stderr, code_page_something, code_clear_output.
    kernel_name = NAME
    language_name = "swift"
    file_extension = ".swift"

    code_hello_world = 'print("hello, world")'
    completion_samples = [
        {"text": "softp", "matches": {"softplus"}},
        {"text": "let y = linsp", "matches": {"linspace"}},
        {"text": 'plot(linspace(0, 1, 2), linspace(0, 1, 2)).xla', "matches": {"xlabel"}},
        {"text": "noSuchNameAnywhere", "matches": set()},
    ]
    complete_code_samples = ["1 + 2", "let a = 3\nprint(a)", "func f(_ x: Double) -> Double { x }", "// a comment"]
    incomplete_code_samples = ["func f(_ x: Double) -> Double {", "let a = [1,", "print(1 +", "/* open"]
    invalid_code_samples = ["let = 3", "func (", 'print("open)\nlet b = 2']
    code_generate_error = "var zero = 0\n1 / zero"
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "0.5 * 4", "result": "2.0"},
        {"code": "[1, 2, 3].map { $0 * 2 }", "result": "[2, 4, 6]"},
        {"code": "linspace(0, 1, 3).count == 3", "result": "true"},
    ]
    code_display_data = [
        {"code": "display(plot(linspace(0, 1, 3), linspace(0, 1, 3)))", "mime": mime}
        for mime in ("image/svg+xml", "text/html", "text/plain")
    ] + [{"code": 'display(table(["x": linspace(0, 1, 3)]))', "mime": "text/html"}]
    code_history_pattern = "1 + 2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "relu"


class TestIopubWelcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = NAME
    support_iopub_welcome = True
