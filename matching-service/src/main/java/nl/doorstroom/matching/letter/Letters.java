package nl.doorstroom.matching.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.match.Match;
import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.matching.proposal.Proposal;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.matching.vacancy.VacancyState;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.person.MergedPeople;

/**
 * Writes the letters. Person and work are compared again for each, as for a match: a person reads what is known today, and a
 * gap that was closed since is none.
 */
@Singleton
public class Letters {

    private final Matcher matcher;
    private final VacancyRepository vacancies;
    private final MergedPeople merged;
    private final Clock clock;

    Letters(Matcher matcher, VacancyRepository vacancies, MergedPeople merged, Clock clock) {
        this.matcher = matcher;
        this.vacancies = vacancies;
        this.merged = merged;
        this.clock = clock;
    }

    /** Why a vacancy is what a person works towards. */
    public Letter of(Match match, Language language) {
        return write(new Reason(match.targetedOn(), null), match.participantId(), match.vacancyId(), language);
    }

    /** Why a vacancy is proposed to a person, and what became of it. */
    public Letter of(Proposal proposal, Language language) {
        Reason.Course course = new Reason.Course(
                proposal.state(),
                proposal.answerBy(),
                proposal.systemReason(),
                proposal.declineReason(),
                proposal.releasedText().orElse(null));
        return write(
                new Reason(proposal.proposedOn(), course), proposal.participantId(), proposal.vacancyId(), language);
    }

    private Letter write(Reason reason, UUID registration, UUID vacancyId, Language language) {
        Vacancy vacancy = vacancies.get(vacancyId);
        LocalDate today = DutchCalendar.today(clock);
        Fit fit = matcher.compare(person(registration), vacancy, today).fit();
        return LetterText.of(reason, vacancy.terms(), vacancy.state() == VacancyState.OPEN, fit, language);
    }

    /** Who goes on with a registration has its profile. */
    private UUID person(UUID registration) {
        return merged.of(registration).stream()
                .filter(id -> merged.survivorOf(id).isEmpty())
                .findFirst()
                .orElse(registration);
    }
}
