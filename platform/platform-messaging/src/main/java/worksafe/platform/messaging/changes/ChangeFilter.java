package worksafe.platform.messaging.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * Which events of its scope a reader wants.
 *
 * @param types as {@link EventTypes} names them; without any, all
 * @param aggregate the kind of what they are about; absent: any
 * @param aggregateId which one; absent: any
 */
public record ChangeFilter(
        List<String> types,
        @Nullable String aggregate,
        @Nullable UUID aggregateId) {

    private static final Pattern SUBJECT = Pattern.compile(
            "(?<kind>[a-z][a-z0-9-]{0,63})(?:/(?<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}))?");

    public ChangeFilter {
        types = List.copyOf(types);
    }

    /**
     * As a request names them.
     *
     * @param context whose events are asked for
     * @throws RequestProblem 400 for a type that this context has not, and a subject of another form
     */
    static ChangeFilter of(@Nullable List<String> types, @Nullable String subject, String context) {
        var named = types == null ? List.<String>of() : types;
        var unknown = named.stream()
                .filter(type -> !EventTypes.isKnown(type, context)
                        || EventTypes.context(type)
                                .filter(other -> !other.equals(context))
                                .isPresent())
                .map(type -> Violation.query("type", "event-type-unknown", type, context))
                .toArray(Violation[]::new);
        if (unknown.length > 0) {
            throw RequestProblem.invalid(unknown);
        }
        if (subject == null) {
            return new ChangeFilter(named, null, null);
        }
        var form = SUBJECT.matcher(subject);
        if (!form.matches()) {
            throw RequestProblem.invalid(Violation.query("subject", "subject-shape"));
        }
        var id = Optional.ofNullable(form.group("id")).map(UUID::fromString).orElse(null);
        return new ChangeFilter(named, form.group("kind"), id);
    }

    /** Adds what is wanted as conditions, each with {@code and} before it, and their parameters in order. */
    public String sql(String alias, List<Object> parameters) {
        var conditions = new StringBuilder();
        if (!types.isEmpty()) {
            var whole = new ArrayList<String>();
            var beginnings = new ArrayList<String>();
            // The star is the last sign; in no name of a type is one that a pattern would understand otherwise.
            types.forEach(type -> {
                if (type.endsWith("*")) {
                    beginnings.add(type.substring(0, type.length() - 1) + "%");
                } else {
                    whole.add(type);
                }
            });
            conditions.append(" and (%1$s.type = any (?) or %1$s.type like any (?))".formatted(alias));
            parameters.add(whole.toArray(String[]::new));
            parameters.add(beginnings.toArray(String[]::new));
        }
        if (aggregate != null) {
            conditions.append(" and %s.aggregate = ?".formatted(alias));
            parameters.add(aggregate);
        }
        if (aggregateId != null) {
            conditions.append(" and %s.aggregate_id = ?".formatted(alias));
            parameters.add(aggregateId);
        }
        return conditions.toString();
    }

    /** Whether an event is wanted. */
    boolean wants(ChangeNews news) {
        return EventTypes.anyNames(types, news.type())
                && (aggregate == null || aggregate.equals(news.aggregate()))
                && (aggregateId == null || aggregateId.equals(news.aggregateId()));
    }
}
