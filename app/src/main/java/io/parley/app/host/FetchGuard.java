package io.parley.app.host;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says from where files may be fetched. A contact, or whoever can speak for a platform, chooses the address: it must not
 * lead into the network that this server stands in. That a name is looked up here and again when connecting does no harm:
 * only who has the certificate of an agreed host is spoken to.
 *
 * @param own the platform's API as the operator has set it, which may be anywhere; empty for the real one
 * @param names looks a host up
 */
record FetchGuard(Optional<URI> own, Names names) {
    /** Looks up the addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    static FetchGuard of(Optional<URI> own) {
        return new FetchGuard(own, InetAddress::getAllByName);
    }

    /** Why nothing is fetched from there; empty when it may be. Without the address. */
    Optional<String> refusal(URI address, Set<String> hosts) {
        if (own.filter(uri -> isSamePlace(uri, address)).isPresent()) {
            return Optional.empty();
        }
        boolean plain = "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == 443);
        if (!plain) {
            return Optional.of("not an https address of a host");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return hosts.stream().noneMatch(agreed -> covers(agreed, host))
                ? Optional.of("not one of the platform's hosts")
                : unreachable(host);
    }

    private Optional<String> unreachable(String host) {
        try {
            boolean isPublic = Arrays.stream(names.all(host)).allMatch(PublicAddress::is);
            return isPublic ? Optional.empty() : Optional.of("not a public address");
        } catch (UnknownHostException unknown) {
            // Perhaps tomorrow: connecting says so.
            return Optional.empty();
        }
    }

    private static boolean covers(String agreed, String host) {
        String small = agreed.toLowerCase(Locale.ROOT);
        return small.startsWith(".") ? host.endsWith(small) : host.equals(small);
    }

    private static boolean isSamePlace(URI own, URI address) {
        return own.getScheme().equalsIgnoreCase(String.valueOf(address.getScheme()))
                && address.getRawAuthority() != null
                && own.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
    }
}
