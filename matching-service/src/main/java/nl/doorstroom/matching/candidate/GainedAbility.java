package nl.doorstroom.matching.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.Candidate.PlannedHours;
import nl.doorstroom.matching.scoring.GapKind;
import nl.doorstroom.matching.scoring.SkillLevel;

/**
 * What somebody can do since a gap was closed. It says how far the person reaches by now and not how much was added, so that a
 * profile which comes to say the same does not count beside it, and one that does not say it yet takes nothing away.
 *
 * @param subject the skill, licence, language, means of transport or shift
 * @param reaches hours a week, kilometres or the level that is reached, by the kind
 * @param since day on which the gap was closed
 */
public record GainedAbility(
        GapKind kind, @Nullable String subject, @Nullable BigDecimal reaches, LocalDate since) {

    /** The person as known, and able to do this. */
    Candidate addTo(Candidate person) {
        return switch (kind) {
            case SKILL -> subject == null ? person : withSkill(person, subject);
            case CERTIFICATE -> with(person, person.transport(), person.shifts(), and(person.licences(), subject));
            case SHIFTS -> with(person, person.transport(), and(person.shifts(), subject), person.licences());
            case MOBILITY ->
                subject == null
                        ? withDistance(person)
                        : with(person, and(person.transport(), subject), person.shifts(), person.licences());
            case LANGUAGE -> subject == null || reaches == null ? person : withLanguage(person, subject, reaches);
            case HOURS -> reaches == null ? person : withHours(person, reaches);
            case START_DATE -> withStart(person);
            // The person is as before: what changed is the life around, or the work itself.
            case BASIC_CONDITION, WORKPLACE_ADJUSTMENT -> person;
        };
    }

    /** Good enough for any vacancy; what is known to be better stays. */
    private static Candidate withSkill(Candidate person, String uri) {
        SortedMap<String, SkillLevel> skills = new TreeMap<>(person.skills());
        skills.merge(uri, SkillLevel.VOLDOENDE, (known, gained) -> known.compareTo(gained) <= 0 ? known : gained);
        return copy(
                person,
                person.maxDistanceKm(),
                person.hoursMax(),
                person.languages(),
                person.availableFrom(),
                skills,
                person.hoursPlan());
    }

    private static Candidate withLanguage(Candidate person, String language, BigDecimal level) {
        SortedMap<String, Integer> languages = new TreeMap<>(person.languages());
        languages.merge(language, level.intValue(), Math::max);
        return copy(
                person,
                person.maxDistanceKm(),
                person.hoursMax(),
                languages,
                person.availableFrom(),
                person.skills(),
                person.hoursPlan());
    }

    /** And what is planned from that day on: it is reached by now. */
    private Candidate withHours(Candidate person, BigDecimal hours) {
        BigDecimal most = person.hoursMax();
        List<PlannedHours> plan = person.hoursPlan().isEmpty()
                ? person.hoursPlan()
                : CandidateProfiles.highest(
                        new ArrayList<>(List.of(person.hoursPlan(), List.of(new PlannedHours(since, hours)))));
        return copy(
                person,
                person.maxDistanceKm(),
                most == null ? hours : most.max(hours),
                person.languages(),
                person.availableFrom(),
                person.skills(),
                plan);
    }

    private Candidate withDistance(Candidate person) {
        Integer known = person.maxDistanceKm();
        if (reaches == null || known == null) {
            return person;
        }
        return copy(
                person,
                Math.max(known, reaches.intValue()),
                person.hoursMax(),
                person.languages(),
                person.availableFrom(),
                person.skills(),
                person.hoursPlan());
    }

    private Candidate withStart(Candidate person) {
        LocalDate known = person.availableFrom();
        return copy(
                person,
                person.maxDistanceKm(),
                person.hoursMax(),
                person.languages(),
                known == null || known.isAfter(since) ? since : known,
                person.skills(),
                person.hoursPlan());
    }

    private static SortedSet<String> and(SortedSet<String> known, @Nullable String gained) {
        if (gained == null) {
            return known;
        }
        SortedSet<String> all = new TreeSet<>(known);
        all.add(gained);
        return all;
    }

    private static Candidate with(
            Candidate person, SortedSet<String> transport, SortedSet<String> shifts, SortedSet<String> licences) {
        return new Candidate(
                person.participantId(),
                person.pc4(),
                person.maxDistanceKm(),
                transport,
                person.hoursMin(),
                person.hoursMax(),
                shifts,
                licences,
                person.languages(),
                person.availableFrom(),
                person.occupations(),
                person.skills(),
                person.hoursPlan());
    }

    private static Candidate copy(
            Candidate person,
            @Nullable Integer maxDistanceKm,
            @Nullable BigDecimal hoursMax,
            SortedMap<String, Integer> languages,
            @Nullable LocalDate availableFrom,
            SortedMap<String, SkillLevel> skills,
            List<PlannedHours> hoursPlan) {
        return new Candidate(
                person.participantId(),
                person.pc4(),
                maxDistanceKm,
                person.transport(),
                person.hoursMin(),
                hoursMax,
                person.shifts(),
                person.licences(),
                languages,
                availableFrom,
                person.occupations(),
                skills,
                hoursPlan);
    }
}
