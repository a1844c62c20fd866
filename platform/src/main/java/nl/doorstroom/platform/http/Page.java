package nl.doorstroom.platform.http;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. There is no total and no page number: counting costs more than the page, and both are wrong as soon
 * as somebody else writes.
 *
 * @param items at most {@code limit} members
 * @param nextCursor sent back as {@code cursor} it gives the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** Members of a page when the caller asks for no number. */
    public static final String DEFAULT_LIMIT = "20";

    /** Members of a page at most. */
    public static final int MAX_LIMIT = 100;

    /** The same page in another form. */
    public <R> Page<R> map(Function<? super T, ? extends R> form) {
        return new Page<>(items.stream().<R>map(form).toList(), nextCursor);
    }
}
