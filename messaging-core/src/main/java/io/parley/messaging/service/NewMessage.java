package io.parley.messaging.service;

import io.parley.messaging.delivery.WhenClosed;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a member wants to say.
 *
 * @param files uploaded to the conversation by the sender, and carried by no message yet; the text may be empty then
 * @param content what is neither words nor files: a place, cards, choices, or a template without its preview. It goes
 *     without files; the text is what it says in words, if it says any
 * @param clientId the sender's own name for it; sent again with the same one it is stored once
 * @param expectedLastSeq refuse if anything happened since this event
 * @param whenClosed what becomes of it when the contact's platform takes nothing from us at the time
 */
public record NewMessage(
        RichText text,
        List<FileId> files,
        Optional<Content> content,
        Optional<MessageId> replyTo,
        Optional<ClientId> clientId,
        OptionalLong expectedLastSeq,
        WhenClosed whenClosed) {
    public NewMessage {
        files = List.copyOf(files);
        if (content.isPresent() && !files.isEmpty()) {
            throw new IllegalArgumentException("files go with words alone");
        }
    }

    /** Words and files. If it cannot leave it fails. */
    public NewMessage(
            RichText text,
            List<FileId> files,
            Optional<MessageId> replyTo,
            Optional<ClientId> clientId,
            OptionalLong expectedLastSeq) {
        this(text, files, Optional.empty(), replyTo, clientId, expectedLastSeq);
    }

    /** If it cannot leave it fails. */
    public NewMessage(
            RichText text,
            List<FileId> files,
            Optional<Content> content,
            Optional<MessageId> replyTo,
            Optional<ClientId> clientId,
            OptionalLong expectedLastSeq) {
        this(text, files, content, replyTo, clientId, expectedLastSeq, WhenClosed.FAIL);
    }

    /** Words alone. */
    public NewMessage(
            RichText text, Optional<MessageId> replyTo, Optional<ClientId> clientId, OptionalLong expectedLastSeq) {
        this(text, List.of(), replyTo, clientId, expectedLastSeq);
    }

    public static NewMessage text(String text) {
        return new NewMessage(RichText.plain(text), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    /** Something that is neither words nor files. */
    public static NewMessage of(Content content) {
        RichText words = content instanceof Content.Choices choices ? choices.body() : RichText.plain("");
        return new NewMessage(
                words,
                List.of(),
                Optional.of(content),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                WhenClosed.FAIL);
    }

    public NewMessage withClientId(ClientId id) {
        return new NewMessage(text, files, content, replyTo, Optional.of(id), expectedLastSeq, whenClosed);
    }

    public NewMessage inReplyTo(MessageId message) {
        return new NewMessage(text, files, content, Optional.of(message), clientId, expectedLastSeq, whenClosed);
    }

    /** It waits, if it cannot leave, until the contact acts. */
    public NewMessage held() {
        return new NewMessage(text, files, content, replyTo, clientId, expectedLastSeq, WhenClosed.HOLD);
    }
}
