package nl.doorstroom.reporting.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.ConditionVersion;
import nl.doorstroom.reporting.fact.ConditionVersion.Statement;
import nl.doorstroom.reporting.fact.IntakeVersion;
import nl.doorstroom.reporting.fact.LadderVersion;
import nl.doorstroom.reporting.fact.LadderVersion.Position;
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

    public static LadderVersion ladder(String person, Position... positions) {
        return new LadderVersion(recorded(), Recording.id(person), List.of(positions));
    }

    /** @param step null when nothing is known from that day on */
    public static Position from(String day, @Nullable Integer step) {
        return new Position(Recording.day(day), step);
    }

    /** @param statements each a day and a status, such as {@code 2025-03-01 OP_ORDE} */
    public static ConditionVersion condition(String person, String recordedOn, String... statements) {
        Map<LocalDate, Statement> stated = new HashMap<>();
        for (String statement : statements) {
            String[] parts = statement.split(" ", -1);
            stated.put(Recording.day(parts[0]), new Statement(parts[1], Recording.at(recordedOn)));
        }
        return new ConditionVersion(
                recorded(), Recording.id("shelter of " + person), Recording.id(person), "ONDERDAK", stated);
    }

    static Recorded recorded() {
        return recorded(1, "2020-01-01");
    }

    static Recorded recorded(long version, String day) {
        return new Recorded(UUID.randomUUID(), version, Recording.at(day), null);
    }
}
