package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.FileTicket;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files that members send and read. A file belongs to a conversation, and who sees that sees it. Thread-safe. */
public final class FileService {
    /** How long a file waits for a message that carries it. */
    public static final Duration LOOSE_LIFE = Duration.ofHours(24);

    private final Workshop workshop;
    private final Ports.Files ports;

    FileService(Workshop workshop, Ports.Files ports) {
        this.workshop = workshop;
        this.ports = ports;
    }

    /** A ticket as it stands in an address. */
    public record SignedTicket(String text, Instant expiresAt) {}

    public FileLimits limits() {
        return ports.rules().limits();
    }

    /**
     * Keeps a file until a message carries it. What the stream throws comes out as {@link java.io.UncheckedIOException}.
     */
    public Outcome<StoredFile> upload(Caller caller, Upload upload) {
        if (!AccessPolicy.allows(caller, UseCase.UPLOAD_FILES)) {
            return AccessPolicy.refuse(caller, UseCase.UPLOAD_FILES);
        }
        if (upload.size().orElse(0) > limits().bytes()) {
            return Outcome.refused(new FileRefusal.TooLarge(limits().bytes()));
        }
        var id = new FileId(workshop.nextId());
        return switch (announce(caller, upload.conversation(), id)) {
            case Outcome.Refused<Audience>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Audience>(Audience audience) -> take(caller, upload, audience, id);
        };
    }

    private Outcome<Audience> announce(Caller caller, ConversationId id, FileId file) {
        Instant due = workshop.now().plus(LOOSE_LIFE);
        return workshop.transactor().inOrganization(caller.organization(), tx -> {
            Optional<Conversation> conversation = Desk.find(tx, caller, id);
            conversation.ifPresent(ignored -> tx.files().announce(file, due));
            return conversation
                    .<Outcome<Audience>>map(found -> Outcome.done(Desk.audienceOf(tx, found)))
                    .orElseGet(Desk::noConversation);
        });
    }

    private Outcome<StoredFile> take(Caller caller, Upload upload, Audience audience, FileId id) {
        var progress = new UploadProgress(workshop, caller, upload, audience, id);
        Outcome<StoredFile> taken =
                new FileIntake(workshop, ports, FileIntake.Source.of(caller), upload, progress, id).take();
        return workshop.transactor().inOrganization(caller.organization(), tx -> {
            switch (taken) {
                case Outcome.Done<StoredFile>(StoredFile file) -> tx.files().add(file);
                case Outcome.Refused<StoredFile> ignored -> tx.files().forget(id);
            }
            return taken;
        });
    }

    /** What is known of a file that the caller may see. */
    public Outcome<StoredFile> find(Caller caller, FileId id) {
        if (!AccessPolicy.allows(caller, UseCase.READ_FILES)) {
            return AccessPolicy.refuse(caller, UseCase.READ_FILES);
        }
        Optional<StoredFile> file = workshop.transactor()
                .read(caller.organization(), tx -> tx.files().find(id).filter(found -> isVisible(tx, caller, found)));
        return file.<Outcome<StoredFile>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("file")));
    }

    /** The file with its content, once it was scanned. */
    public Outcome<ReadableFile> open(Caller caller, FileId id) {
        return switch (find(caller, id)) {
            case Outcome.Refused<StoredFile>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<StoredFile>(StoredFile file) ->
                file.scan().isUsable()
                        ? Outcome.done(new ReadableFile(ports.blobs(), caller.organization(), file))
                        : Outcome.refused(new FileRefusal.Quarantined());
        };
    }

    /** The file for whoever holds the ticket, as far as the member it was given to may see it now. */
    public Outcome<ReadableFile> open(String ticket, FileId id) {
        return switch (ports.tickets().open(ticket, workshop.now())) {
            case Outcome.Refused<FileTicket>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<FileTicket>(FileTicket genuine) ->
                genuine.file().equals(id)
                        ? genuine.member()
                                .map(member -> open(holderOf(genuine, member), id))
                                .orElseGet(() -> openOutside(genuine))
                        : Outcome.refused(new FileRefusal.TicketInvalid());
        };
    }

    /** For a platform that was sent the address: what a message carries. */
    private Outcome<ReadableFile> openOutside(FileTicket ticket) {
        return workshop.transactor()
                .read(ticket.organization(), tx -> tx.files().find(ticket.file()))
                .filter(file -> file.attachedTo().isPresent() && file.scan().isUsable())
                .<Outcome<ReadableFile>>map(
                        file -> Outcome.done(new ReadableFile(ports.blobs(), ticket.organization(), file)))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("file")));
    }

    private Caller holderOf(FileTicket ticket, MemberId member) {
        Reach reach = workshop.transactor()
                .read(ticket.organization(), tx -> tx.offices().reaches(Set.of(member)))
                .getOrDefault(member, new Reach.Offices(Set.of()));
        return new Caller(
                ticket.organization(),
                member,
                "",
                Set.of(Permission.READ_CONVERSATIONS),
                reach,
                new Credential.Host(),
                Origin.unknown());
    }

    /** A ticket for an address that a browser can open by itself, as that of an image. */
    public Outcome<SignedTicket> ticket(Caller caller, FileId id) {
        Instant end = workshop.now().plus(FileTicket.LIFE);
        return open(caller, id).map(readable -> {
            var ticket = new FileTicket(caller.organization(), id, caller.member(), end);
            return new SignedTicket(ports.tickets().seal(ticket), end);
        });
    }

    /** Takes back what the caller uploaded, as long as no message carries it and it shows no group. */
    public Outcome<StoredFile> discard(Caller caller, FileId id) {
        if (!AccessPolicy.allows(caller, UseCase.DISCARD_OWN_FILES)) {
            return AccessPolicy.refuse(caller, UseCase.DISCARD_OWN_FILES);
        }
        Instant now = workshop.now();
        return workshop.transactor().inOrganization(caller.organization(), tx -> {
            Optional<StoredFile> own = Optional.ofNullable(
                            tx.files().lock(List.of(id)).get(id))
                    .filter(file -> file.uploader().equals(Optional.of(caller.member())));
            if (own.isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("file"));
            }
            if (own.get().attachedTo().isPresent() || isAvatar(tx, own.get())) {
                return Outcome.refused(new FileRefusal.AttachedAlready());
            }
            tx.files().drop(id, now);
            return Outcome.done(own.get());
        });
    }

    private static boolean isAvatar(OrganizationTx tx, StoredFile file) {
        return tx.conversations()
                .find(file.conversation())
                .filter(conversation -> isAvatar(conversation, file))
                .isPresent();
    }

    private static boolean isAvatar(Conversation conversation, StoredFile file) {
        return conversation.avatar().equals(Optional.of(file.id()));
    }

    /** Until a message carries it or it shows the group, a file is its uploader's alone. */
    private static boolean isVisible(OrganizationTx tx, Caller caller, StoredFile file) {
        return Desk.find(tx, caller, file.conversation())
                .filter(conversation -> file.attachedTo().isPresent()
                        || file.uploader().equals(Optional.of(caller.member()))
                        || isAvatar(conversation, file))
                .isPresent();
    }
}
