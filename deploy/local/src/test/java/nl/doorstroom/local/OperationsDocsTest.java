package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What operations has to know stands in its pages: each setting of the code, and how long each table is kept. */
class OperationsDocsTest {

    private static final Path ROOT = PlatformSettings.enclosingCheckout();

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(doorstroom\\.[a-z.-]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile("(?m)^    [A-Za-z]\\S*(?:<.+>)? (\\w+)\\(\\);");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"(doorstroom\\.[^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("(?im)^create table (?:if not exists )?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?im)^drop table (\\w+)");

    /** Part of a release, not of an installation. */
    private static final Set<String> OF_THE_BUILD =
            Set.of("DOORSTROOM_API_VERSION", "DOORSTROOM_OUTBOX_TOPICS", "DOORSTROOM_PERSONAL_DATA_TOPIC");

    @Test
    void nameEverySetting() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operations/README.md"));
        SortedSet<String> settings = settings();
        assertTrue(settings.size() >= 10, settings.toString());

        settings.removeIf(setting -> page.contains("`" + setting));
        settings.removeAll(OF_THE_BUILD);

        assertEquals(Set.of(), settings);
    }

    @Test
    void sayHowLongEachTableIsKept() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operations/retention.md"));
        SortedSet<String> tables = new TreeSet<>();
        each("src/main/resources/db", ".sql", text -> find(TABLE, text).forEach(table -> tables.add(table.group(1))));
        assertTrue(tables.size() >= 40, tables.toString());
        each(
                "src/main/resources/db",
                ".sql",
                text -> find(DROPPED, text).forEach(table -> tables.remove(table.group(1))));

        tables.removeIf(table -> page.contains("`" + table + "`"));

        assertEquals(Set.of(), tables);
    }

    /** Names of the variables from which settings come. */
    private static SortedSet<String> settings() throws IOException {
        SortedSet<String> settings = new TreeSet<>();
        each("src/main/java", ".java", text -> {
            find(MAPPING, text)
                    .forEach(mapping -> find(MEMBER, text.substring(mapping.end()))
                            .forEach(
                                    member -> settings.add(variable(mapping.group(1) + "." + kebab(member.group(1))))));
            find(PROPERTY, text).forEach(property -> settings.add(variable(property.group(1))));
        });
        return settings;
    }

    private static void each(String folder, String ending, Consumer<String> action) throws IOException {
        for (String module : new String[] {
            "platform", "participants-service", "trajectories-service", "matching-service", "reporting-service"
        }) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(ending)).toList()) {
                    action.accept(Files.readString(file));
                }
            }
        }
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results();
    }

    private static String kebab(String member) {
        return member.replaceAll("([A-Z])", "-$1");
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
