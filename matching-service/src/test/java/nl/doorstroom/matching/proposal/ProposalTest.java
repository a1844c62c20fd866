package nl.doorstroom.matching.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static nl.doorstroom.matching.proposal.ProposalState.ACCEPTED;
import static nl.doorstroom.matching.proposal.ProposalState.DECLINED_BY_EMPLOYER;
import static nl.doorstroom.matching.proposal.ProposalState.DECLINED_BY_PARTICIPANT;
import static nl.doorstroom.matching.proposal.ProposalState.EXPIRED;
import static nl.doorstroom.matching.proposal.ProposalState.LAPSED_PLACED_ELSEWHERE;
import static nl.doorstroom.matching.proposal.ProposalState.OFFERED_BY_EMPLOYER;
import static nl.doorstroom.matching.proposal.ProposalState.OFFERED_TO_PARTICIPANT;
import static nl.doorstroom.matching.proposal.ProposalState.PARTICIPANT_AGREED;
import static nl.doorstroom.matching.proposal.ProposalState.PRESENTED_TO_EMPLOYER;
import static nl.doorstroom.matching.proposal.ProposalState.PROPOSED;
import static nl.doorstroom.matching.proposal.ProposalState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProposalTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-15T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 20);

    @Test
    void asksThePersonBeforeTheEmployerKnowsWhoItIs() {
        Proposal proposal = aProposal();

        assertThrows(TransitionNotAllowed.class, () -> proposal.move(PRESENTED_TO_EMPLOYER, JUNE, "adviser", CLOCK));
        proposal.move(OFFERED_TO_PARTICIPANT, JUNE, "adviser", CLOCK);
        assertThrows(TransitionNotAllowed.class, () -> proposal.move(PRESENTED_TO_EMPLOYER, JUNE, "adviser", CLOCK));
        proposal.move(PARTICIPANT_AGREED, JUNE, "coach", CLOCK);
        proposal.move(PRESENTED_TO_EMPLOYER, JUNE, "adviser", CLOCK);

        assertEquals(
                List.of(PROPOSED, OFFERED_TO_PARTICIPANT, PARTICIPANT_AGREED, PRESENTED_TO_EMPLOYER),
                proposal.history().stream().map(ProposalTransition::state).toList());
        assertEquals("coach", proposal.history().get(2).changedBy());
    }

    @Test
    void takesNoStepBeforeTheLastOne() {
        Proposal proposal = aProposal();

        assertThrows(
                BeforeLastStep.class, () -> proposal.move(OFFERED_TO_PARTICIPANT, JUNE.minusDays(1), "adviser", CLOCK));
    }

    @Test
    void isAcceptedOnlyAfterTheEmployersOffer() {
        Set<ProposalState> before = EnumSet.noneOf(ProposalState.class);
        for (ProposalState state : ProposalState.values()) {
            if (state.next().contains(ACCEPTED)) {
                before.add(state);
            }
        }

        assertEquals(EnumSet.of(OFFERED_BY_EMPLOYER), before);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ACCEPTED",
                "DECLINED_BY_PARTICIPANT",
                "DECLINED_BY_EMPLOYER",
                "WITHDRAWN",
                "EXPIRED",
                "LAPSED_PLACED_ELSEWHERE"
            })
    void goesNowhereOnceItIsOver(ProposalState over) {
        assertTrue(over.isOver());
    }

    @Test
    void canBeWithdrawnAsLongAsItIsOpen() {
        Stream.of(ProposalState.values())
                .filter(state -> !state.isOver())
                .forEach(state -> assertTrue(state.next().contains(WITHDRAWN), state.name()));
    }

    @Test
    void isDeclinedByTheEmployerOnlyOnceTheEmployerKnowsOfIt() {
        for (ProposalState state : List.of(PROPOSED, OFFERED_TO_PARTICIPANT, PARTICIPANT_AGREED)) {
            assertFalse(state.next().contains(DECLINED_BY_EMPLOYER), state.name());
        }
    }

    @Test
    void isReachableInEveryState() {
        Set<ProposalState> reached = EnumSet.of(PROPOSED);
        for (int i = 0; i < ProposalState.values().length; i++) {
            for (ProposalState state : List.copyOf(reached)) {
                reached.addAll(state.next());
            }
        }

        assertEquals(EnumSet.allOf(ProposalState.class), reached);
        assertTrue(reached.containsAll(List.of(EXPIRED, LAPSED_PLACED_ELSEWHERE, DECLINED_BY_PARTICIPANT)));
    }

    private static Proposal aProposal() {
        return new Proposal(UUID.randomUUID(), UUID.randomUUID(), null, JUNE, "adviser", CLOCK);
    }
}
