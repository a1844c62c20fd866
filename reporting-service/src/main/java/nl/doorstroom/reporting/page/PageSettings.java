package nl.doorstroom.reporting.page;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the figures page has to know of its surroundings, as a browser sees them. */
@ConfigMapping(prefix = "doorstroom.figures-page")
interface PageSettings {

    /** The realm, where people log in; empty where a service is not told of one, as when it only migrates its database. */
    @WithDefault("${quarkus.oidc.auth-server-url:}")
    Optional<URI> issuer();

    /** The client of the realm: public, authorization code with PKCE. */
    @WithDefault("doorstroom-figures")
    String clientId();

    /** The list of programmes of trajectories, which has their names; behind the gateway it has the address of the page. */
    @WithDefault("/trajectories/v1/programmes")
    URI programmes();
}
