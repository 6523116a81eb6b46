package worksafe.platform.service;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;

/**
 * One list, one query: conditions that are there only when asked for, the scope as an explicit predicate, a keyset
 * instead of an offset. Only repositories use it.
 *
 * <pre>{@code
 * new ListQuery("select new …DangerSummary(…)", "from Danger d", "d")
 *         .within(scope)
 *         .where("d.status = :status", "status", filter.status())
 *         .list(entityManager, DangerSummary.class, page, Sort.of("-reportedAt", "d.reportedAt", Instant::parse));
 * }</pre>
 */
public final class ListQuery {

    private final String select;
    private final String from;
    private final String alias;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public ListQuery(String select, String from, String alias) {
        this.select = select;
        this.from = from;
        this.alias = alias;
    }

    /** Repeats the wall; every list begins with it. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public ListQuery within(Scope scope) {
        parameters.putAll(ScopePredicate.hql(scope, alias, conditions));
        return this;
    }

    /** Adds a condition with its parameter, unless the parameter is absent. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public ListQuery where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Adds a condition without a parameter. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public ListQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** One row more than the page's limit, behind the page's cursor, in the order of the page's sort. */
    public <R> List<R> list(EntityManager entities, Class<R> row, Page page, Sort... sorts) {
        var sort = List.of(sorts).stream()
                .filter(s -> s.name().equals(page.sort()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sort named " + page.sort()));
        var where = new ArrayList<>(conditions);
        var values = new LinkedHashMap<>(parameters);
        var after = page.after();
        if (after != null) {
            var compare = sort.descending() ? "<" : ">";
            where.add("(" + sort.expression() + ", " + alias + ".id) " + compare + " (:afterKey, :afterId)");
            values.put("afterKey", after.value(0, sort.reader()));
            values.put("afterId", after.value(1, UUID::fromString));
        }
        var direction = sort.descending() ? " desc" : "";
        var query = entities.createQuery(
                select + " " + from + clause(where) + " order by " + sort.expression() + direction + ", " + alias
                        + ".id" + direction,
                row);
        values.forEach(query::setParameter);
        return query.setMaxResults(page.fetch()).getResultList();
    }

    /** The exact total, only when the page asks for one. */
    public @Nullable Long total(EntityManager entities, Page page) {
        if (page.counting() == Page.Counting.NONE) {
            return null;
        }
        var query = entities.createQuery("select count(*) " + from + clause(conditions), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String clause(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /**
     * A sort on offer. Its name is what the client writes, descending with a leading {@code -}.
     *
     * @param reader reads the cursor's text as what the expression is
     */
    public record Sort(String name, String expression, Function<String, ?> reader) {

        boolean descending() {
            return name.startsWith("-");
        }
    }
}
