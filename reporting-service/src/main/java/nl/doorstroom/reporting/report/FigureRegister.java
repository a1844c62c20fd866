package nl.doorstroom.reporting.report;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;

/** All figures, by name. */
@Singleton
public class FigureRegister {

    private final List<CountedFigure<?>> figures;

    FigureRegister(@All List<CountedFigure<?>> figures) {
        this.figures = figures.stream()
                .sorted(Comparator.comparing(CountedFigure::name))
                .toList();
    }

    /** All of them, by name. */
    public List<CountedFigure<?>> all() {
        return figures;
    }

    public Optional<CountedFigure<?>> find(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /**
     * The members that tell the rows of a figure apart: its texts and whole numbers ({@code group}, {@code week}). A count is a
     * {@code long}.
     */
    public Set<String> keysOf(CountedFigure<?> figure) {
        Set<String> keys = new LinkedHashSet<>();
        for (RecordComponent member : rowOf(figure).getRecordComponents()) {
            if (member.getType() == String.class || member.getType() == int.class) {
                keys.add(member.getName());
            }
        }
        return keys;
    }

    /** The record of one row of a figure. */
    public static Class<?> rowOf(CountedFigure<?> figure) {
        return Arrays.stream(figure.getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == CountedFigure.class || type.getRawType() == ReadableFigure.class)
                .<Type>map(type -> type.getActualTypeArguments()[0])
                .filter(Class.class::isInstance)
                .<Class<?>>map(Class.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "A figure is a class of its own that names its rows: " + figure.name()));
    }
}
