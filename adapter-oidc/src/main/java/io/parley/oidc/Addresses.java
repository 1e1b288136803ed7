package io.parley.oidc;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Which addresses secrets may be sent to. */
final class Addresses {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    /** Whether what is sent there is read by nobody on the way: encrypted, or not leaving this machine. */
    static boolean isSafe(URI address) {
        Optional<String> host = Optional.ofNullable(address.getHost());
        boolean encrypted = "https".equals(address.getScheme()) && host.isPresent();
        boolean here = "http".equals(address.getScheme())
                && host.filter(THIS_MACHINE::contains).isPresent();
        return (encrypted || here) && address.getRawUserInfo() == null;
    }
}
