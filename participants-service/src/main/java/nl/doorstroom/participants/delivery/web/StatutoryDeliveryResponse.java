package nl.doorstroom.participants.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.delivery.DeliveryKind;
import nl.doorstroom.participants.delivery.DeliveryRegister.Completed;
import nl.doorstroom.participants.delivery.StatutoryDelivery;

/** A delivery. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000074", "kind": "SRG", "period": "2026-06", "rows": 40,
         "missing": 1, "missingParticipantIds": ["019a2b3c-0000-7000-8000-000000000002"],
         "sha256": "6f1c0d1e2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5",
         "createdAt": "2026-07-05T09:30:00Z", "createdBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10"}""")
record StatutoryDeliveryResponse(
        UUID id,
        DeliveryKind kind,
        String period,

        @Schema(description = "How many rows have a citizen service number.")
        int rows,

        @Schema(description = "Of how many people no citizen service number is known.")
        int missing,

        @Schema(description = "These people, who are not in the delivery; absent from the list of deliveries.")
        @Nullable
        List<UUID> missingParticipantIds,

        @Schema(
                description =
                        "Over the rows in their order: each as compact JSON with the members participantId, bsn and"
                                + " fields, the fields sorted, and a line feed after each.")
        String sha256,

        @Schema(description = "In UTC.") Instant createdAt,

        @Schema(description = "Identifier of the user at the identity provider.")
        String createdBy) {

    static StatutoryDeliveryResponse from(StatutoryDelivery delivery) {
        return of(delivery, delivery.missing());
    }

    static StatutoryDeliveryResponse listed(StatutoryDelivery delivery) {
        return of(delivery, null);
    }

    private static StatutoryDeliveryResponse of(StatutoryDelivery delivery, @Nullable List<UUID> missing) {
        return new StatutoryDeliveryResponse(
                delivery.id(),
                delivery.kind(),
                delivery.period(),
                delivery.rows(),
                delivery.missing().size(),
                missing,
                delivery.hash(),
                delivery.createdAt(),
                delivery.createdBy());
    }

    /** A row as it was delivered. */
    @Schema(name = "DeliveredRow", examples = """
            {"participantId": "019a2b3c-0000-7000-8000-000000000001", "bsn": "123456782",
             "fields": {"datumAanvang": "2026-03-01", "typeVoorziening": "30"}}""")
    record Row(UUID participantId, String bsn, Map<String, String> fields) {

        static Row from(Completed row) {
            return new Row(row.participantId(), row.bsn(), row.fields());
        }
    }
}
