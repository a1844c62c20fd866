package nl.doorstroom.reporting.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.InstrumentVersion;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.World;

/** Instruments of which something is missing that the law or the statistic of re-integration asks for. */
public final class InstrumentFindings {

    /** Kinds that say nothing without a workplace, and kinds that go by a measured wage value: list instruments. */
    private static final Set<String> AT_A_WORKPLACE = Set.of("JOBCOACH", "WERKPLEKAANPASSING");

    private static final Set<String> BY_WAGE_VALUE = Set.of("LKS");

    private InstrumentFindings() {}

    public static List<DatedFinding> in(Knowledge knowledge, DefinitionSet definitions) {
        World world = knowledge.asOf(LocalDate.MAX);
        List<InstrumentVersion> instruments = knowledge.steps(InstrumentVersion.class).stream()
                .filter(instrument -> !instrument.annulled())
                .sorted(Comparator.comparing(InstrumentVersion::start).thenComparing(InstrumentVersion::instrumentId))
                .toList();
        List<DatedFinding> findings = new ArrayList<>();
        for (InstrumentVersion instrument : instruments) {
            UUID person = knowledge.personOf(instrument.participantId());
            Attribution owner =
                    Attributions.on(instrument.start(), List.of(person), instrument.trajectoryId(), world, definitions);
            add(
                    findings,
                    FindingType.INSTRUMENT_WITHOUT_SRG_CODE,
                    instrument.start(),
                    instrument.lastDay() == null ? null : instrument.lastDay().plusDays(1),
                    instrument,
                    person,
                    owner);
            if (AT_A_WORKPLACE.contains(instrument.kind()) && instrument.workplaceId() == null) {
                add(
                        findings,
                        FindingType.INSTRUMENT_WITHOUT_WORKPLACE,
                        instrument.start(),
                        null,
                        instrument,
                        person,
                        owner);
            }
            if (BY_WAGE_VALUE.contains(instrument.kind()) && instrument.wageValueOn() == null) {
                add(
                        findings,
                        FindingType.INSTRUMENT_WITHOUT_WAGE_VALUE,
                        instrument.start(),
                        null,
                        instrument,
                        person,
                        owner);
            }
            if (instrument.plannedEnd() != null) {
                LocalDate since = instrument.plannedEnd().plusDays(1);
                add(
                        findings,
                        FindingType.INSTRUMENT_END_NOT_REGISTERED,
                        since,
                        instrument.lastDay(),
                        instrument,
                        person,
                        owner);
            }
            instruments.stream()
                    .takeWhile(earlier -> !earlier.equals(instrument))
                    .filter(earlier -> earlier.kind().equals(instrument.kind())
                            && knowledge.personOf(earlier.participantId()).equals(person)
                            && (earlier.lastDay() == null || !earlier.lastDay().isBefore(instrument.start())))
                    .findFirst()
                    .ifPresent(earlier -> add(
                            findings,
                            FindingType.INSTRUMENTS_OVERLAP,
                            instrument.start(),
                            null,
                            instrument,
                            person,
                            owner));
        }
        return findings;
    }

    private static void add(
            List<DatedFinding> findings,
            FindingType type,
            LocalDate since,
            @Nullable LocalDate until,
            InstrumentVersion instrument,
            UUID person,
            Attribution owner) {
        if (until == null || since.isBefore(until)) {
            findings.add(new DatedFinding(Finding.ofInstrument(type, instrument, person, since, owner), until));
        }
    }
}
