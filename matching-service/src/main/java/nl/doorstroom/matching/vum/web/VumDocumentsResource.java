package nl.doorstroom.matching.vum.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.matching.vum.VacatureMapping;
import nl.doorstroom.platform.http.Answers;

/** A vacancy in VUM's words, to take elsewhere. */
@Path("/vacancies/{id}/vum-document")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancies")
public class VumDocumentsResource {

    private final VacatureMapping mapping;
    private final VacancyRepository vacancies;

    VumDocumentsResource(VacatureMapping mapping, VacancyRepository vacancies) {
        this.mapping = mapping;
        this.vacancies = vacancies;
    }

    @GET
    @PermissionsAllowed("vacancies:read")
    @Transactional
    @Operation(
            operationId = "getVumDocument",
            summary = "Read a vacancy in the words of VUM",
            description = "With what VUM has no place for beside it. An import of it elsewhere gives the same vacancy.")
    public RestResponse<VumDocument> get(UUID id) {
        Vacancy vacancy = vacancies.get(id);
        VacatureMapping.Document document = mapping.document(vacancy.terms(), vacancy.publishedOn());
        return Answers.ok(new VumDocument(document.vacature(), document.own()), vacancy.version());
    }
}
