package io.parley.wire;

import java.util.Map;
import java.util.Optional;

/**
 * How a member likes to work.
 *
 * @param notifications whether each is wanted
 */
public record PreferencesRow(Optional<String> language, String theme, Map<String, Boolean> notifications) {}
