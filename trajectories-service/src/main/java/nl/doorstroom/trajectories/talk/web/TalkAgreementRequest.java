package nl.doorstroom.trajectories.talk.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.talk.TalkAgreement.Agreed;
import nl.doorstroom.trajectories.talk.TalkAgreementParty;

/** What was agreed, and who does it. */
@Schema(examples = """
        {"text": "Belt de rijschool", "by": "PARTICIPANT", "dueDate": "2026-03-20"}""")
record TalkAgreementRequest(
        @Schema(description = "What is to be done, in words; stays in this service.")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String text,

        @NotNull TalkAgreementParty by,
        @Nullable LocalDate dueDate) {

    Agreed toAgreed() {
        return new Agreed(text.strip(), by, dueDate);
    }
}
