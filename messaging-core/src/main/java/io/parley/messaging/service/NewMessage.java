package io.parley.messaging.service;

import io.parley.messaging.delivery.WhenClosed;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.RichText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a member wants to say.
 *
 * @param files uploaded to the conversation by the sender, and carried by no message yet; the text may be empty then
 * @param clientId the sender's own name for it; sent again with the same one it is stored once
 * @param expectedLastSeq refuse if anything happened since this event
 * @param whenClosed what becomes of it when the contact's platform takes nothing from us at the time
 */
public record NewMessage(
        RichText text,
        List<FileId> files,
        Optional<MessageId> replyTo,
        Optional<ClientId> clientId,
        OptionalLong expectedLastSeq,
        WhenClosed whenClosed) {
    public NewMessage {
        files = List.copyOf(files);
    }

    /** If it cannot leave it fails. */
    public NewMessage(
            RichText text,
            List<FileId> files,
            Optional<MessageId> replyTo,
            Optional<ClientId> clientId,
            OptionalLong expectedLastSeq) {
        this(text, files, replyTo, clientId, expectedLastSeq, WhenClosed.FAIL);
    }

    /** Words alone. */
    public NewMessage(
            RichText text, Optional<MessageId> replyTo, Optional<ClientId> clientId, OptionalLong expectedLastSeq) {
        this(text, List.of(), replyTo, clientId, expectedLastSeq);
    }

    public static NewMessage text(String text) {
        return new NewMessage(RichText.plain(text), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    public NewMessage withClientId(ClientId id) {
        return new NewMessage(text, files, replyTo, Optional.of(id), expectedLastSeq, whenClosed);
    }

    public NewMessage inReplyTo(MessageId message) {
        return new NewMessage(text, files, Optional.of(message), clientId, expectedLastSeq, whenClosed);
    }

    /** It waits, if it cannot leave, until the contact acts. */
    public NewMessage held() {
        return new NewMessage(text, files, replyTo, clientId, expectedLastSeq, WhenClosed.HOLD);
    }
}
