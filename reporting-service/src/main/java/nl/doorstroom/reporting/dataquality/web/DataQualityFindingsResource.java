package nl.doorstroom.reporting.dataquality.web;

import java.time.Clock;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.dataquality.DataQualityDesk;
import nl.doorstroom.reporting.dataquality.FindingsAsked;
import nl.doorstroom.reporting.dataquality.ListedFinding;

/** What is missing or odd in what was registered. */
@Path("/data-quality-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data quality", description = "What is missing or odd in what was registered, until it is not any more.")
public class DataQualityFindingsResource {

    private final DataQualityDesk desk;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    DataQualityFindingsResource(
            DataQualityDesk desk, Cursors cursors, ProcessingLog log, CurrentTenant caller, Clock clock) {
        this.desk = desk;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("data-quality:read")
    @Transactional
    @Operation(
            operationId = "listDataQualityFindings",
            summary = "What is missing or odd in what was registered",
            description =
                    "A finding closes by itself when the event comes that was missing. Users of another organisation see"
                            + " what that organisation looks at.")
    public Page<FindingResponse> list(
            @BeanParam FindingParameters parameters,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        FindingsAsked asked = withinOwn(parameters.asked(clock));
        String list = "data-quality-findings " + asked.state() + " " + asked.type() + " " + asked.organisation() + " "
                + asked.programmeId() + " " + asked.participantId();
        Page<ListedFinding> page =
                cursors.page(list, limit, desk.list(asked, cursors.after(list, cursor), limit + 1), ListedFinding::id);
        log.record(
                "list-data-quality-findings",
                page.items().stream()
                        .flatMap(finding -> finding.people().stream())
                        .distinct()
                        .toList(),
                "no findings");
        return page.map(finding -> FindingResponse.of(finding, asked.asOf()));
    }

    private FindingsAsked withinOwn(FindingsAsked asked) {
        String own = caller.organisation();
        if (own.equals(caller.tenant()) || own.equals(asked.organisation())) {
            return asked;
        }
        if (asked.organisation() != null) {
            throw new RequestRefused(
                    ProblemType.FORBIDDEN,
                    "Of organisation [" + asked.organisation() + "] nothing is shown to others.");
        }
        return new FindingsAsked(
                asked.state(),
                asked.type(),
                own,
                asked.programmeId(),
                asked.participantId(),
                asked.knownAt(),
                asked.asOf());
    }
}
