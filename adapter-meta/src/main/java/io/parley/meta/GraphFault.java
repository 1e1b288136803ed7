package io.parley.meta;

import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.SendResult.Scope;
import io.parley.messaging.outcome.FailureReason;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an error of the Graph API means for us. After Meta's pages "Handle errors" (Graph API), "Error codes" (WhatsApp
 * Cloud API) and "Error codes" (Messenger Platform): decided by code and subcode, never by text, which Meta changes.
 */
public enum GraphFault {
    UNAVAILABLE("platform-unavailable", "The platform had a fault of its own. Try again in a few minutes."),
    RATE_LIMITED("rate-limited", "Too many messages were sent in a short time. Wait before you send more."),
    PAIR_RATE_LIMITED(
            "rate-limited", "Too many messages went to this customer in a short time. Wait before you send more."),
    CREDENTIALS_LOST(
            "channel-credentials-lost",
            "The platform no longer accepts this channel's access token. An administrator must reconnect the channel."),
    WINDOW_CLOSED(
            "reply-window-closed",
            "The customer wrote too long ago for a free answer. Wait until they write, or send an approved template."),
    RECIPIENT_UNREACHABLE(
            "recipient-unreachable", "The customer cannot be reached on this platform. Try another channel."),
    CHANNEL_BLOCKED(
            "channel-blocked",
            "The platform restricts this channel's account. An administrator must look into it on the platform."),
    PERMISSION_MISSING(
            "channel-permission-missing",
            "The platform says that we lack a permission for this channel. An administrator must connect the channel"
                    + " again and grant every permission that is asked for."),
    REFUSED("platform-refused", "The platform refused this message. Change it before you send it again."),
    PERHAPS_SENT(
            "perhaps-sent", "The platform reported a fault, yet it may have sent the message. Wait for its report.");

    /** What Meta may call transient as well, and which says more. */
    private static final Set<GraphFault> MORE_THAN_TRANSIENT =
            EnumSet.of(PERHAPS_SENT, RATE_LIMITED, PAIR_RATE_LIMITED);

    private final String code;
    private final String explanation;

    GraphFault(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    /** The reason to show, with the platform's own code. */
    public FailureReason reason(String platformCode) {
        return new FailureReason(code, explanation, platformCode);
    }

    /** Where the reason lies when a message was refused with it. */
    public Blame blame() {
        return switch (this) {
            case CREDENTIALS_LOST -> Blame.CREDENTIALS;
            case WINDOW_CLOSED -> Blame.WINDOW;
            case RECIPIENT_UNREACHABLE -> Blame.RECIPIENT;
            case CHANNEL_BLOCKED, PERMISSION_MISSING -> Blame.ACCOUNT;
            case UNAVAILABLE, RATE_LIMITED, PAIR_RATE_LIMITED, REFUSED, PERHAPS_SENT -> Blame.MESSAGE;
        };
    }

    /** What has to wait while it lasts. */
    public Scope scope() {
        return this == RATE_LIMITED ? Scope.CHANNEL : Scope.CONVERSATION;
    }

    /** Whether the same may succeed later. */
    public boolean passes() {
        return switch (this) {
            case UNAVAILABLE, RATE_LIMITED, PAIR_RATE_LIMITED, PERHAPS_SENT -> true;
            case CREDENTIALS_LOST, WINDOW_CLOSED, RECIPIENT_UNREACHABLE -> false;
            case CHANNEL_BLOCKED, PERMISSION_MISSING, REFUSED -> false;
        };
    }

    static GraphFault of(GraphError error) {
        var named = bySubcode(error.code(), error.subcode()).or(() -> byCode(error.code()));
        if (named.filter(MORE_THAN_TRANSIENT::contains).isPresent()) {
            return named.get();
        }
        return error.isTransient() ? UNAVAILABLE : named.orElseGet(() -> byStatus(error.httpStatus()));
    }

    private static Optional<GraphFault> bySubcode(int code, int subcode) {
        return switch (subcode) {
            // Meta: the message was sent although an error came back.
            case 1357046 -> Optional.of(PERHAPS_SENT);
            case 2018278, 2534022, 2018065 -> Optional.of(WINDOW_CLOSED);
            case 2018108, 1545041, 2018001 -> Optional.of(RECIPIENT_UNREACHABLE);
            case 1893063, 2534122, 2534029 -> Optional.of(CHANNEL_BLOCKED);
            case 99 -> Optional.of(PERMISSION_MISSING).filter(permissionMissing -> code == 1);
            // The object is the account we send from: gone, or no longer ours.
            case 33 -> Optional.of(CHANNEL_BLOCKED).filter(objectMissing -> code == 100);
            default -> Optional.empty();
        };
    }

    private static Optional<GraphFault> byCode(int code) {
        return switch (code) {
            case 1, 2, 131000, 131016, 131053, 131057, 133004, 2494100 -> Optional.of(UNAVAILABLE);
            case 4, 17, 32, 613, 130429, 132069, 133016 -> Optional.of(RATE_LIMITED);
            case 131056 -> Optional.of(PAIR_RATE_LIMITED);
            case 0, 190 -> Optional.of(CREDENTIALS_LOST);
            case 131047 -> Optional.of(WINDOW_CLOSED);
            case 551, 131026 -> Optional.of(RECIPIENT_UNREACHABLE);
            case 3, 10, 131005 -> Optional.of(PERMISSION_MISSING);
            case 33, 368, 131031, 131037, 131042, 131045, 131048 -> Optional.of(CHANNEL_BLOCKED);
            case 131064, 133010, 141000 -> Optional.of(CHANNEL_BLOCKED);
            case 100, 230, 130472, 130497, 131008, 131009, 131021, 131030, 131049 -> Optional.of(REFUSED);
            case 131050, 131051, 131052, 131062, 131063, 135000, 137000 -> Optional.of(REFUSED);
            case 132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132068 -> Optional.of(REFUSED);
            default -> byRange(code);
        };
    }

    private static Optional<GraphFault> byRange(int code) {
        if (code >= 200 && code <= 299) {
            return Optional.of(PERMISSION_MISSING);
        }
        return code >= 80001 && code <= 80014 ? Optional.of(RATE_LIMITED) : Optional.empty();
    }

    private static GraphFault byStatus(int httpStatus) {
        return switch (httpStatus) {
            case 401 -> CREDENTIALS_LOST;
            case 403 -> PERMISSION_MISSING;
            case 429 -> RATE_LIMITED;
            default -> httpStatus >= 500 ? PERHAPS_SENT : REFUSED;
        };
    }
}
