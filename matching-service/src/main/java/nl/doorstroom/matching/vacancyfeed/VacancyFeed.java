package nl.doorstroom.matching.vacancyfeed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.employer.EmployerRegister;
import nl.doorstroom.matching.vacancy.SourcedVacancies;
import nl.doorstroom.matching.vacancy.VacancyCodes;
import nl.doorstroom.matching.vacancy.VacancySource;
import nl.doorstroom.matching.vacancy.VacancySource.Way;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

/** Takes what partners send, as often as they send it. */
@Singleton
public class VacancyFeed {

    private final SourcedVacancies vacancies;
    private final EmployerRegister employers;
    private final VacancyCodes codes;
    private final Clock clock;

    VacancyFeed(SourcedVacancies vacancies, EmployerRegister employers, VacancyCodes codes, Clock clock) {
        this.vacancies = vacancies;
        this.employers = employers;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Publishes vacancies of a partner or changes their words. An employer that is not registered is registered; one that is
     * stays as it is known here.
     *
     * @param party OIN of the partner
     * @param pointers where each stands in the body
     * @throws InvalidInput naming every fault of all of them; then none is taken
     */
    public List<SourcedVacancies.Taken> take(String party, List<FeedVacancy> sent, List<String> pointers) {
        LocalDate today = DutchCalendar.today(clock);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            errors.addAll(faults(sent.get(i), pointers.get(i), today));
            String externalId = sent.get(i).externalId();
            if (sent.subList(0, i).stream()
                    .anyMatch(earlier -> earlier.externalId().equals(externalId))) {
                errors.add(FieldError.at(
                        pointers.get(i) + "/externalId", "duplicate", "A vacancy is sent once in a request."));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        vacancies.hold(Way.FEED, party);
        return sent.stream()
                .map(vacancy -> {
                    UUID employer =
                            employers.findOrRegister(vacancy.employer(), today).id();
                    return vacancies.take(
                            new VacancySource(Way.FEED, party, vacancy.externalId()),
                            employer,
                            vacancy.terms(),
                            vacancy.publishedOn() == null ? today : vacancy.publishedOn());
                })
                .toList();
    }

    private List<FieldError> faults(FeedVacancy vacancy, String pointer, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate published = vacancy.publishedOn() == null ? today : vacancy.publishedOn();
        LocalDate closing = vacancy.terms().closingDate();
        if (closing != null && closing.isBefore(published)) {
            errors.add(FieldError.at(pointer + "/closingDate", "min", "A vacancy does not close before it opens."));
        }
        try {
            codes.check(vacancy.terms(), today);
        } catch (InvalidInput invalid) {
            invalid.errors()
                    .forEach(error ->
                            errors.add(FieldError.at(pointer + error.pointer(), error.code(), error.detail())));
        }
        return errors;
    }
}
