"""More phrases that tell what happened: the turns of journalists, courts and law firms.

One file a kind of event in the folder of this name, its phrases language by language, written as in
``events``: `phrase=weight`, parted by `|`, a star at the end for any ending.
"""

from pathlib import Path

_FOLDER = Path(__file__).with_suffix("")

TABLES = {file.stem: file.read_text("utf-8") for file in sorted(_FOLDER.glob("*.txt"))}
