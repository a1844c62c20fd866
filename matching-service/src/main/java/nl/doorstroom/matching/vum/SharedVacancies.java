package nl.doorstroom.matching.vum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.employer.Employer;
import nl.doorstroom.matching.employer.EmployerRepository;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;

/** The open vacancies of the present tenant that partners of VUM are shown, in VUM's words. */
@Singleton
public class SharedVacancies {

    /** The elements by which vacancies are selected. */
    private static final Set<String> KNOWN = Set.of(
            "arbeidsVoorwaarden.datumAanvangWerkzaamheden",
            "arbeidsVoorwaarden.datumEindeWerkzaamheden",
            "beroep.codeBeroepsnaam",
            "codeWerkEnDenkniveauMinimaal",
            "competentiebeheersing.codeCompetentie",
            "contractvorm.codeTypeArbeidscontract",
            "contractvorm.codeTypeOvereenkomst",
            "flexibiliteit.codeRegiostraal",
            "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst",
            "opleiding.codeNiveauOpleiding",
            "rijbewijs.codeSoortRijbewijs",
            "sector.codeSbi",
            "sluitingsdatumVacature",
            "sollicitatiewijze.codeSollicitatiewijze",
            "taalbeheersing.codeNiveauTaalbeheersingMondeling",
            "taalbeheersing.codeTaal",
            "vervoermiddel.codeVervoermiddel",
            "werkervaring.aantalJarenWerkzaamInBeroep",
            "werktijden.aantalWerkurenPerWeekMaximaal",
            "werktijden.aantalWerkurenPerWeekMinimaal",
            "werktijden.indicatieKantoortijden");

    private static final int PAGE = 200;

    private final VacancyRepository vacancies;
    private final EmployerRepository employers;
    private final KnownAreas areas;
    private final VacatureMapping mapping;
    private final ObjectMapper mapper;
    private final Clock clock;

    SharedVacancies(
            VacancyRepository vacancies,
            EmployerRepository employers,
            KnownAreas areas,
            VacatureMapping mapping,
            ObjectMapper mapper,
            Clock clock) {
        this.vacancies = vacancies;
        this.employers = employers;
        this.areas = areas;
        this.mapping = mapping;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Those within an area that meet the criteria, in an order that tells nothing.
     *
     * @param question criteria by element; those that are not known have no effect
     */
    public List<Vacature> list(int pc4, int kilometres, Map<String, JsonNode> question, int limit) {
        LocalDate today = DutchCalendar.today(clock);
        Criteria criteria = Criteria.of(question, KNOWN, Criteria.HOURS);
        List<String> within = areas.now().within(pc4, kilometres).stream()
                .map(String::valueOf)
                .toList();
        List<Vacature> found = new ArrayList<>();
        List<Vacancy> page = vacancies.listShared(within, today, null, PAGE);
        while (!page.isEmpty() && found.size() < limit) {
            Map<UUID, String> names = names(page);
            for (Vacancy vacancy : page) {
                Vacature summary = mapping.summary(
                        vacancy.vumId().toString(), vacancy.terms(), names.getOrDefault(vacancy.employerId(), ""));
                if (found.size() < limit && (criteria.isEmpty() || criteria.select(mapper.valueToTree(summary)))) {
                    found.add(summary);
                }
            }
            page = page.size() < PAGE
                    ? List.of()
                    : vacancies.listShared(
                            within, today, page.get(page.size() - 1).vumId(), PAGE);
        }
        return found;
    }

    /** The detail of one. */
    public Vacature get(UUID vumId) {
        Vacancy vacancy = vacancies.getShared(vumId, DutchCalendar.today(clock));
        return mapping.detail(
                vumId.toString(),
                vacancy.terms(),
                employers.get(vacancy.employerId()).details().name());
    }

    private Map<UUID, String> names(List<Vacancy> page) {
        return employers
                .list(
                        "id in ?1",
                        page.stream().map(Vacancy::employerId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(
                        Employer::id, employer -> employer.details().name()));
    }
}
