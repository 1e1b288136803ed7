package io.parley.messaging.service;

import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.MessageTemplate.Part;
import io.parley.messaging.channel.MessageTemplate.Section;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.TemplateUse;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.TemplateRefusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A template and what is to fill its places. The limits are those of WhatsApp, which has the only templates so far. */
record FilledTemplate(MessageTemplate template, TemplateUse use) {
    private static final int LONGEST_HEADER = 60;
    private static final int LONGEST_BODY = 1_024;
    private static final int LONGEST_FILL = 2_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern UNFIT = Pattern.compile("[\\r\\n\\t]| {5,}");

    /** What is wrong, the first thing of it; empty when it can be sent. */
    Optional<Refusal> refusal() {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> places("header", headerPlaces(), use.header()),
                        () -> places("body", placesOf(Part.BODY), use.body()),
                        () -> places("buttons", buttons(), buttonFills()),
                        () -> tooLong("header", text(Part.HEADER_TEXT, use.header()), LONGEST_HEADER),
                        () -> tooLong("body", text(Part.BODY, use.body()), LONGEST_BODY))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The use, with what the template calls its places, where it gives them names and no numbers. */
    TemplateUse named() {
        List<String> places = Stream.concat(sections(Part.HEADER_TEXT), sections(Part.BODY))
                .flatMap(section -> section.places().stream())
                .toList();
        return places.stream().allMatch(place -> NUMBER.matcher(place).matches()) ? use : use.called(places);
    }

    /** What the contact reads, but for pictures and buttons. */
    String preview() {
        return Stream.of(
                        text(Part.HEADER_TEXT, use.header()), text(Part.BODY, use.body()), text(Part.FOOTER, List.of()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** A picture or a file at the head is a place of its own. */
    private int headerPlaces() {
        return placesOf(Part.HEADER_TEXT) + (int) sections(Part.HEADER_MEDIA).count();
    }

    private int placesOf(Part part) {
        return sections(part).mapToInt(section -> section.places().size()).sum();
    }

    private int buttons() {
        return (int) sections(Part.BUTTON)
                .filter(section -> !section.places().isEmpty())
                .count();
    }

    private List<String> buttonFills() {
        return List.copyOf(new TreeMap<>(use.buttons()).values());
    }

    private Stream<Section> sections(Part part) {
        return template.sections().stream().filter(section -> section.part() == part);
    }

    private static Optional<Refusal> places(String part, int wanted, List<String> fills) {
        if (fills.size() != wanted) {
            return Optional.of(new TemplateRefusal.WrongPlaces(part, wanted, fills.size()));
        }
        return IntStream.range(0, wanted)
                .filter(at -> isUnfit(fills.get(at)))
                .<Refusal>mapToObj(at -> new TemplateRefusal.Unfit(part, at + 1))
                .findFirst()
                .or(() -> fills.stream()
                        .map(fill -> tooLong(part, fill, LONGEST_FILL))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static boolean isUnfit(String fill) {
        return fill.isBlank() || UNFIT.matcher(fill).find();
    }

    private static Optional<Refusal> tooLong(String part, String text, int limit) {
        int length = CleanText.length(text);
        return length > limit ? Optional.of(new TemplateRefusal.TooLong(part, length, limit)) : Optional.empty();
    }

    private String text(Part part, List<String> fills) {
        return sections(part).map(section -> filled(section, fills)).collect(Collectors.joining("\n"));
    }

    private static String filled(Section section, List<String> fills) {
        // In one pass: what fills a place may itself look like one.
        var text = new StringBuilder();
        int from = 0;
        while (from < section.text().length()) {
            int next = nextPlace(section, from);
            if (next < 0) {
                break;
            }
            int at = section.text().indexOf(mark(section, next), from);
            text.append(section.text(), from, at).append(next < fills.size() ? fills.get(next) : mark(section, next));
            from = at + mark(section, next).length();
        }
        return text.append(section.text().substring(from)).toString();
    }

    /** Which of the section's places comes next in its text; negative when none. */
    private static int nextPlace(Section section, int from) {
        return IntStream.range(0, section.places().size())
                .filter(place -> section.text().indexOf(mark(section, place), from) >= 0)
                .boxed()
                .min(Comparator.comparingInt(place -> section.text().indexOf(mark(section, place), from)))
                .orElse(-1);
    }

    private static String mark(Section section, int place) {
        return "{{" + section.places().get(place) + "}}";
    }
}
