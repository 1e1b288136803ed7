package io.parley.app.configuration;

import io.parley.messaging.identity.Doorkeeper;
import io.parley.messaging.network.ForwardingHeader;
import io.parley.messaging.network.NetworkRange;
import io.parley.messaging.network.TrustedProxies;
import java.util.ArrayList;
import java.util.List;

/** Reads which proxies are ours, and what they say. */
record ProxyReader(Environment environment) {
    private static final int MOST = 100;

    Doorkeeper read() {
        return new Doorkeeper(new TrustedProxies(ranges(), header()));
    }

    private List<NetworkRange> ranges() {
        var ranges = new ArrayList<NetworkRange>();
        for (String each : environment.text("TRUSTED_PROXIES").orElse("").split(",")) {
            NetworkRange.parse(each.strip()).ifPresentOrElse(ranges::add, () -> unfit(each));
        }
        if (ranges.size() > MOST) {
            environment.problem("TRUSTED_PROXIES", "has more than " + MOST + " entries.", "Name ranges instead.");
        }
        return ranges;
    }

    private void unfit(String entry) {
        if (!entry.isBlank()) {
            environment.problem(
                    "TRUSTED_PROXIES",
                    "has an entry that is neither an address nor a range.",
                    "Write 10.0.0.0/8 or 2001:db8::1, several with commas; names are not looked up.");
        }
    }

    private ForwardingHeader header() {
        return environment
                .text("TRUSTED_PROXY_HEADER")
                .map(name -> ForwardingHeader.named(name).orElseGet(this::unknown))
                .orElse(ForwardingHeader.X_FORWARDED_FOR);
    }

    private ForwardingHeader unknown() {
        environment.problem(
                "TRUSTED_PROXY_HEADER",
                "is neither X-Forwarded-For nor Forwarded.",
                "Set one of the two, or unset it.");
        return ForwardingHeader.X_FORWARDED_FOR;
    }
}
