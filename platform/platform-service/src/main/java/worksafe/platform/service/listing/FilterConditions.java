package worksafe.platform.service.listing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RequestProblem;

/** What the components of a filter mean, as conditions in HQL. */
record FilterConditions(
        Class<? extends Record> filter,
        List<Condition> conditions,
        List<FilterRange> ranges,
        @Nullable RecordComponent within) {

    static FilterConditions of(Class<? extends Record> filter, Paths paths) {
        var conditions = new ArrayList<Condition>();
        RecordComponent within = null;
        for (var component : filter.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            if (component.isAnnotationPresent(Within.class)) {
                within = component;
            } else if (!component.isAnnotationPresent(InCode.class)) {
                conditions.add(condition(component, filter.getSimpleName() + "." + component.getName(), paths));
            }
        }
        return new FilterConditions(filter, conditions, FilterRange.of(filter), within);
    }

    /** @throws RequestProblem 400 when a range that is asked for ends before it begins, which nothing could lie in */
    void requireOrdered(Record asked) {
        for (var range : ranges) {
            range.require(value(range.from(), asked), value(range.before(), asked));
        }
    }

    /** The place that is asked for. */
    @Nullable
    RegionCode place(Record asked) {
        return within == null ? null : (RegionCode) value(within, asked);
    }

    /** Adds the conditions whose parameters are there. */
    void add(Record asked, List<String> clauses, Map<String, Object> parameters) {
        var read = filter.cast(asked);
        for (var condition : conditions) {
            var value = value(condition.component(), read);
            // A parameter that may be repeated and is not there at all is an empty collection.
            if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
                condition.add(value, clauses, parameters);
            }
        }
    }

    /** Adds every condition there is. */
    void addAll(List<String> clauses) {
        conditions.forEach(condition -> clauses.add(condition.hql()));
    }

    private static @Nullable Object value(RecordComponent component, Record asked) {
        try {
            return component.getAccessor().invoke(asked);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Condition condition(RecordComponent component, String asker, Paths paths) {
        var equal = component.getAnnotation(Equal.class);
        if (equal != null) {
            return compared(component, "r.%s = :%s", equal.value(), asker, paths);
        }
        var before = component.getAnnotation(Before.class);
        if (before != null) {
            return compared(component, "r.%s < :%s", before.value(), asker, paths);
        }
        var from = component.getAnnotation(From.class);
        if (from != null) {
            return compared(component, "r.%s >= :%s", from.value(), asker, paths);
        }
        var contains = component.getAnnotation(Contains.class);
        if (contains != null) {
            return compared(component, "locate(:%2$s, r.%1$s) > 0", contains.value(), asker, paths);
        }
        var present = component.getAnnotation(Present.class);
        if (present != null) {
            require(component, Boolean.class, asker);
            var unused = paths.type(present.value(), asker);
            return condition(component, "case when r.%s is null then false else true end = :%s", present.value());
        }
        var anyOf = component.getAnnotation(AnyOf.class);
        if (anyOf != null) {
            require(component, Collection.class, asker);
            var unused = paths.type(path(component, anyOf.value()), asker);
            return condition(component, "r.%s in :%s", path(component, anyOf.value()));
        }
        var matching = component.getAnnotation(Matching.class);
        if (matching != null) {
            return new Condition(component, matching.value(), false);
        }
        throw new IllegalStateException(asker + " does not say what it means; @InCode where the repository says it");
    }

    /** A condition between the component and a path of its own type; a region may be compared with its number. */
    private static Condition compared(RecordComponent component, String hql, String named, String asker, Paths paths) {
        var path = path(component, named);
        var asked = Paths.boxed(component.getType());
        var kept = paths.type(path, asker);
        var byNumber = asked == RegionCode.class && kept == Long.class;
        if (!byNumber && !kept.equals(asked)) {
            throw new IllegalStateException(
                    asker + " is a " + asked.getSimpleName() + ", but " + path + " is a " + kept.getSimpleName());
        }
        return new Condition(component, hql.formatted(path, component.getName()), byNumber);
    }

    private static Condition condition(RecordComponent component, String hql, String path) {
        return new Condition(component, hql.formatted(path, component.getName()), false);
    }

    private static void require(RecordComponent component, Class<?> type, String asker) {
        if (!type.isAssignableFrom(component.getType())) {
            throw new IllegalStateException(asker + " has to be a " + type.getSimpleName());
        }
    }

    private static String path(RecordComponent component, String named) {
        return named.isEmpty() ? component.getName() : named;
    }

    /**
     * What one component means.
     *
     * @param byNumber whether its region is compared with a number
     */
    record Condition(RecordComponent component, String hql, boolean byNumber) {

        void add(Object value, List<String> clauses, Map<String, Object> parameters) {
            clauses.add(hql);
            parameters.put(component.getName(), byNumber ? ((RegionCode) value).value() : value);
        }
    }
}
