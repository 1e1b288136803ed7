package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.messaging.channel.ReplyPermission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A conversation as lists show it. */
public record ConversationRow(
        String id,
        long number,
        String kind,
        String status,
        String priority,
        Optional<String> subject,
        Optional<ChannelRef> channel,
        Optional<NameRef> contact,
        Optional<NameRef> assignee,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> office,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<String>> members,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<GroupRow> group,
        long lastSeq,
        long unread,
        Optional<LastMessageRow> lastMessage,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ReplyWindowRow> replyWindow,
        Instant createdAt,
        Instant updatedAt) {

    /** What may be sent to the contact now, and until when. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ReplyWindowRow(String state, Optional<Instant> until, Optional<String> code) {
        static ReplyWindowRow of(ReplyPermission permission) {
            return switch (permission) {
                case ReplyPermission.Free(Optional<Instant> until) ->
                    new ReplyWindowRow("free", until, Optional.empty());
                case ReplyPermission.Tagged(Instant until) ->
                    new ReplyWindowRow("tagged", Optional.of(until), Optional.empty());
                case ReplyPermission.TemplateOnly() ->
                    new ReplyWindowRow("template-only", Optional.empty(), Optional.empty());
                case ReplyPermission.Blocked(String code) ->
                    new ReplyWindowRow("blocked", Optional.empty(), Optional.of(code));
            };
        }
    }

    /** A group: whose it is, how many take part, and the file that shows it. */
    public record GroupRow(String owner, int size, Optional<String> avatar) {}

    /** The newest message, cut to a line. */
    public record LastMessageRow(String id, long seq, String text, Instant at) {}

    /** Which channel a conversation is on. */
    public record ChannelRef(String id, String type) {}
}
