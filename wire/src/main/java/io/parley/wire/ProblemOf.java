package io.parley.wire;

import io.parley.messaging.outcome.Refusal;

/** The one place where a refusal of the core becomes a code, and with it a status, on every wire. */
public final class ProblemOf {
    private ProblemOf() {}

    /** The problem, with what a client needs to go on from here without asking again. */
    public static Problem refusal(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound why -> of(ProblemCode.NOT_FOUND, why);
            case Refusal.Forbidden why -> of(ProblemCode.FORBIDDEN, why);
            case Refusal.TextEmpty why -> of(ProblemCode.TEXT_EMPTY, why);
            case Refusal.TextTooLong why ->
                of(ProblemCode.TEXT_TOO_LONG, why).with("length", why.length()).with("limit", why.limit());
            case Refusal.ConversationMovedOn why ->
                of(ProblemCode.CONVERSATION_MOVED_ON, why).with("lastSeq", why.lastSeq());
            case Refusal.ConversationClosed why -> of(ProblemCode.CONVERSATION_CLOSED, why);
            case Refusal.AnotherIsOpen why ->
                of(ProblemCode.ANOTHER_CONVERSATION_OPEN, why)
                        .with("conversation", why.open().toString());
            case Refusal.BeyondLastSeq why ->
                of(ProblemCode.BEYOND_LAST_SEQ, why).with("lastSeq", why.lastSeq());
            case Refusal.ReplyElsewhere why -> of(ProblemCode.REPLY_ELSEWHERE, why);
            case Refusal.AtCapacity why ->
                of(ProblemCode.MEMBER_AT_CAPACITY, why)
                        .with("member", why.member().toString())
                        .with("capacity", why.capacity());
            case Refusal.AccountTaken why -> of(ProblemCode.ACCOUNT_TAKEN, why);
            case Refusal.EmailTaken why -> of(ProblemCode.EMAIL_TAKEN, why);
            case Refusal.PasswordTooWeak why -> of(ProblemCode.PASSWORD_TOO_WEAK, why);
            case Refusal.CredentialsWrong why -> of(ProblemCode.CREDENTIALS_WRONG, why);
            case Refusal.TokenExpired why -> of(ProblemCode.TOKEN_EXPIRED, why);
            case Refusal.TokenInvalid why -> of(ProblemCode.TOKEN_INVALID, why);
            case Refusal.SessionEnded why -> of(ProblemCode.SESSION_ENDED, why);
            case Refusal.RefreshTokenReused why -> of(ProblemCode.REFRESH_TOKEN_REUSED, why);
        };
    }

    private static Problem of(ProblemCode code, Refusal why) {
        return Problem.of(code, why.explanation());
    }
}
