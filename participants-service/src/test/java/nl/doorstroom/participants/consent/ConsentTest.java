package nl.doorstroom.participants.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ConsentTest {

    private static final Clock GIVEN = on("2026-03-02");
    private static final Clock WITHDRAWN = on("2026-04-01");

    @ParameterizedTest
    @CsvSource({
        "SHARE_PROFILE,         IN_PERSON, 2026-03-01, ",
        "SHARE_CONTACT_DETAILS, IN_WRITING, 2026-03-02, 2026-03-02",
        "SHARE_PROFILE,         BY_TELEPHONE, 2025-01-01, 2199-12-31",
    })
    void tellsWhatWasConsentedTo(String purpose, String channel, LocalDate givenOn, @Nullable LocalDate validUntil) {
        ConsentTerms terms = new ConsentTerms(purpose, channel, givenOn, validUntil);
        Consent consent = new Consent(UUID.randomUUID(), terms, "user", GIVEN);

        ConsentGiven event = consent.give(GIVEN);

        assertEquals(terms, event.terms());
        assertEquals(terms, consent.terms());
        assertEquals(consent.shareId(), event.shareId());
        assertEquals(consent.participantId(), event.participantId());
        assertNull(consent.withdrawnAt());
    }

    @Test
    void isWithdrawnOnceAndKeepsByWhom() {
        Consent consent = aConsent();

        ConsentWithdrawn event = consent.withdraw("one", WITHDRAWN);
        assertThrows(ConsentIsWithdrawn.class, () -> consent.withdraw("other", on("2026-05-01")));

        assertEquals("SHARE_PROFILE", event.purpose());
        assertEquals("one", consent.withdrawnBy());
        assertEquals(WITHDRAWN.instant(), consent.withdrawnAt());
        assertEquals("user", consent.recordedBy());
    }

    /** Who is shown a profile can join neither two consents nor a consent and a person. */
    @Test
    void hasANameThatTellsNothing() {
        Consent one = aConsent();
        Consent other = aConsent();

        assertNotEquals(one.shareId(), other.shareId());
        assertNotEquals(one.id(), one.shareId());
        assertEquals(4, one.shareId().version());
    }

    private static Consent aConsent() {
        ConsentTerms terms = new ConsentTerms("SHARE_PROFILE", "IN_PERSON", LocalDate.of(2026, 3, 2), null);
        return new Consent(UUID.randomUUID(), terms, "user", GIVEN);
    }
}
