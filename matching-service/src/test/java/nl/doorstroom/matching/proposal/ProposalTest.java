package nl.doorstroom.matching.proposal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProposalTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-15T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 20);

    @Test
    void asksThePersonBeforeTheEmployerKnowsWhoItIs() {
        Proposal proposal = aProposal();

        assertThrows(
                TransitionNotAllowed.class, () -> proposal.move(PRESENTED_TO_EMPLOYER, JUNE, 14, "adviser", CLOCK));
        proposal.move(OFFERED_TO_PARTICIPANT, JUNE, 14, "adviser", CLOCK);
        assertThrows(
                TransitionNotAllowed.class, () -> proposal.move(PRESENTED_TO_EMPLOYER, JUNE, 14, "adviser", CLOCK));
        proposal.move(PARTICIPANT_AGREED, JUNE, 14, "coach", CLOCK);
        proposal.move(PRESENTED_TO_EMPLOYER, JUNE, 14, "adviser", CLOCK);

        assertEquals(
                List.of(PROPOSED, OFFERED_TO_PARTICIPANT, PARTICIPANT_AGREED, PRESENTED_TO_EMPLOYER),
                proposal.history().stream().map(ProposalTransition::state).toList());
        assertEquals("coach", proposal.history().get(2).changedBy());
    }

    @Test
    void takesNoStepBeforeTheLastOne() {
        Proposal proposal = aProposal();

        assertThrows(
                BeforeLastStep.class,
                () -> proposal.move(OFFERED_TO_PARTICIPANT, JUNE.minusDays(1), 14, "adviser", CLOCK));
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
    void awaitsAnAnswerOfSomebodyElseUntilADay() {
        Proposal proposal = aProposal();
        assertNull(proposal.answerBy());

        proposal.move(OFFERED_TO_PARTICIPANT, TODAY, 14, "adviser", CLOCK);
        assertEquals(TODAY.plusDays(14), proposal.answerBy());
        proposal.move(PARTICIPANT_AGREED, TODAY.plusDays(2), 14, "coach", CLOCK);
        assertNull(proposal.answerBy());
        proposal.move(PRESENTED_TO_EMPLOYER, TODAY.plusDays(3), 14, "coach", CLOCK);
        assertEquals(TODAY.plusDays(17), proposal.answerBy());

        for (ProposalState state : ProposalState.values()) {
            assertEquals(state.awaitsAnswer(), state.next().contains(EXPIRED), state.name());
        }
    }

    @Test
    void givesTheWholeTermToAnOfferThatIsRegisteredLate() {
        Proposal proposal = aProposal();

        proposal.move(OFFERED_TO_PARTICIPANT, JUNE, 14, "adviser", CLOCK);

        assertEquals(JUNE, proposal.stateSince());
        assertEquals(TODAY.plusDays(14), proposal.answerBy());
    }

    @ParameterizedTest
    @EnumSource
    void endsByItselfOnTheDayOfItsLastStepAtTheEarliest(SystemReason reason) {
        Proposal proposal = aProposal();
        proposal.move(OFFERED_TO_PARTICIPANT, JUNE, 14, "adviser", CLOCK);

        ProposalMoved moved = proposal.end(reason, JUNE.minusDays(3), "somebody", CLOCK);

        assertEquals(reason.state(), moved.state());
        assertEquals(JUNE, moved.on());
        assertEquals(reason, proposal.systemReason());
        assertNull(proposal.answerBy());
        assertEquals("somebody", proposal.history().get(2).changedBy());
    }

    @Test
    void showsThePersonTheWordsOfARefusalOnlyAfterTheyAreReleased() {
        Proposal proposal = aProposal();
        proposal.move(OFFERED_TO_PARTICIPANT, JUNE, 14, "adviser", CLOCK);
        assertThrows(NoTextToRelease.class, () -> proposal.releaseText(JUNE, "coach", CLOCK));
        proposal.decline(DecliningParty.PARTICIPANT, "ANDERS", "Liever in de keuken", JUNE, "coach", CLOCK);
        assertEquals(Optional.empty(), proposal.releasedText());

        proposal.releaseText(JUNE, "coach", CLOCK);

        assertEquals(Optional.of("Liever in de keuken"), proposal.releasedText());
        assertEquals(
                List.of(false, false, false, true),
                proposal.history().stream()
                        .map(ProposalTransition::releasesText)
                        .toList());
        assertThrows(NoTextToRelease.class, () -> proposal.releaseText(JUNE, "coach", CLOCK));
    }

    @Test
    void givesEveryReasonItsCode() throws IOException {
        String list = Files.readString(Path.of("contracts", "code-lists", "proposal-system-reasons.yaml"));

        assertEquals(
                Stream.of(SystemReason.values()).map(Enum::name).toList(),
                Pattern.compile("code: (\\w+)")
                        .matcher(list)
                        .results()
                        .map(code -> code.group(1))
                        .toList());
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
