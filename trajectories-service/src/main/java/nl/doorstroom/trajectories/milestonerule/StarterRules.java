package nl.doorstroom.trajectories.milestonerule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.jspecify.annotations.Nullable;

/** What every tenant begins with: {@code contracts/milestone-rules/starter.yaml}. */
final class StarterRules {

    private static final String FILE = "contracts/milestone-rules/starter.yaml";

    private StarterRules() {}

    static List<Rule> load() {
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (text == null) {
                throw new IllegalStateException("The rules [" + FILE + "] are missing");
            }
            return JsonMapper.builder(new YAMLFactory()).build().readValue(text, new TypeReference<List<Rule>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules [" + FILE + "] cannot be read", unreadable);
        }
    }

    /** @param actor null: who the gap says */
    record Rule(
            String code,
            GapKind gapKind,
            @Nullable String skillUri,
            String title,
            int weeks,
            @Nullable Actor actor) {}
}
