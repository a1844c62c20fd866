package nl.doorstroom.platform.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Turns whatever goes wrong on the way of a request into a problem document. */
class ProblemMappers {

    /** Above the framework's own mappers. */
    private static final int FIRST = Priorities.USER - 1000;

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final OfferedMethods offered;

    ProblemMappers(OfferedMethods offered) {
        this.offered = offered;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        return Problem.of(refusal).toResponse();
    }

    @ServerExceptionMapper
    Response invalidInput(InvalidInput invalid) {
        return invalid(invalid.errors());
    }

    @ServerExceptionMapper
    Response refused(RequestRefused refused) {
        return answer(Problem.of(refused.type(), String.valueOf(refused.getMessage())));
    }

    @ServerExceptionMapper(priority = FIRST)
    Response violations(ConstraintViolationException violations) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
            if (errors.size() < JsonErrors.MOST) {
                errors.add(fieldError(violation));
            }
        }
        errors.sort(Comparator.comparing(e -> String.valueOf(e.pointer()) + e.parameter() + e.code()));
        return invalid(errors);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response webApplication(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        return switch (failure.getResponse().getStatus()) {
            case 400 -> answer(Problem.of(ProblemType.MALFORMED_REQUEST, "The request cannot be read."));
            case 401 -> unauthenticated();
            case 403 -> forbidden();
            case 404 -> notFound();
            case 405 -> methodNotAllowed();
            case 406 ->
                answer(Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "This address answers with none of the media types that the Accept header names."));
            case 413 -> answer(Problem.of(ProblemType.CONTENT_TOO_LARGE, "The body is larger than is accepted."));
            case 415 ->
                answer(Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "The body is of another media type than this address takes."));
            default -> unexpected(failure);
        };
    }

    @ServerExceptionMapper(priority = FIRST)
    Response json(JsonProcessingException json) {
        return unreadable(json);
    }

    /** Named by itself, because the framework has a mapper of its own for it, which answers without a body. */
    @ServerExceptionMapper(priority = FIRST)
    Response json(MismatchedInputException json) {
        return unreadable(json);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response authenticationFailed(AuthenticationFailedException failure) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response unauthorized(UnauthorizedException failure) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response forbidden(ForbiddenException failure) {
        return forbidden();
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException failure) {
        return changed();
    }

    @ServerExceptionMapper
    Response stale(StaleStateException failure) {
        return changed();
    }

    @ServerExceptionMapper
    Response anything(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal);
            }
            if (cause instanceof RequestRefused refused) {
                return refused(refused);
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return changed();
            }
        }
        if (DatabaseRefusals.isConflict(failure)) {
            return answer(Problem.of(
                    ProblemType.CONFLICT, "The change conflicts with what was registered at the same moment."));
        }
        if (DatabaseRefusals.isUnfit(failure)) {
            LOG.warnf("The database refused a value: %s", failure.getClass().getName());
            return answer(Problem.of(ProblemType.MALFORMED_REQUEST, "A value of the request cannot be stored."));
        }
        if (DatabaseRefusals.isTransient(failure)) {
            LOG.warnf(
                    "A part that this service needs does not answer: %s",
                    failure.getClass().getName());
            return answer(Problem.of(ProblemType.UNAVAILABLE, "A part that this service needs does not answer."));
        }
        return unexpected(failure);
    }

    /**
     * The framework answers 404 too for a part of the path that it cannot convert, and for a method that is not offered
     * where the addresses of two resources begin alike.
     */
    private Response notFound() {
        var request = CurrentRequestManager.get();
        Set<String> methods = offered.at(request.getUriInfo().getRequestUri().getPath());
        return methods.isEmpty() || methods.contains(request.getMethod())
                ? answer(Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address."))
                : methodNotAllowed();
    }

    private Response methodNotAllowed() {
        String path = CurrentRequestManager.get().getUriInfo().getRequestUri().getPath();
        return Response.fromResponse(answer(Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED, "This address does not offer the method of the request.")))
                .header(HttpHeaders.ALLOW, String.join(", ", offered.at(path)))
                .build();
    }

    /** Only who named a version can be told that it is not the present one; others lost a race and may ask again. */
    private static Response changed() {
        var request = CurrentRequestManager.get();
        boolean namesVersion =
                request != null && request.getHttpHeaders().getHeaderString(HttpHeaders.IF_MATCH) != null;
        return answer(
                namesVersion
                        ? Problem.of(
                                ProblemType.PRECONDITION_FAILED,
                                "The resource was changed by somebody else; read it again first.")
                        : Problem.of(
                                ProblemType.CONFLICT,
                                "Somebody else changed at the same moment what the request builds on; send it again."));
    }

    private static Response unauthenticated() {
        return Response.fromResponse(answer(
                        Problem.of(ProblemType.UNAUTHENTICATED, "Send a valid access token as Authorization: Bearer.")))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response forbidden() {
        return answer(Problem.of(ProblemType.FORBIDDEN, "The access token does not permit this."));
    }

    private static Response unreadable(JsonProcessingException json) {
        if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return invalid(List.of(
                    FieldError.at(JsonErrors.pointer(mapping), "invalid-value", "The value does not fit the field.")));
        }
        if (json instanceof MismatchedInputException) {
            return answer(Problem.of(ProblemType.MALFORMED_REQUEST, "The body must be a JSON object."));
        }
        String where = json.getLocation() == null
                ? ""
                : " at line [" + json.getLocation().getLineNr() + "], column ["
                        + json.getLocation().getColumnNr() + "]";
        return answer(Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not valid JSON" + where + "."));
    }

    private static Response unexpected(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed, reference %s", reference);
        return answer(Problem.of(
                ProblemType.INTERNAL_ERROR, "Something went wrong; operations can find it by [" + reference + "]."));
    }

    private static Response invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? "One field is invalid." : "[" + errors.size() + "] fields are invalid.";
        return Problem.of(ProblemType.INVALID_INPUT, detail, errors).toResponse();
    }

    private static Response answer(Problem problem) {
        Response response = problem.toResponse();
        boolean again = problem.status() == 503
                || problem.status() == 429
                || problem.type().endsWith(ProblemType.REQUEST_IN_PROGRESS.slug());
        return again
                ? Response.fromResponse(response)
                        .header(HttpHeaders.RETRY_AFTER, 1)
                        .build()
                : response;
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        StringBuilder pointer = new StringBuilder();
        String method = "";
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.getName();
            } else if (node.getKind() == ElementKind.PARAMETER) {
                parameter = Parameters.nameOf(violation.getRootBeanClass(), method, node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKey() != null) {
                    pointer.append('/').append(JsonErrors.escape(node.getKey().toString()));
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        boolean body = violation.getLeafBean() instanceof Record || pointer.length() > 0 || parameter == null;
        return body
                ? FieldError.at(pointer.toString(), code, violation.getMessage())
                : FieldError.in(parameter, code, violation.getMessage());
    }
}
