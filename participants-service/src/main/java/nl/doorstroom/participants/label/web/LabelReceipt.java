package nl.doorstroom.participants.label.web;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.participants.label.Label;
import nl.doorstroom.participants.label.Label.Version;

/** That a label is kept, and not which: answers are kept for repetitions, and go to who writes labels. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000071", "recordedAt": "2026-01-05T09:30:00Z",
         "changedAt": "2026-01-05T09:30:00Z", "annulled": false}""")
record LabelReceipt(
        UUID id,
        @Schema(description = "In UTC.") Instant recordedAt,
        @Schema(description = "In UTC.") Instant changedAt,

        @Schema(description = "Whether it was recorded in error.")
        boolean annulled) {

    static LabelReceipt from(Label label) {
        return new LabelReceipt(
                label.id(),
                label.versions().get(0).recordedAt(),
                label.current().recordedAt(),
                !label.stands());
    }

    /** What was done with a label, and not what it says. */
    @Schema(name = "LabelChange", examples = """
            {"change": "RECORDED", "recordedAt": "2026-01-05T09:30:00Z",
             "recordedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10"}""")
    record Change(
            Label.Change change,
            @Schema(description = "In UTC.") Instant recordedAt,

            @Schema(description = "Identifier of the user at the identity provider.")
            String recordedBy) {

        static Change from(Version version) {
            return new Change(version.change(), version.recordedAt(), version.recordedBy());
        }
    }
}
