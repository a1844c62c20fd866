package nl.doorstroom.reporting.srg.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.srg.SrgDelivery;
import nl.doorstroom.reporting.srg.SrgRecord;
import nl.doorstroom.reporting.srg.SrgRemark;

/** A delivery. */
@Schema(name = "SrgDelivery", examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000075", "month": "2026-06", "knownAt": "2026-07-05T09:30:00Z",
         "rows": 40, "refused": 2, "remarks": {"END_MISSING": 3, "NO_CODE": 2},
         "sha256": "6f1c0d1e2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5",
         "createdAt": "2026-07-05T09:30:00Z", "createdBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10"}""")
record SrgDeliveryResponse(
        UUID id,

        @Schema(examples = "2026-06") String month,

        @Schema(description = "By what was recorded up to this moment.")
        Instant knownAt,

        @Schema(description = "How many records it has.") int rows,

        @Schema(description = "How many could not be delivered.")
        int refused,

        @Schema(description = "How often something was not as it should be, by what; of delivered records too.")
        Map<String, Integer> remarks,

        @Schema(
                description = "Over the records in their order: each as compact JSON with the members participantId and"
                        + " fields, the fields sorted, and a line feed after each.")
        String sha256,

        @Schema(description = "The delivery of the same month whose place it takes.") @Nullable
        UUID corrects,

        @Schema(description = "In UTC.") Instant createdAt,

        @Schema(description = "Identifier of the user at the identity provider.")
        String createdBy) {

    static SrgDeliveryResponse from(SrgDelivery delivery) {
        return new SrgDeliveryResponse(
                delivery.id(),
                delivery.month(),
                delivery.knownAt(),
                delivery.rows(),
                delivery.refused(),
                delivery.remarks(),
                delivery.sha256(),
                delivery.corrects(),
                delivery.createdAt(),
                delivery.createdBy());
    }

    /** One instrument of one person. */
    @Schema(name = "SrgRecord", examples = """
            {"participantId": "019a2b3c-0000-7000-8000-000000000001",
             "fields": {"datumAanvang": "2026-03-01", "soortVoorziening": "JOBCOACH", "typeVoorziening": "30",
              "voorzieningId": "0199c1a1-2222-7c31-8d66-3a7b5c8ea021"}, "remarks": ["NO_WORKPLACE"]}""")
    record Row(
            UUID participantId,

            @Schema(description = "As docs/srg.md names them.")
            Map<String, String> fields,

            List<SrgRemark> remarks) {

        static Row from(SrgRecord record) {
            return new Row(record.participantId(), record.fields(), record.remarks());
        }
    }
}
