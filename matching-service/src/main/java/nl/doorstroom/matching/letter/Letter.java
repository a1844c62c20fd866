package nl.doorstroom.matching.letter;

import java.util.ArrayList;
import java.util.List;

/**
 * A letter in parts.
 *
 * @param title what it is about
 * @param parts in the order in which they are read
 */
public record Letter(Language language, String title, List<Part> parts) {

    /**
     * Some sentences about one thing.
     *
     * @param lines a sentence each, but for a name of work, a skill or somebody's own words
     */
    public record Part(String heading, List<String> lines) {}

    /** The letter as it is printed. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(title, ""));
        for (Part part : parts) {
            lines.add(part.heading());
            lines.addAll(part.lines());
            lines.add("");
        }
        return String.join("\n", lines);
    }
}
