"""What an XML document may not bring along, looked for before any parser sees it.

Entities of its own could grow without bound; a document type from elsewhere would have to be fetched
(https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing). Feeds need
neither.
"""

import re

from news.errors import FeedInvalid

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
# A document type that only names itself, as RSS 0.91's does; it is cut out and never followed.
_PLAIN_DOCTYPE = re.compile(r"<!DOCTYPE[^\[\]<>]{0,500}>", re.IGNORECASE)
_OWN_SUBSET = re.compile(r"<!DOCTYPE[^<>\[]{0,500}\[", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)


def xml_defused(text: str) -> str:
    """Give the document without declaration and document type.

    Raises FeedInvalid where it declares entities or a document type of its own.
    """
    if _ENTITY.search(text) or _OWN_SUBSET.search(text):
        raise FeedInvalid(
            "declares entities or a document type of its own, which is not read: it may be an attack"
        )
    text = _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)
    return _PLAIN_DOCTYPE.sub("", text, count=1)
