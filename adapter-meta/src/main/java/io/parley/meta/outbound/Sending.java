package io.parley.meta.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.ActingNode;
import io.parley.meta.ActsFor;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphFault;
import io.parley.meta.MessagingPlatform;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Sends messages of one platform with the Send API. */
public record Sending(MessagingPlatform platform, ActsFor actsFor) {
    private static final int LONGEST_ATTACHMENT_ID = 255;

    /** Makes one attempt. Never throws. */
    public SendResult send(Outbound message, Session session) {
        return switch (Draft.of(message.content(), platform)) {
            case Draft.Misfit misfit -> misfit.refused();
            case Draft.Ready(ObjectNode json) -> inName(message, session, node -> post(json, message, node, session));
            case Draft.OneFile(Attachment file) -> inName(message, session, node -> file(file, message, node, session));
        };
    }

    private SendResult inName(Outbound message, Session session, Function<ActingNode, SendResult> attempt) {
        return actsFor.in(message.account(), session.settings())
                .map(attempt)
                .orElseGet(() -> new SendResult.Refused(
                        GraphFault.CREDENTIALS_LOST.reason(""), GraphFault.CREDENTIALS_LOST.blame()));
    }

    /** By a link if the platform can follow one, for that takes one call; else by uploading it first. */
    private SendResult file(Attachment file, Outbound message, ActingNode node, Session session) {
        return session.linkTo(file)
                .map(address -> post(MessageJson.link(file.kind(), address), message, node, session))
                .orElseGet(() -> uploaded(file, message, node, session));
    }

    private SendResult uploaded(Attachment file, Outbound message, ActingNode node, Session session) {
        var answer =
                session.upload(node.calls().upload(form(file), "filedata", file, node.id(), "message_attachments"));
        return GraphAnswer.found(answer, body -> body.id("attachment_id", LONGEST_ATTACHMENT_ID))
                .map(id -> post(MessageJson.uploaded(file.kind(), id), message, node, session))
                .orElseGet(() -> GraphAnswer.resultBeforeSending(answer));
    }

    /** After Meta's page "Attachment Upload API": a page says for which of its platforms. */
    private Map<String, String> form(Attachment file) {
        var fields = new TreeMap<String, String>();
        fields.put("message", MessageJson.upload(file.kind()).toString());
        if (platform == MessagingPlatform.INSTAGRAM) {
            fields.put("platform", "instagram");
        }
        return fields;
    }

    private SendResult post(ObjectNode json, Outbound message, ActingNode node, Session session) {
        var request = node.calls().post(SendBody.of(json, message, platform), node.id(), "messages");
        return GraphAnswer.resultOf(session.exchange(request), Sending::sentId);
    }

    private static Optional<PlatformMessageId> sentId(Fields answer) {
        return answer.id("message_id", PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
    }
}
