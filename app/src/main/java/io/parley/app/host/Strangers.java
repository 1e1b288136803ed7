package io.parley.app.host;

import io.parley.messaging.channel.ApiRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which addresses are called when somebody who set up a channel chose them: public ones, over https. An organization could
 * otherwise have this server call what only this server can reach. The certificate is what makes a name that answers
 * differently the second time useless: whoever is behind it cannot show one.
 */
public enum Strangers {
    /** What the whole world could call as well. */
    PUBLIC_ONLY,
    /** Whatever there is: for a server whose organizations are its operator's own. */
    ANYWHERE;

    /** Why the call may not be made; empty when it may. */
    Optional<String> refusal(ApiRequest request) {
        return !request.toStranger() || this == ANYWHERE ? Optional.empty() : refusal(URI.create(request.url()));
    }

    private static Optional<String> refusal(URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            return Optional.of("the address is not one with https");
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(Strangers::isPublic)
                    ? Optional.empty()
                    : Optional.of("the address is not public");
        } catch (UnknownHostException unknown) {
            return Optional.of("no such host");
        }
    }

    static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isSpecial(address.getAddress(), address instanceof Inet6Address));
    }

    /** After the IANA registries of special-purpose addresses. */
    private static boolean isSpecial(byte[] bytes, boolean six) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (six) {
            boolean unique = (first & 0xfe) == 0xfc;
            boolean translated = first == 0 || (first == 0x20 && second == 0x02) || first == 0x64 || first == 0x01;
            boolean documented = first == 0x20 && second == 0x01 && (bytes[2] == 0 || bytes[2] == 0x0d);
            return unique || translated || documented;
        }
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean special = (first == 192 && second == 0) || (first == 198 && (second & 0xfe) == 18);
        return first == 0 || first >= 240 || shared || special;
    }
}
