package io.parley.whatsapp;

import io.parley.messaging.channel.Person;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.CleanText;
import io.parley.meta.Fields;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who wrote, or was written to; after Meta's page "Business-scoped user IDs". A person has a phone number, or a user id
 * of the business, or both: whoever took a username may show no number.
 *
 * @param side {@code from} or {@code to}
 */
record Party(Change change, Fields node, String side) {
    private static final int LONGEST_NAME = 200;

    /** Empty when the item names nobody. */
    Optional<Person> person() {
        var contact = contact();
        var handles = new LinkedHashSet<Handle>();
        // The number first: it is what the item says, and reaches a person also where a user id does not.
        Stream.of(number(), userId(), parentUserId()).flatMap(Optional::stream).forEach(handles::add);
        if (handles.isEmpty()) {
            return Optional.empty();
        }
        Stream.of("wa_id", "user_id", "parent_user_id")
                .flatMap(name -> handle(contact, name).stream())
                .forEach(handles::add);
        var answerTo = handles.getFirst();
        handles.remove(answerTo);
        return Optional.of(new Person(answerTo, handles, nameOf(contact)));
    }

    private Optional<Handle> number() {
        return handle(node, side);
    }

    private Optional<Handle> userId() {
        return handle(node, side + "_user_id");
    }

    private Optional<Handle> parentUserId() {
        return handle(node, side + "_parent_user_id");
    }

    /** By id, for the list of contacts is not in the order of the messages; one without fields when there is none. */
    private Fields contact() {
        return change.value().items("contacts").stream()
                .map(Fields::new)
                .filter(this::isThem)
                .findFirst()
                .orElseGet(() -> node.object(""));
    }

    private boolean isThem(Fields contact) {
        var sameNumber = number().flatMap(
                        mine -> handle(contact, "wa_id").filter(theirs -> PhoneVariants.areSame(mine, theirs)));
        var sameId = Stream.of(number(), userId())
                .flatMap(Optional::stream)
                .anyMatch(
                        mine -> handle(contact, "user_id").filter(mine::equals).isPresent());
        return sameNumber.isPresent() || sameId;
    }

    private static String nameOf(Fields contact) {
        var profile = contact.object("profile");
        return Stream.of(profile.text("name"), profile.text("username"))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> CleanText.first(name, LONGEST_NAME))
                .findFirst()
                .orElse("");
    }

    private static Optional<Handle> handle(Fields fields, String name) {
        return fields.id(name, Handle.MAX_LENGTH).map(Handle::new);
    }
}
