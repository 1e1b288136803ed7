package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.messaging.channel.MessageTemplate.Part;
import io.parley.messaging.channel.MessageTemplate.Section;
import java.util.List;

/** The parts of a template as a JSON array. */
final class SectionsJson {

    private SectionsJson() {}

    static String write(List<Section> sections) {
        return JsonFields.array(sections.stream().map(SectionsJson::write).toList())
                .toString();
    }

    private static JsonFields write(Section section) {
        return JsonFields.empty()
                .put("part", section.part().name())
                .put("text", section.text())
                .put(
                        "places",
                        section.places().stream()
                                .map(place -> JsonFields.empty().put("name", place))
                                .toList());
    }

    static List<Section> read(String json) {
        try {
            return JsonFields.list(StoredJson.MAPPER.readTree(json)).stream()
                    .map(SectionsJson::read)
                    .toList();
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("an unreadable template", e);
        }
    }

    private static Section read(JsonFields fields) {
        List<String> places =
                fields.list("places").stream().map(place -> place.text("name")).toList();
        return new Section(Part.valueOf(fields.text("part")), fields.text("text"), places);
    }
}
