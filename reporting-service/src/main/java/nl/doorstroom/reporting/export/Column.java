package nl.doorstroom.reporting.export;

/**
 * A column of an export.
 *
 * @param name the members that lead to its value, with dots between them: {@code hoursBands.H20_27}
 * @param datatype as CSV-W names it
 * @param meaning address of the page where it is explained
 */
public record Column(String name, Datatype datatype, String meaning) {

    /** What stands in a column. */
    public enum Datatype {
        STRING("string"),
        INTEGER("integer"),
        DECIMAL("decimal"),
        BOOLEAN("boolean"),
        DATE("date"),
        DATETIME("datetime");

        private final String csvw;

        Datatype(String csvw) {
            this.csvw = csvw;
        }

        /** The name in CSV on the Web. */
        public String csvw() {
            return csvw;
        }
    }
}
