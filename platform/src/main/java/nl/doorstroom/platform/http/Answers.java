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
        String location = UriBuilder.fromPath(collection.getAbsolutePath().getRawPath())
                .path(id.toString())
                .build()
                .toString();
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(body)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, Preconditions.etag(version))
                .build();
    }
}
