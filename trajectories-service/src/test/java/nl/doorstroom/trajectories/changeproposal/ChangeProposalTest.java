package nl.doorstroom.trajectories.changeproposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChangeProposalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 6);
    private static final List<String> MEMBERS =
            List.of("validFrom", "hoursPerWeek", "plannedEnd", "crewId", "title", "dueDate", "lastDay");

    @Test
    void isDecidedOnce() {
        for (ChangeProposalState from : ChangeProposalState.values()) {
            for (ChangeProposalState to : ChangeProposalState.values()) {
                boolean allowed = from == ChangeProposalState.OPEN && to != ChangeProposalState.OPEN;
                assertEquals(allowed, from.mayBecome(to), from + " to " + to);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ChangeProposalKind.class)
    void saysWhatItsKindSaysAndNothingElse(ChangeProposalKind kind) {
        assertDoesNotThrow(() -> change(Set.copyOf(kind.members())).requireFor(kind));
        for (String member : MEMBERS) {
            Set<String> others = new HashSet<>(kind.members());
            if (!others.remove(member)) {
                others.add(member);
            }
            InvalidInput refused =
                    assertThrows(InvalidInput.class, () -> change(others).requireFor(kind), kind + " with " + others);
            assertEquals(
                    List.of("/change/" + member),
                    refused.errors().stream().map(FieldError::pointer).toList());
        }
    }

    private static ProposedChange change(Set<String> said) {
        return new ProposedChange(
                said.contains("validFrom") ? DAY : null,
                said.contains("hoursPerWeek") ? BigDecimal.TEN : null,
                said.contains("plannedEnd") ? DAY : null,
                said.contains("crewId") ? UUID.randomUUID() : null,
                said.contains("title") ? "Rijbewijs B" : null,
                said.contains("dueDate") ? DAY : null,
                said.contains("lastDay") ? DAY : null);
    }
}
