package io.parley.messaging.search;

/** By whose rules words are reduced to what is compared; {@link #SIMPLE} takes them as they are. */
public enum SearchLanguage {
    SIMPLE,
    ARABIC,
    ARMENIAN,
    BASQUE,
    CATALAN,
    DANISH,
    DUTCH,
    ENGLISH,
    FINNISH,
    FRENCH,
    GERMAN,
    GREEK,
    HINDI,
    HUNGARIAN,
    INDONESIAN,
    IRISH,
    ITALIAN,
    LITHUANIAN,
    NEPALI,
    NORWEGIAN,
    PORTUGUESE,
    ROMANIAN,
    RUSSIAN,
    SERBIAN,
    SPANISH,
    SWEDISH,
    TAMIL,
    TURKISH,
    YIDDISH
}
