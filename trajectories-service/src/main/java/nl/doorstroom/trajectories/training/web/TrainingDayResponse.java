package nl.doorstroom.trajectories.training.web;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.training.TrainingDay;
import nl.doorstroom.trajectories.training.TrainingPresence;

/** Whether a person was there on a day. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000c2", "trainingId": "019a2b3c-0000-7000-8000-0000000000c1",
         "on": "2026-03-09", "presence": "PRESENT", "version": 1}""")
record TrainingDayResponse(
        UUID id,
        UUID trainingId,
        LocalDate on,
        TrainingPresence presence,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static TrainingDayResponse from(TrainingDay day) {
        return new TrainingDayResponse(day.id(), day.trainingId(), day.day(), day.presence(), day.version());
    }
}
