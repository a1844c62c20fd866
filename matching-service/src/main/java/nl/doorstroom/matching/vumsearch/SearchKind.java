package nl.doorstroom.matching.vumsearch;

/** What other sources are asked for. */
public enum SearchKind {
    /** People who look for work, without names. */
    PROFILES("werkzoekendeProfielen"),
    /** Vacancies. */
    VACANCIES("vacatures");

    private final String path;

    SearchKind(String path) {
        this.path = path;
    }

    /** VUM's path of the collection. */
    String path() {
        return path;
    }
}
