package io.parley.meta.account;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp;
import java.net.URI;
import java.util.List;

/** Instagram Login where the deployment has an app for it, else Facebook Login. */
public record EitherSignUp(InstagramSignUp instagram, FacebookSignUp facebook) implements SignUp {
    @Override
    public URI begin(URI redirect, String state, Settings deployment) {
        return in(deployment).begin(redirect, state, deployment);
    }

    @Override
    public Asked<List<Found>> complete(String code, URI redirect, Session session) {
        return in(session.settings()).complete(code, redirect, session);
    }

    private SignUp in(Settings deployment) {
        return deployment.get("instagramAppId").isBlank() ? facebook : instagram;
    }
}
