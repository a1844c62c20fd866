package nl.doorstroom.matching.vum.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import nl.doorstroom.matching.employer.EmployerRepository;
import nl.doorstroom.matching.vacancy.SourcedVacancies;
import nl.doorstroom.matching.vacancy.VacancySource;
import nl.doorstroom.matching.vacancy.VacancySource.Way;
import nl.doorstroom.matching.vacancy.VacancyTerms;
import nl.doorstroom.matching.vum.OwnElements;
import nl.doorstroom.matching.vum.VacatureMapping;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.problem.InvalidInput;

/** Vacancies of other sources of VUM, taken over to be matched here. */
@Path("/vacancy-imports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancies")
public class VacancyImportsResource {

    private final VacatureMapping mapping;
    private final SourcedVacancies sourced;
    private final EmployerRepository employers;
    private final Clock clock;

    VacancyImportsResource(
            VacatureMapping mapping, SourcedVacancies sourced, EmployerRepository employers, Clock clock) {
        this.mapping = mapping;
        this.sourced = sourced;
        this.employers = employers;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("vacancies:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "importVacancy",
            summary = "Take over a vacancy from another source of VUM",
            description =
                    "It is matched here as any vacancy is, and shown to no partner: its own source does that. Taken over"
                            + " again, its words are changed.")
    public RestResponse<ImportedVacancyResponse> take(@NotNull @Valid ImportVacancyRequest request) {
        LocalDate today = DutchCalendar.today(clock);
        OwnElements own = request.own() == null ? OwnElements.none() : request.own();
        VacancyTerms terms = mapping.read(new VacatureMapping.Document(request.vacature(), own), today);
        LocalDate publishedOn = own.publishedOn() == null ? today : own.publishedOn();
        if (terms.closingDate() != null && terms.closingDate().isBefore(publishedOn)) {
            throw InvalidInput.at(
                    "/vacature/sluitingsdatumVacature", "min", "A vacancy does not close before it opens.");
        }
        if (employers.findByIdOptional(request.employerId()).isEmpty()) {
            throw InvalidInput.at("/employerId", "unknown-employer", "The employer does not exist.");
        }
        sourced.hold(Way.VUM, request.source());
        return RestResponse.ok(ImportedVacancyResponse.from(sourced.take(
                new VacancySource(Way.VUM, request.source(), request.externalId()),
                request.employerId(),
                terms,
                publishedOn)));
    }
}
