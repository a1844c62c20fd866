package nl.doorstroom.platform.problem;

import java.util.List;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds the query of an address against what its route takes, before anything is done with it, and names everything that
 * is wrong at once. A parameter that the route has not is a mistake of the caller, who must hear of it: whoever asks for
 * one person's list with {@code ?bsn=} would otherwise get everybody's, and go on writing numbers into addresses.
 */
class QueryFilter {

    @ServerRequestFilter
    void check(ResourceInfo route, UriInfo uri) {
        List<FieldError> errors = Parameters.unfit(route.getResourceMethod(), uri.getQueryParameters());
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
