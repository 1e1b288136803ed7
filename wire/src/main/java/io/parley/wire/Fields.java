package io.parley.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.message.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A JSON object read strictly: ask for every field it may have, then take the {@link #result}. All errors are collected,
 * and a field nobody asked for is one of them. For one object and one thread.
 */
public final class Fields {
    private static final int LONGEST_ECHO = 64;

    private final JsonNode object;
    private final String pointer;
    private final List<FieldError> errors;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(JsonNode object, String pointer, List<FieldError> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
        if (!object.isObject()) {
            errors.add(new FieldError(pointer, ProblemCode.WRONG_TYPE, nameOr("The body") + " must be a JSON object."));
        }
    }

    public static Fields of(JsonNode body) {
        return new Fields(body, "", new ArrayList<>());
    }

    /** What was asked for as one thing, if nothing is wrong anywhere. */
    public <T> Reading<T> result(Supplier<T> whole) {
        List<FieldError> all = new ArrayList<>(unknownFields());
        all.addAll(errors);
        return all.isEmpty() ? new Reading.Understood<>(whole.get()) : new Reading.Unfit<>(Problem.of(all));
    }

    public boolean has(String name) {
        return present(name).isPresent();
    }

    /** Whether the field is there as null: in a patch, that takes its value away. */
    public boolean isNull(String name) {
        asked.add(name);
        return object.path(name).isNull();
    }

    /** Whether the field is there and a text, where it may be something else as well. */
    public boolean hasText(String name) {
        return present(name).filter(JsonNode::isTextual).isPresent();
    }

    /** A text, cleaned of what no store can hold. */
    public Optional<String> text(String name, int longest) {
        return present(name).flatMap(value -> text(name, value, longest));
    }

    public Optional<String> requiredText(String name, int longest) {
        return required(name).flatMap(value -> text(name, value, longest));
    }

    /** A text that means something, as an id. */
    public <T> Optional<T> parsed(String name, String meaning, Function<String, Optional<T>> parse) {
        return present(name).flatMap(value -> parsed(name, value, meaning, parse));
    }

    public <T> Optional<T> requiredParsed(String name, String meaning, Function<String, Optional<T>> parse) {
        return required(name).flatMap(value -> parsed(name, value, meaning, parse));
    }

    /** A field that must be there, if only as null; null is empty. */
    public <T> Optional<T> requiredOrNull(String name, String meaning, Function<String, Optional<T>> parse) {
        return object.path(name).isNull() ? parsed(name, meaning, parse) : requiredParsed(name, meaning, parse);
    }

    /** One of a closed choice's words. */
    public <E extends Enum<E>> Optional<E> requiredWord(String name, Class<E> choices) {
        String meaning = "one of " + String.join(", ", Words.all(choices));
        return requiredParsed(name, meaning, word -> Words.parse(choices, word));
    }

    /** Yes or no. */
    public Optional<Boolean> flag(String name) {
        return present(name).flatMap(value -> {
            if (!value.isBoolean()) {
                wrong(name, ProblemCode.WRONG_TYPE, name + " must be true or false.");
            }
            return Optional.of(value.booleanValue()).filter(ignored -> value.isBoolean());
        });
    }

    /** A whole number that is not negative. */
    public OptionalLong number(String name) {
        return present(name).map(value -> number(name, value)).orElseGet(OptionalLong::empty);
    }

    public OptionalLong requiredNumber(String name) {
        return required(name).map(value -> number(name, value)).orElseGet(OptionalLong::empty);
    }

    /** A number, whole or not. */
    public OptionalDouble requiredDecimal(String name) {
        return required(name)
                .map(value -> {
                    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
                        wrong(name, ProblemCode.WRONG_TYPE, "The field " + name + " must be a number.");
                        return OptionalDouble.empty();
                    }
                    return OptionalDouble.of(value.doubleValue());
                })
                .orElseGet(OptionalDouble::empty);
    }

    /** Whether something holds; it must be said. */
    public Optional<Boolean> requiredFlag(String name) {
        return required(name).flatMap(value -> {
            if (!value.isBoolean()) {
                wrong(name, ProblemCode.WRONG_TYPE, "The field " + name + " must be true or false.");
                return Optional.empty();
            }
            return Optional.of(value.booleanValue());
        });
    }

    /** Reads an object within this one; its errors are this one's too. */
    public <T> Optional<T> object(String name, Function<Fields, Optional<T>> read) {
        return present(name).flatMap(value -> {
            var inner = new Fields(value, pointer + "/" + escaped(name), errors);
            Optional<T> whole = read.apply(inner);
            errors.addAll(inner.unknownFields());
            return whole;
        });
    }

    /** Reads a list of objects within this one, at most so many; their errors are this one's too. */
    public <T> Optional<List<T>> list(String name, int most, Function<Fields, Optional<T>> read) {
        return present(name).flatMap(value -> {
            if (!value.isArray() || value.size() > most) {
                wrong(name, ProblemCode.WRONG_TYPE, "The field " + name + " must be a list of at most " + most + ".");
                return Optional.empty();
            }
            var all = new ArrayList<T>();
            for (int at = 0; at < value.size(); at++) {
                var inner = new Fields(value.get(at), pointer + "/" + escaped(name) + "/" + at, errors);
                read.apply(inner).ifPresent(all::add);
                errors.addAll(inner.unknownFields());
            }
            return all.size() == value.size() ? Optional.of(all) : Optional.empty();
        });
    }

    /** Reads a list of texts that mean something, if it is there; at most so many. */
    public <T> Optional<List<T>> parsedList(
            String name, int most, String meaning, Function<String, Optional<T>> parse) {
        return has(name) ? requiredList(name, most, meaning, parse) : Optional.empty();
    }

    /** Reads a list of texts that mean something, as ids; at most so many. */
    public <T> Optional<List<T>> requiredList(
            String name, int most, String meaning, Function<String, Optional<T>> parse) {
        return required(name).flatMap(value -> {
            var all = new ArrayList<T>();
            for (JsonNode item : value.isArray() ? value : List.<JsonNode>of()) {
                Optional.of(item)
                        .filter(JsonNode::isTextual)
                        .flatMap(text -> parse.apply(text.textValue()))
                        .ifPresent(all::add);
            }
            if (!value.isArray() || value.size() > most || all.size() != value.size()) {
                wrong(
                        name,
                        ProblemCode.INVALID_VALUE,
                        "The field " + name + " must be a list of at most " + most + ", each " + meaning + ".");
                return Optional.empty();
            }
            return Optional.of(all);
        });
    }

    /** Says that something else is wrong with a field. */
    public void wrong(String name, ProblemCode code, String message) {
        errors.add(new FieldError(pointer + "/" + escaped(name), code, message));
    }

    private Optional<JsonNode> present(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    private Optional<JsonNode> required(String name) {
        Optional<JsonNode> value = present(name);
        if (value.isEmpty() && object.isObject()) {
            wrong(name, ProblemCode.MISSING_FIELD, "The field " + name + " is missing.");
        }
        return value;
    }

    private Optional<String> text(String name, JsonNode value, int longest) {
        if (!value.isTextual()) {
            wrong(name, ProblemCode.WRONG_TYPE, "The field " + name + " must be a text.");
            return Optional.empty();
        }
        String text = CleanText.of(value.textValue());
        if (CleanText.length(text) > longest) {
            wrong(name, ProblemCode.INVALID_VALUE, "The field " + name + " has at most " + longest + " characters.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private <T> Optional<T> parsed(String name, JsonNode value, String meaning, Function<String, Optional<T>> parse) {
        return text(name, value, Json.MAX_STRING).flatMap(text -> {
            Optional<T> parsed = parse.apply(text);
            if (parsed.isEmpty()) {
                wrong(name, ProblemCode.INVALID_VALUE, "The field " + name + " must be " + meaning + ".");
            }
            return parsed;
        });
    }

    private OptionalLong number(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            wrong(name, ProblemCode.WRONG_TYPE, "The field " + name + " must be a whole number from 0.");
            return OptionalLong.empty();
        }
        return OptionalLong.of(value.longValue());
    }

    private List<FieldError> unknownFields() {
        return object.properties().stream()
                .filter(field -> !asked.contains(field.getKey()))
                .map(field -> unknown(field.getKey()))
                .toList();
    }

    private FieldError unknown(String name) {
        String shown = CleanText.of(CleanText.first(name, LONGEST_ECHO));
        String hint = Nearest.to(name, asked)
                .map(near -> " Did you mean " + near + "?")
                .orElse(" Known are: " + String.join(", ", asked) + ".");
        return new FieldError(
                pointer + "/" + escaped(shown),
                ProblemCode.UNKNOWN_FIELD,
                "There is no field " + shown + " here." + (asked.isEmpty() ? "" : hint));
    }

    private String nameOr(String body) {
        return pointer.isEmpty() ? body : "The field " + pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
