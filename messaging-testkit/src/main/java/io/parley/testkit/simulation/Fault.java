package io.parley.testkit.simulation;

/** What can go wrong. */
enum Fault {
    CRASH_BEFORE_WORK(0.02),
    CRASH_IN_WORK(0.03),
    CRASH_BEFORE_COMMIT(0.03),
    CRASH_AFTER_COMMIT(0.05),
    CRASH_BEFORE_CALL(0.1),
    CRASH_AFTER_CALL(0.2),
    STORE_DOWN(0.1),
    COMMIT_UNANSWERED(0.05),
    INTERRUPTION(0.1),
    STALL(0.2),
    OUTAGE(0.05),
    THROTTLED(0.3),
    REFUSED(0.1),
    NOT_CONNECTED(0.2),
    REQUEST_LOST(0.2),
    ANSWER_LOST(0.3),
    WEBHOOK_REPEATED(0.3),
    WEBHOOK_LATE(0.3),
    WEBHOOK_UNREADABLE(0.1),
    REPORT_LOST(0.3),
    REPORT_LATE(0.3),
    REPORT_WITHOUT_REFERENCE(0.5),
    REPORT_FAILED(0.2),
    POST_REPEATED(0.3),
    READER_RESUMES(0.3),
    FORGERY(0.1),
    INTRUSION(0.2);

    private final double mostOften;

    Fault(double mostOften) {
        this.mostOften = mostOften;
    }

    double mostOften() {
        return mostOften;
    }
}
