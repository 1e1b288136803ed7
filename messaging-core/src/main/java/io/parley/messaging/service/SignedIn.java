package io.parley.messaging.service;

import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Organization;
import java.time.Duration;

/**
 * A successful sign-in. Prints without its tokens.
 *
 * @param expiresIn how long the access token is good for
 */
public record SignedIn(
        String accessToken, String refreshToken, Duration expiresIn, Member member, Organization organization) {
    @Override
    public String toString() {
        return "SignedIn[" + member.id() + "]";
    }
}
