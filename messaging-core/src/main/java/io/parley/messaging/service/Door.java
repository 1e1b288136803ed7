package io.parley.messaging.service;

/** The services about getting in, put together from what they share. */
record Door(
        SignIns signIns,
        SignInService signIn,
        SessionService sessions,
        PasswordService passwords,
        SecondFactorService secondFactors,
        InvitationService invitations,
        SignInSweep sweep,
        ApiKeyService apiKeys,
        ProviderSignInService providers) {
    static Door of(Ports ports, Workshop workshop) {
        var security = ports.security();
        var secrets = new Secrets(ports.surroundings().chance());
        var mailer = ports.surroundings().mailer();
        var passwords = new Passwords(security.hasher(), ports.policies().passwords(), secrets);
        var signIns = new SignIns(workshop, security.signer(), secrets, new Admission(workshop));
        var guard = new SignInGuard(workshop.transactor(), workshop.time(), security.attempts());
        var sessions = new SessionService(workshop, signIns);
        var changes = new PasswordService(workshop, passwords, guard, signIns, mailer);
        var check = new SecondFactorCheck(workshop, security.secrets(), guard, signIns);
        var apiKeys = new ApiKeyService(workshop, ports.surroundings().chance());
        var signIn = new SignInService(
                workshop, passwords, guard, signIns, new Authentication(workshop, signIns, sessions, apiKeys));
        return new Door(
                signIns,
                signIn,
                sessions,
                changes,
                new SecondFactorService(
                        workshop, security.secrets(), ports.surroundings().chance(), changes, check),
                new InvitationService(workshop, passwords, signIns, mailer),
                new SignInSweep(sessions, guard),
                apiKeys,
                new ProviderSignInService(workshop, security.providers(), security.secrets(), signIn, secrets));
    }
}
