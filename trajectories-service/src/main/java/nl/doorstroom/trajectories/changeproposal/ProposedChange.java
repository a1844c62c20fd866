package nl.doorstroom.trajectories.changeproposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

/** What should be otherwise; its kind says which of these are there. */
public record ProposedChange(
        @Nullable LocalDate validFrom,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable LocalDate plannedEnd,
        @Nullable UUID crewId,
        @Nullable String title,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate lastDay) {

    /** @throws InvalidInput when something is missing, or there is what the kind knows nothing of */
    public void requireFor(ChangeProposalKind kind) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("validFrom", validFrom);
        said.put("hoursPerWeek", hoursPerWeek);
        said.put("plannedEnd", plannedEnd);
        said.put("crewId", crewId);
        said.put("title", title);
        said.put("dueDate", dueDate);
        said.put("lastDay", lastDay);
        List<FieldError> errors = new ArrayList<>();
        said.forEach((member, value) -> {
            if (kind.members().contains(member) && value == null) {
                errors.add(FieldError.at("/change/" + member, "required", "A change of this kind says it."));
            } else if (!kind.members().contains(member) && value != null) {
                errors.add(
                        FieldError.at("/change/" + member, "not-allowed", "A change of this kind has no such thing."));
            }
        });
        if (title != null && title.isBlank()) {
            errors.add(FieldError.at("/change/title", "not-blank", "It says what is to be done."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
