package io.parley.messaging.service;

import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to change of how a group is shown; what is empty stays. */
public record GroupPatch(Optional<String> name, Optional<Avatar> avatar) {
    /**
     * Another avatar.
     *
     * @param file an image that was uploaded to the group; empty for none
     */
    public record Avatar(Optional<FileId> file) {}

    List<ConversationCommand> commands(MemberId by) {
        return Stream.<Optional<ConversationCommand>>of(
                        name.map(wanted -> new ConversationCommand.Rename(by, wanted)),
                        avatar.map(wanted -> new ConversationCommand.ChangeAvatar(by, wanted.file())))
                .flatMap(Optional::stream)
                .toList();
    }
}
