package nl.doorstroom.matching.vumsearch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The sources of VUM that may be asked. */
@ConfigMapping(prefix = "doorstroom.vum")
public interface VumSettings {

    /** By OIN. That of the exchange (Inlichtingenbureau) stands for all sources behind it. */
    Map<String, Source> sources();

    /** How long a source may take; VUM's own limit. */
    @WithDefault("10S")
    Duration deadline();

    /** Version of VUM's messages that is asked for. */
    @WithDefault("3.1.0")
    String messageVersion();

    /** OIN of the processor that asks on behalf of the tenants; without it each tenant asks by itself. */
    Optional<String> viaParty();

    /** Whether those who ask here take part in SUWI, as municipalities do. */
    @WithDefault("true")
    boolean suwiParty();

    /** One source. */
    interface Source {

        /** What users see. */
        String name();

        /** What VUM's paths come after, with {@code https} unless it is this machine. */
        URI address();

        /** Name of a configuration {@code quarkus.tls.<name>} with the PKIoverheid certificate and whom to trust. */
        Optional<String> tlsConfiguration();

        /** Access token that the source asks for beside the certificate; a secret. */
        Optional<String> token();

        /** Tenants that may ask it; every one when absent. */
        Optional<List<String>> tenants();
    }
}
