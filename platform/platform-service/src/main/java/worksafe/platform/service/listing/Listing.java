package worksafe.platform.service.listing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Page;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/**
 * A list: what its rows show, what it can be asked for, and how it is sorted, made into queries. In HQL the row is {@code
 * r}. Made by {@link Listings}.
 */
public final class Listing<R> {

    private final Source source;
    private final Projection<R> projection;
    private final FilterConditions filter;
    private final List<Sort> sorts;

    Listing(Source source, Class<R> row, Class<? extends Record> filter, List<String> sorts) {
        var paths = new Paths(source.entity());
        this.source = source;
        this.projection = Projection.of(row, paths);
        this.filter = FilterConditions.of(filter, paths);
        this.sorts =
                sorts.stream().map(name -> Sort.of(name, projection, paths)).toList();
    }

    /** The names of the sorts on offer, the default first. */
    public List<String> sorts() {
        return sorts.stream().map(Sort::name).toList();
    }

    /** The page asked for of those that the filter leaves within the present scope, in a transaction if there is none. */
    public Slice<R> slice(Record asked, PageQuery query) {
        return slice(query, () -> of(asked));
    }

    /**
     * As {@link #slice(Record, PageQuery)}, of a selection that the repository makes.
     *
     * @param selection made anew in the transaction of each page
     */
    public Slice<R> slice(PageQuery query, Supplier<Selection> selection) {
        return query.slice(
                sorts(),
                page -> QuarkusTransaction.joiningExisting()
                        .call(() -> selection.get().page(page)));
    }

    /**
     * The rows that the filter leaves, of a walled entity within the present scope.
     *
     * @throws RequestProblem 400 when a range of the filter ends before it begins
     */
    public Selection of(Record asked) {
        var selection = new Selection(asked);
        return source.scopes() == null
                ? selection
                : selection.within(source.scopes().current().narrowedTo(filter.place(asked)));
    }

    /** Has Hibernate read every query that this list can become. */
    void check(EntityManager trial) {
        var all = new ArrayList<String>();
        filter.addAll(all);
        for (var sort : sorts) {
            try {
                var unused = trial.createQuery(select(all, sort), Object[].class);
            } catch (IllegalArgumentException unreadable) {
                throw new IllegalStateException(
                        "the list of " + source.entity().getName() + " cannot be asked for: " + unreadable.getMessage(),
                        unreadable);
            }
        }
    }

    private String select(List<String> conditions, Sort sort) {
        var columns = new ArrayList<>(projection.paths());
        columns.addAll(sort.keys());
        return "select "
                + columns.stream().map(Listing::column).collect(Collectors.joining(", "))
                + from(conditions)
                + " order by "
                + sort.keys().stream()
                        .map(key -> column(key) + (sort.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", "));
    }

    private String from(List<String> conditions) {
        return " from " + source.entity().getName() + " r"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    private static String column(String path) {
        return path.isEmpty() ? "r" : "r." + path;
    }

    /** Some of the rows. */
    public final class Selection {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        private Selection(Record asked) {
            filter.requireOrdered(asked);
            filter.add(asked, conditions, parameters);
        }

        /** Leaves those within the scope. A list of an open entity says it where it has to. */
        @CanIgnoreReturnValue
        public Selection within(Scope scope) {
            parameters.putAll(ScopePredicate.hql(scope, "r", source::has, conditions));
            return this;
        }

        /** Leaves fewer of them. */
        @CanIgnoreReturnValue
        public Selection where(String condition) {
            conditions.add(condition);
            return this;
        }

        /** Leaves fewer of them, by a condition with a parameter, unless the parameter is absent. */
        @CanIgnoreReturnValue
        public Selection where(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
            return this;
        }

        /** Leaves those that meet all conditions, with the parameters in them. */
        @CanIgnoreReturnValue
        public Selection where(List<String> all, Map<String, Object> values) {
            conditions.addAll(all);
            parameters.putAll(values);
            return this;
        }

        /** A page of them. */
        public Slice<R> page(Page page) {
            var sort = sorts.stream()
                    .filter(offered -> offered.name().equals(page.sort()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no sort named " + page.sort()));
            var behind = new ArrayList<>(conditions);
            var values = new LinkedHashMap<>(parameters);
            sort.behind(page.after(), behind, values);
            var rows = query(select(behind, sort), Object[].class, values)
                    .setMaxResults(page.fetch())
                    .getResultList();
            var width = projection.paths().size();
            return Slice.of(rows, page, row -> Arrays.asList(row).subList(width, row.length), total(page))
                    .map(projection::row);
        }

        private @Nullable Long total(Page page) {
            return page.counting() == Page.Counting.NONE
                    ? null
                    : query("select count(*)" + from(conditions), Long.class, parameters)
                            .getSingleResult();
        }

        private <T> TypedQuery<T> query(String hql, Class<T> type, Map<String, Object> values) {
            var query = source.entities().createQuery(hql, type);
            values.forEach(query::setParameter);
            return query;
        }
    }

    /**
     * Where rows come from.
     *
     * @param scopes absent where no scope is asked
     */
    record Source(
            EntityManager entities,
            EntityType<?> entity,
            @Nullable Scopes scopes) {

        private boolean has(String attribute) {
            return entity.getAttributes().stream()
                    .anyMatch(each -> each.getName().equals(attribute));
        }
    }
}
