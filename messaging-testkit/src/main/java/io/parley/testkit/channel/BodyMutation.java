package io.parley.testkit.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Spoils JSON as platforms do on bad days: with knowledge of its structure, so that what comes out is JSON still.
 *
 * @param others what may be put in from elsewhere
 */
record BodyMutation(RandomGenerator chance, List<JsonNode> others) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}");
    private static final int HUGE_TEXT = 100_000;
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud83d",
            "\udc00x",
            "\u202egnihtemos",
            "שלום عالم",
            "\ufeff",
            "\uffff",
            "null",
            "true",
            "-1",
            "1e400",
            "NaN",
            "{\"a\":1}",
            "<script>",
            "../../etc/passwd",
            "https://",
            "http://[::1",
            "9".repeat(40),
            "👩‍👩‍👧‍👦",
            "e\u0301".repeat(300));
    private static final List<String> UNHEARD =
            List.of("telepathy", "", "message ", "MESSAGES", "hologram", "x".repeat(300), "\u0000type", "__proto__");
    private static final List<BigInteger> NUMBERS = List.of(
            BigInteger.ZERO,
            BigInteger.ONE.negate(),
            BigInteger.valueOf(Integer.MAX_VALUE),
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.TEN.pow(60),
            BigInteger.valueOf(1_785_312_004L),
            BigInteger.valueOf(1_785_312_004_523L));

    /** The same, spoiled some times; what was given stays as it was. */
    JsonNode spoiled(JsonNode sound, int times) {
        var tree = new JsonTree(sound.deepCopy());
        for (var time = 0; time < times; time++) {
            var places = tree.places();
            if (places.isEmpty()) {
                return stranger();
            }
            spoil(places.get(chance.nextInt(places.size())), places);
        }
        return tree.root();
    }

    private void spoil(JsonTree.Place place, List<JsonTree.Place> all) {
        switch (chance.nextInt(13)) {
            case 0 -> place.remove();
            case 1 -> twice(place);
            case 2 -> move(place, all);
            case 3 -> swap(place, all);
            case 4 -> place.set(stranger());
            case 5 -> place.set(retyped(place.value()));
            case 6 -> place.set(inOtherUnit(place.value()));
            case 7 -> place.set(NODES.textNode(oddText(place.value().asText())));
            case 8 -> place.set(NODES.textNode(pick(UNHEARD)));
            case 9 -> rename(place);
            case 10 -> put(place.container(), another());
            case 11 -> place.set(NODES.nullNode());
            default -> place.set(nested(place.value()));
        }
    }

    /** Something out of another body, or out of nowhere. */
    JsonNode another() {
        var body = new JsonTree(pick(others)).places();
        return pick(body).value().deepCopy();
    }

    JsonNode stranger() {
        return switch (chance.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(chance.nextBoolean());
            case 2 -> NODES.numberNode(pick(NUMBERS));
            case 3 -> NODES.numberNode(1.5e300);
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.arrayNode().add(NODES.arrayNode().add(NODES.objectNode()));
            case 6 -> NODES.objectNode();
            case 7 -> NODES.numberNode(-0.5);
            default -> NODES.textNode(pick(ODD_TEXTS));
        };
    }

    private void twice(JsonTree.Place place) {
        put(place.container(), place.value().deepCopy());
    }

    private void move(JsonTree.Place place, List<JsonTree.Place> all) {
        var value = place.value().deepCopy();
        var to = pick(all);
        if (to.value() instanceof ContainerNode<?> container && !container.equals(place.value())) {
            put(container, value);
        } else {
            to.set(value);
        }
    }

    private void swap(JsonTree.Place place, List<JsonTree.Place> all) {
        var other = pick(all);
        var mine = place.value().deepCopy();
        var theirs = other.value().deepCopy();
        other.set(mine);
        place.set(theirs);
    }

    private void rename(JsonTree.Place place) {
        if (place.container() instanceof ObjectNode object) {
            var value = place.value();
            place.remove();
            object.set(chance.nextBoolean() ? pick(UNHEARD) : nameElsewhere(), value);
        }
    }

    private void put(ContainerNode<?> container, JsonNode value) {
        switch (container) {
            case ArrayNode array -> array.insert(chance.nextInt(array.size() + 1), value);
            case ObjectNode object -> object.set(nameElsewhere(), value);
            default -> throw new IllegalStateException("JSON has two containers");
        }
    }

    private String nameElsewhere() {
        var name = pick(new JsonTree(pick(others)).places()).name();
        return name.isEmpty() ? "0" : name;
    }

    private JsonNode retyped(JsonNode value) {
        return switch (value) {
            case ArrayNode array -> {
                var object = NODES.objectNode();
                array.forEach(item -> object.set(Integer.toString(object.size()), item));
                yield object;
            }
            case ObjectNode object -> {
                var array = NODES.arrayNode();
                object.forEach(array::add);
                yield chance.nextBoolean() ? array : NODES.arrayNode().add(object.deepCopy());
            }
            case JsonNode other
            when isNumber(other) ->
                other.isTextual() ? NODES.numberNode(new BigInteger(other.asText())) : NODES.textNode(other.asText());
            default -> NODES.arrayNode().add(value);
        };
    }

    private static JsonNode inOtherUnit(JsonNode value) {
        if (!isNumber(value)) {
            return value;
        }
        var number = new BigInteger(value.asText());
        var thousand = BigInteger.valueOf(1000);
        var other = value.asText().length() > 11 ? number.divide(thousand) : number.multiply(thousand);
        return value.isTextual() ? NODES.textNode(other.toString()) : NODES.numberNode(other);
    }

    private static boolean isNumber(JsonNode value) {
        return (value.isTextual() || value.isIntegralNumber())
                && NUMBER.matcher(value.asText()).matches();
    }

    private String oddText(String text) {
        return switch (chance.nextInt(60)) {
            case 0 -> "x".repeat(HUGE_TEXT);
            case 1 -> "😀".repeat(HUGE_TEXT / 4);
            case 2, 3, 4, 5, 6 -> text + pick(ODD_TEXTS);
            case 7, 8, 9, 10 -> pick(ODD_TEXTS) + text;
            default -> pick(ODD_TEXTS);
        };
    }

    private JsonNode nested(JsonNode value) {
        var depth = chance.nextInt(20) == 0 ? 100 : chance.nextInt(1, 12);
        var node = value.deepCopy();
        for (var level = 0; level < depth; level++) {
            JsonNode outer = chance.nextBoolean()
                    ? NODES.arrayNode().add(node)
                    : NODES.objectNode().set("value", node);
            node = outer;
        }
        return node;
    }

    private <T> T pick(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
