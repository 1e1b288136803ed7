package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A message template of WhatsApp, in one language; page: Message Templates. */
public final class Template {
    private final World world;
    private final BusinessAccount owner;
    private final String id;
    private final JsonNode definition;
    private String status = "PENDING";

    Template(World world, BusinessAccount owner, String id, JsonNode definition) {
        this.world = world;
        this.owner = owner;
        this.id = id;
        this.definition = definition;
    }

    public String id() {
        return id;
    }

    public String name() {
        return definition.path("name").asText();
    }

    public String language() {
        return definition.path("language").asText();
    }

    public String category() {
        return definition.path("category").asText("UTILITY");
    }

    public Template approve() {
        return become("APPROVED", "NONE");
    }

    /** Rejects it for a reason, as {@code INVALID_FORMAT}. */
    public Template reject(String reason) {
        return become("REJECTED", reason);
    }

    public Template pause() {
        return become("PAUSED", "NONE");
    }

    public Template disable() {
        return become("DISABLED", "NONE");
    }

    private Template become(String newStatus, String reason) {
        return world.locked(() -> {
            status = newStatus;
            world.reports().template(owner, this, reason);
            return this;
        });
    }

    String status() {
        return status;
    }

    boolean isNamed() {
        return definition.path("parameter_format").asText().equals("NAMED");
    }

    /** One part, as {@code BODY}; empty when the template has none. */
    Optional<JsonNode> component(String type) {
        for (var component : definition.path("components")) {
            if (component.path("type").asText().equalsIgnoreCase(type)) {
                return Optional.of(component);
            }
        }
        return Optional.empty();
    }

    ObjectNode json() {
        var node = Json.object("name", name())
                .put("parameter_format", isNamed() ? "NAMED" : "POSITIONAL")
                .put("language", language())
                .put("status", status)
                .put("category", category())
                .put("id", id);
        var components = definition.path("components");
        node.set("components", components instanceof ArrayNode ? components : node.arrayNode());
        return node;
    }

    @Override
    public String toString() {
        return "Template[" + name() + ", " + language() + ", " + status + "]";
    }
}
