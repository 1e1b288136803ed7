package io.parley.messaging.service;

import io.parley.messaging.guard.WordList;
import io.parley.messaging.guard.WordPolicy;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.organization.OrganizationSettings;
import io.parley.messaging.port.WordGuard;
import io.parley.messaging.store.Transactor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Looks for the words of each organization's list and does what the organization wants done. What it wants is remembered
 * for a while, so a change made on another node counts here a little later. Thread-safe.
 */
public final class WordListGuard implements WordGuard {
    /** How long a change that was made elsewhere may go unnoticed. */
    public static final Duration MAX_AGE = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 256;

    private final Transactor transactor;
    private final WordList otherwise;
    private final ShortMemory<OrganizationId, Rule> rules;

    private record Rule(WordPolicy policy, WordList words) {}

    /**
     * @param otherwise the list of organizations that have none of their own
     */
    public WordListGuard(Transactor transactor, InstantSource time, WordList otherwise) {
        this.transactor = transactor;
        this.otherwise = otherwise;
        this.rules = new ShortMemory<>(MOST_REMEMBERED, MAX_AGE, time);
    }

    @Override
    public Verdict check(OrganizationId organization, String text) {
        Rule rule = rules.get(organization, this::ruleOf);
        return switch (rule.policy()) {
            case OFF -> new Verdict.Fine();
            case MASK -> masked(rule.words(), text);
            case FLAG -> rule.words().isIn(text) ? new Verdict.Flagged() : new Verdict.Fine();
            case REFUSE -> rule.words().isIn(text) ? new Verdict.Refused() : new Verdict.Fine();
        };
    }

    @Override
    public void changed(OrganizationId organization) {
        rules.forget(organization);
    }

    private static Verdict masked(WordList words, String text) {
        String masked = words.mask(text);
        return masked.equals(text) ? new Verdict.Fine() : new Verdict.Masked(masked);
    }

    private Rule ruleOf(OrganizationId organization) {
        OrganizationSettings settings =
                transactor.read(organization, tx -> tx.organizations().settings());
        Optional<WordList> own = Optional.of(settings)
                .filter(wanted ->
                        wanted.wordPolicy() != WordPolicy.OFF && !wanted.words().isEmpty())
                .map(wanted -> WordList.of(wanted.words()));
        return new Rule(settings.wordPolicy(), own.orElse(otherwise));
    }
}
