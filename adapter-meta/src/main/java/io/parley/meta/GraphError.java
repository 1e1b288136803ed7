package io.parley.meta;

import io.parley.messaging.outcome.FailureReason;

/**
 * An error as the Graph API reports it, in an answer or in a webhook, without its text.
 *
 * @param code or -1 where it gave none
 * @param subcode or 0 where it gave none
 * @param httpStatus of the answer, or 0 in a webhook
 */
public record GraphError(int code, int subcode, boolean isTransient, int httpStatus) {
    private static final int NO_CODE = -1;

    /** The error in an answer's {@code error}, or in an item of the list a webhook has. */
    public static GraphError read(Fields error, int httpStatus) {
        return new GraphError(
                error.integer("code").orElse(NO_CODE),
                error.integer("error_subcode").orElse(0),
                error.isTrue("is_transient"),
                httpStatus);
    }

    public GraphFault fault() {
        return GraphFault.of(this);
    }

    public FailureReason reason() {
        return fault().reason(platformCode());
    }

    private String platformCode() {
        if (code == NO_CODE) {
            return httpStatus == 0 ? "" : "HTTP " + httpStatus;
        }
        return subcode == 0 ? Integer.toString(code) : code + "/" + subcode;
    }
}
