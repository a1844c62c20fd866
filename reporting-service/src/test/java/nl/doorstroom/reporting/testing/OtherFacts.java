package nl.doorstroom.reporting.testing;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.EmployerVersion;
import nl.doorstroom.reporting.fact.HouseholdVersion;
import nl.doorstroom.reporting.fact.PersonLeftScope;
import nl.doorstroom.reporting.fact.PersonsMerged;
import nl.doorstroom.reporting.fact.Recorded;

/** Facts that have one version as a rule. */
public final class OtherFacts {

    private OtherFacts() {}

    public static PersonLeftScope leftScope(String person, String day) {
        return new PersonLeftScope(recorded(1, "2020-01-01"), Recording.id(person), Recording.day(day), null);
    }

    public static PersonLeftScope leftScope(String person, String day, String back) {
        return new PersonLeftScope(
                recorded(1, "2020-01-01"), Recording.id(person), Recording.day(day), Recording.day(back));
    }

    public static EmployerVersion employer(String name, String from, @Nullable String organisation) {
        return new EmployerVersion(recorded(1, "2020-01-01"), Recording.id(name), Recording.day(from), organisation);
    }

    public static HouseholdVersion household(String name, long version, String from, String... adults) {
        return new HouseholdVersion(
                recorded(version, "2020-01-01"),
                Recording.id(name),
                Recording.day(from),
                Arrays.stream(adults).map(Recording::id).collect(Collectors.toSet()));
    }

    public static PersonsMerged merged(String survivor, String duplicate, String recordedOn) {
        return new PersonsMerged(
                recorded(1, recordedOn),
                Recording.id(survivor + duplicate),
                Recording.id(survivor),
                Recording.id(duplicate),
                false);
    }

    public static PersonsMerged mergeUndone(String survivor, String duplicate, String recordedOn) {
        return new PersonsMerged(
                recorded(2, recordedOn),
                Recording.id(survivor + duplicate),
                Recording.id(survivor),
                Recording.id(duplicate),
                true);
    }

    private static Recorded recorded(long version, String day) {
        return new Recorded(UUID.randomUUID(), version, Recording.at(day), null);
    }
}
