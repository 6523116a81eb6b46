package worksafe.registry.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.platform.obligations.EvidenceRule;
import worksafe.platform.obligations.EvidenceRule.Take;
import worksafe.platform.obligations.Exemption;
import worksafe.platform.obligations.KnownFact;
import worksafe.platform.obligations.KnownFacts;

/** What is known of an enterprise or an authority while it is read: what it bears, and entries that tell of it. */
final class FactDraft {

    private final LocalDate today;
    private final Map<String, KnownFact> facts = new HashMap<>();
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Set<String> complete = new HashSet<>();
    private final Map<String, List<Exemption>> exemptions = new HashMap<>();
    private @Nullable LocalDate goodUntil;

    FactDraft(LocalDate today) {
        this.today = today;
    }

    /**
     * Something that tells of it.
     *
     * @param data what it says, by field
     * @param day the day on which it was written
     * @param weight as how many it counts
     * @param ended that it is over, or has not begun: it says no more than that it is not in force
     */
    private record Entry(JsonNode data, LocalDate day, long weight, boolean ended) {

        Entry notYet() {
            return new Entry(data, day, weight, true);
        }

        /** The day that the field says, of a year its last one; where it says none, the day on which it was written. */
        LocalDate dayOf(@Nullable String field) {
            var said = field == null ? MissingNode.getInstance() : FactDraft.part(data, field);
            if (said.isIntegralNumber()) {
                return LocalDate.of(said.intValue(), 12, 31);
            }
            return said.isTextual() ? LocalDate.parse(said.textValue()) : day;
        }
    }

    /** A fact that it bears itself; nothing where it is not known. */
    void know(String name, @Nullable Object value, String source, @Nullable LocalDate day) {
        if (value != null) {
            facts.put(name, new KnownFact(value, source, day));
        }
    }

    /** An entry of a source, be it one of several alike. */
    void tell(String source, JsonNode data, LocalDate day, long weight) {
        entries.computeIfAbsent(source, unused -> new ArrayList<>()).add(new Entry(data, day, weight, false));
    }

    /**
     * An entry of a register.
     *
     * @param until its last day; absent where it has none
     */
    void tell(String source, JsonNode data, LocalDate day, @Nullable LocalDate until) {
        if (until != null && until.isBefore(today)) {
            tellEnded(source, data, day);
            return;
        }
        tell(source, data, day, 1);
        if (until != null) {
            goodUntil(until);
        }
    }

    /** An entry that is over. */
    void tellEnded(String source, JsonNode data, LocalDate day) {
        entries.computeIfAbsent(source, unused -> new ArrayList<>()).add(new Entry(data, day, 1, true));
    }

    /** Of that source all is known that there is: without entries there is none. */
    void tellAll(String source) {
        complete.add(source);
    }

    /** The last day on which something holds that was told. */
    void goodUntil(LocalDate day) {
        goodUntil = goodUntil == null || day.isBefore(goodUntil) ? day : goodUntil;
    }

    /** A paper that releases, as the register of such papers writes it. */
    void exempt(JsonNode data) {
        exemptions
                .computeIfAbsent(data.path("obligation").asText(), unused -> new ArrayList<>())
                .add(new Exemption(
                        data.path("number").asText(),
                        data.path("issuedBy").asText(),
                        LocalDate.parse(data.path("validFrom").asText()),
                        LocalDate.parse(data.path("validUntil").asText())));
    }

    Map<String, List<Exemption>> exemptions() {
        return exemptions;
    }

    /** All that follows from what was told. */
    KnownFacts known(FactRules rules) {
        rules.bySource().forEach((source, bySource) -> {
            var all = entries.getOrDefault(source, List.of());
            bySource.forEach((name, rule) -> {
                var told = speaking(rule, all);
                var fact = told.isEmpty() && !isComplete(rule) ? null : fact(rule, begun(rule, told));
                var otherwise = rule.otherwise();
                if (fact != null) {
                    facts.put(name, fact);
                } else if (otherwise != null) {
                    facts.put(name, new KnownFact(otherwise, rule.source(), null));
                }
            });
        });
        rules.sums().forEach((name, rule) -> {
            var parts =
                    Objects.requireNonNull(rule.sum()).stream().map(facts::get).toList();
            if (parts.stream().allMatch(part -> part != null && part.value() instanceof Long)) {
                facts.put(
                        name,
                        new KnownFact(
                                parts.stream()
                                        .mapToLong(part -> (Long) part.value())
                                        .sum(),
                                parts.getFirst().source(),
                                parts.getFirst().day(),
                                parts.stream().mapToLong(KnownFact::perhapsMore).sum()));
            }
        });
        return new KnownFacts(facts, goodUntil);
    }

    private boolean isComplete(EvidenceRule rule) {
        return rule.isComplete() || complete.contains(rule.source());
    }

    private static List<Entry> speaking(EvidenceRule rule, List<Entry> all) {
        return rule.hearsWhatEnded()
                ? all
                : all.stream().filter(entry -> !entry.ended()).toList();
    }

