package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testkit.channel.KitReport.Case;
import io.parley.testkit.channel.KitReport.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table in a document: a row for each case of the kit, a column for each adapter. Each adapter's module answers for its
 * own column, so that adapters need not know each other.
 */
public record KitTable(Path document) {
    private static final Pattern TABLE = Pattern.compile("(<!-- kit -->\\n)(.*?)(<!-- end of kit -->)", Pattern.DOTALL);
    private static final List<String> ORDER = List.of("whatsapp", "messenger", "instagram", "custom");
    private static final String NOT_RUN = "?";

    /** Fails when the column is not what the kit says now; with {@code -Dformat=write} mends it instead. */
    public void holds(String column, Class<? extends ChannelAdapterContract> contract) {
        var text = read();
        var expected = with(text, column, KitReport.of(contract));
        if ("write".equals(System.getProperty("format"))) {
            write(expected);
        } else {
            assertThat(text)
                    .as(
                            "mend with: mvn -q test -Dtest=KitReportTest -Dsurefire.failIfNoSpecifiedTests=false -Dformat=write")
                    .isEqualTo(expected);
        }
    }

    /** The document with the column as reported, and the others as they were. */
    static String with(String text, String column, SortedMap<Case, Outcome> report) {
        var table = TABLE.matcher(text);
        if (!table.find()) {
            throw new AssertionError("the document has a place <!-- kit --> ... <!-- end of kit -->");
        }
        var cells = cells(table.group(2));
        var notes = notes(table.group(2));
        cells.put(column, cellsOf(report));
        notes.put(column, note(report));
        var columns = columns(cells);
        var lines = Stream.of(
                "",
                "| about | case | " + String.join(" | ", columns) + " |",
                "|---".repeat(columns.size() + 2) + "|",
                report.keySet().stream().map(each -> row(each, columns, cells)).collect(Collectors.joining("\n")),
                "",
                columns.stream()
                        .map(each -> "- **" + each + "**: " + notes.getOrDefault(each, NOT_RUN))
                        .collect(Collectors.joining("\n")),
                "",
                "");
        return table.replaceFirst("$1" + Matcher.quoteReplacement(lines.collect(Collectors.joining("\n"))) + "$3");
    }

    private static List<String> columns(Map<String, Map<Case, String>> cells) {
        var others =
                cells.keySet().stream().filter(each -> !ORDER.contains(each)).sorted();
        return Stream.concat(ORDER.stream().filter(cells::containsKey), others).toList();
    }

    private static String row(Case each, List<String> columns, Map<String, Map<Case, String>> cells) {
        return "| " + each.area() + " | " + each.words() + " | "
                + columns.stream()
                        .map(column -> cells.getOrDefault(column, Map.of()).getOrDefault(each, NOT_RUN))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static Map<Case, String> cellsOf(SortedMap<Case, Outcome> report) {
        var cells = new TreeMap<Case, String>();
        report.forEach((each, outcome) -> cells.put(
                each,
                switch (outcome) {
                    case Outcome.Holds() -> "holds";
                    case Outcome.NotApplicable(String ignored) -> "–";
                    case Outcome.Fails(String ignored) -> "**fails**";
                }));
        return cells;
    }

    /** How many hold, and why others do not apply: a dash may not hide its reason. */
    private static String note(SortedMap<Case, Outcome> report) {
        var reasons = new TreeMap<String, Integer>();
        report.values().forEach(outcome -> {
            if (outcome instanceof Outcome.NotApplicable(String why)) {
                reasons.merge(why, 1, Integer::sum);
            }
        });
        var holding =
                report.values().stream().filter(Outcome.Holds.class::isInstance).count();
        var dashes = reasons.entrySet().stream()
                .map(reason -> reason.getKey() + " (" + reason.getValue() + ")")
                .collect(Collectors.joining("; "));
        return holding + " of " + report.size() + " hold" + (dashes.isEmpty() ? "" : ". Not applicable: " + dashes)
                + ".";
    }

    /** What the document says now, by column. */
    private static Map<String, Map<Case, String>> cells(String table) {
        var lines = table.lines().filter(line -> line.startsWith("|")).toList();
        var columns = new LinkedHashMap<String, Map<Case, String>>();
        if (lines.isEmpty()) {
            return columns;
        }
        var names = split(lines.getFirst());
        names.subList(2, names.size()).forEach(name -> columns.put(name, new TreeMap<>()));
        for (var line : lines.subList(2, lines.size())) {
            var values = split(line);
            for (var index = 2; index < values.size(); index++) {
                var column = columns.get(names.get(index));
                if (column != null) {
                    column.put(new Case(values.get(0), values.get(1)), values.get(index));
                }
            }
        }
        return columns;
    }

    private static Map<String, String> notes(String table) {
        var notes = new LinkedHashMap<String, String>();
        var note = Pattern.compile("^- \\*\\*([a-z0-9-]+)\\*\\*: (.*)$", Pattern.MULTILINE)
                .matcher(table);
        while (note.find()) {
            notes.put(note.group(1), note.group(2));
        }
        return notes;
    }

    private static List<String> split(String line) {
        var values = new ArrayList<String>();
        for (var value : line.substring(1, line.length() - 1).split("\\|", -1)) {
            values.add(value.strip());
        }
        return values;
    }

    private String read() {
        try {
            return Files.readString(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(document, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
