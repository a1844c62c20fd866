package nl.doorstroom.participants.link;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A table with rows about people, and what becomes of them when two registrations turn out to be one person's.
 *
 * @param personColumn whose a row is; null when its parent tells
 * @param parent table of which a row is a part
 * @param parentColumn which row of the parent
 * @param sealed columns that are encrypted with the person's key
 * @param staysBecause why a row stays with the registration for which it was written; null: it moves
 */
public record PersonTable(
        String name,
        @Nullable String personColumn,
        @Nullable String parent,
        @Nullable String parentColumn,
        List<String> sealed,
        @Nullable String staysBecause) {

    /**
     * Rows that go over to the survivor, encrypted anew, but for those of which the schema lets a person have one and the
     * survivor has it. Each has an id of its own.
     */
    public static PersonTable moving(String name, String personColumn, String... sealed) {
        return new PersonTable(name, Objects.requireNonNull(personColumn), null, null, List.of(sealed), null);
    }

    /** Rows that are encrypted anew when the row goes over of which they are a part. */
    public static PersonTable partOf(String parent, String name, String parentColumn, String... sealed) {
        return new PersonTable(name, null, parent, parentColumn, List.of(sealed), null);
    }

    /** Rows that stay what they are, for a reason. */
    public static PersonTable staying(String name, String because) {
        return new PersonTable(name, null, null, null, List.of(), because);
    }
}
