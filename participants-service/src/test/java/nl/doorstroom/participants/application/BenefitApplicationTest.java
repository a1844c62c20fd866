package nl.doorstroom.participants.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BenefitApplicationTest {

    private static final Clock CLOCK = on("2026-03-02");
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @EnumSource(value = ApplicationState.class, names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
    void isDecidedOnceAndKeepsBothStates(ApplicationState state) {
        BenefitApplication application =
                new BenefitApplication(UUID.randomUUID(), null, "IOAZ", LocalDate.of(2026, 2, 1), null, CLOCK);
        application.register(List.of(application.participantId()), "one", CLOCK);
        Outcome outcome = new Outcome(
                state,
                DECIDED,
                state == ApplicationState.GRANTED ? UUID.randomUUID() : null,
                state == ApplicationState.REJECTED ? "INKOMEN" : null);

        application.decide(outcome, "other", CLOCK);

        for (ApplicationState next : ApplicationState.values()) {
            Outcome again = new Outcome(next, DECIDED.plusDays(1), null, null);
            assertThrows(ApplicationIsDecided.class, () -> application.decide(again, "third", CLOCK));
        }
        assertEquals(state, application.state());
        assertEquals(DECIDED, application.decidedOn());
        assertEquals(outcome.benefitId(), application.benefitId());
        assertEquals(outcome.rejectionReason(), application.rejectionReason());
        assertEquals(
                List.of("PENDING one", state + " other"),
                application.history().stream()
                        .map(version -> version.state() + " " + version.recordedBy())
                        .toList());
    }
}
