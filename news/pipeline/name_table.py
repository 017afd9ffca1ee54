"""What each folded string can mean, kept up entry by entry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from news.pipeline.knowledge import Knowledge
from news.pipeline.name_forms import Bearer, Form, derived_forms, key_of, listed_forms

Meanings = Mapping[Bearer, Form]
_ORDER = {"party": 0, "system": 1, "court": 2}


@dataclass(frozen=True, slots=True)
class NameTable:
    """The strings of one state of knowledge; read-only, as the copy of another state is another."""

    forms: Mapping[str, tuple[Form, ...]] = field(default_factory=dict)  # what to look for, by key
    listed: Mapping[str, Meanings] = field(default_factory=dict)
    derived: Mapping[str, Meanings] = field(default_factory=dict)
    keys: Mapping[Bearer, frozenset[str]] = field(default_factory=dict)

    def with_bearers(self, knowledge: Knowledge, bearers: Iterable[Bearer]) -> "NameTable":
        """Give a copy in which these bear the strings that the knowledge gives them, and no others."""
        forms, keys = dict(self.forms), dict(self.keys)
        listed, derived = dict(self.listed), dict(self.derived)
        concerned: set[str] = set()
        for bearer in bearers:
            for key in (before := keys.pop(bearer, frozenset())):
                _drop(listed, key, bearer)
                _drop(derived, key, bearer)
            borne: set[str] = set()
            for table, stated in (
                (listed, listed_forms(knowledge, bearer)),
                (derived, derived_forms(knowledge, bearer)),
            ):
                for form in stated:
                    if key := key_of(form.written):
                        _add(table, key, bearer, form)
                        borne.add(key)
            if borne:
                keys[bearer] = frozenset(borne)
            concerned |= before | borne
        for key in concerned:
            if meant := _meant(listed.get(key), derived.get(key)):
                forms[key] = meant
            else:
                forms.pop(key, None)
        return NameTable(forms, listed, derived, keys)


def _drop(table: dict[str, Meanings], key: str, bearer: Bearer) -> None:
    left = {other: form for other, form in table.get(key, {}).items() if other != bearer}
    if left:
        table[key] = left
    else:
        table.pop(key, None)


def _add(table: dict[str, Meanings], key: str, bearer: Bearer, form: Form) -> None:
    """Note a form; of two that an entry has for one string, the clear one counts."""
    meanings = table.get(key, {})
    known = meanings.get(bearer)
    if known is None or (known.ambiguous and not form.ambiguous):
        table[key] = {**meanings, bearer: form}


def _meant(listed: Meanings | None, derived: Meanings | None) -> tuple[Form, ...]:
    """Give what a string means: strings that entries list beat those derived, of which one counts."""
    if listed:
        in_order = sorted(listed, key=lambda bearer: (_ORDER[bearer[0]], bearer[1]))
        return tuple(_settled([listed[bearer] for bearer in in_order]))
    return (derived[min(derived)],) if derived else ()


def _settled(forms: list[Form]) -> list[Form]:
    """A string that several entries of a kind bear is clear for none of them."""
    shared = {
        kind for kind in ("party", "system", "court") if sum(f.kind == kind for f in forms) > 1
    }
    return [
        f
        if f.ambiguous or f.kind not in shared
        else Form(f.kind, f.id, f.written, True, f.rule, f.main)
        for f in forms
    ]
