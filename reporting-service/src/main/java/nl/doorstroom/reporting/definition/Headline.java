package nl.doorstroom.reporting.definition;

/** Which lasting measure is meant when a report says "duurzaam" and nothing else; there is no national definition. */
public record Headline(Measure measure, int week) {

    /** The two ways in which work can last. */
    public enum Measure {
        /** Work only. */
        JOB_SUSTAINED,
        /** Work and no covered benefit beside it. */
        EXIT_SUSTAINED
    }
}
