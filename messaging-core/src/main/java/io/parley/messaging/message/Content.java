package io.parley.messaging.message;

import io.parley.messaging.attachment.Attachment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a message says. Prints without it, as everything that people wrote. */
public sealed interface Content {
    record Text(RichText body) implements Content {
        /** Text without styles. */
        public Text(String plain) {
            this(RichText.plain(plain));
        }

        public String text() {
            return body.text();
        }

        @Override
        public String toString() {
            return "Text[" + text().length() + "]";
        }
    }

    /** Files with a caption, which may be empty. */
    record Files(List<Attachment> attachments, RichText caption) implements Content {
        public Files {
            attachments = List.copyOf(attachments);
            if (attachments.isEmpty()) {
                throw new IllegalArgumentException("files without a file");
            }
        }

        @Override
        public String toString() {
            return "Files[" + attachments.size() + "]";
        }
    }

    /** Files of a contact with a caption, which may be empty: not here yet, not ours to keep, or lost. */
    record Media(List<RemoteMedia> media, RichText caption) implements Content {
        public Media {
            media = List.copyOf(media);
            if (media.isEmpty()) {
                throw new IllegalArgumentException("media without a file");
            }
        }

        /** The same with one of the files as it is now; once all are here, they are files like any other. */
        public Content with(int position, RemoteMedia now) {
            var changed = new ArrayList<>(media);
            changed.set(position, now);
            boolean allHere = changed.stream().allMatch(each -> each.file().isPresent() && !each.sticker());
            return allHere
                    ? new Files(
                            changed.stream()
                                    .flatMap(each -> each.file().stream())
                                    .toList(),
                            caption)
                    : new Media(changed, caption);
        }

        @Override
        public String toString() {
            return "Media[" + media.size() + "]";
        }
    }

    /**
     * A place on a map, in degrees.
     *
     * @param name possibly empty, as the address
     */
    record Location(double latitude, double longitude, String name, String address) implements Content {
        @Override
        public String toString() {
            return "Location[…]";
        }
    }

    /** Cards of people. */
    record Cards(List<ContactCard> cards) implements Content {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /** The contact pressed a button, or chose from a list. */
    record Chosen(Option option) implements Content {}

    /** A question with answers to choose from. */
    record Choices(RichText body, List<Option> options, String button) implements Content {
        public Choices {
            options = List.copyOf(options);
        }

        /** Answers as buttons. */
        public Choices(RichText body, List<Option> options) {
            this(body, options, "");
        }

        /** Whether the answers are behind a button that opens them as a list. */
        public boolean isList() {
            return !button.isEmpty();
        }

        @Override
        public String toString() {
            return "Choices[" + options.size() + "]";
        }
    }

    /**
     * Something shown elsewhere: a post, a story, a page.
     *
     * @param kind the platform's word for it
     * @param url possibly empty: not every platform tells
     * @param text what the contact wrote about it; possibly empty, as the title
     */
    record Shared(String kind, String url, String title, String text) implements Content {
        @Override
        public String toString() {
            return "Shared[" + kind + "]";
        }
    }

    /** An order from a catalogue, with a remark that may be empty. */
    record Order(List<OrderItem> items, String remark) implements Content {
        public Order {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "Order[" + items.size() + "]";
        }
    }

    /** Somebody called, instead of writing. */
    record Call(CallState state) implements Content {}

    /**
     * A message made from an approved template.
     *
     * @param preview what the contact reads
     */
    record Template(TemplateUse use, String preview) implements Content {
        @Override
        public String toString() {
            return "Template[" + use + "]";
        }
    }

    /** It was deleted: what it said is gone for good. */
    record Deleted(Instant at) implements Content {}

    /**
     * Something the platform sent that we do not understand yet, kept as it came.
     *
     * @param kind the platform's word for it
     * @param raw the platform's own JSON
     */
    record Unsupported(String kind, String raw) implements Content {
        @Override
        public String toString() {
            return "Unsupported[" + kind + "]";
        }
    }

    /** The files of it that are kept here. */
    default List<Attachment> attachments() {
        return this instanceof Media(List<RemoteMedia> media, RichText ignored)
                ? media.stream().flatMap(each -> each.file().stream()).toList()
                : List.of();
    }

    /** The message in a line of a list; empty where there is nothing to read. */
    default String preview() {
        return switch (this) {
            case Text text -> text.text();
            case Files(List<Attachment> attachments, RichText caption) ->
                caption.text().isBlank() ? attachments.getFirst().name().value() : caption.text();
            case Media(List<RemoteMedia> ignored, RichText caption) -> caption.text();
            case Location place -> place.name().isBlank() ? place.address() : place.name();
            case Cards(List<ContactCard> cards) ->
                cards.stream().map(ContactCard::name).collect(Collectors.joining(", "));
            case Chosen(Option option) -> option.title();
            case Choices choices -> choices.body().text();
            case Shared shared -> shared.text().isBlank() ? shared.title() : shared.text();
            case Order order -> order.remark();
            case Call ignored -> "";
            case Template template -> template.preview();
            case Deleted ignored -> "";
            case Unsupported ignored -> "";
        };
    }

    /** The same with other words; what is no text becomes one. */
    default Content saying(RichText words) {
        return switch (this) {
            case Files(List<Attachment> attachments, RichText ignored) -> new Files(attachments, words);
            case Media(List<RemoteMedia> media, RichText ignored) -> new Media(media, words);
            default -> new Text(words);
        };
    }
}
