package nl.doorstroom.reporting.ledger;

/** Where facts stand: the ones that serve, or the ones that a replay reads from the topics beside them. */
public enum Shelf {
    SERVING("fact"),
    REPLAYED("replayed_fact");

    private final String table;

    Shelf(String table) {
        this.table = table;
    }

    String facts() {
        return table;
    }

    String subjects() {
        return table + "_subject";
    }
}
