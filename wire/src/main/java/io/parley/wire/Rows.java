package io.parley.wire;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.LastMessage;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Member;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.Revision;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.NoteSummary;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.service.MessageView;
import io.parley.messaging.service.SignInService;
import io.parley.messaging.service.SignedIn;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.Unread;
import java.util.List;
import java.util.Optional;

/** The core's concepts as rows of the contract. Pure. */
public final class Rows {
    private Rows() {}

    public static ConversationRow conversation(ConversationOverview overview) {
        Conversation conversation = overview.conversation();
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
                conversation.office().map(OfficeId::toString),
                conversation.circle().flatMap(Rows::membersOf),
                conversation.circle().flatMap(Rows::groupOf),
                conversation.lastSeq(),
                overview.unread(),
                conversation.lastMessage().map(Rows::lastMessage),
                overview.reply().map(ConversationRow.ReplyWindowRow::of),
                conversation.createdAt(),
                conversation.updatedAt());
    }

    /** A message with what belongs to it. */
    public static MessageRow message(MessageView view) {
        return MessageRows.of(view);
    }

    /** A message on its own. */
    public static MessageRow message(Message message) {
        return MessageRows.of(new MessageView(message, Optional.empty(), List.of()));
    }

    public static NoteRow note(Note note) {
        return new NoteRow(
                note.id().toString(),
                note.seq(),
                note.conversation().toString(),
                author(note.author()),
                note.text(),
                note.mentions().stream().map(MemberId::toString).toList(),
                Words.of(note.visibility()),
                note.createdAt(),
                note.editedAt());
    }

    public static NoteSummaryRow notes(NoteSummary summary) {
        return new NoteSummaryRow(
                summary.ofTeam(),
                summary.ofAll(),
                summary.more(),
                summary.last().map(Rows::note));
    }

    public static RevisionRow revision(Revision revision) {
        return new RevisionRow(revision.seq(), ContentRows.of(revision.content()), revision.writtenAt());
    }

    public static UnreadRow unread(Unread unread) {
        return new UnreadRow(unread.messages(), unread.conversations());
    }

    /** Something that happened, as a conversation's timeline shows it. */
    public static TimelineRow timeline(Happened happened) {
        return new TimelineRow(
                Frames.typeOf(happened.event()), happened.seq(), happened.at(), Frames.of(happened.event()));
    }

    public static ParticipantRow participant(Participant participant) {
        return new ParticipantRow(participant.member().toString(), participant.name(), participant.joinedAt());
    }

    public static ReceiptRow receipt(Receipt receipt) {
        return new ReceiptRow(receipt.member().toString(), receipt.delivered(), receipt.read());
    }

    public static AttachmentRow attachment(Attachment attachment) {
        String url = "/api/v1/files/" + attachment.id();
        return new AttachmentRow(
                attachment.id().toString(),
                attachment.name().value(),
                Words.of(attachment.kind()),
                attachment.type().value(),
                attachment.size(),
                attachment.dimensions().map(Dimensions::width),
                attachment.dimensions().map(Dimensions::height),
                url + "/content",
                Optional.of(url + "/thumbnail").filter(path -> attachment.thumbnail()),
                Optional.empty());
    }

    public static AttachmentRow file(StoredFile file) {
        return attachment(file.attachment()).withScan(Words.of(file.scan()));
    }

    public static MemberRow member(Member member) {
        return new MemberRow(
                member.id().toString(),
                member.name(),
                member.email().value(),
                member.role().key().value(),
                Words.of(member.availability()),
                member.capacity(),
                member.isActive());
    }

    public static NameRef organization(Organization organization) {
        return new NameRef(organization.id().toString(), organization.name());
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
                        member.id().toString(),
                        member.name(),
                        member.email().value(),
                        member.role().key().value()),
                organization(signedIn.organization()));
    }

    /** For a browser that gets its tokens as cookies. */
    public static SignedInRow.ByCookie signedInByCookie(SignedIn signedIn) {
        SignedInRow row = signedIn(signedIn);
        return new SignedInRow.ByCookie(row.expiresIn(), row.member(), row.organization());
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
            case Author.Elsewhere elsewhere -> new AuthorRow("system", Optional.empty(), elsewhere.name());
        };
    }

    private static Optional<List<String>> membersOf(Circle circle) {
        return switch (circle) {
            case Circle.Pair(MemberId lower, MemberId higher) ->
                Optional.of(List.of(lower.toString(), higher.toString()));
            case Circle.Group ignored -> Optional.empty();
        };
    }

    private static Optional<ConversationRow.GroupRow> groupOf(Circle circle) {
        return switch (circle) {
            case Circle.Pair ignored -> Optional.empty();
            case Circle.Group(MemberId owner, int size, Optional<FileId> avatar) ->
                Optional.of(new ConversationRow.GroupRow(owner.toString(), size, avatar.map(FileId::toString)));
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