    /** Those that speak of a day that has come, the latest last; what is told of a day to come is good to know from then on. */
    private List<Entry> begun(EvidenceRule rule, List<Entry> told) {
        var by = rule.by();
        if (by == null) {
            return told;
        }
        var begun = new ArrayList<Entry>();
        for (var entry : told) {
            var day = entry.dayOf(by);
            if (day.isAfter(today)) {
                goodUntil(day.minusDays(1));
                if (rule.hearsWhatEnded()) {
                    begun.add(entry.notYet());
                }
            } else {
                begun.add(entry);
            }
        }
        begun.sort(Comparator.comparing(entry -> entry.dayOf(by)));
        return begun;
    }

    private @Nullable KnownFact fact(EvidenceRule rule, List<Entry> told) {
        var among = told.stream()
                .filter(entry -> fits(entry.data(), rule.among()) && isOfThisYear(rule, entry))
                .toList();
        if (among.isEmpty()) {
            return isComplete(rule) ? new KnownFact(0L, rule.source(), null) : null;
        }
        if (rule.take() == Take.LATEST) {
            return latest(rule, among.getLast());
        }
        var covering = named(rule.covered());
        var counted = among.stream()
                .filter(entry -> !entry.ended() && fits(entry.data(), rule.where()))
                .filter(entry -> isFresh(rule, entry) && isCovered(rule, entry, covering))
                .mapToLong(Entry::weight)
                .sum();
        var perhapsMore = rule.take() == Take.ANY
                ? 0
                : among.stream()
                        .filter(entry -> !entry.ended() && mayFit(entry.data(), rule.where()))
                        .mapToLong(Entry::weight)
                        .sum();
        return new KnownFact(
                rule.take() == Take.ANY ? Math.min(counted, 1) : counted,
                rule.source(),
                among.getLast().day(),
                perhapsMore);
    }

    private boolean isOfThisYear(EvidenceRule rule, Entry entry) {
        var year = rule.year();
        if (year == null) {
            return true;
        }
        goodUntil(LocalDate.of(today.getYear(), 12, 31));
        return part(entry.data(), year).asInt() == today.getYear();
    }

    /** Whether it is young enough; how long it stays so bounds how long the answer is good. */
    private boolean isFresh(EvidenceRule rule, Entry entry) {
        var fresh = rule.fresh();
        if (fresh == null) {
            return true;
        }
        var field = fresh.field();
        if (field != null && !part(entry.data(), field).isTextual()) {
            return false;
        }
        var last = fresh.lastDay(entry.dayOf(field));
        if (last.isBefore(today)) {
            return false;
        }
        goodUntil(last);
        return true;
    }

    private static boolean isCovered(EvidenceRule rule, Entry entry, Set<String> covering) {
        var covered = rule.covered();
        return covered == null
                || covering.contains(part(entry.data(), covered.field()).asText());
    }

    /** All that the entries of those registers name. */
    private Set<String> named(EvidenceRule.@Nullable Covered covered) {
        var names = new HashSet<String>();
        if (covered != null) {
            covered.registers()
                    .forEach((register, field) -> entries.getOrDefault("register:" + register, List.of()).stream()
                            .filter(entry -> !entry.ended())
                            .forEach(entry -> names.addAll(texts(part(entry.data(), field)))));
        }
        return names;
    }

    private @Nullable KnownFact latest(EvidenceRule rule, Entry latest) {
        if (!isFresh(rule, latest)) {
            return new KnownFact(0L, rule.source(), latest.day());
        }
        if (!fits(latest.data(), rule.where())) {
            // A choice that was left open says nothing.
            return rule.where().keySet().stream()
                            .noneMatch(name -> part(latest.data(), name).isMissingNode())
                    ? new KnownFact(0L, rule.source(), latest.day())
                    : null;
        }
        var field = rule.field();
        var value = field == null ? Long.valueOf(1) : value(part(latest.data(), field), rule.per());
        return value == null ? null : new KnownFact(value, rule.source(), latest.day());
    }

    private static boolean fits(JsonNode data, Map<String, List<String>> wanted) {
        return wanted.entrySet().stream()
                .allMatch(field -> !Collections.disjoint(field.getValue(), texts(part(data, field.getKey()))));
    }

    /** Whether it would fit if one knew what is said to be unknown; what is just not said is another thing. */
    private static boolean mayFit(JsonNode data, Map<String, List<String>> wanted) {
        return !fits(data, wanted)
                && wanted.entrySet().stream()
                        .allMatch(field -> part(data, field.getKey()).isNull()
                                || !Collections.disjoint(field.getValue(), texts(part(data, field.getKey()))));
    }

    /** A field by its name; of what another context announced a part of one, as {@code values/name}. */
    private static JsonNode part(JsonNode data, String name) {
        return data.at("/" + name);
    }

    private static List<String> texts(JsonNode field) {
        return field.isArray() ? field.valueStream().map(JsonNode::asText).toList() : List.of(field.asText());
    }

    private static @Nullable Object value(JsonNode field, @Nullable Long per) {
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        if (field.isIntegralNumber()) {
            return per == null ? field.longValue() : field.longValue() / per;
        }
        return field.isBoolean() ? (Object) field.booleanValue() : field.asText();
    }
}
