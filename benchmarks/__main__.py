"""``python -m benchmarks [SUITE] [options]``: one suite, or all of them one after the other."""

import importlib
import sys

# Each suite is the module of this name; its ``main`` takes the options and gives an exit code.
SUITES = ("pages", "exports", "peers", "news", "imports", "workers")


def main(arguments: list[str]) -> int:
    """Run the suite named first, or every suite with the same options."""
    if arguments and arguments[0] in SUITES:
        return _run(arguments[0], arguments[1:])
    if arguments and not arguments[0].startswith("-"):
        sys.exit(f"There is no suite “{arguments[0]}”; there are: {', '.join(SUITES)}.")
    return max(_run(suite, arguments) for suite in SUITES)


def _run(suite: str, options: list[str]) -> int:
    print(f"*** {suite}", file=sys.stderr)
    code: int = importlib.import_module(f"benchmarks.{suite}").main(options)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
