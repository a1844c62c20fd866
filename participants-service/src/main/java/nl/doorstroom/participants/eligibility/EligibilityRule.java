package nl.doorstroom.participants.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.label.LabelFacts;
import nl.doorstroom.platform.calendar.DutchCalendar;

/**
 * One version of a rule; every condition that it has must be met.
 *
 * @param code by which programmes name it
 * @param legalBase the law or policy that allows it
 * @param text what a decision says of its ground
 * @param validFrom first day on which it decides
 * @param validTo last day on which it decides; null: still does
 * @param months how long a yes holds at most
 * @param minAge whole years on the day
 * @param maxAge whole years on the day
 * @param benefitKinds codes of list {@code benefit-kinds}, of which one runs on the day; empty: no matter
 * @param labels codes of the list of labels, of which one holds on the day; empty: no matter
 * @param tenants OINs for which it holds; empty: all
 */
public record EligibilityRule(
        String code,
        int version,
        String legalBase,
        String text,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int months,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        List<String> benefitKinds,
        List<String> labels,
        List<String> tenants) {

    /** Takes what a file leaves out for an empty list. */
    @SuppressWarnings("NullAway")
    public EligibilityRule {
        benefitKinds = benefitKinds == null ? List.of() : List.copyOf(benefitKinds);
        labels = labels == null ? List.of() : List.copyOf(labels);
        tenants = tenants == null ? List.of() : List.copyOf(tenants);
        if (labels.size() == 1) {
            throw new IllegalArgumentException(
                    "Rule [" + code + "] asks for one label alone: its yes would tell that label");
        }
    }

    /** Names this version: {@code PARTICIPATIEPLAATS-1}. */
    public String name() {
        return code + "-" + version;
    }

    boolean decidesFor(String tenant, LocalDate day) {
        return (tenants.isEmpty() || tenants.contains(tenant))
                && !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo));
    }

    boolean asksForLabels() {
        return !labels.isEmpty();
    }

    /**
     * Whether everything is met but the labels.
     *
     * @param benefits kinds of benefit that the person has on the day
     */
    boolean admits(LocalDate birthDate, Set<String> benefits, LocalDate day) {
        return (minAge == null || !day.isBefore(birthday(birthDate, minAge)))
                && (maxAge == null || day.isBefore(birthday(birthDate, maxAge + 1)))
                && (benefitKinds.isEmpty() || benefitKinds.stream().anyMatch(benefits::contains));
    }

    /**
     * Last day of a yes that is given on a day; nothing when a label is asked for and none of them holds. The last day of a
     * label plays no part: any other day than the rule's own would tell that there is a label, and which.
     *
     * @param held what the vault says of the day; of a rule that asks for no label it is not read
     */
    Optional<LocalDate> holdsUntil(LocalDate birthDate, List<LabelFacts> held, LocalDate day) {
        LocalDate last = DutchCalendar.plusMonths(day, months).minusDays(1);
        LocalDate ofAge =
                maxAge == null ? last : birthday(birthDate, maxAge + 1).minusDays(1);
        return asksForLabels() && held.stream().noneMatch(label -> labels.contains(label.label()))
                ? Optional.empty()
                : Optional.of(ofAge.isBefore(last) ? ofAge : last);
    }

    /** Who was born on 29 February grows a year older on 28 February of other years. */
    private static LocalDate birthday(LocalDate birthDate, int years) {
        return DutchCalendar.plusMonths(birthDate, 12 * years);
    }
}
