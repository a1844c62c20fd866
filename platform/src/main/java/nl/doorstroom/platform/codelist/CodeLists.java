package nl.doorstroom.platform.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.config.ConfigMapping;

import nl.doorstroom.platform.problem.InvalidInput;

/** The code lists of this service, read once from {@code contracts/code-lists}. */
@Singleton
public class CodeLists {

    private final Map<String, CodeList> lists = new TreeMap<>();

    CodeLists(Settings settings) {
        JsonMapper mapper = JsonMapper.builder(new YAMLFactory())
                .addModule(new JavaTimeModule())
                .build();
        for (String name : settings.codeLists().orElse(List.of())) {
            String file = "contracts/code-lists/" + name + ".yaml";
            try (InputStream text =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
                if (text == null) {
                    throw new IllegalStateException("The code list [" + file + "] is missing");
                }
                lists.put(name, mapper.readValue(text, CodeList.class));
            } catch (IOException unreadable) {
                throw new IllegalStateException("The code list [" + file + "] cannot be read", unreadable);
            }
        }
    }

    public Collection<CodeList> all() {
        return lists.values();
    }

    public Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /**
     * The entry of a code that is used in something new.
     *
     * @param pointer JSON Pointer to the field that holds the code
     * @param date day on which the code must be valid
     * @throws InvalidInput when the list has no such code, or not on that day
     */
    public CodeList.Entry require(String list, String code, LocalDate date, String pointer) {
        CodeList codes = find(list).orElseThrow(() -> new IllegalStateException("No code list [" + list + "]"));
        for (CodeList.Entry entry : codes.codes()) {
            if (entry.code().equals(code)) {
                if (entry.validOn(date)) {
                    return entry;
                }
                throw InvalidInput.at(
                        pointer,
                        "expired-code",
                        "The code is not valid on [" + date + "]; see code list " + list + ".");
            }
        }
        throw InvalidInput.at(pointer, "unknown-code", "The code is not in code list " + list + ".");
    }

    /** The entry of a code that is already registered, valid today or not. */
    public CodeList.Entry entry(String list, String code) {
        return find(list).stream()
                .flatMap(codes -> codes.codes().stream())
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Code [" + code + "] left code list [" + list + "]"));
    }

    /** Which lists this service has. */
    @ConfigMapping(prefix = "doorstroom")
    interface Settings {

        /** Names of the files in {@code contracts/code-lists}. */
        Optional<List<String>> codeLists();
    }
}
