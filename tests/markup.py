"""Reading the pages of the site: a small tree of elements, so that tests ask for what readers see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})


@dataclass(slots=True)
class Element:
    """One element with what it holds, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it says, with single blanks."""
        return " ".join("".join(self._strings()).split())

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset(self.attributes.get("class", "").split())

    def all(self, tag: str = "", css: str = "", **attributes: str) -> list[Element]:
        """Find the elements below it of a tag, with a class, and with these attributes."""
        return [
            element
            for element in self._below()
            if (not tag or element.tag == tag)
            and (not css or css in element.attributes.get("class", "").split())
            and (
                not attributes
                or all(element.attributes.get(name) == value for name, value in attributes.items())
            )
        ]

    def one(self, tag: str = "", css: str = "", **attributes: str) -> Element:
        """Find the only element of a tag, with a class, and with these attributes."""
        (found,) = self.all(tag, css, **attributes)
        return found

    def texts(self, tag: str = "", css: str = "", **attributes: str) -> list[str]:
        """Give what each element found says."""
        return [element.text for element in self.all(tag, css, **attributes)]

    def values(self, attribute: str, tag: str = "", css: str = "", **also: str) -> list[str]:
        """Give an attribute of each element found that has it."""
        found = self.all(tag, css, **also)
        return [e.attributes[attribute] for e in found if attribute in e.attributes]

    def _below(self) -> Iterator[Element]:
        # A stack, not recursion: pages are deep, and tests read thousands of them.
        left = self.children[::-1]
        while left:
            child = left.pop()
            if isinstance(child, Element):
                yield child
                left.extend(reversed(child.children))

    def _strings(self) -> Iterator[str]:
        left = self.children[::-1]
        while left:
            child = left.pop()
            if isinstance(child, str):
                yield child
            else:
                left.extend(reversed(child.children))


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].tag == tag:
                del self.open[at:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_page(html: str | bytes) -> Element:
    """Read a page, or a part of one."""
    builder = _Builder()
    builder.feed(html.decode() if isinstance(html, bytes) else html)
    builder.close()
    return builder.open[0]
