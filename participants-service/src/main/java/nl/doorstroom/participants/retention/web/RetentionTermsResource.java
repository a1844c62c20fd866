package nl.doorstroom.participants.retention.web;

import java.time.Clock;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.retention.RetentionTerm;
import nl.doorstroom.participants.retention.RetentionTerms;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The terms of a tenant. */
@Path("/retention-terms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention", description = "How long files are kept, what holds them, and who was erased.")
public class RetentionTermsResource {

    private final CurrentTenant caller;
    private final RetentionTerms terms;
    private final Clock clock;

    RetentionTermsResource(CurrentTenant caller, RetentionTerms terms, Clock clock) {
        this.caller = caller;
        this.terms = terms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("retention:read")
    @Transactional
    @Operation(
            operationId = "listRetentionTerms",
            summary = "How long closed files are kept, by category",
            description = "A category that is not here has no term: its files are kept.")
    public Page<RetentionTermResponse> list() {
        caller.requireOwnOrganisation();
        return new Page<>(terms.list(), null).map(RetentionTermResponse::from);
    }

    @GET
    @Path("{category}")
    @PermissionsAllowed("retention:read")
    @Transactional
    @Operation(operationId = "getRetentionTerm", summary = "How long closed files of a category are kept")
    public RestResponse<RetentionTermResponse> get(String category) {
        caller.requireOwnOrganisation();
        RetentionTerm term = terms.get(category);
        return Answers.ok(RetentionTermResponse.from(term), term.version());
    }

    @PUT
    @Path("{category}")
    @PermissionsAllowed("retention:write")
    @Transactional
    @Operation(
            operationId = "putRetentionTerm",
            summary = "Set how long closed files of a category are kept",
            description =
                    "Of category VERWIJZING: how long it is known who was referred and not taken in, from the answer on."
                            + " If-Match is needed exactly when there is a term already. It holds for files that were closed"
                            + " before, too: a shorter term erases on the next day whoever it makes due.")
    public RestResponse<RetentionTermResponse> put(
            String category,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RetentionTermRequest request) {
        caller.requireOwnOrganisation();
        RetentionTerm term = terms.find(category, DutchCalendar.today(clock)).orElse(null);
        if (term == null) {
            Preconditions.requireNoneNamed(ifMatch);
            term = terms.create(category, request.months());
        } else {
            Preconditions.requireMatch(ifMatch, term.version());
            terms.change(term, request.months());
        }
        return Answers.ok(RetentionTermResponse.from(term), term.version());
    }
}
