package io.parley.testkit.channel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What became of each case of the kit with one adapter. */
public final class KitReport {
    private static final List<String> AREAS = Arrays.stream(ChannelAdapterContract.class.getInterfaces())
            .map(KitReport::area)
            .toList();

    private KitReport() {}

    /**
     * A case, named as it reads.
     *
     * @param area what it is about
     */
    public record Case(String area, String words) implements Comparable<Case> {
        private static final Comparator<Case> IN_ORDER = Comparator.<Case>comparingInt(
                        each -> AREAS.indexOf(each.area()))
                .thenComparing(Case::words);

        @Override
        public int compareTo(Case other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /** What became of a case. */
    public sealed interface Outcome {
        record Holds() implements Outcome {}

        /** The platform has no such thing. */
        record NotApplicable(String why) implements Outcome {}

        record Fails(String why) implements Outcome {}
    }

    /** Runs the kit: a test class that implements the contract. */
    public static SortedMap<Case, Outcome> of(Class<? extends ChannelAdapterContract> contract) {
        var outcomes = new TreeMap<Case, Outcome>();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(contract))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.getSource().orElse(null) instanceof MethodSource method) {
                    var declared = method.getJavaMethod().getDeclaringClass();
                    outcomes.put(new Case(area(declared), words(method.getMethodName())), outcome(result));
                }
            }
        });
        outcomes.keySet().removeIf(each -> !AREAS.contains(each.area()));
        return outcomes;
    }

    private static Outcome outcome(TestExecutionResult result) {
        var why = result.getThrowable().map(Throwable::getMessage).orElse("");
        return switch (result.getStatus()) {
            case SUCCESSFUL -> new Outcome.Holds();
            case ABORTED -> new Outcome.NotApplicable(why.replaceFirst("^" + Applies.PREFIX, ""));
            case FAILED -> new Outcome.Fails(why);
        };
    }

    private static String area(Class<?> cases) {
        return words(cases.getSimpleName().replaceFirst("Cases$", ""));
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
