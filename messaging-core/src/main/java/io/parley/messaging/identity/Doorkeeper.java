package io.parley.messaging.identity;

import io.parley.messaging.network.NetworkAddress;
import io.parley.messaging.network.TrustedProxies;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Sees from where a request comes: by its connection, and by its headers as far as a trusted proxy wrote them. */
public record Doorkeeper(TrustedProxies proxies) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** One who trusts nobody. */
    public static Doorkeeper wary() {
        return new Doorkeeper(TrustedProxies.none());
    }

    /**
     * The origin of a request.
     *
     * @param peer the address of who holds the connection
     * @param headers all values of a header, by its name
     */
    public Origin originOf(String peer, Function<String, List<String>> headers) {
        String device = String.join(" ", headers.apply("User-Agent"));
        String address = NetworkAddress.parse(unbracketed(peer))
                .map(known ->
                        proxies.clientOf(known, headers.apply(proxies.header().headerName())))
                .map(NetworkAddress::text)
                .orElse("");
        return new Origin(address, CONTROL.matcher(device).replaceAll(" "));
    }

    /** Whether browsers came over TLS: to us, or to a trusted proxy. */
    public boolean isSecure(String peer, String scheme, Function<String, List<String>> headers) {
        return scheme.equals("https")
                || (isProxy(peer) && headers.apply("X-Forwarded-Proto").equals(List.of("https")));
    }

    private boolean isProxy(String peer) {
        return NetworkAddress.parse(unbracketed(peer)).filter(proxies::contain).isPresent();
    }

    /** A server may write the zone of a link-local peer, which is the same machine seen from the same cable. */
    private static String unbracketed(String peer) {
        String bare = peer.startsWith("[") && peer.endsWith("]") ? peer.substring(1, peer.length() - 1) : peer;
        int zone = bare.indexOf('%');
        return zone < 0 ? bare : bare.substring(0, zone);
    }
}
