package io.parley.messaging.service;

/** What is left to do about sign-ins when nobody asks. Thread-safe. */
public final class SignInSweep {
    private final SessionService sessions;
    private final SignInGuard guard;

    SignInSweep(SessionService sessions, SignInGuard guard) {
        this.sessions = sessions;
        this.guard = guard;
    }

    /** Writes when sessions were used last, and forgets failures that count no more. Returns how many these were. */
    public int sweep() {
        sessions.saveUses();
        return guard.sweep();
    }
}
