package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BenefitEndProposalTest {

    private static final Clock CLOCK = on("2026-03-02");

    /** What somebody decided is not proposed again; what went away by itself may be. */
    @ParameterizedTest
    @CsvSource({
        "accept, ACCEPTED, true",
        "reject, REJECTED, true",
        "lapse,  LAPSED,   false",
    })
    void isDecidedOnceOrLapses(String change, EndProposalState state, boolean decided) {
        BenefitEndProposal proposal = aProposal(LocalDate.of(2026, 3, 1));

        changed(change).accept(proposal);

        assertEquals(state, proposal.state());
        assertEquals(decided, proposal.isDecided());
        assertFalse(proposal.isOpen());
        assertThrows(EndProposalIsClosed.class, () -> proposal.accept("other", CLOCK));
        assertThrows(EndProposalIsClosed.class, () -> proposal.reject("INKOMEN_ONVOLDOENDE", "other", CLOCK));
        assertEquals(state, proposal.state());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 2026-02-28", "2024-03-01, 2024-02-29", "2026-01-01, 2025-12-31"})
    void proposesTheDayBeforeTheWork(LocalDate workFrom, LocalDate lastDay) {
        assertEquals(lastDay, aProposal(workFrom).proposedLastDay());
    }

    @Test
    void isOpenUntilThen() {
        assertTrue(aProposal(LocalDate.of(2026, 3, 1)).isOpen());
        assertFalse(aProposal(LocalDate.of(2026, 3, 1)).isDecided());
    }

    private static BenefitEndProposal aProposal(LocalDate workFrom) {
        return new BenefitEndProposal(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                workFrom,
                new BigDecimal("32"),
                "responsible",
                LocalDate.of(2026, 3, 15),
                null,
                CLOCK);
    }

    private static Consumer<BenefitEndProposal> changed(String change) {
        return switch (change) {
            case "accept" -> proposal -> proposal.accept("user", CLOCK);
            case "reject" -> proposal -> proposal.reject("INKOMEN_ONVOLDOENDE", "user", CLOCK);
            default -> proposal -> proposal.lapse(LapseCause.PLACEMENT_ENDED, null, CLOCK);
        };
    }
}
