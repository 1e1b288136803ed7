package io.parley.sandbox;

/** Why an access token no longer serves; page: Facebook Login, Debug and Handle Errors. */
public enum TokenEnd {
    EXPIRED(463, "Session has expired."),
    PASSWORD_CHANGED(
            460,
            "The session has been invalidated because the user changed their password or Facebook has changed the"
                    + " session for security reasons."),
    INVALIDATED(467, "The session is invalid because the user logged out."),
    APP_REMOVED(458, "The user has not authorized the application.");

    private final int subcode;
    private final String sentence;

    TokenEnd(int subcode, String sentence) {
        this.subcode = subcode;
        this.sentence = sentence;
    }

    public int subcode() {
        return subcode;
    }

    String sentence() {
        return sentence;
    }
}
