package io.parley.messaging.service;

/** The services about getting in, put together from what they share. */
record Door(SignIns signIns, SignInService signIn, SessionService sessions, SignInSweep sweep) {
    static Door of(Ports ports, Workshop workshop) {
        var secrets = new Secrets(ports.surroundings().chance());
        var passwords =
                new Passwords(ports.security().hasher(), ports.policies().passwords(), secrets);
        var signIns = new SignIns(workshop, ports.security().signer(), secrets);
        var guard = new SignInGuard(
                workshop.transactor(), workshop.time(), ports.security().attempts());
        var sessions = new SessionService(workshop, signIns);
        return new Door(
                signIns,
                new SignInService(workshop, passwords, guard, signIns, sessions),
                sessions,
                new SignInSweep(sessions, guard));
    }
}
