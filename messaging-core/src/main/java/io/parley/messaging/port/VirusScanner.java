package io.parley.messaging.port;

/** Looks for viruses. Thread-safe. */
public interface VirusScanner {
    /** Never throws: what cannot be scanned is {@link Verdict.Unavailable}, and kept from everybody. */
    Verdict scan(Content content);

    /** What the scanner says. */
    sealed interface Verdict {
        record Clean() implements Verdict {}

        /**
         * @param signature what the scanner calls what it found
         */
        record Infected(String signature) implements Verdict {}

        /** The scanner could not be asked, or did not answer in time. */
        record Unavailable(String why) implements Verdict {}

        /** There is no scanner, on purpose. */
        record Skipped() implements Verdict {}
    }

    /** Lets everything pass, unscanned. */
    static VirusScanner none() {
        return content -> new Verdict.Skipped();
    }
}
