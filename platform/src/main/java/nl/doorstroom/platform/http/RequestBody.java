package nl.doorstroom.platform.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

/** Remembers the hash of the body as it was sent, by which a repeated request is recognised. */
@RequestScoped
class RequestBody {

    private byte[] hash = sha256(new byte[0]);

    byte[] hash() {
        return hash.clone();
    }

    /** A method, because what others hold is a proxy, whose fields are its own. */
    void read(byte[] bytes) {
        hash = sha256(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    @Provider
    @Priority(1)
    static class Reader implements ReaderInterceptor {

        private final RequestBody request;
        private final int maxBodySize;

        Reader(
                RequestBody request,
                @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
            this.request = request;
            this.maxBodySize = Math.toIntExact(maxBodySize.asLongValue());
        }

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
            byte[] bytes = context.getInputStream().readNBytes(maxBodySize + 1);
            if (bytes.length > maxBodySize) {
                throw new RequestRefused(
                        ProblemType.CONTENT_TOO_LARGE, "A body has [" + maxBodySize + "] bytes at most.");
            }
            request.read(bytes);
            context.setInputStream(new ByteArrayInputStream(bytes));
            return context.proceed();
        }
    }
}
