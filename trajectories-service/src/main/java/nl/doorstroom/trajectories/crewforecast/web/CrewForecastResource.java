package nl.doorstroom.trajectories.crewforecast.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.crew.Crew;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.crewforecast.CrewForecast;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Places of a crew that come free. */
@Path("/crews/{id}/forecast")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Crews")
public class CrewForecastResource {

    private final CrewRepository crews;
    private final CrewForecast forecast;
    private final Visibility visibility;
    private final ProcessingLog log;
    private final Clock clock;

    CrewForecastResource(
            CrewRepository crews, CrewForecast forecast, Visibility visibility, ProcessingLog log, Clock clock) {
        this.crews = crews;
        this.forecast = forecast;
        this.visibility = visibility;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(
            operationId = "getCrewForecast",
            summary = "Which places of a crew are free or come free, and for whom they would be",
            description =
                    "Free places, those whose first free day is registered, those of people whose trajectory is planned to"
                            + " end, and those of people who took the offer of a"
                            + " job that is not registered yet. Nothing is offered by asking.")
    public ForecastResponse get(
            UUID id,
            @Parameter(description = "How many weeks to look ahead.") @RestQuery @DefaultValue("8") @Min(1) @Max(52)
                    int weeks) {
        Crew crew = crews.get(id);
        ForecastResponse answer = ForecastResponse.of(
                DutchCalendar.today(clock).plusWeeks(weeks), forecast.of(crew, weeks), visibility.hidden());
        log.record("read-crew-forecast", answer.people());
        return answer;
    }
}
