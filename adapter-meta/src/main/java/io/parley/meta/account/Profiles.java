package io.parley.meta.account;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ContactProfile;
import io.parley.messaging.channel.ContactProfiles;
import io.parley.messaging.channel.Session;
import io.parley.messaging.contact.Handle;
import io.parley.meta.ActsFor;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphError;
import io.parley.meta.MessagingPlatform;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks who wrote, after Meta's pages "User Profile API" (Messenger) and "User Profile" (Instagram). */
public record Profiles(MessagingPlatform platform, ActsFor actsFor) implements ContactProfiles {
    private static final int LONGEST_ID = 64;

    @Override
    public Asked<ContactProfile> profile(AccountId account, Handle contact, Session session) {
        return actsFor.ask(account, session.settings(), node -> {
            var answer = session.exchange(node.calls().get(Map.of("fields", fields()), contact.value()));
            return GraphAnswer.errorIn(answer)
                    .filter(Profiles::withholds)
                    .<Asked<ContactProfile>>map(ignored -> new Asked.Got<>(ContactProfile.withheld()))
                    .orElseGet(() -> GraphAnswer.askedOf(answer, this::profile));
        });
    }

    private String fields() {
        return switch (platform) {
            case MESSENGER -> "name,first_name,last_name";
            case INSTAGRAM -> "name,username";
        };
    }

    /** The platform knows them, and gives nothing; or the token may not ask. */
    private static boolean withholds(GraphError error) {
        return switch (error.code()) {
            // They have not agreed, or this app may not know them.
            case 230 -> true;
            // No profile to show; nobody whom this token may look at.
            case 100 -> error.subcode() == 2018218 || error.subcode() == 33;
            default -> false;
        };
    }

    private Optional<ContactProfile> profile(Fields person) {
        return person.id("id", LONGEST_ID)
                .map(ignored -> new ContactProfile(
                        switch (platform) {
                            case MESSENGER -> person.words("name").orElseGet(() -> bothNames(person));
                            case INSTAGRAM ->
                                person.words("name")
                                        .or(() -> person.words("username"))
                                        .orElse("");
                        }));
    }

    private static String bothNames(Fields person) {
        return Stream.of("first_name", "last_name")
                .flatMap(name -> person.words(name).stream())
                .collect(Collectors.joining(" "));
    }
}
