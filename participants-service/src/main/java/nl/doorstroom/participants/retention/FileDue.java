package nl.doorstroom.participants.retention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A closed file whose term ends.
 *
 * @param closureId by which the file was closed
 * @param dueOn the first day on which the person is erased, unless a hold keeps the file
 * @param held whether a hold keeps it on that day
 */
public record FileDue(
        UUID closureId, UUID participantId, String category, LocalDate closedOn, LocalDate dueOn, boolean held) {}
