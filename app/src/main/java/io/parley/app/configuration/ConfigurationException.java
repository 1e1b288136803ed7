package io.parley.app.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration is not fit to start with. Names everything that is wrong with it, so that one round mends it. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ConfigurationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
