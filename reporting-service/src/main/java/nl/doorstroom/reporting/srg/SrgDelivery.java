package nl.doorstroom.reporting.srg;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was made to be delivered of a month. Nothing of it changes afterwards.
 *
 * @param month as {@code 2026-06}
 * @param knownAt by what was recorded up to this moment
 * @param rows how many records it has
 * @param refused how many records were left out
 * @param remarks how often each {@link SrgRemark} was made, of both
 * @param sha256 in hexadecimal over the records, see {@link SrgDeliveries}
 * @param corrects the delivery of the same month that was made before it
 */
public record SrgDelivery(
        UUID id,
        String month,
        Instant knownAt,
        int rows,
        int refused,
        SortedMap<String, Integer> remarks,
        String sha256,
        @Nullable UUID corrects,
        Instant createdAt,
        String createdBy) {}
