"""The address under which an article is known, whatever address it was reached by.

Pure text: nothing is fetched, no name is resolved.
"""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from news.pipeline.text import words

_MAX_CHARACTERS = 2_000  # longer addresses are refused by common servers and by our column

_DEFAULT_PORTS = {"http": 80, "https": 443}

# Parameters that tell where a reader came from and never which page is meant.
_TRACKING = words(
    """
    fbclid gclid gclsrc dclid wbraid gbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id
    mc_cid mc_eid _ga _gl _hsenc _hsmi hsctatracking mkt_tok vero_id oly_anon_id oly_enc_id
    s_cid cmpid ncid smid smtyp sref srnd ref_src ref_url ito xtor ocid icid guccounter guce_referrer
    guce_referrer_sig spm scm share_token sharetype shareuid s_channel share_source from_source
    wt_mc wt_zmc wtrid at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4
    piano_id rb_clickid s_kwcid ef_id trk trkcampaign nr_email_referer __twitter_impression
    feedtype feedname campaign_id mbid cid_source
    """
)
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "at_recipient", "__s")

# Other views of the same page.
_VIEWS = {"amp": {"", "1", "true"}, "outputtype": {"amp"}, "output": {"amp"}, "view": {"amp"}}
_AMP_PATH = re.compile(r"(?:/amp/?|\.amp|/amp\.html)$|\.amp(?=\.html?$)", re.IGNORECASE)
_AMP_CACHE = re.compile(r"^/[a-z]/(?:s/)?([^/]+)(/.*)?$")
_GOOGLE_AMP = re.compile(r"^/amp/(?:s/)?([^/]+\.[^/]+)(/.*)?$")
_SIDE_HOST = re.compile(r"^(?:www\d?|m|mobile|amp|touch)\.")
_CONTROL = re.compile(r"[\x00-\x20\x7f]+")
_UNRESERVED = "~-._!$&'()*+,;=:@/"


def canonical_address(url: str, declared: str | None = None) -> str:
    """Give the address of the page without tracking, fragment, port or AMP view.

    ``declared`` is what the page itself calls canonical; it is believed only within the same site,
    and not where it names the site's front page. What is no web address is given back stripped.
    """
    own = _normal(url)
    if not declared or not declared.strip():
        return own
    try:
        named = _normal(urljoin(url, declared.strip()))
    except ValueError:
        return own
    return named if _believed(own, named) else own


def same_site(one: str, other: str) -> bool:
    """Tell whether two addresses belong to one site: same host, or one below the other."""
    a, b = site_of(one), site_of(other)
    return bool(a and b) and (a == b or a.endswith("." + b) or b.endswith("." + a))


def site_of(url: str) -> str:
    """Give the host without ``www``, ``m`` or ``amp``; empty where there is none."""
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
    return _SIDE_HOST.sub("", host)


def _believed(own: str, named: str) -> bool:
    if not named.startswith(("http://", "https://")) or not same_site(own, named):
        return False
    return urlsplit(named).path.strip("/") != "" or urlsplit(own).path.strip("/") == ""


@lru_cache(maxsize=64)  # an article's own address is asked for several times
def _normal(url: str) -> str:
    url = _CONTROL.sub("", url.strip())[:_MAX_CHARACTERS]
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or not host:
        return url
    inner = _inside_cache(host, parts.path)
    if inner:
        return _normal(f"https://{inner}" + (f"?{parts.query}" if parts.query else ""))
    place = f"[{host}]" if ":" in host else _ascii_host(host)
    if port and port != _DEFAULT_PORTS[scheme]:
        place += f":{port}"
    path = _plain_path(_AMP_PATH.sub("", parts.path))
    return urlunsplit((scheme, place, path or "/", _kept_query(parts.query), ""))


def _plain_path(path: str) -> str:
    """Write the escapes of a path in one way, where that cannot change its meaning."""
    return quote(unquote(path), _UNRESERVED) if _decodable(path) else path


def _decodable(path: str) -> bool:
    """Tell whether decoding the path loses nothing: it is UTF-8 and hides no divider."""
    lowered = path.lower()
    if any(code in lowered for code in ("%2f", "%3f", "%23", "%25")):
        return False
    try:
        unquote(path, errors="strict").encode()
    except UnicodeError:
        return False
    return True


@lru_cache(maxsize=1024)
def _ascii_host(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _inside_cache(host: str, path: str) -> str:
    """Give the address, without scheme, of the page that an AMP cache shows."""
    pattern = None
    if host.endswith(".cdn.ampproject.org"):
        pattern = _AMP_CACHE
    elif re.fullmatch(r"(?:www\.)?google\.[a-z.]{2,6}", host):
        pattern = _GOOGLE_AMP
    match = pattern.match(path) if pattern else None
    return f"{match[1]}{match[2] or '/'}" if match else ""


def _kept_query(query: str) -> str:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return query
    kept = [(k, v) for k, v in pairs if not _tracks(k.lower(), v.lower())]
    return urlencode(sorted(kept), quote_via=quote, safe="/:,@")


def _tracks(name: str, value: str) -> bool:
    if name in _TRACKING or name.startswith(_TRACKING_PREFIXES):
        return True
    return name in _VIEWS and value in _VIEWS[name]
