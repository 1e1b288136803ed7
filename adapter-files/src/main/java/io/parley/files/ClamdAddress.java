package io.parley.files;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where clamd listens: {@code host:port}, or {@code unix:} and a path. */
public sealed interface ClamdAddress {
    record OnNetwork(String host, int port) implements ClamdAddress {}

    record OnThisMachine(String path) implements ClamdAddress {}

    /**
     * @throws IllegalArgumentException when it is neither
     */
    static ClamdAddress parse(String text) {
        if (text.startsWith("unix:/")) {
            return new OnThisMachine(text.substring("unix:".length()));
        }
        Matcher network = Pattern.compile("([^:/\\s]+):([0-9]{1,5})").matcher(text);
        if (!network.matches() || Integer.parseInt(network.group(2)) > 65_535) {
            throw new IllegalArgumentException("neither host:port nor unix:/path");
        }
        return new OnNetwork(network.group(1), Integer.parseInt(network.group(2)));
    }

    /** Looks the host up anew each time, as it may move. */
    default SocketAddress resolve() {
        return switch (this) {
            case OnNetwork(String host, int port) -> new InetSocketAddress(host, port);
            case OnThisMachine(String path) -> UnixDomainSocketAddress.of(path);
        };
    }
}
