package nl.doorstroom.participants.fairness.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.participants.fairness.Cohort;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

/** Who is to be counted together. */
@Schema(examples = """
        {"cohorts": [{"name": "voorgesteld", "participantIds": ["019a2b3c-0000-7000-8000-000000000001"]}]}""")
record FairnessCountsRequest(
        @Schema(description = "No two of them have anybody in common.") @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Valid CohortBody> cohorts) {

    /** One cohort. */
    @Schema(name = "Cohort")
    record CohortBody(
            @Schema(examples = "voorgesteld")
            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
            String name,

            @Schema(description = "At least ten people.") @NotNull @Size(min = 10, max = 5000)
            List<@NotNull UUID> participantIds) {}

    Set<UUID> people() {
        Set<UUID> people = new HashSet<>();
        cohorts.forEach(cohort -> people.addAll(cohort.participantIds()));
        return people;
    }

    /**
     * The cohorts, of which each person is in one.
     *
     * @param known participants of the tenant
     * @throws InvalidInput naming everybody who is not, or is named twice
     */
    List<Cohort> cohorts(Set<UUID> known) {
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < cohorts.size(); i++) {
            List<UUID> people = cohorts.get(i).participantIds();
            for (int j = 0; j < people.size(); j++) {
                String pointer = "/cohorts/" + i + "/participantIds/" + j;
                if (!known.contains(people.get(j))) {
                    errors.add(FieldError.at(pointer, "unknown-participant", "No such participant is known."));
                } else if (!seen.add(people.get(j))) {
                    errors.add(FieldError.at(pointer, "named-twice", "A participant is in one cohort, once."));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return cohorts.stream()
                .map(cohort -> Cohort.of(cohort.name(), cohort.participantIds()))
                .toList();
    }
}
