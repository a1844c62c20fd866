package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
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

    /** Work from 1 March, and the benefit would end on 28 February; what is the occasion now, and what becomes of it. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-02-28, , ",
        "2026-03-02, 2026-03-01, , PLACEMENT_MOVED",
        "2026-03-01, 2026-04-30, , BENEFIT_REDUCED",
        ", , HOURS_TOO_FEW, HOURS_TOO_FEW",
        ", , BENEFIT_REDUCED, BENEFIT_REDUCED",
    })
    void staysOpenForTheSameOccasion(
            @Nullable LocalDate workFrom,
            @Nullable LocalDate lastDay,
            @Nullable LapseCause cause,
            @Nullable LapseCause expected) {
        BenefitEndProposal proposal = aProposal(LocalDate.of(2026, 3, 1));

        assertEquals(expected, proposal.overtakenBy(new Occasion(workFrom, lastDay, cause)));
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
                workFrom.minusDays(1),
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
