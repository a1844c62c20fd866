package nl.doorstroom.participants.eligibility;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * The rules by which it is decided, read once: those of the law, and those that an installation adds for its tenants. A
 * service with a rule that cannot be right does not start.
 */
@Startup
@Singleton
public class EligibilityRules {

    private static final String FILE = "contracts/eligibility-rules.yaml";

    private static final JsonMapper MAPPER = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .build();

    private final List<EligibilityRule> rules = new ArrayList<>();
    private final CurrentTenant tenant;

    EligibilityRules(Settings settings, CodeLists codes, CurrentTenant tenant) {
        this.tenant = tenant;
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            rules.addAll(MAPPER.readValue(text, Rules.class).rules());
            for (Path own : settings.rules().stream().toList()) {
                try (InputStream more = Files.newInputStream(own)) {
                    rules.addAll(MAPPER.readValue(more, Rules.class).rules());
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The rules of eligibility cannot be read", unreadable);
        }
        Set<String> names = new HashSet<>();
        for (EligibilityRule rule : rules) {
            if (!names.add(rule.name() + rule.tenants())) {
                throw new IllegalStateException("There are two rules [" + rule.name() + "]");
            }
            rule.labels().forEach(code -> codes.entry("labels", code));
            rule.benefitKinds().forEach(code -> codes.entry("benefit-kinds", code));
        }
    }

    /** Those of the present tenant that decide on a day. */
    public List<EligibilityRule> on(LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.decidesFor(tenant.tenant(), day))
                .toList();
    }

    /** The newest version of a rule of the present tenant that decides on a day; one of its own goes before the law's. */
    Optional<EligibilityRule> find(String code, LocalDate day) {
        return on(day).stream()
                .filter(rule -> rule.code().equals(code))
                .reduce((one, other) -> goesBefore(other, one) ? other : one);
    }

    private static boolean goesBefore(EligibilityRule one, EligibilityRule other) {
        return one.tenants().isEmpty() == other.tenants().isEmpty()
                ? one.version() > other.version()
                : other.tenants().isEmpty();
    }

    private record Rules(List<EligibilityRule> rules) {}

    /** Where rules come from beside those of the law. */
    @ConfigMapping(prefix = "doorstroom.eligibility")
    interface Settings {

        /** A file with the rules that this installation adds, of the form of {@code contracts/eligibility-rules.yaml}. */
        Optional<Path> rules();
    }
}
