package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Ending.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The templates of a business account; page: Message Templates, {@code GET, POST, DELETE /{waba}/message_templates}. */
final class Templates {
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_BODY = 1024;

    private final World world;
    private final BusinessAccount owner;
    private final List<Template> templates = new ArrayList<>();

    Templates(World world, BusinessAccount owner) {
        this.world = world;
        this.owner = owner;
    }

    Template add(String name, String language, String body) {
        var definition = Json.object("name", name).put("language", language).put("category", "UTILITY");
        definition.putArray("components").addObject().put("type", "BODY").put("text", body);
        return add(definition);
    }

    private Template add(JsonNode definition) {
        var template = new Template(world, owner, world.ids().number(), definition);
        templates.add(template);
        return template;
    }

    Optional<Template> find(String name, String language) {
        return templates.stream()
                .filter(template ->
                        template.name().equals(name) && template.language().equals(language))
                .findFirst();
    }

    Answer list(GraphCall call, String address) {
        var found = templates.stream()
                .filter(template -> asked(call, "name", template.name()))
                .filter(template -> asked(call, "language", template.language()))
                .filter(template -> asked(call, "status", template.status()))
                .map(template -> {
                    var fields = call.fields();
                    return fields.isEmpty() ? template.json() : Answers.chosen(template.json(), fields);
                })
                .toList();
        return Answers.page(found, call, address);
    }

    private static boolean asked(GraphCall call, String parameter, String value) {
        return call.parameter(parameter).map(value::equals).orElse(true);
    }

    /** A new one waits for review; approve it in code. */
    Answer create(GraphCall call) {
        var body = call.json();
        var name = Check.text(body, "name", "name", LONGEST_NAME);
        Check.that(name.matches("[a-z0-9_]+"), "Param name must be lower case letters, digits and underscores.");
        var language = Check.text(body, "language", "language", 10);
        Check.that(
                body.path("category").asText().matches("MARKETING|UTILITY|AUTHENTICATION"),
                "Param category must be one of {AUTHENTICATION, MARKETING, UTILITY}.");
        checkComponents(body.path("components"));
        if (find(name, language).isPresent()) {
            throw GraphErrors.badParameter("Invalid parameter: Content in this language already exists")
                    .with(2388024)
                    .refused();
        }
        var template = add(body);
        return Answers.of(Json.object("id", template.id())
                .put("status", template.status())
                .put("category", template.category()));
    }

    private static void checkComponents(JsonNode components) {
        Check.that(components.isArray() && !components.isEmpty(), "The parameter components is required.");
        for (var component : components) {
            if (component.path("type").asText().equalsIgnoreCase("BODY")) {
                Check.text(component, "text", "components['text']", LONGEST_BODY);
            }
        }
    }

    /** By name in every language, or one by {@code hsm_id}. */
    Answer delete(GraphCall call) {
        var name = call.required("name");
        var removed = templates.removeIf(template -> template.name().equals(name)
                && call.parameter("hsm_id").map(template.id()::equals).orElse(true));
        if (!removed) {
            throw GraphErrors.badParameter("Message Template Not Found")
                    .with(2593002)
                    .refused();
        }
        return Answers.success();
    }
}
