package nl.doorstroom.reporting.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.AgreedHours;
import nl.doorstroom.reporting.fact.BenefitVersion;
import nl.doorstroom.reporting.fact.EmployerVersion;
import nl.doorstroom.reporting.fact.ExecutingFrom;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.HouseholdVersion;
import nl.doorstroom.reporting.fact.PersonLeftScope;
import nl.doorstroom.reporting.fact.PersonsMerged;
import nl.doorstroom.reporting.fact.PlacementVersion;
import nl.doorstroom.reporting.fact.StepFact;
import nl.doorstroom.reporting.fact.TrajectoryVersion;

/**
 * What is known at one moment, with every correction of that moment applied and nothing else.
 *
 * <p>A fact that a known fact supersedes has no effect; of what is left the highest version of each aggregate holds.
 */
public final class Knowledge {

    /** Recorded time and event id only make the order total; versions of one aggregate differ. */
    private static final Comparator<Fact> BY_VERSION = Comparator.comparingLong(
                    (Fact fact) -> fact.recorded().aggregateVersion())
            .thenComparing(fact -> fact.recorded().recordedAt())
            .thenComparing(fact -> fact.recorded().eventId());

    private final List<Contract> contracts;
    private final List<BenefitSpell> spells;
    private final List<Trajectory> trajectories;
    private final List<Absence> absences;
    private final Map<UUID, List<EmployerVersion>> employers;
    private final List<Fact> valid;
    private final Identity identity;

    private Knowledge(
            List<Contract> contracts,
            List<BenefitSpell> spells,
            List<Trajectory> trajectories,
            List<Absence> absences,
            Map<UUID, List<EmployerVersion>> employers,
            List<Fact> valid,
            Identity identity) {
        this.contracts = contracts;
        this.spells = spells;
        this.trajectories = trajectories;
        this.absences = absences;
        this.employers = employers;
        this.valid = valid;
        this.identity = identity;
    }

    static Knowledge of(List<Fact> known) {
        List<Fact> valid = withoutSuperseded(known);
        Identity identity = Identity.of(versions(valid, PersonsMerged.class).values());
        return new Knowledge(
                contracts(versions(valid, PlacementVersion.class), identity),
                spells(
                        versions(valid, BenefitVersion.class),
                        versions(known, BenefitVersion.class),
                        versions(valid, HouseholdVersion.class),
                        identity),
                trajectories(versions(valid, TrajectoryVersion.class), identity),
                absences(versions(valid, PersonLeftScope.class), identity),
                employers(versions(valid, EmployerVersion.class)),
                valid,
                identity);
    }

    /** The world up to and including a day, as far as it is known. */
    public World asOf(LocalDate day) {
        return new World(
                day,
                contracts.stream()
                        .map(contract -> contract.asOf(day))
                        .filter(Objects::nonNull)
                        .toList(),
                spells.stream()
                        .map(spell -> spell.asOf(day))
                        .filter(Objects::nonNull)
                        .toList(),
                trajectories,
                absences,
                employers);
    }

    /** What happened to people, each thing as its latest version that stands has it; in the order of their ids. */
    public <T extends StepFact> List<T> steps(Class<T> type) {
        return versions(valid, type).values().stream()
                .map(Knowledge::current)
                .sorted(Comparator.comparing(Fact::key))
                .toList();
    }

    /** Who somebody is after the merges that stand. */
    public UUID personOf(UUID participantId) {
        return identity.of(participantId);
    }

