package io.parley.wire;

import java.util.Locale;

/** Whether a page comes from where it asks. */
public final class SameOrigin {
    private SameOrigin() {}

    /**
     * Whether an origin, as browsers send it, is this host's own. Over TLS or not: a proxy may have taken it off.
     *
     * @param host the host, and the port if any, that the request was sent to
     */
    public static boolean isAt(String origin, String host) {
        String page = origin.toLowerCase(Locale.ROOT);
        String here = host.toLowerCase(Locale.ROOT);
        return page.equals("https://" + here) || page.equals("http://" + here);
    }
}
