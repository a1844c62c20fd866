package nl.doorstroom.reporting.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.history.Contract;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.World;

/** Paid contracts of which nobody knows whether they go on; the same that a lasting check calls unknown. */
public final class ContractFindings {

    private ContractFindings() {}

    public static List<DatedFinding> in(Knowledge knowledge, DefinitionSet definitions) {
        World world = knowledge.asOf(LocalDate.MAX);
        List<DatedFinding> findings = new ArrayList<>();
        for (Contract contract : world.contracts()) {
            if (definitions.isPaid(contract.kind())) {
                add(findings, contract, world, definitions);
            }
        }
        return findings;
    }

    /** From each sign of life on, until the next one: a start, a confirmation, an end that has happened. */
    private static void add(List<DatedFinding> findings, Contract contract, World world, DefinitionSet definitions) {
        Attribution attribution = Attributions.on(
                contract.start(), List.of(contract.participantId()), contract.trajectoryId(), world, definitions);
        LocalDate ended = contract.endVisibleFrom();
        SortedSet<LocalDate> signs = new TreeSet<>(contract.confirmations());
        signs.removeIf(day -> !day.isAfter(contract.start()));
        if (ended != null) {
            signs.tailSet(ended).clear();
            signs.add(ended);
        }
        LocalDate sign = contract.start();
        for (LocalDate next : signs) {
            addBetween(findings, sign, next, contract, attribution, definitions);
            sign = next;
        }
        if (ended == null) {
            addBetween(findings, sign, null, contract, attribution, definitions);
        }
    }

    private static void addBetween(
            List<DatedFinding> findings,
            LocalDate sign,
            @Nullable LocalDate next,
            Contract contract,
            Attribution attribution,
            DefinitionSet definitions) {
        LocalDate plannedEnd = contract.plannedEnd();
        LocalDate over = plannedEnd == null || sign.isAfter(plannedEnd) ? null : plannedEnd.plusDays(1);
        LocalDate old = sign.plusDays(definitions.evidenceMaxAgeDays() + 1L);
        addIfAny(
                findings,
                FindingType.CONTRACT_NOT_CONFIRMED,
                old,
                over != null && (next == null || over.isBefore(next)) ? over : next,
                contract,
                attribution);
        if (over != null) {
            addIfAny(findings, FindingType.CONTRACT_END_NOT_REGISTERED, over, next, contract, attribution);
        }
    }

    private static void addIfAny(
            List<DatedFinding> findings,
            FindingType type,
            LocalDate since,
            @Nullable LocalDate until,
            Contract contract,
            Attribution attribution) {
        if (until == null || since.isBefore(until)) {
            findings.add(new DatedFinding(
                    Finding.of(type, contract.id(), List.of(contract.participantId()), since, attribution), until));
        }
    }
}
