package io.parley.postgres;

import io.parley.messaging.message.Content;

/** A content as columns hold it. */
record ContentColumns(String kind, String content) {
    static final String TEXT = "text";
    static final String UNSUPPORTED = "unsupported:";

    static ContentColumns of(Content content) {
        return switch (content) {
            case Content.Text text -> new ContentColumns(TEXT, text.text());
            case Content.Unsupported other -> new ContentColumns(UNSUPPORTED + other.kind(), other.raw());
        };
    }
}
