package io.parley.testkit.simulation;

/** What must hold, however often things crash, repeat themselves, come late or get lost. */
public enum Invariant {
    INBOUND_KEPT("what we told the platform we have is stored"),
    INBOUND_ONCE("a contact's message is stored once, however often it is said"),
    CALLS_END("a call that we told the platform we know is over is shown as over, and ends once"),
    GENUINE_ONLY("only what the platform signed is stored"),
    RIGHT_CONVERSATION("a contact's message is in a conversation with this contact on this channel"),
    ORGANIZATIONS_APART("what belongs to one organization is never seen in another"),
    ONE_OPEN_CONVERSATION("a contact has at most one open conversation per channel"),
    DENSE_NUMBERS("the events of a conversation are numbered 1, 2, 3..., without gap or repetition"),
    IMMUTABLE_LOG("the log read again is the log that was read, and the rows agree with it"),
    POST_KEPT("a message we told its author we have is stored, under the id we told"),
    POST_ONCE("a message sent again under its client id is stored once"),
    STATUS_FORWARD("the status of a message never goes back"),
    REPORTS_HEEDED("what the platform reported, and we said we have, shows in the message's status"),
    SENT_ONCE("the platform takes a message at most once"),
    SENT_IN_ORDER("the platform takes the messages of a conversation in their order"),
    REPLY_WINDOW("no free text is sent after the reply window's end"),
    OUTCOME_TRUE("a message shown as sent was taken by the platform; one shown as failed was not, or it said so"),
    OUTBOUND_ENDS("no message stays queued"),
    LANE_FENCED("only the latest holder of a lane gives it back"),
    TEAM_ONLY("a conversation's assignee is a member of its organization, and the log's last one"),
    CAPACITY("nobody has more work than their capacity"),
    FEED_COMPLETE("a reader of the feed sees every event once, in order, wherever it resumes"),
    NOTHING_THROWN("the core throws nothing that the store did not throw"),
    CONVERGES("once the faults end, everything that waits is done");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
