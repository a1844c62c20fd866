package nl.doorstroom.platform.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

/**
 * Whose data this request is about. The tenant answers for the data (a municipality or a region), the organisation is
 * the one for which the user works; both are OINs (Organisatie-identificatienummer, 20 digits) in the access token. Work
 * without a request names its tenant itself, with {@link #call}.
 */
@RequestScoped
public class CurrentTenant {

    /** What Keycloak gives to every user of a realm. */
    private static final Pattern OF_EVERYBODY = Pattern.compile("default-roles-.*|offline_access|uma_authorization");

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private @Nullable String named;

    CurrentTenant(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /**
     * OIN of the tenant.
     *
     * @throws RequestRefused 403 when the access token names none, or what cannot be one
     */
    public String tenant() {
        return named != null ? named : oin("tenant");
    }

    /** OIN of the organisation for which the user works. */
    public String organisation() {
        return oin("organisation");
    }

    /**
     * What shows the tenant's whole administration is for the tenant's own people.
     *
     * @throws RequestRefused 403 for a user of another organisation
     */
    public void requireOwnOrganisation() {
        if (!organisation().equals(tenant())) {
            throw new RequestRefused(ProblemType.FORBIDDEN, "This is for users of the tenant's own organisation.");
        }
    }

    /** Identifier of the user or of the partner's client, as the identity provider gave it out. */
    public String user() {
        return identity.getPrincipal().getName();
    }

    /** The application by which the user asks, or nothing when the access token does not say. */
    public Optional<String> application() {
        return find("azp");
    }

    /**
     * In which roles the user asks, sorted: those that the identity provider made of permissions. Neither the permissions
     * themselves nor what every user of the identity provider has.
     */
    public List<String> roles() {
        return named != null
                ? List.of()
                : identity.getRoles().stream()
                        .filter(role -> !role.contains(":")
                                && !OF_EVERYBODY.matcher(role).matches())
                        .sorted()
                        .toList();
    }

    /** The access token as it came, to ask another service in the name of the same user. */
    public String token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getRawToken() : "";
    }

    /** Whether somebody asks; other work is the service's own. */
    public boolean isOfRequest() {
        return named == null;
    }

    /** Who asks: user and client, on behalf of an organisation. */
    public String client() {
        return organisation() + "/" + claim("azp") + "/" + user();
    }

    /** Whether there is somebody who must have a tenant: without one nothing is done, rather than done for nobody. */
    boolean known() {
        return named != null
                || (request.getCurrent() != null
                        && !identity.isAnonymous()
                        && identity.getPrincipal() instanceof JsonWebToken);
    }

    /**
     * Does work for a tenant without a request, in a transaction of its own.
     *
     * @param tenant OIN of the tenant
     * @throws IllegalArgumentException when it cannot be one
     */
    public static <T> T call(String tenant, Supplier<T> work) {
        if (!Oin.isOin(tenant)) {
            throw new IllegalArgumentException("A tenant is named by an OIN, of 20 digits");
        }
        ManagedContext context = Arc.container().requestContext();
        boolean outer = context.isActive();
        var outerState = outer ? context.getState() : null;
        if (outer) {
            context.deactivate();
        }
        context.activate();
        try {
            Arc.container().instance(CurrentTenant.class).get().name(tenant);
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            context.terminate();
            if (outerState != null) {
                context.activate(outerState);
            }
        }
    }

    /** A method, because what others hold is a proxy, whose fields are its own. */
    void name(String tenant) {
        named = tenant;
    }

    private String oin(String name) {
        String value = claim(name);
        if (!Oin.isOin(value)) {
            throw new RequestRefused(
                    ProblemType.FORBIDDEN, "The claim [" + name + "] of the access token is no OIN, of 20 digits.");
        }
        return value;
    }

    private String claim(String name) {
        return find(name)
                .orElseThrow(() ->
                        new RequestRefused(ProblemType.FORBIDDEN, "The access token has no claim [" + name + "]."));
    }

    private Optional<String> find(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getClaim(name)).map(Object::toString)
                : Optional.empty();
    }
}
