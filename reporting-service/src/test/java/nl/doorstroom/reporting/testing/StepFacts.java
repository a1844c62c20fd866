package nl.doorstroom.reporting.testing;

import java.util.UUID;

import nl.doorstroom.reporting.fact.IntakeVersion;
import nl.doorstroom.reporting.fact.ProposalVersion;
import nl.doorstroom.reporting.fact.Recorded;

/** What happened to people on the way, told once. */
public final class StepFacts {

    private StepFacts() {}

    public static IntakeVersion intake(String person, String day) {
        return new IntakeVersion(
                recorded(), Recording.id("intake " + person + day), Recording.id(person), Recording.day(day));
    }

    public static ProposalVersion proposal(String person, String day) {
        return new ProposalVersion(
                recorded(), Recording.id("proposal " + person + day), Recording.id(person), Recording.day(day));
    }

    static Recorded recorded() {
        return recorded(1, "2020-01-01");
    }

    static Recorded recorded(long version, String day) {
        return new Recorded(UUID.randomUUID(), version, Recording.at(day), null);
    }
}
