package nl.doorstroom.matching.candidate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.matching.testing.Feeds.hoursPlan;
import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Feeds.profileMergeUndone;
import static nl.doorstroom.matching.testing.Feeds.profilesMerged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A person who was registered twice is one candidate as long as the merge stands. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MergedPeopleTest {

    @Inject
    Inbox inbox;

    @Inject
    CandidateProfiles profiles;

    private final String merge = UUID.randomUUID().toString();
    private final String survivor = UUID.randomUUID().toString();
    private final String duplicate = UUID.randomUUID().toString();

    @Test
    void takesTheExamplesOfParticipants() {
        String known = "0199c19e-1111-7f20-8c55-2f6a4b7d9e19";
        inbox.receive(List.of(profile(known, 1, "\"pc4\": \"3881\"")));

        inbox.receive(List.of(Topics.example("participants-service", "profiles-merged.v1")));
        assertFalse(all().contains(UUID.fromString(known)));
        inbox.receive(List.of(Topics.example("participants-service", "profile-merge-undone.v1")));
        assertTrue(all().contains(UUID.fromString(known)));
    }

    @Test
    void goesOnWithTheProfileOfTheDuplicateWhereTheSurvivorHasNone() {
        inbox.receive(List.of(
                profile(duplicate, 1, "\"pc4\": \"3881\""),
                hoursPlan(
                        UUID.randomUUID().toString(),
                        duplicate,
                        1,
                        "{\"validFrom\": \"2025-01-01\", \"hoursPerWeek\": 12}")));

        inbox.receive(List.of(profilesMerged(merge, survivor, duplicate)));

        assertEquals("3881", candidate(survivor).pc4());
        assertEquals(1, candidate(survivor).hoursPlan().size());
        assertEquals(null, candidate(duplicate).pc4());
        assertTrue(all().contains(UUID.fromString(survivor)));
        assertFalse(all().contains(UUID.fromString(duplicate)));
        inbox.receive(List.of(profileMergeUndone(merge, survivor, duplicate)));
        assertEquals(null, candidate(survivor).pc4());
        assertEquals("3881", candidate(duplicate).pc4());
    }

    @Test
    void goesOnWithTheProfileOfTheSurvivorWhereBothHaveOne() {
        inbox.receive(List.of(
                profile(survivor, 1, "\"pc4\": \"3882\""),
                profile(duplicate, 5, "\"pc4\": \"3881\""),
                profilesMerged(merge, survivor, duplicate)));

        assertEquals("3882", candidate(survivor).pc4());
        assertFalse(all().contains(UUID.fromString(duplicate)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsTheSameInWhicheverOrderItIsTold(boolean undoneFirst) {
        inbox.receive(List.of(profile(duplicate, 1, "\"pc4\": \"3881\"")));

        inbox.receive(
                undoneFirst
                        ? List.of(
                                profileMergeUndone(merge, survivor, duplicate),
                                profilesMerged(merge, survivor, duplicate))
                        : List.of(
                                profilesMerged(merge, survivor, duplicate),
                                profileMergeUndone(merge, survivor, duplicate)));

        assertTrue(all().contains(UUID.fromString(duplicate)));
        assertFalse(all().contains(UUID.fromString(survivor)));
    }

    private Candidate candidate(String person) {
        return CurrentTenant.call(Tokens.PUTTEN, () -> profiles.get(UUID.fromString(person)));
    }

    private Set<UUID> all() {
        return CurrentTenant.call(
                Tokens.PUTTEN,
                () -> profiles.listForAllUsers(null).stream()
                        .map(Candidate::participantId)
                        .collect(Collectors.toSet()));
    }
}
