package nl.doorstroom.participants.link;

import java.util.Map;
import java.util.UUID;

/**
 * What becomes of one row in a merge.
 *
 * @param stays with the duplicate, whose key it keeps
 * @param changes by column, as JSON has them, beside whose it is
 */
public record LinkDecision(String table, UUID rowId, boolean stays, Map<String, String> changes) {

    public static LinkDecision stays(String table, UUID rowId) {
        return new LinkDecision(table, rowId, true, Map.of());
    }

    public static LinkDecision changes(String table, UUID rowId, Map<String, String> changes) {
        return new LinkDecision(table, rowId, false, changes);
    }
}
