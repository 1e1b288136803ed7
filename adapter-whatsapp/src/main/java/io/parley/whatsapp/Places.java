package io.parley.whatsapp;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The places of a template's text: <code>{{1}}</code>, or <code>{{name}}</code>. */
final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([0-9A-Za-z_]{1,100})\\s*}}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Places() {}

    /** The text with its places written alike, however many spaces are in them. */
    static String tidied(String text) {
        return PLACE.matcher(text).replaceAll("{{$1}}");
    }

    /** Each once: numbers in their order, for so they are filled; names as they come. */
    static List<String> in(String text) {
        var places = PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        var isNumbered = places.stream().allMatch(place -> NUMBER.matcher(place).matches());
        return isNumbered
                ? places.stream()
                        .sorted(Comparator.comparingInt(Integer::parseInt))
                        .toList()
                : places;
    }
}
