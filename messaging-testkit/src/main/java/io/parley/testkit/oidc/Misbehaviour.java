package io.parley.testkit.oidc;

/** What a provider, or somebody who plays one, may do wrong. */
public enum Misbehaviour {
    WRONG_ISSUER,
    WRONG_AUDIENCE,
    SEVERAL_AUDIENCES,
    ISSUED_TO_ANOTHER,
    EXPIRED,
    WITHOUT_EXPIRY,
    ISSUED_IN_THE_FUTURE,
    ISSUED_LONG_AGO,
    WRONG_NONCE,
    WITHOUT_NONCE,
    WITHOUT_SUBJECT,
    /** The algorithm is none. */
    UNSIGNED,
    /** HS256 with the public key as its secret, which everybody knows. */
    SIGNED_WITH_THE_PUBLIC_KEY,
    /** HS256 with the client's secret, which is allowed by the standard and not by us. */
    SIGNED_WITH_THE_CLIENT_SECRET,
    /** By a key of somebody else's, under the name of the provider's. */
    SIGNED_BY_ANOTHER,
    /** By a key that the token brings along. */
    KEY_IN_THE_TOKEN,
    ALTERED,
    EMAIL_UNVERIFIED,
    EMAIL_WITHOUT_A_WORD_ON_IT,
    WITHOUT_ID_TOKEN,
    NOT_JSON,
    /** Answers nothing until it is closed. */
    SLOW,
    /** Begins to answer, and never ends. */
    TRICKLES,
    FAILS,
    HUGE,
    /** Sends the redemption of codes elsewhere. */
    REDIRECTS,
    DISCOVERY_OF_ANOTHER,
    /** The discovery document names an address that is not encrypted. */
    DISCOVERY_UNENCRYPTED
}
