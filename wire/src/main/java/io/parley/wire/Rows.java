package io.parley.wire;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.LastMessage;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Member;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.Message;
import io.parley.messaging.note.Note;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.service.SignInService;
import io.parley.messaging.service.SignedIn;
import io.parley.messaging.store.ConversationOverview;
import java.util.Optional;

/** The core's concepts as rows of the contract. Pure. */
public final class Rows {
    private Rows() {}

    public static ConversationRow conversation(ConversationOverview overview) {
        return conversation(overview.conversation(), overview.unread());
    }

    static ConversationRow conversation(Conversation conversation, long unread) {
        return new ConversationRow(
                conversation.id().toString(),
                conversation.number(),
                Words.of(conversation.kind()),
                Words.of(conversation.status()),
                Words.of(conversation.priority()),
                conversation.subject(),
                conversation.customer().map(Rows::channelOf),
                conversation.customer().map(Rows::contactOf),
                conversation.assignee().map(Rows::assignee),
                conversation.lastSeq(),
                unread,
                conversation.lastMessage().map(Rows::lastMessage),
                conversation.createdAt(),
                conversation.updatedAt());
    }

    public static MessageRow message(Message message) {
        return new MessageRow(
                message.id().toString(),
                message.seq(),
                message.conversation().toString(),
                author(message.author()),
                content(message.content()),
                message.replyTo().map(Object::toString),
                message.clientId().map(id -> id.value()),
                Words.of(message.status()),
                message.failure().map(Rows::failure),
                message.createdAt());
    }

    public static NoteRow note(Note note) {
        return new NoteRow(
                note.id().toString(),
                note.seq(),
                note.conversation().toString(),
                author(note.author()),
                note.text(),
                Words.of(note.visibility()),
                note.createdAt());
    }

    public static MemberRow member(Member member) {
        return new MemberRow(
                member.id().toString(),
                member.name(),
                member.email().value(),
                Words.of(member.role()),
                Words.of(member.availability()),
                member.capacity());
    }

    public static NameRef organization(Organization organization) {
        return new NameRef(organization.id().toString(), organization.name());
    }

    public static ChannelRow channel(Channel channel) {
        return new ChannelRow(
                channel.id().toString(),
                channel.type().name(),
                channel.account().value(),
                channel.name());
    }

    public static ContactRow contact(Contact contact) {
        return new ContactRow(contact.id().toString(), contact.name(), contact.createdAt());
    }

    public static SignedInRow signedIn(SignedIn signedIn) {
        Member member = signedIn.member();
        return new SignedInRow(
                signedIn.accessToken(),
                signedIn.refreshToken(),
                signedIn.expiresIn().toSeconds(),
                new SignedInRow.PersonRow(
                        member.id().toString(), member.name(), member.email().value(), Words.of(member.role())),
                organization(signedIn.organization()));
    }

    public static MeRow me(SignInService.Me me, Caller caller) {
        var permissions = caller.permissions().stream().sorted().map(Words::of).toList();
        return new MeRow(member(me.member()), organization(me.organization()), permissions);
    }

    static NameRef assignee(Assignee assignee) {
        return new NameRef(assignee.member().toString(), assignee.name());
    }

    static MessageRow.FailureRow failure(FailureReason failure) {
        return new MessageRow.FailureRow(
                failure.code(),
                failure.explanation(),
                Optional.of(failure.platformCode()).filter(code -> !code.isEmpty()));
    }

    static AuthorRow author(Author author) {
        return switch (author) {
            case Author.OfContact contact ->
                new AuthorRow("contact", Optional.of(contact.id().toString()), contact.name());
            case Author.OfMember member ->
                new AuthorRow("member", Optional.of(member.id().toString()), member.name());
            case Author.OfSystem system -> new AuthorRow("system", Optional.empty(), system.name());
        };
    }

    private static MessageRow.ContentRow content(Content content) {
        return switch (content) {
            case Content.Text(String text) ->
                new MessageRow.ContentRow("text", Optional.of(text), Optional.empty(), Optional.empty());
            case Content.Unsupported(String kind, String raw) ->
                new MessageRow.ContentRow(
                        "unsupported",
                        Optional.empty(),
                        Optional.of(kind),
                        Optional.of(raw).filter(text -> !text.isEmpty()).map(Json::passedOn));
        };
    }

    private static ConversationRow.ChannelRef channelOf(Customer customer) {
        return new ConversationRow.ChannelRef(
                customer.channel().toString(), customer.channelType().name());
    }

    private static NameRef contactOf(Customer customer) {
        return new NameRef(customer.contact().toString(), customer.name());
    }

    private static ConversationRow.LastMessageRow lastMessage(LastMessage last) {
        return new ConversationRow.LastMessageRow(last.id().toString(), last.seq(), last.text(), last.at());
    }
}
