package nl.doorstroom.platform.problem;

import java.util.Locale;
import java.util.Map;

/**
 * A business rule says no. The class is named after the broken rule, and that name is the problem's type:
 * {@code CrewIsFull} becomes {@code …/crew-is-full} with the title "Crew is full".
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> members;

    /** @param detail a full sentence with the value in square brackets: {@code Crew [id] has no free place.} */
    protected Refusal(String detail) {
        this(detail, Map.of());
    }

    /** @param members further members of the problem document, such as the id of what conflicts */
    protected Refusal(String detail, Map<String, Object> members) {
        super(detail, null, false, false);
        this.members = members;
    }

    /** 409, unless the rule is about something else than the state of the resource. */
    protected int status() {
        return 409;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, Object> members() {
        return members;
    }

    String slug() {
        return words("-");
    }

    String title() {
        String words = words(" ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String words(String separator) {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", separator)
                .toLowerCase(Locale.ROOT);
    }
}
