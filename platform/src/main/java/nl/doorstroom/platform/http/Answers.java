package nl.doorstroom.platform.http;

import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;

/** The answers that resources give for one aggregate, with the version as {@code ETag}. */
public final class Answers {

    private Answers() {}

    /** 200 with the aggregate as it is now. */
    public static <T> RestResponse<T> ok(T body, long version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Preconditions.etag(version))
                .build();
    }

    /**
     * 201 with the new member of the collection that was posted to; {@code Location} is its address. That is a path: the
     * name by which the caller reached this service is known to the caller alone, who may come by a proxy.
     */
    public static <T> RestResponse<T> created(UriInfo collection, UUID id, T body, long version) {
        return at(RestResponse.Status.CREATED, collection, id, body)
                .header(HttpHeaders.ETAG, Preconditions.etag(version))
                .build();
    }

    /** 202 for work that goes on after the answer; {@code Location} is where it can be followed. */
    public static <T> RestResponse<T> accepted(UriInfo collection, UUID id, T body) {
        return at(RestResponse.Status.ACCEPTED, collection, id, body).build();
    }

    private static <T> RestResponse.ResponseBuilder<T> at(
            RestResponse.Status status, UriInfo collection, UUID id, T body) {
        String location = UriBuilder.fromPath(collection.getAbsolutePath().getRawPath())
                .path(id.toString())
                .build()
                .toString();
        return RestResponse.ResponseBuilder.<T>create(status).entity(body).header(HttpHeaders.LOCATION, location);
    }
}
