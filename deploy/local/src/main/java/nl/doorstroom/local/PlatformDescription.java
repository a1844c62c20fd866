package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A running platform described for programs (a file) and for people (a few lines). */
final class PlatformDescription {

    private final Platform platform;

    PlatformDescription(Platform platform) {
        this.platform = platform;
    }

    /** The file appears at once and whole: whoever waits for it may start when it is there. */
    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        PrivateFiles.write(
                file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(content()) + "\n");
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("services", services());
        content.put(
                "keycloak",
                Map.of(
                        "url", platform.keycloakUrl(),
                        "realm", platform.realmName(),
                        "issuer", platform.issuer(),
                        "tokenEndpoint", platform.tokenEndpoint()));
        content.put("users", platform.users());
        content.put("clients", platform.clients());
        content.put("postgresql", Map.of("port", platform.postgresql().port()));
        content.put("kafka", Map.of("bootstrapServers", platform.kafkaAccess().bootstrapServers()));
        content.put("processes", processes());
        content.put("dataDirectory", platform.dataDirectory().toString());
        content.put("logsDirectory", platform.logsDirectory().toString());
        content.put("secretsFile", platform.secretsFile().toString());
        return content;
    }

    private Map<String, Object> services() {
        Map<String, Object> services = new LinkedHashMap<>();
        for (ServiceName service : platform.serviceNames()) {
            String base = platform.baseUri(service.id()).toString();
            Map<String, Object> addresses = new LinkedHashMap<>();
            addresses.put("baseUrl", base);
            addresses.put("openApi", base + "/openapi.json");
            addresses.put("swaggerUi", base + "/docs");
            addresses.put("health", platform.managementUri(service.id()) + "/health/ready");
            addresses.put("metrics", platform.managementUri(service.id()) + "/metrics");
            services.put(service.id(), addresses);
        }
        return services;
    }

    private Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("launcher", ProcessHandle.current().pid());
        platform.parts().stream().filter(Part::isRunning).forEach(part -> processes.put(part.name(), part.pid()));
        return processes;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Doorstroom is running. Ctrl-C stops it.");
        lines.add("");
        for (ServiceName service : platform.serviceNames()) {
            String base = platform.baseUri(service.id()).toString();
            lines.add("  %-14s %s   (Swagger UI: %s/docs)".formatted(service.id(), base, base));
        }
        if (platform.serviceNames().contains(ServiceName.REPORTING)) {
            // The realm knows the page by this name of the machine.
            lines.add("  %-14s http://localhost:%d%s/figures"
                    .formatted(
                            "figures page", platform.baseUri("reporting").getPort(), ServiceName.REPORTING.basePath()));
        }
        lines.add("  %-14s %s   (administrator: admin; password in %s)"
                .formatted("Keycloak", platform.keycloakUrl(), platform.secretsFile()));
        lines.add("  %-14s %s".formatted("logs", platform.logsDirectory()));
        lines.add("");
        lines.add("Demo users, all with password %s:"
                .formatted(platform.users().get(0).password()));
        for (DemoUser user : platform.users()) {
            lines.add("  %-26s %-17s tenant %s, organisation %s"
                    .formatted(user.username(), String.join(", ", user.roles()), user.tenant(), user.organisation()));
        }
        lines.add("");
        boolean figures = platform.serviceNames().contains(ServiceName.REPORTING);
        lines.add(figures ? "A token, and the figures of 2025 with it:" : "A token:");
        lines.add("");
        lines.add(tokenCommand(platform.user("policy-officer.putten")));
        if (figures) {
            lines.add("curl -s -H \"Authorization: Bearer $TOKEN\" \\");
            lines.add("  '%s/reports/placements?periodStart=2025-01-01&periodEnd=2025-12-31'"
                    .formatted(platform.baseUri("reporting")));
        }
        lines.add("");
        return lines;
    }

    private String tokenCommand(DemoUser user) {
        return "TOKEN=$(curl -s -d grant_type=password -d client_id=%s -d username=%s -d password=%s \\%n  %s | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')"
                .formatted(Tokens.CLIENT, user.username(), user.password(), platform.tokenEndpoint());
    }
}
