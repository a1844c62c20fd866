package nl.doorstroom.participants.delivery;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is delivered of one person once.
 *
 * @param fields as who makes the delivery names them
 */
public record DeliveryRow(UUID participantId, SortedMap<String, String> fields) {

    public static DeliveryRow of(UUID participantId, Map<String, String> fields) {
        return new DeliveryRow(participantId, new TreeMap<>(fields));
    }

    /** It prints nothing of a person. */
    @Override
    public String toString() {
        return "DeliveryRow";
    }
}
