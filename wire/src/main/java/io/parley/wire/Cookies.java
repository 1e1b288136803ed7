package io.parley.wire;

/** The cookies of browsers that sign in that way. The prefix has browsers keep them to this host, and encrypted. */
public final class Cookies {
    /** Holds the access token. */
    public static final String ACCESS = "__Host-parley-access";

    /** Holds the refresh token. */
    public static final String REFRESH = "__Host-parley-refresh";

    private Cookies() {}
}
