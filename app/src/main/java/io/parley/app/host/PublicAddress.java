package io.parley.app.host;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses that anybody can reach from those of a network of one's own. Pure. */
final class PublicAddress {
    private PublicAddress() {}

    /** Whether it is one of the internet's, for one host, and given to nobody for a purpose of its own. */
    static boolean is(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special
                && switch (address) {
                    case Inet4Address four -> isPublic(four.getAddress());
                    case Inet6Address six -> isPublic6(six.getAddress());
                    default -> false;
                };
    }

    /** See the registry of special addresses, RFC 6890. */
    private static boolean isPublic(byte[] four) {
        int first = four[0] & 0xFF;
        int second = four[1] & 0xFF;
        int third = four[2] & 0xFF;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean documents =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 224 && !carrier && !protocols && !relay && !benchmark && !documents;
    }

    /** Global unicast, without what leads back into IPv4: mapped, translated, tunnelled. */
    private static boolean isPublic6(byte[] six) {
        boolean global = (six[0] & 0xE0) == 0x20;
        boolean tunnelled = six[0] == 0x20 && six[1] == 0x02;
        boolean teredoOrDocuments = six[0] == 0x20 && six[1] == 0x01 && (isZero(six, 2, 4) || isDocuments(six));
        return global && !tunnelled && !teredoOrDocuments;
    }

    private static boolean isDocuments(byte[] six) {
        return six[2] == 0x0d && six[3] == (byte) 0xb8;
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != 0) {
                return false;
            }
        }
        return true;
    }
}
