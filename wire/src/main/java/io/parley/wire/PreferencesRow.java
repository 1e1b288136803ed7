package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;

/**
 * How a member likes to work.
 *
 * @param notifications whether each is wanted
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PreferencesRow(Optional<String> language, String theme, Map<String, Boolean> notifications) {}
