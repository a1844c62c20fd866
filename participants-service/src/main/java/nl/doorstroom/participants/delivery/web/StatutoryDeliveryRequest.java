package nl.doorstroom.participants.delivery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.participants.delivery.DeliveryKind;
import nl.doorstroom.participants.delivery.DeliveryRow;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

/** Rows to complete with citizen service numbers. */
@Schema(examples = """
        {"kind": "SRG", "period": "2026-06", "rows": [{"participantId": "019a2b3c-0000-7000-8000-000000000001",
         "fields": {"typeVoorziening": "30", "datumAanvang": "2026-03-01"}}]}""")
record StatutoryDeliveryRequest(
        @NotNull DeliveryKind kind,

        @Schema(description = "The month.", examples = "2026-06")
        @NotNull
        @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])")
        String period,

        @Schema(description = "None for a month without anything to deliver.") @NotNull @Size(max = 2000)
        List<@NotNull @Valid Row> rows) {

    Set<UUID> people() {
        return rows.stream().map(Row::participantId).collect(Collectors.toSet());
    }

    /**
     * The rows, once everybody is known.
     *
     * @param known participants of the tenant
     * @throws InvalidInput naming every row about somebody else
     */
    List<DeliveryRow> rows(Set<UUID> known) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!known.contains(rows.get(i).participantId())) {
                errors.add(FieldError.at(
                        "/rows/" + i + "/participantId", "unknown-participant", "No such participant is known."));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return rows.stream()
                .map(row -> DeliveryRow.of(row.participantId(), row.fields()))
                .toList();
    }

    /** What is delivered of one person once. */
    @Schema(name = "DeliveryRow")
    record Row(
            @NotNull UUID participantId,

            @Schema(description = "As who made the rows names them; without a number or a name of a person.")
            @NotNull
            @Size(max = 50)
            Map<
                            @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z][A-Za-z0-9]*") String,
                            @NotNull @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") String>
                    fields) {}
}
