package io.parley.messaging.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which header a proxy says for whom it asks. */
public enum ForwardingHeader {
    /** {@code X-Forwarded-For: client, proxy1}: what most proxies write. */
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        Optional<NetworkAddress> address(String hop) {
            return withoutPort(hop.strip());
        }
    },
    /** {@code Forwarded: for=client;proto=https} (RFC 7239). */
    FORWARDED("Forwarded") {
        @Override
        Optional<NetworkAddress> address(String hop) {
            return Arrays.stream(hop.split(";", -1))
                    .map(FOR::matcher)
                    .filter(Matcher::matches)
                    .findFirst()
                    .flatMap(pair -> withoutPort(pair.group(1)));
        }
    };

    private static final Pattern FOR = Pattern.compile("(?i)\\s*for\\s*=\\s*\"?([0-9A-Fa-f.:\\[\\]]{1,64})\"?\\s*");
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([0-9.]+):\\d{1,5}");

    private final String headerName;

    ForwardingHeader(String headerName) {
        this.headerName = headerName;
    }

    /** The header's name, as in a request. */
    public String headerName() {
        return headerName;
    }

    /** The choice by its header's name, in any case. */
    public static Optional<ForwardingHeader> named(String name) {
        return Arrays.stream(values())
                .filter(header -> header.headerName.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The address that one proxy wrote down; empty when it is none that can be read, as {@code unknown}. */
    abstract Optional<NetworkAddress> address(String hop);

    private static Optional<NetworkAddress> withoutPort(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            return NetworkAddress.parse(bracketed.group(1));
        }
        Matcher withPort = V4_WITH_PORT.matcher(text);
        return NetworkAddress.parse(withPort.matches() ? withPort.group(1) : text);
    }
}
