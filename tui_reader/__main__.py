"""Run the command line as ``python -m tui_reader``."""

from tui_reader.cli.main import run

if __name__ == "__main__":
    run()
