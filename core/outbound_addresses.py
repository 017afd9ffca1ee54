"""Which addresses of the network the site may call: public ones, and those its operator names."""

import ipaddress
import socket
from collections.abc import Collection, Iterator
from typing import Final

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

# Public by number, yet answered by the machine's own cloud: Azure's agent
# (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16).
_METADATA: Final = frozenset({ipaddress.ip_address("168.63.129.16")})
# An IPv4 address within an IPv6 one: https://www.rfc-editor.org/rfc/rfc6052#section-2.1
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")


class OutboundError(Exception):
    """A request failed; ``permanent`` where trying again cannot help."""

    permanent = False


class AddressRefused(OutboundError):
    """The address is not one the site may call: nothing was connected to."""

    permanent = True


def addresses_checked(host: str, port: int, *, allowed: Collection[str] = ()) -> tuple[str, ...]:
    """Resolve a host and give its addresses, all of which may be connected to.

    ``allowed`` holds ``host:port`` pairs that are taken as they are. One forbidden address among
    several refuses the host: its name server chooses which is used. Raises AddressRefused, and
    OutboundError where the name does not resolve. Costs a question to the name server, which the
    system's resolver gives up after its own limit.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise OutboundError(f"{host} does not resolve: {error}") from error
    addresses = tuple(dict.fromkeys(str(item[4][0]) for item in found))
    if f"{host}:{port}" not in allowed:
        for address in addresses:
            if not is_public(ipaddress.ip_address(address.partition("%")[0])):
                raise AddressRefused(f"{host} is {address}, which is not a public address")
    return addresses


def is_public(address: IP) -> bool:
    """True for an address of the public internet that names one machine."""
    return all(_is_plainly_public(part) for part in (address, *_embedded(address)))


def _is_plainly_public(address: IP) -> bool:
    if isinstance(address, ipaddress.IPv6Address) and address.is_site_local:
        return False
    return address.is_global and not address.is_multicast and address not in _METADATA


def _embedded(address: IP) -> Iterator[IP]:
    """Yield the IPv4 addresses that an IPv6 one leads to."""
    if isinstance(address, ipaddress.IPv4Address):
        return
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in _NAT64:
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
