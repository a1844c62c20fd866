package nl.doorstroom.platform.http;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
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

    /** 201 with the new member of the collection that was posted to; {@code Location} is its address. */
    public static <T> RestResponse<T> created(UriInfo collection, UUID id, T body, long version) {
        URI location = collection.getAbsolutePathBuilder().path(id.toString()).build();
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(body)
                .location(location)
                .header(HttpHeaders.ETAG, Preconditions.etag(version))
                .build();
    }
}
