"""Which script a text is written in, as far as its type setting depends on it."""

import re

# Han, Kana, Hangul and their extensions; italics do not exist in these scripts.
_CJK = re.compile(
    "[\u1100-\u11ff\u2e80-\u30ff\u3130-\u318f\u31f0-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)


def is_cjk(text: str) -> bool:
    """Tell whether a line of text is set in Chinese, Japanese or Korean type."""
    return bool(_CJK.search(text))
