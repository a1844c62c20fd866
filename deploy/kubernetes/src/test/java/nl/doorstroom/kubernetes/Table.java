package nl.doorstroom.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A table of a page for people, so that what they read is what is checked. */
final class Table {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Table() {}

    /** The rows of the table whose first column has this heading. */
    static List<List<String>> rows(Path page, String heading) throws IOException {
        List<String> lines = Files.readAllLines(page);
        int start = 0;
        while (!lines.get(start).startsWith("| " + heading + " |")) {
            start++;
        }
        return lines.subList(start + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** What stands as code in a cell. */
    static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
