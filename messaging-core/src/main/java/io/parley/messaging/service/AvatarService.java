package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.attachment.FileTicket;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Avatar;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.BlobStore;
import io.parley.messaging.service.ChangedMember.Sight;
import io.parley.messaging.store.OrganizationTx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** The pictures of members: everybody changes their own, and the team sees them. Thread-safe. */
public final class AvatarService {
    /** How long a content waits to be shown before it counts as left behind. */
    private static final Duration LOOSE_LIFE = Duration.ofHours(1);

    private final Workshop workshop;
    private final Ports.Files ports;
    private final Personnel personnel;

    AvatarService(Workshop workshop, Ports.Files ports) {
        this.workshop = workshop;
        this.ports = ports;
        this.personnel = new Personnel(workshop);
    }

    /**
     * Shows the caller by this picture from now on. What the stream throws comes out as {@link UncheckedIOException}.
     */
    public Outcome<Avatar> show(Caller caller, InputStream content) {
        return switch (AccessPolicy.check(caller, UseCase.CHANGE_OWN_PROFILE)) {
            case Outcome.Refused<Caller>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Caller> ignored ->
                switch (taken(content)) {
                    case Outcome.Refused<Picture>(Refusal why) -> Outcome.refused(why);
                    case Outcome.Done<Picture>(Picture picture) -> {
                        keep(caller, picture);
                        yield exchange(caller, Optional.of(picture.avatar())).map(done -> picture.avatar());
                    }
                };
        };
    }

    private Outcome<Picture> taken(InputStream content) {
        try {
            return new AvatarIntake(ports).take(new FileId(workshop.nextId()), content);
        } catch (IOException broken) {
            throw new UncheckedIOException("the upload broke off", broken);
        }
    }

    private void keep(Caller caller, Picture picture) {
        FileId file = picture.avatar().file();
        // Announced before it is written, so that a crash leaves nothing that nobody knows of.
        workshop.transactor().inOrganization(caller.organization(), tx -> {
            tx.files().announce(file, workshop.now().plus(LOOSE_LIFE));
            return file;
        });
        try {
            var bytes = new ByteArrayInputStream(picture.content().toArray());
            ports.blobs().write(name(caller.organization(), file), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Shows the caller by no picture. Once more is no error. */
    public Outcome<Member> remove(Caller caller) {
        return switch (AccessPolicy.check(caller, UseCase.CHANGE_OWN_PROFILE)) {
            case Outcome.Refused<Caller>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Caller> ignored -> exchange(caller, Optional.empty());
        };
    }

    private Outcome<Member> exchange(Caller caller, Optional<Avatar> wanted) {
        Optional<ChangedMember> changed = workshop.transactor()
                .inOrganization(
                        caller.organization(),
                        tx -> tx.members()
                                .lockToChange(caller.member())
                                .map(member -> exchange(tx, caller, member, wanted)));
        changed.ifPresent(done -> personnel.tell(caller, done));
        return changed.map(done -> Outcome.done(done.after().member()))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("member")));
    }

    /** The new one is loose no longer, and the one before is. */
    private ChangedMember exchange(OrganizationTx tx, Caller caller, Member member, Optional<Avatar> wanted) {
        var before = new Sight(member, tx.profiles().find(member.id()));
        wanted.ifPresent(avatar -> tx.files().kept(avatar.file()));
        before.profile().avatar().ifPresent(avatar -> tx.files().announce(avatar.file(), workshop.now()));
        return personnel.save(
                tx, caller, before, new Sight(member, before.profile().showing(wanted)));
    }

    /** The picture of a member of the caller's organization. */
    public Outcome<Picture> open(Caller caller, MemberId member) {
        return switch (AccessPolicy.check(caller, UseCase.READ_THE_TEAM)) {
            case Outcome.Refused<Caller>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Caller> ignored -> open(caller.organization(), member, any -> true);
        };
    }

    /** The picture for whoever holds the ticket, as long as it still shows the member. */
    public Outcome<Picture> open(String ticket, MemberId member) {
        return switch (ports.tickets().open(ticket, workshop.now())) {
            case Outcome.Refused<FileTicket>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<FileTicket>(FileTicket genuine) ->
                open(genuine.organization(), member, avatar -> avatar.file().equals(genuine.file()));
        };
    }

    private Outcome<Picture> open(OrganizationId organization, MemberId member, Predicate<Avatar> wanted) {
        Optional<Avatar> avatar = workshop.transactor()
                .read(organization, tx -> tx.profiles().find(member).avatar());
        if (avatar.filter(shown -> !wanted.test(shown)).isPresent()) {
            return Outcome.refused(new FileRefusal.TicketInvalid());
        }
        return avatar.flatMap(shown -> picture(organization, shown))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("avatar")));
    }

    private Optional<Picture> picture(OrganizationId organization, Avatar avatar) {
        return ports.blobs().open(name(organization, avatar.file())).map(stream -> {
            try (stream) {
                return new Picture(avatar, Bytes.copyOf(stream.readAllBytes()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static BlobStore.Name name(OrganizationId organization, FileId file) {
        return new BlobStore.Name(organization, file, BlobStore.Part.CONTENT);
    }
}
