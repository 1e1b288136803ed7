package io.parley.websocket;

/** Why a socket ends, as clients are told. */
enum CloseReason {
    RESTART(1012, "restart"),
    ACCESS_CHANGED(1012, "access changed"),
    BAD_FRAME(4400, "bad frame"),
    TOKEN(4401, "token missing or expired"),
    REVOKED(4403, "revoked"),
    SILENT(4408, "two pings missed"),
    TOO_MANY_SOCKETS(4409, "too many sockets"),
    FRAME_TOO_LARGE(4413, "frame too large"),
    NO_HELLO(4428, "no hello"),
    TOO_FAST(4429, "too fast"),
    SLOW_CONSUMER(4503, "slow consumer, resume");

    private final int code;
    private final String text;

    CloseReason(int code, String text) {
        this.code = code;
        this.text = text;
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }
}
