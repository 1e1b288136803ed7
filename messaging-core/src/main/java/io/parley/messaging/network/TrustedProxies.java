package io.parley.messaging.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proxies that the operator runs before the server. Whoever is not one of them is believed nothing that they say of
 * where they come from.
 *
 * @param ranges where the proxies are; empty trusts nobody
 * @param header the one header in which they say for whom they ask; another one may come from anybody
 */
public record TrustedProxies(List<NetworkRange> ranges, ForwardingHeader header) {
    /** A longer chain is nobody's; what lies before is not looked at. */
    private static final int MOST_HOPS = 32;

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    public static TrustedProxies none() {
        return new TrustedProxies(List.of(), ForwardingHeader.X_FORWARDED_FOR);
    }

    public boolean contain(NetworkAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * The nearest address that is none of a trusted proxy. Each proxy added, at the right, whom it was asked by: so the
     * chain is followed from the right as long as a trusted one speaks. What cannot be read ends it at who said so.
     *
     * @param peer who holds the connection
     * @param lines the header's values in their order
     */
    public NetworkAddress clientOf(NetworkAddress peer, List<String> lines) {
        if (!contain(peer)) {
            return peer;
        }
        List<String> hops = hops(lines);
        NetworkAddress client = peer;
        for (int at = hops.size() - 1; at >= Math.max(0, hops.size() - MOST_HOPS) && contain(client); at--) {
            Optional<NetworkAddress> next = header.address(hops.get(at));
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    private static List<String> hops(List<String> lines) {
        var hops = new ArrayList<String>();
        for (String line : lines) {
            hops.addAll(List.of(line.split(",", -1)));
        }
        return hops;
    }
}
