package nl.doorstroom.participants.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ReferralTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T23:30:00Z"), DutchCalendar.ZONE);
    private static final UUID PERSON = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"2026-03-16, false", "2026-03-17, true", "2026-03-03, false"})
    void isOverdueFromTheDayAfterItsTerm(LocalDate day, boolean overdue) {
        assertEquals(overdue, aReferral().isOverdue(day));
    }

    @Test
    void isAnsweredOnceInWhicheverWay() {
        List<Consumer<Referral>> answers = List.of(
                referral -> referral.accept(PERSON, "PASSEND", "somebody", CLOCK),
                referral -> referral.reject("GEEN_AANBOD", "somebody", CLOCK),
                referral -> referral.withdraw("partner", CLOCK));
        for (Consumer<Referral> first : answers) {
            for (Consumer<Referral> second : answers) {
                Referral referral = aReferral();
                first.accept(referral);
                ReferralState state = referral.state();

                assertThrows(ReferralIsAnswered.class, () -> second.accept(referral));

                assertEquals(state, referral.state());
            }
        }
    }

    @Test
    void isNeverOverdueOnceAnswered() {
        Referral referral = aReferral();
        referral.reject("GEEN_AANBOD", "somebody", CLOCK);

        assertEquals(false, referral.isOverdue(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void namesThePersonWhenTakenInAndNobodyElse() {
        Referral accepted = aReferral();
        ReferralDecided event = accepted.accept(PERSON, "PASSEND", "somebody", CLOCK);
        Referral rejected = aReferral();

        assertEquals(PERSON, accepted.participantId());
        assertEquals(PERSON, event.participantId());
        assertEquals(LocalDate.of(2026, 3, 3), event.decidedOn(), "a day in Amsterdam");
        assertNull(rejected.reject("GEEN_AANBOD", "somebody", CLOCK).participantId());
        assertNull(rejected.participantId());
    }

    private static Referral aReferral() {
        UUID id = Ids.next();
        Referral referral = new Referral(
                id,
                "00000001000000000301",
                new Referral.Question(
                        null, new ReferredPerson("999990342", null, null, null, null), "INKOMEN", null, null),
                LocalDate.of(2026, 3, 16),
                new byte[] {1},
                new byte[] {2},
                CLOCK);
        referral.receive(CLOCK);
        return referral;
    }
}
