package nl.doorstroom.reporting.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The sets of definitions that this release brings along. */
public final class DefinitionSets {

    /** The set that is used when a question names none. */
    public static final String CURRENT = "def-2026-1";

    private static final YAMLMapper YAML = new YAMLMapper();

    private DefinitionSets() {}

    public static DefinitionSet current() {
        return read(CURRENT);
    }

    /**
     * Reads a set from the resources of this service.
     *
     * @throws IllegalArgumentException when there is none with this id
     */
    public static DefinitionSet read(String id) {
        try (InputStream text = DefinitionSets.class.getResourceAsStream("/definitions/" + id + ".yaml")) {
            if (text == null) {
                throw new IllegalArgumentException("There is no definition set [%s].".formatted(id));
            }
            return YAML.readValue(text, DefinitionSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Definition set [%s] cannot be read.".formatted(id), e);
        }
    }

    /**
     * Reads a set that an installation adds.
     *
     * @throws UncheckedIOException when the file is not there, or is no definition set
     */
    public static DefinitionSet read(Path file) {
        try {
            return YAML.readValue(Files.readString(file), DefinitionSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Definition set [%s] cannot be read.".formatted(file), e);
        }
    }
}
