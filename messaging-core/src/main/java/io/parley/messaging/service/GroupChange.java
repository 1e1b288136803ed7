package io.parley.messaging.service;

import io.parley.messaging.attachment.Attaching;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.FileId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The step that changes how a group is shown: all that the patch names, or nothing. */
record GroupChange(Workshop workshop, Caller caller, GroupPatch patch) implements Desk.Step {
    @Override
    public Outcome<Decision.Decided> apply(OrganizationTx tx, Conversation group) {
        return switch (decide(group)) {
            case Decision.Refused(Refusal why) -> Outcome.refused(why);
            case Decision.Decided decided ->
                exchange(tx, group, decided.next().avatar())
                        .<Outcome<Decision.Decided>>map(Outcome::refused)
                        .orElseGet(() -> stored(tx, decided));
        };
    }

    private Decision decide(Conversation group) {
        Conversation next = group;
        var events = new ArrayList<Happened>();
        for (ConversationCommand command : patch.commands(caller.member())) {
            switch (next.decide(command, workshop.limits(), workshop.now())) {
                case Decision.Refused refused -> {
                    return refused;
                }
                case Decision.Decided decided -> {
                    next = decided.next();
                    events.addAll(decided.events());
                }
            }
        }
        return new Decision.Decided(next, events, List.of());
    }

    /** Keeps the file that shows the group from now on and lets go of the one before, unless it is refused. */
    private Optional<Refusal> exchange(OrganizationTx tx, Conversation group, Optional<FileId> wanted) {
        Optional<FileId> former = group.avatar();
        if (former.equals(wanted)) {
            return Optional.empty();
        }
        Map<FileId, StoredFile> files = tx.files()
                .lock(Stream.of(former, wanted).flatMap(Optional::stream).toList());
        Optional<Refusal> unfit = wanted.flatMap(file -> unfit(group, file, files));
        if (unfit.isEmpty()) {
            wanted.ifPresent(tx.files()::kept);
            former.ifPresent(file -> tx.files().drop(file, workshop.now()));
        }
        return unfit;
    }

    private Optional<Refusal> unfit(Conversation group, FileId file, Map<FileId, StoredFile> files) {
        var wish = new Attaching(List.of(file), group.id(), caller.member(), 1);
        return switch (wish.decide(files)) {
            case Outcome.Refused<List<Attachment>>(Refusal why) -> Optional.of(why);
            case Outcome.Done<List<Attachment>>(List<Attachment> only) ->
                only.getFirst().kind() == MediaKind.IMAGE
                        ? Optional.empty()
                        : Optional.of(new FileRefusal.NotAnImage());
        };
    }

    private static Outcome<Decision.Decided> stored(OrganizationTx tx, Decision.Decided decided) {
        if (!decided.changesNothing()) {
            tx.conversations().save(decided);
        }
        return Outcome.done(decided);
    }
}
