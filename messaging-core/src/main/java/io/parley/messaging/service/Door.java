package io.parley.messaging.service;

/** The services about getting in, put together from what they share. */
record Door(
        SignInService signIn,
        SessionService sessions,
        PasswordService passwords,
        SecondFactorService secondFactors,
        InvitationService invitations,
        SignInSweep sweep) {
    static Door of(Ports ports, Workshop workshop) {
        var secrets = new Secrets(ports.surroundings().chance());
        var mailer = ports.surroundings().mailer();
        var passwords =
                new Passwords(ports.security().hasher(), ports.policies().passwords(), secrets);
        var signIns = new SignIns(workshop, ports.security().signer(), secrets);
        var guard = new SignInGuard(
                workshop.transactor(), workshop.time(), ports.security().attempts());
        var sessions = new SessionService(workshop, signIns);
        var changes = new PasswordService(workshop, passwords, guard, signIns, mailer);
        var check = new SecondFactorCheck(workshop, ports.security().secrets(), guard, signIns);
        return new Door(
                new SignInService(workshop, passwords, guard, signIns, sessions),
                sessions,
                changes,
                new SecondFactorService(
                        workshop,
                        ports.security().secrets(),
                        ports.surroundings().chance(),
                        changes,
                        check),
                new InvitationService(workshop, passwords, signIns, mailer),
                new SignInSweep(sessions, guard));
    }
}
