package nl.doorstroom.trajectories.talk.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.talk.TalkChannel;
import nl.doorstroom.trajectories.talk.TalkRegister.Recorded;

/** What is recorded of a talk. */
@Schema(examples = """
        {"heldOn": "2026-03-05", "channel": "OFFICE",
         "agreements": [{"text": "Belt de rijschool", "by": "PARTICIPANT", "dueDate": "2026-03-20"}],
         "privateNote": "Ziet op tegen het examen"}""")
record TalkReportRequest(
        @Schema(description = "Not in the future.") @NotNull LocalDate heldOn,

        @NotNull TalkChannel channel,

        @Schema(description = "What was agreed; none when nothing was.") @NotNull @Size(max = 20) @Valid
        List<@NotNull TalkAgreementRequest> agreements,

        @Schema(
                description = "For users of the tenant's own organisation and who writes it; stored encrypted. A"
                        + " correction without it takes the note away, if its writer may read it.")
        @Nullable
        @Size(min = 1, max = 4000)
        String privateNote) {

    Recorded toRecorded() {
        return new Recorded(
                heldOn,
                channel,
                agreements.stream().map(TalkAgreementRequest::toAgreed).toList(),
                privateNote);
    }
}
