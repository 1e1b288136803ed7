package io.parley.wire;

/**
 * A successful sign-in. Prints without its tokens.
 *
 * @param expiresIn seconds
 */
public record SignedInRow(
        String accessToken, String refreshToken, long expiresIn, PersonRow member, NameRef organization) {
    @Override
    public String toString() {
        return "SignedInRow[" + member + "]";
    }

    /** Who signed in. Prints without the address. */
    public record PersonRow(String id, String name, String email, String role) {
        @Override
        public String toString() {
            return "PersonRow[" + id + "]";
        }
    }

    /** The same for a browser, which has the tokens in cookies. */
    public record ByCookie(long expiresIn, PersonRow member, NameRef organization) {}
}
