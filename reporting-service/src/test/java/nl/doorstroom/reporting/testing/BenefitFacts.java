package nl.doorstroom.reporting.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.BenefitVersion;
import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.fact.Fact;

/** The versions of one benefit spell; each call of {@link #fact} records the state that was described so far. */
public final class BenefitFacts {

    private final Recording recording = new Recording();
    private final UUID spellId;
    private UUID householdId = Recording.id("household");
    private String kind = "PW_ALGEMEEN";
    private LocalDate start = Recording.day("2023-01-01");
    private @Nullable LocalDate lastDay;
    private @Nullable EndReasonClass reason;
    private @Nullable UUID placementId;
    private Set<UUID> adults = Set.of(Recording.id("Anna"));
    private @Nullable LocalDate reducedFrom;
    private boolean annulled;

    private BenefitFacts(String name) {
        spellId = Recording.id(name);
    }

    public static BenefitFacts aBenefit() {
        return new BenefitFacts("benefit");
    }

    public static BenefitFacts aBenefit(String name) {
        return new BenefitFacts(name);
    }

    public BenefitFacts of(String... people) {
        adults = Arrays.stream(people).map(Recording::id).collect(Collectors.toSet());
        return this;
    }

    public BenefitFacts household(String name) {
        householdId = Recording.id(name);
        return this;
    }

    public BenefitFacts kind(String code) {
        kind = code;
        return this;
    }

    public BenefitFacts from(String day) {
        start = Recording.day(day);
        return this;
    }

    public BenefitFacts until(@Nullable String day, @Nullable EndReasonClass why) {
        lastDay = Recording.dayOrNull(day);
        reason = why;
        return this;
    }

    public BenefitFacts because(String placement) {
        placementId = Recording.id(placement);
        return this;
    }

    public BenefitFacts reducedFrom(String day) {
        reducedFrom = Recording.day(day);
        return this;
    }

    public BenefitFacts annulled() {
        annulled = true;
        return this;
    }

    public BenefitFacts recordedOn(String day) {
        recording.on(Recording.at(day));
        return this;
    }

    public BenefitFacts correcting(Fact corrected) {
        recording.superseding(corrected);
        return this;
    }

    public BenefitVersion fact() {
        return new BenefitVersion(
                recording.next(),
                spellId,
                householdId,
                kind,
                start,
                lastDay,
                reason,
                placementId,
                adults,
                reducedFrom == null ? Map.of() : Map.of(spellId, reducedFrom),
                annulled);
    }
}
