package worksafe.platform.registers;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CreditCode;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Dates;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.kind.EntryState;
import worksafe.platform.registers.kind.Field;
import worksafe.platform.registers.kind.Field.Filter;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;

/** What a list of entries is narrowed to: what all lists know, and the filters that the kind declares. */
final class EntryFilter {

    static final String NEWEST_FIRST = "-recordedAt";
    static final String OLDEST_FIRST = "recordedAt";

    /** What every list of entries understands beside the kind's own filters. */
    private static final Set<String> COMMON =
            Set.of("limit", "cursor", "sort", "total", "format", "bom", "region", "enterpriseId", "state");

    private final Compiled compiled;
    private final PersonalFields personal;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private @Nullable RegionCode region;
    private final boolean inAddress;
    private boolean searching;

    private EntryFilter(Compiled compiled, PersonalFields personal, boolean inAddress) {
        this.compiled = compiled;
        this.personal = personal;
        this.inAddress = inAddress;
    }

    /**
     * The same for a personal value that came in a body.
     *
     * @throws RequestProblem 400 for a field that cannot be searched, or a value that is not of its type
     */
    static EntryFilter ofBody(Compiled compiled, PersonalFields personal, String field, String value) {
        var filter = new EntryFilter(compiled, personal, false);
        filter.common(new MultivaluedHashMap<>());
        filter.own(field, value);
        return filter;
    }

    /** @throws RequestProblem 400 for a parameter that is not known, not of its type, or personal: addresses are kept */
    static EntryFilter of(Compiled compiled, PersonalFields personal, MultivaluedMap<String, String> asked) {
        var filter = new EntryFilter(compiled, personal, true);
        filter.common(asked);
        asked.forEach((name, values) -> {
            if (!COMMON.contains(name)) {
                filter.own(name, values.getFirst());
            }
        });
        return filter;
    }

    private void common(MultivaluedMap<String, String> asked) {
        region = read(asked, "region", RegionCode::of, "not-a-region");
        var enterprise = read(asked, "enterpriseId", UUID::fromString, "not-a-uuid");
        if (enterprise != null) {
            where("e.enterprise_id = ?", enterprise);
        }
        inOneOf(asked.getOrDefault("state", List.of()).stream()
                .map(EntryFilter::state)
                .toList());
    }

    /** An empty text passes by the converter of the parameter's elements. */
    private static EntryState state(String text) {
        return Arrays.stream(EntryState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> RequestProblem.invalid(Violation.query(
                        "state",
                        "not-one-of",
                        Arrays.stream(EntryState.values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    /** What is over is found on demand only; the truth of {@code live} lets the index serve. */
    private void inOneOf(List<EntryState> states) {
        if (states.stream().noneMatch(EntryState::isOver)) {
            conditions.add("e.live");
        } else if (states.stream().allMatch(EntryState::isOver)) {
            conditions.add("not e.live");
        }
        if (!states.isEmpty()) {
            conditions.add("e.state in (" + String.join(", ", Collections.nCopies(states.size(), "?")) + ")");
            parameters.addAll(states);
        }
    }

    private void own(String name, String value) {
        for (var field : compiled.kind().fields().values()) {
            if (field.filter() == Filter.RANGE
                    && (name.equals(field.name() + "From") || name.equals(field.name() + "To"))) {
                where(column(field) + (name.endsWith("From") ? " >= ?" : " <= ?"), typed(name, field, value));
                return;
            }
            if (field.name().equals(name) && field.filter() == Filter.EQUAL) {
                if (field.personal() && inAddress) {
                    throw RequestProblem.invalid(Violation.query(name, "register-filter-personal"));
                }
                where(column(field) + " = ?", typed(name, field, value));
                return;
            }
            if (field.name().equals(name) && field.filter() == Filter.CONTAINS) {
                searching = true;
                where("e.search @@ text_query('" + Entries.lexemes(compiled.kind(), name) + ":', ?)", value);
                // Pairs may stand apart from each other; only the text itself tells.
                where("strpos(text_fold(e.data::json ->> '" + name + "'), text_fold(?)) > 0", value);
                return;
            }
        }
        throw RequestProblem.invalid(
                new Violation(inAddress ? "query:" + name : "/field", "register-filter-unknown", names()));
    }

    private String names() {
        return compiled.kind().fields().values().stream()
                .filter(field -> field.filter() != null && !(inAddress && field.personal()))
                .flatMap(field -> field.filter() == Filter.RANGE
                        ? Stream.of(field.name() + "From", field.name() + "To")
                        : Stream.of(field.name()))
                .collect(Collectors.joining(", "));
    }

    private String column(Field field) {
        return "e." + compiled.installed().slots().of(field).orElseThrow();
    }

    private Object typed(String name, Field field, String value) {
        try {
            if (field.personal()) {
                return personal.index(compiled.kind(), field, value);
            }
            return switch (field.type()) {
                case INTEGER, MONEY -> Long.valueOf(value);
                case DATE -> Dates.day(value);
                case CREDIT_CODE -> CreditCode.of(value).value();
                case BOOLEAN -> bool(value);
                default -> value;
            };
        } catch (InvalidValue invalid) {
            throw RequestProblem.invalid(new Violation(pointer(name), invalid.code(), invalid.arguments()));
        } catch (NumberFormatException malformed) {
            throw RequestProblem.invalid(new Violation(pointer(name), "not-a-whole-number"));
        }
    }

    private String pointer(String name) {
        return inAddress ? "query:" + name : "/value";
    }

    private static Boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("not-one-of", "true, false");
        };
    }

    private static <T> @Nullable T read(
            MultivaluedMap<String, String> asked, String name, Function<String, T> reader, String code) {
        var text = asked.getFirst(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (InvalidValue invalid) {
            throw RequestProblem.invalid(new Violation("query:" + name, invalid.code(), invalid.arguments()));
        } catch (IllegalArgumentException malformed) {
            throw RequestProblem.invalid(Violation.query(name, code));
        }
    }

    private void where(String condition, Object value) {
        conditions.add(condition);
        parameters.add(value);
    }

    List<String> conditions() {
        return List.copyOf(conditions);
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    @Nullable
    RegionCode region() {
        return region;
    }

    /** Whether a part of a text is looked for, which only the view before the wall can do by index. */
    boolean isSearching() {
        return searching;
    }

    /**
     * An order on offer.
     *
     * @param field absent for the order of time
     */
    record Sort(
            String name,
            String column,
            Function<String, ?> reader,
            @Nullable Field field) {

        boolean descending() {
            return name.startsWith("-");
        }

        Object key(RegisterEntry entry) {
            return field == null
                    ? entry.recordedAt()
                    : entry.content().data().path(field.name()).asText();
        }
    }

    /** The orders of the kind's lists, the default first. */
    static List<Sort> sorts(Compiled compiled) {
        var sorts = new ArrayList<Sort>();
        sorts.add(new Sort(NEWEST_FIRST, "e.recorded_at", Dates::instant, null));
        sorts.add(new Sort(OLDEST_FIRST, "e.recorded_at", Dates::instant, null));
        compiled.kind().fields().values().stream().filter(Field::sort).forEach(field -> {
            var column = "e." + compiled.installed().slots().of(field).orElseThrow();
            sorts.add(new Sort(field.name(), column, reader(field), field));
            sorts.add(new Sort("-" + field.name(), column, reader(field), field));
        });
        return sorts;
    }

    private static Function<String, ?> reader(Field field) {
        return switch (field.type()) {
            case INTEGER, MONEY -> Long::valueOf;
            case DATE -> Dates::day;
            default -> Function.identity();
        };
    }
}