    /** The days on which the world changes; between two of them every world has the same content. */
    public SortedSet<LocalDate> turningDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Contract contract : contracts) {
            days.add(contract.start());
            addIfPresent(days, contract.endVisibleFrom());
            days.addAll(contract.confirmations());
        }
        for (BenefitSpell spell : spells) {
            days.add(spell.start());
            addIfPresent(days, spell.lastDay());
            addIfPresent(days, spell.reducedFrom());
            spell.composition().stream().skip(1).map(AdultsFrom::from).forEach(days::add);
        }
        return days;
    }

    private static void addIfPresent(Set<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    private static List<Fact> withoutSuperseded(List<Fact> known) {
        Set<UUID> superseded = new HashSet<>();
        for (Fact fact : known) {
            UUID corrected = fact.recorded().supersedes();
            if (corrected != null) {
                superseded.add(corrected);
            }
        }
        return known.stream()
                .filter(fact -> !superseded.contains(fact.recorded().eventId()))
                .toList();
    }

    private static <T extends Fact> Map<UUID, List<T>> versions(List<Fact> facts, Class<T> type) {
        Map<UUID, List<T>> versions = new HashMap<>();
        for (Fact fact : facts) {
            if (type.isInstance(fact)) {
                versions.computeIfAbsent(fact.key(), key -> new ArrayList<>()).add(type.cast(fact));
            }
        }
        versions.values().forEach(list -> list.sort(BY_VERSION));
        return versions;
    }

    private static <T> T current(List<T> versions) {
        return versions.get(versions.size() - 1);
    }

    private static List<Contract> contracts(Map<UUID, List<PlacementVersion>> placements, Identity identity) {
        List<Contract> contracts = placements.values().stream()
                .filter(versions -> !current(versions).annulled())
                .map(versions -> contract(versions, identity))
                .sorted(Comparator.comparing(Contract::start).thenComparing(Contract::id))
                .toList();
        Map<UUID, Contract> firstSuccessors = new HashMap<>();
        for (Contract contract : contracts) {
            if (contract.predecessorId() != null) {
                firstSuccessors.putIfAbsent(contract.predecessorId(), contract);
            }
        }
        return contracts.stream()
                .map(contract -> firstSuccessors.containsKey(contract.id())
                        ? contract.extendedBy(firstSuccessors.get(contract.id()))
                        : contract)
                .toList();
    }

    private static Contract contract(List<PlacementVersion> versions, Identity identity) {
        PlacementVersion current = current(versions);
        return new Contract(
                current.placementId(),
                identity.of(current.participantId()),
                current.kind(),
                current.start(),
                current.lastDay(),
                current.lastDay(),
                current.plannedEnd(),
                current.employerId(),
                current.trajectoryId(),
                current.predecessorId(),
                current.confirmations(),
                overTime(
                        versions.stream().map(PlacementVersion::agreedHours).filter(Objects::nonNull),
                        AgreedHours::from));
    }

    /** What holds from a day on, ascending; where two versions name the same day the later version holds. */
    private static <T> List<T> overTime(Stream<T> inVersionOrder, Function<T, LocalDate> from) {
        Map<LocalDate, T> byDay = new TreeMap<>();
        inVersionOrder.forEach(item -> byDay.put(from.apply(item), item));
        return List.copyOf(byDay.values());
    }

    private static List<BenefitSpell> spells(
            Map<UUID, List<BenefitVersion>> benefits,
            Map<UUID, List<BenefitVersion>> told,
            Map<UUID, List<HouseholdVersion>> households,
            Identity identity) {
        List<BenefitSpell> spells = benefits.values().stream()
                .filter(versions -> !current(versions).annulled())
                .map(versions -> spell(versions, told.get(current(versions).spellId()), households, identity))
                .sorted(Comparator.comparing(BenefitSpell::start).thenComparing(BenefitSpell::id))
                .toList();
        return identity.anyMerged() ? united(spells, benefits, identity) : spells;
    }

    /** @param told its versions with those that were replaced: when its end became known does not change by a correction */
    private static BenefitSpell spell(
            List<BenefitVersion> versions,
            List<BenefitVersion> told,
            Map<UUID, List<HouseholdVersion>> households,
            Identity identity) {
        BenefitVersion current = current(versions);
        LocalDate lastDay = current.lastDay();
        Instant endRegisteredAt = lastDay == null
                ? null
                : told.stream()
                        .filter(version -> lastDay.equals(version.lastDay()))
                        .map(version -> version.recorded().recordedAt())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        List<AdultsFrom> composition = new ArrayList<>();
        composition.add(new AdultsFrom(LocalDate.MIN, identity.of(current.adults())));
        composition.addAll(overTime(
                households.getOrDefault(current.householdId(), List.of()).stream()
                        .map(version -> new AdultsFrom(version.validFrom(), identity.of(version.adults()))),
                AdultsFrom::from));
        return new BenefitSpell(
                current.spellId(),
                current.householdId(),
                current.kind(),
                current.start(),
                lastDay,
                lastDay == null ? null : current.reasonClass(),
                lastDay == null ? null : current.placementId(),
                endRegisteredAt,
                current.reducedFrom(),
                List.copyOf(composition));
    }

    /** One person has no two spells of one kind at the same time, so those of two merged people are the same spell. */
    private static List<BenefitSpell> united(
            List<BenefitSpell> spells, Map<UUID, List<BenefitVersion>> benefits, Identity identity) {
        List<BenefitSpell> united = new ArrayList<>();
        for (BenefitSpell spell : spells) {
            Set<UUID> adults = current(benefits.get(spell.id())).adults();
            boolean known = false;
            for (int i = 0; i < united.size() && !known; i++) {
                BenefitSpell earlier = united.get(i);
                known = earlier.kind().equals(spell.kind())
                        && earlier.overlaps(spell)
                        && identity.joins(current(benefits.get(earlier.id())).adults(), adults);
                if (known) {
                    united.set(
                            i,
                            earlier.unitedWith(
                                    spell,
                                    identity.goesOn(
                                            current(benefits.get(earlier.id())).adults(), adults)));
                }
            }
            if (!known) {
                united.add(spell);
            }
        }
        return List.copyOf(united);
    }

    private static List<Trajectory> trajectories(Map<UUID, List<TrajectoryVersion>> trajectories, Identity identity) {
        return trajectories.values().stream()
                .filter(versions -> !current(versions).annulled())
                .map(versions -> {
                    TrajectoryVersion current = current(versions);
                    return new Trajectory(
                            current.trajectoryId(),
                            identity.of(current.participantId()),
                            current.programmeId(),
                            current.start(),
                            current.lastDay(),
                            overTime(
                                    versions.stream()
                                            .map(TrajectoryVersion::executing)
                                            .filter(Objects::nonNull),
                                    ExecutingFrom::from),
                            current.successorId());
                })
                .sorted(Comparator.comparing(Trajectory::id))
                .toList();
    }

    private static List<Absence> absences(Map<UUID, List<PersonLeftScope>> leavings, Identity identity) {
        List<Absence> absences = new ArrayList<>();
        for (List<PersonLeftScope> versions : leavings.values()) {
            PersonLeftScope left = current(versions);
            if (left.leftOn() != null) {
                absences.add(new Absence(identity.of(left.participantId()), left.leftOn(), left.returnedOn()));
            }
        }
        return List.copyOf(absences);
    }

    private static Map<UUID, List<EmployerVersion>> employers(Map<UUID, List<EmployerVersion>> employers) {
        Map<UUID, List<EmployerVersion>> overTime = new HashMap<>();
        employers.forEach((id, versions) -> overTime.put(id, overTime(versions.stream(), EmployerVersion::validFrom)));
        return Map.copyOf(overTime);
    }

    /** Who is who after the merges that stand. */
    private record Identity(Map<UUID, UUID> survivors) {

        static Identity of(Collection<List<PersonsMerged>> merges) {
            Map<UUID, UUID> survivors = new HashMap<>();
            merges.stream()
                    .map(Knowledge::current)
                    .filter(merge -> !merge.undone())
                    .sorted(BY_VERSION)
                    .forEach(merge -> survivors.put(merge.duplicateId(), merge.survivorId()));
            return new Identity(survivors);
        }

        boolean anyMerged() {
            return !survivors.isEmpty();
        }

        /** Whether everything goes on with the first people, with the others, or (null) with both or neither. */
        @Nullable
        Boolean goesOn(Set<UUID> some, Set<UUID> others) {
            boolean first = Collections.disjoint(some, survivors.keySet());
            return first == Collections.disjoint(others, survivors.keySet()) ? null : first;
        }

        /** Follows a row of merges; a circle, which no sound history has, ends where it began. */
        UUID of(UUID participantId) {
            UUID person = participantId;
            for (int steps = 0; steps < survivors.size() && survivors.containsKey(person); steps++) {
                person = survivors.get(person);
            }
            return person;
        }

        List<UUID> of(Set<UUID> participantIds) {
            return participantIds.stream().map(this::of).distinct().sorted().toList();
        }

        boolean joins(Set<UUID> some, Set<UUID> others) {
            return some.stream()
                    .anyMatch(
                            one -> others.stream().anyMatch(other -> !one.equals(other) && of(one).equals(of(other))));
        }
    }
}
