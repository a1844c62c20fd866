package nl.doorstroom.platform.testing;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiPredicate;

import io.quarkus.arc.Arc;

import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;

/**
 * Lets codes expire while something is asked. No service has a code that is expired already wherever it takes one, and a
 * list is read once, from a file; so the lists are exchanged where the service keeps them.
 */
final class Expiry {

    /** Before every day on which anything happens. */
    private static final LocalDate LAST_DAY = LocalDate.of(1900, 1, 1);

    private Expiry() {}

    /** @param expired tells by the name of a list and a code whether that code is expired */
    static void during(BiPredicate<String, String> expired, Runnable questions) {
        Map<String, CodeList> lists = lists();
        Map<String, CodeList> known = Map.copyOf(lists);
        lists.replaceAll((name, list) -> new CodeList(
                name,
                list.source(),
                list.codes().stream()
                        .map(entry -> expired.test(name, entry.code()) ? expired(entry) : entry)
                        .toList()));
        try {
            questions.run();
        } finally {
            lists.putAll(known);
        }
    }

    private static CodeList.Entry expired(CodeList.Entry entry) {
        return new CodeList.Entry(entry.code(), entry.nl(), entry.validFrom(), LAST_DAY, entry.properties());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, CodeList> lists() {
        try {
            Field lists = CodeLists.class.getDeclaredField("lists");
            lists.setAccessible(true);
            return (Map<String, CodeList>)
                    lists.get(Arc.container().instance(CodeLists.class).get());
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError("The code lists cannot be exchanged", failure);
        }
    }
}
